import { For, Show } from "solid-js"
import type { KeyState } from "#shared/case/case.ts"
import { PowerButton } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { dayOf } from "../ui/time.ts"
import { codesOf, label, t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"
import { KeyDialog } from "./key-dialog.tsx"
import type { Part } from "./part.ts"

const doneOf = ({ keys }: CaseSeen): number => Object.values(keys ?? {}).filter(Boolean).length

const stateOf = (view: CaseSeen, key: string): KeyState | undefined => view.keys?.[key]

/** The first key that nobody has recorded: where the work stands. */
const currentOf = (view: CaseSeen): string | undefined =>
  codesOf("key").find((key) => !stateOf(view, key))

/** The eight keys of case management, each with the papers that show it. */
export const KeysCard = (props: Part) => (
  <section class="card padded">
    <h2>{t("case.keys")}</h2>
    <p class="soft">
      {t("case.keysDone", { done: doneOf(props.view), all: codesOf("key").length })}
    </p>
    <ol class="keys">
      <For each={codesOf("key")}>
        {(key) => (
          <li
            class={stateOf(props.view, key)?.status ?? "ahead"}
            classList={{ now: currentOf(props.view) === key }}
          >
            <strong>{label("key", key)}</strong>
            <Show when={stateOf(props.view, key)}>
              {(state) => (
                <span class="soft">
                  {label("keyStatus", state().status)}
                  <Show when={state().at}>{(at) => <>, {dayOf(at(), ownZone())}</>}</Show>
                  <Show when={(state().evidence ?? []).length > 0}>
                    {": "}
                    {state()
                      .evidence.map((each) => label("evidence", each))
                      .join(", ")}
                  </Show>
                </span>
              )}
            </Show>
            <Show when={!stateOf(props.view, key)}>
              <PowerButton
                {...props}
                verb="record-key"
                label={t("caseAct.record-key")}
                about={label("key", key)}
                small
                dialog={(given) => <KeyDialog {...given} key={key} />}
              />
            </Show>
          </li>
        )}
      </For>
    </ol>
  </section>
)
