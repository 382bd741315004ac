import { A } from "@solidjs/router"
import { For, type JSX, Show } from "solid-js"
import { PlaceName, TerritoryWords } from "../region/place-name.tsx"
import { label, t } from "../words/words.ts"
import type { AgencyView } from "./data.ts"
import { dateWords } from "./dates.ts"

type Seen = { readonly view: AgencyView }

/** A term and what is said of it; absent where nothing is. */
const Fact = (props: { term: string; children: JSX.Element }) => (
  <div>
    <dt>{props.term}</dt>
    <dd>{props.children}</dd>
  </div>
)

/** What the agency does, for whom, and where. */
export const AboutCard = (props: Seen) => (
  <section class="card padded">
    <div class="card-head">
      <h2>{t("agency.about")}</h2>
      <Show when={props.view.can["change"] === true}>
        <A class="button small" href={`/instansi/${props.view.id}/ubah`}>
          {t("agencyAct.change")}
        </A>
      </Show>
    </div>
    <ul class="chips services">
      <For each={props.view.services} fallback={<li class="soft">{t("agency.noServices")}</li>}>
        {(service) => <li class="chip calm">{label("service", service)}</li>}
      </For>
    </ul>
    <dl class="about">
      <Fact term={t("agency.serves")}>{servesWords(props.view)}</Fact>
      <Fact term={t("agency.categories")}>{categoriesWords(props.view)}</Fact>
      <Fact term={t("agency.catchment")}>
        <TerritoryWords codes={props.view.catchment} />
      </Fact>
      <Fact term={t("agency.seat")}>
        <PlaceName code={props.view.region} />
      </Fact>
      <Show when={props.view.accreditation}>
        {(known) => (
          <Fact term={t("agency.accreditation")}>
            {label("grade", known().grade)}
            <Show when={known().until}>
              {(until) => (
                <span class="soft">
                  , {t("agency.until")} {dateWords(until())}
                </span>
              )}
            </Show>
          </Fact>
        )}
      </Show>
      <Related term={t("agency.parent")} agency={props.view.parentAgency} />
      <Related term={t("agency.sponsor")} agency={props.view.sponsorAgency} />
    </dl>
    <DinsosTypes view={props.view} />
  </section>
)

const Related = (props: {
  term: string
  agency: { readonly id: string; readonly name: string } | undefined
}) => (
  <Show when={props.agency}>
    {(agency) => (
      <Fact term={props.term}>
        <A href={`/instansi/${agency().id}`}>{agency().name}</A>
      </Fact>
    )}
  </Show>
)

function servesWords({ serves }: AgencyView): string {
  const [from, to] = serves.ages
  const ages = t("agency.ages", { from, to })
  const sexes = serves.sexes.length === 1 ? label("only", serves.sexes[0] ?? "") : t("agency.both")
  return `${ages}, ${sexes}`
}

function categoriesWords({ serves }: AgencyView): string {
  if (serves.categories.length === 0) return t("agency.everyCategory")
  return serves.categories.map((each) => label("category", each)).join("; ")
}

/** The size of a Dinas Sosial by law, and how it changed. */
const DinsosTypes = (props: Seen) => (
  <Show when={props.view.dinsosTypes?.length}>
    <div class="dinsos">
      <h3>{t("agency.dinsosType")}</h3>
      <ol>
        <For each={[...(props.view.dinsosTypes ?? [])].reverse()}>
          {(each, place) => (
            <li>
              <strong class={place() === 0 ? "letter-grade" : "letter-grade past"}>
                {each.type}
              </strong>
              <span>
                {t("agency.since", { date: dateWords(each.from) })}
                <span class="soft"> · {each.basis}</span>
              </span>
            </li>
          )}
        </For>
      </ol>
    </div>
  </Show>
)
