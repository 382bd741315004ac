import { createSignal, createUniqueId, For, onCleanup, Show, Suspense } from "solid-js"
import { type Found, getFound } from "../directory/data.ts"
import { createView, Loaded } from "../reading.tsx"
import { PlaceName } from "../region/place-name.tsx"
import { Button } from "../ui/button.tsx"
import { TextField } from "../ui/field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { AgencyName } from "./names.tsx"
import "./agency-find.css"

const rest = 250
const shown = 8

type Asked = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: string
  readonly wrong?: string | undefined
  readonly value: string
  readonly without?: readonly string[]
  /** Told with what the search said of it; without, where the choice was taken back. */
  readonly onInput: (id: string, found?: Found) => void
}

/** One agency out of however many, found by any of its names. */
export function AgencyFind(props: Asked) {
  const [text, setText] = createSignal("")
  const [wanted, setWanted] = createSignal("")
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const input = (typed: string) => {
    setText(typed)
    clearTimeout(timer)
    timer = setTimeout(() => setWanted(typed.trim()), rest)
  }
  return (
    <Show when={!props.value} fallback={<Chosen {...props} onDrop={() => props.onInput("")} />}>
      <div class="stack tight">
        <TextField
          name={props.name}
          type="search"
          label={props.label}
          hint={props.hint}
          optional={props.optional}
          wrong={props.wrong}
          value={text()}
          onInput={input}
        />
        <Show when={wanted().length > 1}>
          <Suspense fallback={<Skeleton label={t("app.loading")} />}>
            <Answers q={wanted()} without={props.without ?? []} onChoose={props.onInput} />
          </Suspense>
        </Show>
      </div>
    </Show>
  )
}

const Chosen = (props: Asked & { onDrop: () => void }) => (
  <div class="field">
    <p class="label">{props.label}</p>
    <p class="chosen">
      <strong>
        <AgencyName id={props.value} />
      </strong>
      <Button small look="plain" onClick={props.onDrop}>
        {t("find.other")}
      </Button>
    </p>
  </div>
)

function Answers(props: {
  q: string
  without: readonly string[]
  onChoose: (id: string, found: Found) => void
}) {
  const id = createUniqueId()
  const answer = createView(() => getFound({ q: props.q, region: "", type: "", service: "" }))
  const fitting = (items: readonly Found[]) =>
    items.filter((each) => !props.without.includes(each.id)).slice(0, shown)
  return (
    <Loaded answer={answer()}>
      {(page) => (
        <div role="group" aria-labelledby={id}>
          <p class="hint" id={id} role="status">
            {t("find.found", { n: fitting(page().items).length })}
          </p>
          <ul class="find">
            <For each={fitting(page().items)}>
              {(item) => (
                <li>
                  <button type="button" onClick={() => props.onChoose(item.id, item)}>
                    <strong>{item.name}</strong>
                    <span class="soft">
                      {label("agencyType", item.type)} · <PlaceName code={item.region} />
                    </span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </div>
      )}
    </Loaded>
  )
}
