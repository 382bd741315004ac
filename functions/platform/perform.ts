import { setTimeout as wait } from "node:timers/promises"
import { type Actor, system } from "#shared/kernel/actor.ts"
import type { CalendarOf } from "#shared/kernel/calendar.ts"
import { type Reliance, rely } from "#shared/kernel/decision.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import { msOf } from "#shared/kernel/instant.ts"
import type { Notice } from "#shared/kernel/notice.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import type { Found, Ref, Refs } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal, type Refusal } from "#shared/kernel/refusal.ts"
import { type AnyVerb, type Facts, judge } from "#shared/kernel/verb.ts"
import { commit, type Receipt, requestLife } from "./commit.ts"
import { findRows, foundIn, isKnownTo, type RowMap } from "./find.ts"
import { bareMint, digest, type Mint, mintFor, type Secret } from "./keys.ts"
import { keyOf, loadRows, type StoredRow, type Tables } from "./rows.ts"

/** How a membership is found and read; the platform knows no noun. */
export type Memberships = {
  readonly ref: (person: PersonId, agency: AgencyId) => Ref<unknown>
  /** The power it gives to whoever signed in at that instant. */
  readonly actor: (state: unknown, signedInAt?: Instant) => Actor | undefined
  /** Somebody invited, who may do nothing but answer. */
  readonly invitee: (state: unknown) => Actor | undefined
}

/** Working time as the table has it; again the platform knows no noun. */
export type Calendars = {
  readonly now: (tables: Tables, at: Instant) => Promise<CalendarOf>
  /** An act has landed here: what is remembered of its subject is old. */
  readonly written: (subject: Ref<unknown>) => void
}

export type SystemDeps = { readonly tables: Tables; readonly calendars: Calendars }

export type PerformDeps = SystemDeps & {
  readonly secret: Secret
  readonly memberships: Memberships
}

export type Act = {
  readonly noun: Noun
  readonly verb: AnyVerb
  readonly id: string
  readonly input: unknown
  /** Hash of method, path and body: the same key with another one is refused. */
  readonly digest: string
  readonly person: PersonId
  readonly agency: AgencyId
  readonly key: string
  /** The ETag the caller saw, for a verb on an existing noun. */
  readonly expected?: string
  /** When the caller signed in; absent for what a demonstration tells. */
  readonly signedInAt?: Instant
  /** Judges only: what would happen is told, and nothing is written. */
  readonly rehearsal?: boolean
  readonly at: Instant
}

/** What a rehearsed act would lead to. */
export type Rehearsed = { readonly rehearsed: true; readonly status: string }

const requestRef = (act: Act): Ref<unknown> => ({
  subject: "request",
  parts: [act.person, act.agency, act.key],
})

/** `"version"`, or `"version.epoch"` where a case stands behind the noun. */
export const etagOf = (noun: Noun, row: StoredRow): string =>
  noun.epochOf ? `"${row.version}.${noun.epochOf(row.state)}"` : `"${row.version}"`

export const notMember: Refusal = { refused: "agency.not-a-member", kind: "forbidden" }
/** Only who signed in before the membership changed is asked to do so again. */
const signInAgain: Refusal = { refused: "request.sign-in-again", kind: "forbidden" }

/** The power of a membership as it was read, or why it gives none to this sign-in. */
export const powerOf = (
  { memberships }: Pick<PerformDeps, "memberships">,
  state: unknown,
  signedInAt?: Instant,
): Actor | Refusal => {
  if (state === undefined) return notMember
  const now = memberships.actor(state, signedInAt)
  return now ?? (memberships.actor(state) ? signInAgain : notMember)
}

const keyReused: Refusal = { refused: "idempotency.reused", kind: "invalid" }

type Remembered = { readonly digest: string; readonly receipt: Receipt }

function replay(row: StoredRow | undefined, act: Act): Receipt | Refusal | undefined {
  if (!row) return undefined
  const { digest, receipt } = row.state as Remembered
  return digest === act.digest ? receipt : keyReused
}

const alive = (row: StoredRow | undefined, act: Act): StoredRow | undefined => {
  const at = (row?.state as { at?: string } | undefined)?.at
  return at && msOf(act.at) - Date.parse(at) > requestLife ? undefined : row
}

const moved = (noun: Noun, row: StoredRow): Refusal => ({
  refused: "conflict.moved",
  kind: "conflict",
  facts: { version: row.version, status: noun.statusOf(row.state), etag: etagOf(noun, row) },
})

/** Refuses what is not there for this actor, then what has moved since it was seen. */
function gate(
  act: Act,
  { found, facts }: { found: Found<Refs>; facts: Facts },
  row: StoredRow | undefined,
): Refusal | undefined {
  if (act.verb.creates) return undefined
  if (!row) {
    return { refused: act.noun.missing, kind: "missing" }
  }
  // Somebody excluded from a case must not learn from a conflict that it exists.
  const hidden = act.verb.may(found, facts)
  if (hidden?.kind === "missing") return hidden
  if (act.expected !== etagOf(act.noun, row)) return moved(act.noun, row)
  return undefined
}

/** Nobody is told of what they have just done themselves. */
const isNewsFor =
  ({ person }: Actor) =>
  ({ audience }: Notice): boolean =>
    audience.to !== "person" || audience.person !== person

type Outcome = Receipt | Rehearsed | Refusal
type Attempt = { readonly done: Outcome } | { readonly again: true }

/** The membership's power; of somebody invited, to answer. */
const actorIn = (deps: PerformDeps, act: Act, state: unknown): Actor | Refusal =>
  (act.verb.whileInvited && state ? deps.memberships.invitee(state) : undefined) ??
  powerOf(deps, state, act.signedInAt)

type Power = { readonly actor: Actor; readonly membership?: Reliance }

/** Whose act it is: the rows that say so, the power they give, and what is made for it. */
type Doer = {
  readonly refs: readonly Ref<unknown>[]
  readonly powerIn: (rows: RowMap) => Power | Refusal
  readonly mint: Mint
}

function personDoing(deps: PerformDeps, act: Act): Doer {
  const membership = deps.memberships.ref(act.person, act.agency)
  return {
    refs: [membership],
    powerIn: (rows) => {
      const member = rows.get(refKey(membership))
      if (!member) return notMember
      const actor = actorIn(deps, act, member.state)
      return isRefusal(actor) ? actor : { actor, membership: rely(member) }
    },
    mint: mintFor(deps.secret, act),
  }
}

const systemDoing = (act: Act): Doer => ({
  refs: [],
  powerIn: () => ({ actor: system }),
  mint: bareMint(act),
})

const named = ({ noun, verb, id, person, agency }: Act): Ref<unknown> | undefined =>
  verb.creates ? undefined : noun.ref(id, { person, agency, roles: [] })

async function attempt(deps: SystemDeps, doer: Doer, act: Act): Promise<Attempt> {
  const { tables, calendars } = deps
  const ref = named(act)
  const request = requestRef(act)
  // Asking before the roles are known: which rows a verb needs never hangs on them.
  const actor: Actor = { person: act.person, agency: act.agency, roles: [] }
  const ask = { id: act.id, input: act.input, actor, blind: doer.mint.blind }
  const extra = [...doer.refs, request, ...(ref ? [ref] : [])]
  const [rows, calendar] = await Promise.all([
    findRows(tables, [{ verb: act.verb, ask }], extra),
    calendars.now(tables, act.at),
  ])
  const power = doer.powerIn(rows)
  if (isRefusal(power)) return { done: power }
  const known = replay(alive(rows.get(refKey(request)), act), act)
  if (known && !act.rehearsal) return { done: known }
  const facts: Facts = {
    actor: power.actor,
    at: act.at,
    id: doer.mint.id,
    blind: doer.mint.blind,
    digest,
    calendar,
  }
  const found = foundIn(act.verb, { ...ask, actor: power.actor }, rows)
  const own = ref && rows.get(refKey(ref))
  const isKnown = !ref || (await isKnownTo(tables, [act.noun, own, rows], power.actor))
  const closed = gate(act, { found, facts }, isKnown ? own : undefined)
  if (closed) return { done: closed }
  const decision = judge(act.verb, found, { input: act.input, facts })
  if (isRefusal(decision)) return { done: decision }
  if (act.rehearsal) return { done: { rehearsed: true, status: decision.status } }
  const result = await commit(tables, {
    change: { ...decision, notices: decision.notices.filter(isNewsFor(power.actor)) },
    ...power,
    at: act.at,
    request: { key: keyOf(tables, request), digest: act.digest },
    rows,
    salt: doer.mint.salt,
  })
  if (!("receipt" in result)) return { again: true }
  calendars.written(decision.subject)
  return { done: result.receipt }
}

/** What is there now, for a caller whose attempts all lost a race. */
async function outraced(tables: Tables, act: Act): Promise<Refusal> {
  const bare: Refusal = { refused: "conflict.busy", kind: "conflict" }
  const ref = named(act)
  if (!ref) return bare
  const row = (await loadRows(tables, [ref])).get(refKey(ref))
  return row ? { ...moved(act.noun, row), refused: "conflict.busy" } : bare
}

/**
 * A batch read is no snapshot: it may have seen the request before its own commit and the rest
 * after it. Then what looks like a conflict is the answer that the first sending got.
 */
async function lookAgain(tables: Tables, act: Act, outcome: Outcome): Promise<Outcome> {
  if (!isRefusal(outcome) || outcome.kind !== "conflict") return outcome
  const ref = requestRef(act)
  const row = (await loadRows(tables, [ref])).get(refKey(ref))
  return replay(alive(row, act), act) ?? outcome
}

async function run(deps: SystemDeps, doer: Doer, act: Act): Promise<Outcome> {
  const { tables } = deps
  for (let tries = 0; tries < 6; tries += 1) {
    const outcome = await attempt(deps, doer, act)
    if ("done" in outcome) return lookAgain(tables, act, outcome.done)
    await wait(Math.random() * 20 * (tries + 1))
  }
  return lookAgain(tables, act, await outraced(tables, act))
}

/**
 * The only way to change anything: load, decide, commit.
 * A lost race loads and decides again, six times at most, with the same `at` and ids.
 */
export const perform = (deps: PerformDeps, act: Act): Promise<Outcome> =>
  run(deps, personDoing(deps, act), act)

/** An act that follows from a clock of a row, as the row was read. */
export type SystemAct = Pick<Act, "noun" | "verb" | "id" | "input" | "at"> & {
  readonly row: StoredRow
}

/**
 * The same for the system, which is no member of anything. One row of one version asks for one act:
 * however often and by how many clocks at once, it is done once.
 */
export function performAsSystem(deps: SystemDeps, { row, ...deed }: SystemAct): Promise<Outcome> {
  const act: Act = {
    ...deed,
    ...system,
    key: `${deed.noun.path}|${deed.id}|${row.version}|${deed.verb.name}`,
    digest: "",
    expected: etagOf(deed.noun, row),
  }
  return run(deps, systemDoing(act), act)
}
