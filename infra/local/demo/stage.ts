import { idsFor } from "#functions/platform/keys.ts"
import { digest } from "#functions/platform/ledger.ts"
import { etagOf, type PerformDeps, perform } from "#functions/platform/perform.ts"
import { loadRows, type StoredRow } from "#functions/platform/rows.ts"
import { type AgencyId, agencyId, type PersonId, personId } from "#shared/kernel/id.ts"
import { type Instant, later, minute } from "#shared/kernel/instant.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { personAt } from "./people.ts"

/** Where the demonstration is played: on which tables, and when "now" is. */
export type Stage = { readonly deps: PerformDeps; readonly now: Instant }

export const minutesAgo = ({ now }: Stage, minutes: number): Instant =>
  later(now, -minutes * minute)

/** Somebody at one agency. */
export type Seat = { readonly person: PersonId; readonly agency: AgencyId }

/** One act of somebody of the demonstration. */
export type Step = {
  readonly verb: string
  /** Who acts: somebody's place, or the address of one who acts for their first agency. */
  readonly by: string | Seat
  readonly at: Instant
  readonly input?: unknown
}

/** A noun that the demonstration makes and then acts on: its first step creates it. */
export type Play = {
  readonly noun: Noun
  /** What its ids are minted from; the same in every load. */
  readonly key: string
  /** Label under which the creating verb mints the id. */
  readonly label: string
  readonly steps: readonly [Step, ...Step[]]
}

type Act = { readonly noun: Noun; readonly id: string; readonly key: string; readonly step: Step }

/** The first place of the person with this address. */
export function seatOf(email: string): Seat {
  const person = personAt(email)
  const agency = agencyId.parse(person.agencies[0]?.agency)
  return { person: personId.parse(person.id), agency }
}

const seatOfStep = (by: Step["by"]): Seat => (typeof by === "string" ? seatOf(by) : by)

const actorOf = ({ by }: Step): Seat => seatOfStep(by)

function verbOf(noun: Noun, name: string): AnyVerb {
  const verb = noun.verbs.find((each) => each.name === name)
  if (!verb) throw new Error(`${noun.path} has no verb ${name}`)
  return verb
}

export async function rowOf({ deps }: Stage, ref: Ref<unknown>): Promise<StoredRow | undefined> {
  return (await loadRows(deps.tables, [ref])).get(refKey(ref))
}

const refOf = ({ noun, id, step }: Act): Ref<unknown> =>
  noun.ref(id, { ...actorOf(step), roles: [] })

/** Performs one act; a refusal means that the demonstration contradicts the rules. */
export async function act(stage: Stage, { noun, id, key, step }: Act): Promise<string> {
  const verb = verbOf(noun, step.verb)
  const input = verb.input.parse(step.input ?? {})
  const row = verb.creates ? undefined : await rowOf(stage, refOf({ noun, id, key, step }))
  const outcome = await perform(stage.deps, {
    noun,
    verb,
    id: verb.creates ? "" : id,
    input,
    digest: digest(`${noun.path}|${verb.name}|${key}`),
    ...actorOf(step),
    key,
    ...(row ? { expected: etagOf(noun, row) } : {}),
    at: step.at,
  })
  if ("id" in outcome) return outcome.id
  if (!isRefusal(outcome)) throw new Error(`${verb.name} ${key} was only rehearsed`)
  const who = typeof step.by === "string" ? step.by : step.by.person
  throw new Error(`${who} may not ${verb.name} ${key}: ${outcome.refused}`)
}

/** The id that somebody's creating act with this key mints under a label; the same in every load. */
export const idOf = (
  { deps }: Stage,
  { by, key, label }: Pick<Step, "by"> & { readonly key: string; readonly label: string },
): string => idsFor(deps.secret, { ...seatOfStep(by), key })(label)

/** Plays what has not been played yet: each act raises the version of its noun by one. */
export async function play(stage: Stage, { noun, key, label, steps }: Play): Promise<string> {
  const [first] = steps
  const id = idsFor(stage.deps.secret, { ...actorOf(first), key: `${key}-1` })(label)
  const played = (await rowOf(stage, noun.ref(id, { ...actorOf(first), roles: [] })))?.version ?? 0
  for (const [place, step] of steps.entries()) {
    if (place >= played) await act(stage, { noun, id, key: `${key}-${place + 1}`, step })
  }
  return id
}
