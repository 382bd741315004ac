import { createUniqueId, For, Show, Suspense } from "solid-js"
import { AgencyFind } from "../agency/agency-find.tsx"
import { AgencyName } from "../agency/names.tsx"
import { type Fit, getRanking } from "../directory/data.ts"
import { createView, Loaded } from "../reading.tsx"
import { PlaceName } from "../region/place-name.tsx"
import { acting } from "../session/agency.ts"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import type { CaseView } from "./data.ts"
import type { Target } from "./serasi-run.ts"

type Props = {
  readonly child: CaseView
  readonly service: string
  readonly chosen: readonly Target[]
  readonly wrong: string | undefined
  readonly onChange: (targets: readonly Target[]) => void
}

/** So many of those that fit are proposed; whoever wants another one looks for it. */
const proposed = 4

/** Who is asked for one service: the nearest that fit, or somebody known by name. */
export function ServiceTargets(props: Props) {
  const id = createUniqueId()
  return (
    <fieldset
      class="field card padded service-targets"
      aria-describedby={props.wrong ? id : undefined}
    >
      <legend>{label("service", props.service)}</legend>
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Proposed {...props} />
      </Suspense>
      <Show when={props.wrong}>
        <p class="wrong" id={id}>
          {props.wrong}
        </p>
      </Show>
    </fieldset>
  )
}

function Proposed(props: Props) {
  const answer = createView(() =>
    getRanking({
      region: props.child.region,
      service: props.service,
      category: props.child.category,
      band: props.child.ageBand,
      sex: props.child.sex,
      abh: props.child.abhPosition ?? "",
      siblings: "",
    }),
  )
  const isChosen = (agency: string) => props.chosen.some((each) => each.agency === agency)
  const toggle = (agency: string, name: string) =>
    props.onChange(
      isChosen(agency)
        ? props.chosen.filter((each) => each.agency !== agency)
        : [...props.chosen, { service: props.service, agency, name }],
    )
  const nearest = (fit: readonly Fit[]) =>
    fit.filter(({ agency }) => agency.id !== acting()?.agency.id).slice(0, proposed)
  const others = (fit: readonly Fit[]) =>
    props.chosen.filter(({ agency }) => nearest(fit).every((each) => each.agency.id !== agency))
  return (
    <Loaded answer={answer()}>
      {(ranking) => (
        <>
          <Show when={nearest(ranking().fit).length === 0}>
            <p class="hint">{t("serasi.nobody")}</p>
          </Show>
          <div class="choices">
            <For each={nearest(ranking().fit)}>
              {({ agency }, place) => (
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={isChosen(agency.id)}
                    data-wrong={props.wrong ? "" : undefined}
                    onInput={() => toggle(agency.id, agency.name)}
                  />
                  <span>
                    {agency.name}
                    <Show when={place() === 0}>
                      {" "}
                      <span class="chip good">{t("serasi.nearest")}</span>
                    </Show>
                  </span>
                  <span class="hint">
                    {label("agencyType", agency.type)} · <PlaceName code={agency.region} />
                  </span>
                </label>
              )}
            </For>
            <For each={others(ranking().fit)}>
              {({ agency, name }) => (
                <label class="choice">
                  <input type="checkbox" checked onInput={() => toggle(agency, name)} />
                  <span>
                    <AgencyName id={agency} />
                  </span>
                </label>
              )}
            </For>
          </div>
          <AgencyFind
            name={`other-${props.service}`}
            label={t("serasi.other")}
            without={[acting()?.agency.id ?? "", ...props.chosen.map(({ agency }) => agency)]}
            value=""
            onInput={(agency) => toggle(agency, "")}
          />
        </>
      )}
    </Loaded>
  )
}
