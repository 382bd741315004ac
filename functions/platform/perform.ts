import { setTimeout as wait } from "node:timers/promises"
import type { Actor } from "#shared/kernel/actor.ts"
import { rely } from "#shared/kernel/decision.ts"
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
import { findRows, foundIn } from "./find.ts"
import { idsFor, type Secret, sign } from "./keys.ts"
import { keyOf, loadRows, type StoredRow, type Tables } from "./rows.ts"

/** How a membership is found and read; the platform knows no noun. */
export type Memberships = {
  readonly ref: (person: PersonId, agency: AgencyId) => Ref<unknown>
  /** The power it gives to whoever signed in at that instant. */
  readonly actor: (state: unknown, signedInAt?: Instant) => Actor | undefined
  /** Somebody invited, who may do nothing but answer. */
  readonly invitee: (state: unknown) => Actor | undefined
}

export type PerformDeps = {
  readonly tables: Tables
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
  /** When the caller signed in; absent for acts of the system's own making. */
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
  if (!row || !act.noun.knows(row.state, facts.actor)) {
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

const actorIn = (deps: PerformDeps, act: Act, state: unknown): Actor | Refusal =>
  (act.verb.whileInvited && state ? deps.memberships.invitee(state) : undefined) ??
  powerOf(deps, state, act.signedInAt)

async function attempt(deps: PerformDeps, act: Act): Promise<Attempt> {
  const membership = deps.memberships.ref(act.person, act.agency)
  const named = act.verb.creates
    ? undefined
    : act.noun.ref(act.id, {
        person: act.person,
        agency: act.agency,
        roles: [],
      })
  const request = requestRef(act)
  // Asking before the roles are known: which rows a verb needs never hangs on them.
  const ask = {
    id: act.id,
    input: act.input,
    actor: { person: act.person, agency: act.agency, roles: [] },
  }
  const extra = named ? [membership, request, named] : [membership, request]
  const rows = await findRows(deps.tables, [{ verb: act.verb, ask }], extra)
  const member = rows.get(refKey(membership))
  const actor = actorIn(deps, act, member?.state)
  if (!member) return { done: notMember }
  if (isRefusal(actor)) return { done: actor }
  const known = replay(alive(rows.get(refKey(request)), act), act)
  if (known && !act.rehearsal) return { done: known }
  const facts: Facts = { actor, at: act.at, id: idsFor(deps.secret, act) }
  const found = foundIn(act.verb, { ...ask, actor }, rows)
  const closed = gate(act, { found, facts }, named ? rows.get(refKey(named)) : undefined)
  if (closed) return { done: closed }
  const decision = judge(act.verb, found, { input: act.input, facts })
  if (isRefusal(decision)) return { done: decision }
  if (act.rehearsal) return { done: { rehearsed: true, status: decision.status } }
  const result = await commit(deps.tables, {
    change: { ...decision, notices: decision.notices.filter(isNewsFor(actor)) },
    actor,
    at: act.at,
    request: { key: keyOf(deps.tables, request), digest: act.digest },
    rows,
    membership: rely(member),
    salt: (label) =>
      sign(deps.secret, `salt|${act.key}|${act.person}|${label}`).toString("base64url"),
  })
  if ("receipt" in result) return { done: result.receipt }
  return { again: true }
}

/** What is there now, for a caller whose attempts all lost a race. */
async function outraced(deps: PerformDeps, act: Act): Promise<Refusal> {
  const bare: Refusal = { refused: "conflict.busy", kind: "conflict" }
  if (act.verb.creates) return bare
  const ref = act.noun.ref(act.id, { person: act.person, agency: act.agency, roles: [] })
  const row = (await loadRows(deps.tables, [ref])).get(refKey(ref))
  return row ? { ...moved(act.noun, row), refused: "conflict.busy" } : bare
}

/**
 * A batch read is no snapshot: it may have seen the request before its own commit and the rest
 * after it. Then what looks like a conflict is the answer that the first sending got.
 */
async function lookAgain(deps: PerformDeps, act: Act, outcome: Outcome): Promise<Outcome> {
  if (!isRefusal(outcome) || outcome.kind !== "conflict") return outcome
  const ref = requestRef(act)
  const row = (await loadRows(deps.tables, [ref])).get(refKey(ref))
  return replay(alive(row, act), act) ?? outcome
}

/**
 * The only way to change anything: load, decide, commit.
 * A lost race loads and decides again, three times at most, with the same `at` and ids.
 */
export async function perform(deps: PerformDeps, act: Act): Promise<Outcome> {
  for (let tries = 0; tries < 3; tries += 1) {
    const outcome = await attempt(deps, act)
    if ("done" in outcome) return lookAgain(deps, act, outcome.done)
    await wait(Math.random() * 20 * (tries + 1))
  }
  return lookAgain(deps, act, await outraced(deps, act))
}
