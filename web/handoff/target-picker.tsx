import { createMemo, createUniqueId, For, Show } from "solid-js"
import { AgencyFind } from "../agency/agency-find.tsx"
import type { AgencyCard } from "../agency/data.ts"
import type { CaseView } from "../case/data.ts"
import { type Fit, getRanking, type Unfit } from "../directory/data.ts"
import { Reasons } from "../directory/reasons.tsx"
import { createView, Loaded } from "../reading.tsx"
import { PlaceName } from "../region/place-name.tsx"
import { acting } from "../session/agency.ts"
import { label, t } from "../words/words.ts"
import "../directory/nearest.css"
import "./target.css"

type Asked = {
  readonly child: CaseView
  readonly service: string
  readonly value: string
  readonly wrong: string | undefined
  /** Nothing where the choice was taken back. */
  readonly onInput: (agency: AgencyCard | undefined) => void
}

/** Whom to offer it to: the nearest that fit in their order, the others with what is against them. */
export function TargetPicker(props: Asked) {
  const id = createUniqueId()
  const answer = createView(() =>
    getRanking({
      region: props.child.region ?? "",
      service: props.service,
      category: props.child.category ?? "",
      band: props.child.ageBand ?? "",
      sex: props.child.sex ?? "",
      abh: props.child.abhPosition ?? "",
      siblings: "",
    }),
  )
  const isOther = ({ agency }: Fit | Unfit) => agency.id !== acting()?.agency.id
  return (
    <fieldset class="field targets" aria-describedby={props.wrong ? id : undefined}>
      <legend>{t("offering.target")}</legend>
      <p class="hint">{t("offering.targetHint")}</p>
      <Show when={props.wrong}>
        <p class="wrong" id={id}>
          {props.wrong}
        </p>
      </Show>
      <Loaded answer={answer()}>
        {(ranking) => (
          <>
            <Show
              when={ranking().fit.some(isOther)}
              fallback={<p class="note warm">{t("offering.noFit")}</p>}
            >
              <Candidates {...props} items={ranking().fit.filter(isOther)} />
            </Show>
            <Unfitting {...props} items={ranking().unfit.filter(isOther)} />
            <Elsewhere
              {...props}
              known={[...ranking().fit, ...ranking().unfit].map(({ agency }) => agency.id)}
            />
          </>
        )}
      </Loaded>
    </fieldset>
  )
}

const Candidates = (props: Asked & { items: readonly (Fit | Unfit)[] }) => (
  <div class="choices boxed">
    <For each={props.items}>
      {(item, place) => (
        <div class="candidate">
          <label class="choice">
            <input
              type="radio"
              name="to"
              value={item.agency.id}
              checked={props.value === item.agency.id}
              data-wrong={props.wrong ? "" : undefined}
              onInput={() => props.onInput(item.agency)}
            />
            <span>
              {item.agency.name}
              <Show when={"rank" in item && place() === 0}>
                {" "}
                <span class="chip good">{t("nearest.best")}</span>
              </Show>
            </span>
            <span class="hint">
              {label("agencyType", item.agency.type)} · <PlaceName code={item.agency.region} />
            </span>
            <Show when={"because" in item ? item.because.text : undefined}>
              {(because) => <span class="hint against">{because()}</span>}
            </Show>
          </label>
          <details open={"rank" in item && place() === 0}>
            <summary>{t("offering.why")}</summary>
            <Reasons lines={item.lines} />
          </details>
        </div>
      )}
    </For>
  </div>
)

/** Whoever serves another place is found by name: the family may live there. */
const Elsewhere = (props: Asked & { known: readonly string[] }) => (
  <AgencyFind
    name="elsewhere"
    label={t("offering.elsewhere")}
    hint={t("offering.elsewhereHint")}
    without={[...props.known, acting()?.agency.id ?? ""]}
    value={props.known.includes(props.value) ? "" : props.value}
    onInput={(_, found) => props.onInput(found)}
  />
)

/** Folded away, unless the chosen one is among them: an emergency, or a reason, may still pass. */
function Unfitting(props: Asked & { items: readonly Unfit[] }) {
  const isChosen = createMemo(() => props.items.some(({ agency }) => agency.id === props.value))
  return (
    <Show when={props.items.length > 0}>
      <details class="past" open={isChosen()}>
        <summary>{t("offering.unfit", { n: props.items.length })}</summary>
        <p class="hint">{t("offering.unfitHint")}</p>
        <Candidates {...props} />
      </details>
    </Show>
  )
}
