import { type JSX, Show } from "solid-js"
import type { OfficeContact } from "#shared/agency/agency.ts"
import { t } from "../words/words.ts"
import type { AgencyView } from "./data.ts"

/** A number as a phone dials it. */
export const digitsOf = (phone: string): string => phone.replaceAll(/[^\d+]/g, "")

/** WhatsApp's own address of a number: no plus, and the country instead of a leading zero. */
const whatsAppOf = (phone: string): string =>
  `https://wa.me/${digitsOf(phone).replace(/^\+/, "").replace(/^0/, "62")}`

/** How the office is reached, each way a link that a phone can follow. */
export const ContactCard = (props: { view: AgencyView }) => (
  <section class="card padded">
    <h2>{t("office.title")}</h2>
    <Show
      when={Object.keys(props.view.contact ?? {}).length > 0 && props.view.contact}
      fallback={<p class="soft same">{t("office.none")}</p>}
    >
      {(contact) => <Ways contact={contact()} />}
    </Show>
    <Show when={props.view.location}>
      {(place) => (
        <p class="soft">
          {t("office.location")}{" "}
          <span class="figures">
            {place().latitude}, {place().longitude}
          </span>
        </p>
      )}
    </Show>
  </section>
)

const Ways = (props: { contact: OfficeContact }) => (
  <dl class="about">
    <Way term={t("office.phone")} value={props.contact.phone}>
      {(phone) => <a href={`tel:${digitsOf(phone)}`}>{phone}</a>}
    </Way>
    <Way term="WhatsApp" value={props.contact.whatsapp}>
      {(phone) => (
        <a href={whatsAppOf(phone)} rel="noreferrer" target="_blank">
          {phone}
        </a>
      )}
    </Way>
    <Way term={t("office.email")} value={props.contact.email}>
      {(address) => <a href={`mailto:${address}`}>{address}</a>}
    </Way>
    <Way term={t("office.address")} value={props.contact.address}>
      {(address) => <span class="prose">{address}</span>}
    </Way>
  </dl>
)

const Way = (props: {
  term: string
  value: string | undefined
  children: (value: string) => JSX.Element
}) => (
  <Show when={props.value}>
    {(value) => (
      <div>
        <dt>{props.term}</dt>
        <dd>{props.children(value())}</dd>
      </div>
    )}
  </Show>
)
