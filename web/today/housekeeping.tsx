import { A } from "@solidjs/router"
import { createEffect, createMemo, For, Show } from "solid-js"
import type { Answer } from "../api.ts"
import { CertificateChip, endsSoon } from "../membership/certificate.tsx"
import { getMemberships, type MemberCard } from "../membership/data.ts"
import { memberPath } from "../membership/path.ts"
import { roleWords } from "../membership/row.tsx"
import { getPartnerships, type PartnershipCard } from "../partnership/data.ts"
import { withWords } from "../partnership/parties.ts"
import { speakers, waitsForMe } from "../partnership/standing.ts"
import { createView, type Page } from "../reading.tsx"
import { acting, hasRole, me } from "../session/agency.ts"
import { label, t } from "../words/words.ts"
import { Section } from "./section.tsx"

const leaders = ["AGENCY_ADMIN", "SUPERVISOR"]

const itemsOf = <Item,>(answer: Answer<Page<Item>> | undefined): readonly Item[] =>
  answer?.ok ? answer.value.items : []

const nothing = { ok: true, value: { items: [] } } as const

/** Whether somebody's lists hold anything of this kind at all: nobody else need read them. */
export function createHousekeeping() {
  const own = () => me()?.person.id
  const members = createView<Page<MemberCard>>(() =>
    hasRole(...leaders) ? getMemberships("") : Promise.resolve(nothing),
  )
  const agreements = createView<Page<PartnershipCard>>(() =>
    hasRole(...speakers) ? getPartnerships() : Promise.resolve(nothing),
  )
  const signatures = createMemo(() => itemsOf(agreements()).filter(waitsForMe))
  const grants = createMemo(() =>
    itemsOf(members()).filter(
      ({ asked, person, status }) =>
        asked !== undefined &&
        asked.by.id !== own() &&
        person.id !== own() &&
        (status === "active" || status === "invited"),
    ),
  )
  const certificates = createMemo(() =>
    itemsOf(members()).filter(
      ({ status, certificate, person }) =>
        status === "active" && endsSoon(certificate) && person.id !== own(),
    ),
  )
  return { signatures, grants, certificates }
}

/** What somebody who leads an agency has to see to besides the cases. */
export function Housekeeping(props: { onCount: (count: number) => void }) {
  const { signatures, grants, certificates } = createHousekeeping()
  const own = () => acting()?.certificate
  createEffect(() => props.onCount(signatures().length + grants().length))
  return (
    <>
      <Section title={t("partner.mine")} more="/kerja-sama" cards={signatures()}>
        {(card) => (
          <li>
            <A class="row-link" href={`/kerja-sama/${card.id}`}>
              <span class="what">
                <strong>{card.title}</strong>
                <span class="soft">
                  {label("partnerKind", card.kind)} · {withWords(card)}
                </span>
              </span>
            </A>
          </li>
        )}
      </Section>
      <Section title={t("member.grants")} more="/anggota" cards={grants()}>
        {(card) => (
          <li>
            <A class="row-link" href={memberPath(card.id)}>
              <span class="what">
                <strong>{card.person.name}</strong>
                <span class="soft">
                  {t("member.asked", {
                    by: card.asked?.by.name ?? "",
                    roles: roleWords(card.asked?.roles ?? []),
                  })}
                </span>
              </span>
            </A>
          </li>
        )}
      </Section>
      <Show when={endsSoon(own()) || certificates().length > 0}>
        <section>
          <div class="section-head">
            <h2>{t("member.certificatesEnd")}</h2>
          </div>
          <ul class="card rows">
            <Show when={endsSoon(own())}>
              <li>
                <A class="row-link" href={memberPath(acting()?.id ?? "")}>
                  <span class="what">
                    <span class="title">
                      <strong>{t("member.yourCertificate")}</strong>
                      <CertificateChip certificate={own()} />
                    </span>
                  </span>
                </A>
              </li>
            </Show>
            <For each={certificates()}>
              {(card) => (
                <li>
                  <A class="row-link" href={memberPath(card.id)}>
                    <span class="what">
                      <span class="title">
                        <strong>{card.person.name}</strong>
                        <CertificateChip certificate={card.certificate} />
                      </span>
                    </span>
                  </A>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}
