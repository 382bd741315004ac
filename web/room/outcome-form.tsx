import { createSignal, For, Match, Show, Switch, untrack } from "solid-js"
import { focusWrong } from "../acting.tsx"
import { dueDays, dueOn } from "../task/day.ts"
import { DueField } from "../task/due-field.tsx"
import { Button } from "../ui/button.tsx"
import { Checkbox } from "../ui/choice.tsx"
import { Select, TextArea } from "../ui/field.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import type { RoomSeen } from "./data.ts"
import { HandoffField } from "./handoff-field.tsx"
import { createKept } from "./kept.ts"
import type { ItemHere } from "./overlay.ts"
import { PersonField, partiesOf } from "./parties.tsx"

const kinds = ["FACT", "DECISION", "ACTION", "DISSENT", "HANDOFF"] as const

const blank = () => ({
  kind: "FACT" as string,
  text: "",
  owner: "",
  person: "",
  verifier: "",
  /** Empty until somebody chooses a day: then it is the one that is proposed. */
  due: "",
  agency: "",
  handoff: "",
  mediation: false,
})
type Typed = ReturnType<typeof blank>

const needs: Readonly<Record<string, readonly (keyof Typed)[]>> = {
  ACTION: ["text", "owner", "verifier"],
  DISSENT: ["text", "agency"],
  HANDOFF: ["text", "handoff"],
}

const dueOf = ({ due }: Pick<Typed, "due">): string => due || dueDays().next

/** The outcome as the server takes it. */
function outcomeOf({ kind, text, agency, handoff, mediation, ...action }: Typed) {
  const told = { kind, text: text.trim() }
  if (kind === "DISSENT") return { ...told, agency }
  if (kind === "HANDOFF") return { ...told, handoff }
  if (kind === "DECISION") return { ...told, ...(mediation ? { mediation } : {}) }
  if (kind !== "ACTION") return told
  const { owner, person, verifier, due } = action
  return {
    ...told,
    action: { owner, verifier, due: dueOn(dueOf({ due })), ...(person ? { person } : {}) },
  }
}

/** What is typed, kept until it was sent; what of it lacks, once somebody tried. */
function createOutcome(id: string) {
  const [form, set, drop] = createKept(`outcome.${id}`, blank())
  const [tried, setTried] = createSignal(false)
  const needed = () => needs[form().kind] ?? ["text"]
  const lacks = (field: keyof Typed) => needed().includes(field) && !String(form()[field]).trim()
  const isSame = () => form().kind === "ACTION" && form().owner === form().verifier
  const isDueWrong = () => form().kind === "ACTION" && !dueOn(dueOf(form()))
  const wrong = (field: keyof Typed) => {
    const isWrong = lacks(field) || (field === "verifier" && isSame())
    return tried() && isWrong ? t("problem.required") : undefined
  }
  const isWhole = () => {
    setTried(true)
    return !(needed().some(lacks) || isSame() || isDueWrong())
  }
  /** The next one is often of the same kind. */
  const next = () => {
    const { kind } = form()
    drop()
    set({ kind })
    setTried(false)
  }
  return { form, set, wrong, isWhole, next, wrongDue: () => tried() && isDueWrong() }
}
type Outcome = ReturnType<typeof createOutcome>

type Fields = { view: RoomSeen; item: ItemHere; outcome: Outcome }

/** What was said is typed as one of few kinds; nothing typed is lost before it has arrived. */
export function OutcomeForm(props: {
  view: RoomSeen
  item: ItemHere
  /** What was said off line: it lies on the page until all of it is sent. */
  late?: boolean
  onSend: (outcome: unknown) => void
}) {
  const outcome = createOutcome(untrack(() => props.item.id))
  const { form, set, wrong } = outcome
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!outcome.isWhole()) {
      const target = event.currentTarget
      queueMicrotask(() => focusWrong(target))
      return
    }
    props.onSend(outcomeOf(form()))
    outcome.next()
    say(t(props.late ? "late.added" : "room.queued"))
  }
  return (
    <form class="outcome-form stack tight" novalidate onSubmit={submit}>
      <Kinds handoffs={props.item.isOnCase && !props.late} outcome={outcome} />
      <TextArea
        name="text"
        rows={2}
        label={label("outcomeText", form().kind)}
        value={form().text}
        wrong={wrong("text")}
        onInput={(text) => set({ text })}
      />
      <More view={props.view} item={props.item} outcome={outcome} />
      <div class="actions">
        <Button type="submit">{t("room.record")}</Button>
        <Show when={form().text.trim()}>
          <span class="soft">{t("room.keptHere")}</span>
        </Show>
      </div>
    </form>
  )
}

function Kinds(props: { handoffs: boolean; outcome: Outcome }) {
  const shown = () => kinds.filter((kind) => kind !== "HANDOFF" || props.handoffs)
  return (
    <fieldset class="field">
      <legend>{t("room.outcome")}</legend>
      <div class="segments">
        <For each={shown()}>
          {(kind) => (
            <label classList={{ chosen: props.outcome.form().kind === kind }}>
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={props.outcome.form().kind === kind}
                onInput={() => props.outcome.set({ kind })}
              />
              {label("outcomeKind", kind)}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}

/** What a kind asks for besides its words. */
function More(props: Fields) {
  const form = () => props.outcome.form()
  return (
    <Switch>
      <Match when={form().kind === "DECISION" && props.item.isOnCase}>
        <Checkbox
          name="mediation"
          label={t("room.mediation")}
          checked={form().mediation}
          onInput={(mediation) => props.outcome.set({ mediation })}
        />
      </Match>
      <Match when={form().kind === "DISSENT"}>
        <Select
          name="agency"
          label={t("room.dissentOf")}
          blank={t("app.choose")}
          options={partiesOf(props.view, props.item)}
          value={form().agency}
          wrong={props.outcome.wrong("agency")}
          onInput={(agency) => props.outcome.set({ agency })}
        />
      </Match>
      <Match when={form().kind === "HANDOFF"}>
        <HandoffField
          item={props.item}
          value={form().handoff}
          wrong={props.outcome.wrong("handoff")}
          onInput={(handoff) => props.outcome.set({ handoff })}
        />
      </Match>
      <Match when={form().kind === "ACTION"}>
        <ActionFields {...props} />
      </Match>
    </Switch>
  )
}

/** Who does it, until when, and who sees that it was done. */
function ActionFields(props: Fields) {
  const form = () => props.outcome.form()
  const parties = () => partiesOf(props.view, props.item)
  return (
    <div class="pair">
      <Select
        name="owner"
        label={t("room.owner")}
        blank={t("app.choose")}
        options={parties()}
        value={form().owner}
        wrong={props.outcome.wrong("owner")}
        onInput={(owner) => props.outcome.set({ owner, person: "" })}
      />
      <PersonField
        agency={form().owner}
        value={form().person}
        onInput={(person) => props.outcome.set({ person })}
      />
      <DueField
        label={t("task.due")}
        value={dueOf(form())}
        wrong={props.outcome.wrongDue()}
        onInput={(due) => props.outcome.set({ due })}
      />
      <Select
        name="verifier"
        label={t("room.verifier")}
        hint={t("room.verifierHint")}
        blank={t("app.choose")}
        options={parties().filter(({ value }) => value !== form().owner)}
        value={form().verifier}
        wrong={props.outcome.wrong("verifier")}
        onInput={(verifier) => props.outcome.set({ verifier })}
      />
    </div>
  )
}
