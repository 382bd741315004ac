import { A } from "@solidjs/router"
import { createEffect, createMemo, createSignal, For, lazy, Show, Suspense } from "solid-js"
import type { Profile } from "../agency/data.ts"
import type { Answer } from "../api.ts"
import { CertificateChip, endsSoon } from "../membership/certificate.tsx"
import { getMemberships, type MemberCard } from "../membership/data.ts"
import { memberPath } from "../membership/path.ts"
import { roleWords } from "../membership/row.tsx"
import { getPartnerships, type PartnershipCard } from "../partnership/data.ts"
import { leftWords } from "../partnership/days.ts"
import { withWords } from "../partnership/parties.ts"
import { speakers, waitsForMe } from "../partnership/standing.ts"
import { createView, type Page } from "../reading.tsx"
import { acting, hasRole, me } from "../session/agency.ts"
import { label, speakOn, t } from "../words/words.ts"
import { getLapsing, getRegistrations } from "./data.ts"
import { Section } from "./section.tsx"

const WaitingBatches = lazy(() =>
  Promise.all([import("../batch/waiting.tsx"), speakOn("work")]).then(([module]) => ({
    default: module.WaitingBatches,
  })),
)

const leaders = ["AGENCY_ADMIN", "SUPERVISOR"]

/** Whose agency may decide on a registration. */
const approvers = ["AGENCY_ADMIN", "COORDINATOR", "PLATFORM_ADMIN"]

/** Kinds of agency that decide on registrations; the API has the last word. */
const authorities = ["DINSOS_KABKOTA", "DINSOS_PROV", "BALAI_SENTRA", "KEMENSOS_DIT_ANAK"]

/** Neither what one's own agency approved, nor what it only vouches for, waits for it. */
function waitsForOwn({ approvals = [], sponsor }: Profile): boolean {
  const own = acting()?.agency
  if (!own || approvals.some(({ agency }) => agency === own.id)) return false
  return sponsor !== own.id || authorities.includes(own.type)
}

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
  const registrations = createView<Page<Profile>>(() =>
    hasRole(...approvers) ? getRegistrations() : Promise.resolve(nothing),
  )
  const ending = createView<Page<PartnershipCard>>(() =>
    hasRole(...speakers) ? getLapsing() : Promise.resolve(nothing),
  )
  const pending = createMemo(() => itemsOf(registrations()).filter(waitsForOwn).length)
  const pendingWords = () => {
    const answer = registrations()
    return answer?.ok && answer.value.cursor ? `${pending()}+` : String(pending())
  }
  const lapsing = createMemo(() => itemsOf(ending()))
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
  return { signatures, grants, certificates, pending, pendingWords, lapsing }
}

/** What somebody who leads an agency has to see to besides the cases. */
export function Housekeeping(props: { onCount: (count: number) => void }) {
  const { signatures, grants, certificates, pending, pendingWords, lapsing } = createHousekeeping()
  const own = () => acting()?.certificate
  const [batches, setBatches] = createSignal(0)
  createEffect(() =>
    props.onCount(signatures().length + grants().length + pending() + lapsing().length + batches()),
  )
  return (
    <>
      <Show when={hasRole("SUPERVISOR")}>
        <Suspense>
          <WaitingBatches onCount={setBatches} />
        </Suspense>
      </Show>
      <Registrations count={pending()} words={pendingWords()} />
      <Lapsing cards={lapsing()} />
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

const Registrations = (props: { count: number; words: string }) => (
  <Show when={props.count > 0}>
    <section>
      <div class="section-head">
        <h2>{t("nav.approvals")}</h2>
      </div>
      <ul class="card rows">
        <li>
          <A class="row-link" href="/instansi/persetujuan">
            <span class="what">
              <strong>{t("today.registrations", { n: props.words })}</strong>
            </span>
          </A>
        </li>
      </ul>
    </section>
  </Show>
)

/** Agreements that end soon: whatever rests on them would have to stop. */
const Lapsing = (props: { cards: readonly PartnershipCard[] }) => (
  <Section title={t("partner.radar")} more="/kerja-sama" cards={props.cards}>
    {(card) => (
      <li>
        <A class="row-link" href={`/kerja-sama/${card.id}`}>
          <span class="what">
            <strong>{card.title}</strong>
            <span class="soft">
              {leftWords(card)} · {withWords(card)}
            </span>
          </span>
        </A>
      </li>
    )}
  </Section>
)
