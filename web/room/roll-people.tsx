import { createMemo, createSignal, For, Show } from "solid-js"
import type { Named } from "../handoff/data.ts"
import { getDelegates } from "../meeting/delegates-data.ts"
import { createView } from "../reading.tsx"
import { me, ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { TextField } from "../ui/field.tsx"
import { clockOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { Present, RoomSeen } from "./data.ts"
import { GuestForm } from "./guest-form.tsx"
import type { Called, RollHere, Told } from "./overlay.ts"

type Props = {
  view: RoomSeen
  roll: RollHere
  onCall: (called: Called) => void
}

type Line = {
  readonly key: string
  readonly person?: string
  readonly name: string
  readonly position?: string
  readonly speaksAs: Present["speaksAs"]
  readonly entry?: Present
}

const now = (): string => new Date().toISOString()
const parts = ["lead", "deputy", "delegate"] as const

const isAgency = (of: string): boolean => !of.startsWith("class-")

/** Everybody of one agency who may be here: invited by name, known to the register, or added. */
export function RollPeople(props: Props) {
  const people = createView(async () =>
    isAgency(props.roll.of)
      ? getDelegates(props.roll.of)
      : { ok: true as const, value: { items: [] } },
  )
  const lines = createMemo(() => {
    const answer = people()
    const staff = answer?.ok ? answer.value.items : []
    return linesOf(
      props,
      staff.flatMap(({ people: all }) => all),
    )
  })
  const tell = (line: Line, change: Partial<Told>) =>
    props.onCall({ of: props.roll.of, entries: [{ ...toldOf(line), ...change }] })
  return (
    <div class="roll-people">
      <ul>
        <For each={lines().map(({ key }) => key)}>
          {(key) => (
            <Show when={lines().find((each) => each.key === key)}>
              {(line) => (
                <PersonLine
                  line={line()}
                  notesPledges={notesPledges(props.view)}
                  onTell={(change) => tell(line(), change)}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
      <div class="pair">
        <GuestForm onAdd={(guest) => props.onCall({ of: props.roll.of, entries: [guest] })} />
        <Unnamed roll={props.roll} onCall={props.onCall} />
      </div>
      <div class="actions">
        <Button
          small
          look="plain"
          onClick={() => props.onCall({ of: props.roll.of, entries: [], unnamed: 0 })}
        >
          {t("roll.markAbsent")}
        </Button>
      </div>
    </div>
  )
}

function linesOf({ view, roll }: Props, delegates: readonly Named[]): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const { person, part, agency } of view.seats ?? []) {
    if (agency !== roll.of) continue
    const speaksAs = parts.find((each) => each === part) ?? "lead"
    lines.set(person.id, { key: person.id, person: person.id, name: person.name, speaksAs })
  }
  for (const { id, name } of delegates) {
    const known = lines.get(id) ?? { key: id, person: id, name, speaksAs: "delegate" }
    lines.set(id, { ...known, name })
  }
  for (const entry of roll.entries) {
    const known = lines.get(entry.key)
    const line = {
      key: entry.key,
      name: entry.name ?? known?.name ?? entry.key,
      speaksAs: entry.speaksAs,
      ...(entry.person ? { person: entry.person } : {}),
      ...(entry.position ? { position: entry.position } : {}),
      entry,
    }
    lines.set(entry.key, { ...known, ...line })
  }
  return [...lines.values()]
}

/** What is known of somebody, as it is told to the server: of a member their id is enough. */
function toldOf({ key, person, name, position, speaksAs, entry }: Line): Told {
  return {
    ...(person ? { person } : { name }),
    key,
    ...(position ? { position } : {}),
    mode: entry?.mode ?? "ONSITE",
    arrivedAt: entry?.arrivedAt ?? now(),
    speaksAs,
    ...(entry?.letter ? { letter: entry.letter } : {}),
  }
}

/** A pledge is one's own: only the minute taker notes a sheet that somebody signed. */
const notesPledges = ({ profile, minuteTaker }: RoomSeen): boolean =>
  profile === "case-conference" && minuteTaker !== undefined && minuteTaker.id === me()?.person.id

type LineProps = {
  line: Line
  notesPledges: boolean
  onTell: (change: Partial<Told>) => void
}

function PersonLine(props: LineProps) {
  const entry = () => props.line.entry
  const isHere = () => entry() !== undefined && !entry()?.leftAt
  const come = (mode: Present["mode"]) => props.onTell({ mode, leftAt: null })
  const isPressed = (mode: Present["mode"]) => isHere() && entry()?.mode === mode
  return (
    <li>
      <span class="who">
        <strong>{props.line.name}</strong>
        <span class="soft">
          {[props.line.position, label("speaksAs", props.line.speaksAs)]
            .filter(Boolean)
            .join(" · ")}
          <Show when={entry()}>
            {(known) => <> · {t("roll.since", { at: clockOf(known().arrivedAt, ownZone()) })}</>}
          </Show>
          <Show when={entry()?.leftAt}>
            {(at) => <> · {t("roll.left", { at: clockOf(at(), ownZone()) })}</>}
          </Show>
          <Show when={entry()?.pledgedAt}>
            {" · "}
            {t(entry()?.pledgedOnPaper ? "roll.pledgedOnPaper" : "roll.pledged")}
          </Show>
        </span>
      </span>
      <span class="presence" role="group" aria-label={props.line.name}>
        <button type="button" aria-pressed={isPressed("ONSITE")} onClick={() => come("ONSITE")}>
          {label("presence", "ONSITE")}
        </button>
        <button type="button" aria-pressed={isPressed("ONLINE")} onClick={() => come("ONLINE")}>
          {label("presence", "ONLINE")}
        </button>
        <Show when={entry()}>
          <button
            type="button"
            aria-pressed={!isHere()}
            onClick={() => props.onTell({ leftAt: now() })}
          >
            {t("roll.leave")}
          </button>
        </Show>
        <Show when={props.notesPledges && isHere() && !entry()?.pledgedAt}>
          <button type="button" onClick={() => props.onTell({ pledged: true })}>
            {t("roll.paper")}
          </button>
        </Show>
      </span>
    </li>
  )
}

/** People without a name of their own: students, escorts, a whole class. */
function Unnamed(props: { roll: RollHere; onCall: (called: Called) => void }) {
  const [typed, setTyped] = createSignal<string>()
  const value = () => typed() ?? (props.roll.unnamed === null ? "" : String(props.roll.unnamed))
  const send = () => {
    const text = value().trim()
    const unnamed = text === "" ? null : Math.max(0, Math.floor(Number(text)))
    if (unnamed !== null && Number.isNaN(unnamed)) return
    props.onCall({ of: props.roll.of, entries: [], unnamed })
    setTyped(undefined)
  }
  return (
    <div class="stack tight">
      <TextField
        name="unnamed"
        type="number"
        min="0"
        label={t("roll.unnamed")}
        hint={t("roll.unnamedHint")}
        value={value()}
        onInput={setTyped}
      />
      <div class="actions">
        <Button small off={typed() === undefined} onClick={send}>
          {t("roll.count")}
        </Button>
      </div>
    </div>
  )
}
