import type * as z from "zod/mini"
import type { Actor, Role } from "./actor.ts"
import { hasRole, system } from "./actor.ts"
import type { CalendarOf } from "./calendar.ts"
import type { Decision } from "./decision.ts"
import type { Instant } from "./instant.ts"
import type { Text } from "./language.ts"
import type { Found, Refs } from "./ref.ts"
import type { Refusal, Refusals } from "./refusal.ts"

/** A word that says nothing, the same one for the same text: what is equal can be found unread. */
export type Blind = (text: string) => string

/** SHA-256 of a text, in hexadecimal: what was frozen can be told from what was changed. */
export type Digest = (text: string) => string

/** What is true of this request: who, when, and fresh ids by label (same request, same ids). */
export type Facts = {
  readonly actor: Actor
  readonly at: Instant
  readonly id: (label: string) => string
  readonly blind: Blind
  readonly digest: Digest
  /** Working time: every clock is reckoned by it as it stands when the act is done. */
  readonly calendar: CalendarOf
}

/** What is asked: the id in the path ("" when creating) and the body, absent when only asking `can`. */
export type Ask<Input> = {
  readonly id: string
  readonly input?: Input
  readonly actor: Actor
  readonly blind: Blind
}

/**
 * One act on a noun, whole: contract, needed rows, rule.
 * `first` names rows by what was asked, `second` by what the first read found;
 * `may` refuses whatever the body says, `decide` judges the body too. Both are pure.
 */
export type Verb<Input, First extends Refs, Second extends Refs> = {
  readonly noun: string
  readonly name: string
  readonly creates?: boolean
  /** Done by somebody who is invited but no member yet: it has no roles then. */
  readonly whileInvited?: boolean
  /** Done when a clock runs out, never by a person: it has no route. */
  readonly bySystem?: boolean
  readonly title: Text
  readonly input: z.ZodMiniType<Input>
  readonly roles: readonly Role[]
  readonly refusals: Refusals
  readonly first: (ask: Ask<Input>) => First
  readonly second: (found: Found<First>, ask: Ask<Input>) => Second
  readonly may: (found: Found<First> & Found<Second>, facts: Facts) => Refusal | undefined
  readonly decide: (found: Found<First> & Found<Second>, input: Input, facts: Facts) => Decision
}

/** A verb whose rows and input are its own affair: what a list of verbs holds. */
export type AnyVerb = Verb<unknown, Refs, Refs>

/** Fixes the types of a verb by what it names, and forgets them at the door. */
export const defineVerb = <Input, First extends Refs, Second extends Refs>(
  verb: Verb<Input, First, Second>,
): AnyVerb => verb as unknown as AnyVerb

/** Codes that any act may be refused with, whatever its noun. */
export const commonRefusals = {
  "role.required": {
    kind: "forbidden",
    id: "Peran Anda di instansi ini tidak mencakup tindakan ini. Minta petugas yang berwenang.",
    en: "Your role in this agency does not cover this act. Ask a colleague who holds it.",
  },
} as const satisfies Refusals

/** Whether this actor may do this now, whatever the body says: the rule behind every `can`. */
export function mayDo(verb: AnyVerb, found: Found<Refs>, facts: Facts): Refusal | undefined {
  if ((verb.bySystem ?? false) !== (facts.actor.person === system.person)) {
    return { refused: "role.required", kind: "forbidden" }
  }
  const refused = verb.may(found, facts)
  if (refused?.kind === "missing") return refused
  if (verb.roles.length > 0 && !hasRole(facts.actor, ...verb.roles)) {
    return { refused: "role.required", kind: "forbidden", facts: { roles: verb.roles } }
  }
  return refused
}

/** The whole rule: first whether one may at all, then what follows. */
export function judge(
  verb: AnyVerb,
  found: Found<Refs>,
  { input, facts }: { readonly input: unknown; readonly facts: Facts },
): Decision {
  return mayDo(verb, found, facts) ?? verb.decide(found, input, facts)
}
