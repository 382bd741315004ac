import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import type { Answer, Receipt } from "../api.ts"
import { type Asked, PowerButton } from "../powers.tsx"
import { acting, ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { Countdown } from "../ui/due.tsx"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import { AdmitDialog, ObjectDialog, TurnDownDialog } from "./candidate-acts.tsx"
import type { CandidateView, NetworkView } from "./data.ts"

type Props = {
  readonly view: NetworkView
  readonly etag: string | undefined
  readonly act: (asked: Asked) => Promise<Answer<Receipt>>
}

/** Who is to join: sponsor, time to object, objections, and whether the agency itself agrees. */
export const Candidates = (props: Props) => (
  <Show when={props.view.candidates.length > 0}>
    <section class="stack tight">
      <div class="section-head">
        <h2>{t("network.candidates")}</h2>
        <span class="soft figures">{props.view.candidates.length}</span>
      </div>
      <For each={props.view.candidates}>
        {(candidate) => <CandidateCard {...props} candidate={candidate} />}
      </For>
    </section>
  </Show>
)

const isOpen = ({ objectionsUntil }: CandidateView): boolean => Date.parse(objectionsUntil) > now()

type One = Props & { readonly candidate: CandidateView }

const CandidateCard = (props: One) => (
  <article class="card padded candidate">
    <div class="candidate-head">
      <div>
        <h3>
          <A href={`/instansi/${props.candidate.agency.id}`}>{props.candidate.agency.name}</A>
        </h3>
        <p class="soft">
          {label("sector", props.candidate.sector)} ·{" "}
          {t("network.sponsor", { agency: props.candidate.sponsor.name })}
        </p>
      </div>
      <p class="clock">
        <Show
          when={isOpen(props.candidate)}
          fallback={<span class="soft">{t("network.objectionsOver")}</span>}
        >
          <span class="soft">{t("network.objectionsUntil")}</span>
          <Countdown at={props.candidate.objectionsUntil} zone={ownZone()} />
        </Show>
      </p>
    </div>
    <p class="chips">
      <span class="chip" classList={{ good: props.candidate.agreed !== undefined }}>
        <Icon name={props.candidate.agreed ? "check" : "wait"} />
        {props.candidate.agreed ? t("network.agreed") : t("network.notAgreed")}
      </span>
    </p>
    <Show when={props.candidate.objections}>
      {(objections) => (
        <div>
          <h4>{t("network.objections")}</h4>
          <Show
            when={objections().length > 0}
            fallback={<p class="soft">{t("network.noObjections")}</p>}
          >
            <ul class="objections">
              <For each={objections()}>
                {(each) => (
                  <li>
                    <strong>{each.agency.name}</strong>: {each.reason}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </div>
      )}
    </Show>
    <CandidateActs {...props} />
  </article>
)

function CandidateActs(props: One) {
  const own = () => acting()?.agency.id
  const isChair = () => props.view.chair.agency.id === own()
  const isSponsor = () => props.candidate.sponsor.id === own()
  const isCandidate = () => props.candidate.agency.id === own()
  const hasObjected = () =>
    props.candidate.objections?.some(({ agency }) => agency.id === own()) ?? false
  const mayObject = () => isOpen(props.candidate) && !isSponsor() && !hasObjected()
  const isRipe = () => !isOpen(props.candidate) && props.candidate.agreed !== undefined
  const shared = () => ({
    view: { ...props.view, candidate: props.candidate },
    etag: props.etag,
    act: props.act,
    about: props.candidate.agency.name,
  })
  return (
    <div class="actions">
      <Show when={isChair() && isRipe()}>
        <PowerButton
          {...shared()}
          verb="admit"
          look="main"
          label={t("networkAct.admit")}
          dialog={AdmitDialog}
        />
      </Show>
      <Show when={mayObject()}>
        <PowerButton
          {...shared()}
          verb="object"
          label={t("networkAct.object")}
          dialog={ObjectDialog}
        />
      </Show>
      <Show when={isChair() || isSponsor() || isCandidate()}>
        <PowerButton
          {...shared()}
          verb="turn-down"
          look="harm"
          label={t("networkAct.turn-down")}
          dialog={TurnDownDialog}
        />
      </Show>
      <Show when={isChair() && !isRipe() && props.view.can["admit"] === true}>
        <p class="soft">{t("network.admitLater")}</p>
      </Show>
    </div>
  )
}
