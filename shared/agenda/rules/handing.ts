import * as z from "zod/mini"
import { movingWordsRef } from "../../case/case.ts"
import { type Handoff, type HandoffId, handoffRef } from "../../handoff/handoff.ts"
import { type Change, type Reliance, rely, replace } from "../../kernel/decision.ts"
import { idSchema, type PersonId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Meeting } from "../../meeting/meeting.ts"
import type { Item, ItemWords } from "../../meeting/rows/item.ts"
import type { Roll } from "../../meeting/rows/minutes.ts"
import { mostOutcomes } from "../../meeting/rules/outcomes.ts"
import { rollsNow } from "../../meeting/rules/visits.ts"
import { refuse } from "../refusals.ts"
import { relyOnLeaders, wordsWrite } from "./change.ts"

/** Which handoff the room acts on, and how its minutes tell of it. */
export const Handing = {
  handoff: idSchema<HandoffId>(),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
}

export const handoffIn = (input: { readonly handoff: HandoffId } | undefined) =>
  input && handoffRef(input.handoff)
export const movingIn = (input: { readonly handoff: HandoffId } | undefined) =>
  input && movingWordsRef(input.handoff)

/** Whether somebody is in the room now, and signed the statement of confidentiality there. */
export function sitsPledged(
  meeting: Row<Meeting>,
  roll: Row<Roll> | undefined,
  [who, at]: readonly [PersonId | undefined, Instant],
): boolean {
  const [now] = roll ? rollsNow(meeting.state, [roll.state], at) : []
  return (now?.entries ?? []).some(
    ({ person, leftAt, pledgedAt }) =>
      person === who && leftAt === undefined && pledgedAt !== undefined,
  )
}

/** Of the child that is talked about; of another's, nobody hears in this room that there is one. */
export const isOfItem = (item: Item, handoff: Row<Handoff> | undefined): boolean =>
  handoff !== undefined && item.case === handoff.state.case

/** The item is theirs to know, whatever is said of a handoff: that one is not told apart from none. */
export const toldHere = (refused: Refusal | undefined): Refusal | undefined =>
  refused?.kind === "missing" ? refuse("agenda.handoff-unknown") : refused

/** Every word of what was done is kept: an item that is full takes no act that adds to it. */
export const isFull = ({ outcomes = 0 }: Item): Refusal | undefined =>
  outcomes < mostOutcomes ? undefined : refuse("agenda.outcomes-full")

type InItem = {
  readonly item: Row<Item>
  readonly meeting: Row<Meeting>
  readonly itemWords: Row<ItemWords> | undefined
  readonly rolls: readonly (Row<Roll> | undefined)[]
}

/** Whoever was counted as being in the room is still in it when the act lands. */
const relyOnRolls = (rolls: InItem["rolls"]): readonly Reliance[] =>
  rolls.flatMap((row) => (row ? [rely(row, "entries")] : []))

/**
 * What the room did with a handoff: one act, which the chains of the handoff, of its case where
 * that changes, and of the item carry alike; the item's words say it too.
 */
export function handedIn(
  change: Change,
  { item, meeting, itemWords, rolls }: InItem,
  {
    handoff,
    text,
    next,
  }: { readonly handoff: HandoffId; readonly text: string; readonly next: Item },
): Change {
  const outcomes = [
    ...(itemWords?.state.outcomes ?? []),
    { kind: "HANDOFF" as const, text, handoff },
  ]
  const state: Item = {
    ...next,
    outcomes: outcomes.length,
    handoffs: [...new Set([...next.handoffs, handoff])],
    handed: [...(next.handed ?? []), { meeting: meeting.state.id, handoff }],
  }
  return {
    ...change,
    writes: [...change.writes, replace(item, state), wordsWrite(state.id, itemWords, { outcomes })],
    relies: [...change.relies, relyOnLeaders(meeting), ...relyOnRolls(rolls)],
    alsoChains: [...(change.alsoChains ?? []), item.ref],
  }
}
