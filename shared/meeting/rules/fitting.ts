import { offersMediation } from "../../case/rules/mediation.ts"
import { type HandoffId, isOpen } from "../../handoff/handoff.ts"
import type { AgencyId, PersonId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import { type Refusal, refuseFrom } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import { actorOf, type Membership } from "../../membership/membership.ts"
import { isImplausible } from "../../task/rules/standing.ts"
import { outcomeRefusals } from "../lists/refusals-outcome.ts"
import {
  type Around,
  actionsIn,
  mostActions,
  mostOutcomes,
  type OutcomeInput,
  partiesOf,
} from "./outcomes.ts"

const refuse = refuseFrom(outcomeRefusals)

function unfitAction(
  { action }: Extract<OutcomeInput, { kind: "ACTION" }>,
  parties: ReadonlyMap<AgencyId, string>,
  { at }: Facts,
): Refusal | undefined {
  if (!parties.has(action.owner) || !parties.has(action.verifier)) {
    return refuse("agenda.owner-outside")
  }
  if (action.owner === action.verifier) return refuse("agenda.verifier-is-owner")
  return isImplausible(action.due, at) ? refuse("agenda.due-implausible") : undefined
}

/** Of the same child, and not over: what is decided in the room goes on there. */
function unfitHandoff(id: HandoffId, { item, handoffs }: Around): Refusal | undefined {
  const handoff = handoffs.find(({ state }) => state.id === id)?.state
  const isFit = handoff && item.case === handoff.case && isOpen(handoff)
  return isFit ? undefined : refuse("agenda.handoff-unknown")
}

/** Why an outcome cannot stand as it was written. */
function unfitOutcome(input: OutcomeInput, around: Around, facts: Facts): Refusal | undefined {
  const parties = partiesOf(around.item, around.meeting)
  if (input.kind === "DECISION") {
    const isBarred = input.mediation && around.child && !offersMediation(around.child)
    return isBarred ? refuse("agenda.mediation-excluded") : undefined
  }
  if (input.kind === "DISSENT") {
    return parties.has(input.agency) ? undefined : refuse("agenda.owner-outside")
  }
  if (input.kind === "ACTION") return unfitAction(input, parties, facts)
  return input.kind === "HANDOFF" ? unfitHandoff(input.handoff, around) : undefined
}

/** Whoever is to do it works for the owner, and may know of the item. */
function unfitPeople(
  inputs: readonly OutcomeInput[],
  people: readonly Row<Membership>[],
  { item, meeting, child }: Around,
): Refusal | undefined {
  const copied = [...item.excludedPersons, ...item.recused, ...meeting.excludedPersons]
  // The case may keep more people away than when the item was proposed.
  const away = [...copied, ...(child?.excludedPersons ?? [])]
  const isKept = (person: PersonId): boolean => away.includes(person)
  const isUnfit = actionsIn(inputs).some(({ action: { person, owner } }) => {
    if (!person) return false
    const row = people.find(({ state }) => state.person === person && state.agency === owner)
    return isKept(person) || !row || !actorOf(row.state)
  })
  return isUnfit ? refuse("agenda.person-unknown") : undefined
}

function tooMuch(inputs: readonly OutcomeInput[], { item, meeting }: Around): Refusal | undefined {
  if ((item.outcomes ?? 0) + inputs.length > mostOutcomes) return refuse("agenda.outcomes-full")
  const actions = (meeting.actions ?? []).length + actionsIn(inputs).length
  return actions > mostActions ? refuse("agenda.actions-full") : undefined
}

/** Why outcomes cannot be written down so: what they say, whom they name, how many they are. */
export function unfit(
  inputs: readonly OutcomeInput[],
  [told, people]: readonly [Around, readonly Row<Membership>[]],
  facts: Facts,
): Refusal | undefined {
  const first = inputs.map((each) => unfitOutcome(each, told, facts)).find((each) => each)
  return first ?? tooMuch(inputs, told) ?? unfitPeople(inputs, people, told)
}
