import * as z from "zod/mini"
import type { Action, ActionId, ActionWords } from "../../action/action.ts"
import { actionRef, actionWordsRef } from "../../action/action.ts"
import type { Case } from "../../case/case.ts"
import { offersMediation } from "../../case/rules/mediation.ts"
import { type Handoff, type HandoffId, isOpen } from "../../handoff/handoff.ts"
import { create, type Write } from "../../kernel/decision.ts"
import { type AgencyId, agencyId, idSchema, personId } from "../../kernel/id.ts"
import { instantSchema } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import { meetingTypes } from "../../meeting/lists/meeting-types.ts"
import type { Meeting } from "../../meeting/meeting.ts"
import type { Item, Outcome } from "../../meeting/rows/item.ts"
import { isImplausible } from "../../task/rules/standing.ts"
import { refuse } from "../refusals.ts"

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

const ActionInput = z.strictObject({
  owner: agencyId,
  person: z.optional(personId),
  verifier: agencyId,
  due: instantSchema,
})

export const outcomeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("FACT"), text }),
  z.strictObject({ kind: z.literal("DECISION"), text, mediation: z.optional(z.literal(true)) }),
  z.strictObject({ kind: z.literal("DISSENT"), text, agency: agencyId }),
  z.strictObject({ kind: z.literal("ACTION"), text, action: ActionInput }),
  z.strictObject({ kind: z.literal("HANDOFF"), text, handoff: idSchema<HandoffId>() }),
])
export type OutcomeInput = z.infer<typeof outcomeSchema>

export const mostOutcomes = 40
export const mostActions = 60

export const actionsIn = (inputs: readonly OutcomeInput[]) =>
  inputs.flatMap((each) => (each.kind === "ACTION" ? [each] : []))
export const handoffsIn = (inputs: readonly OutcomeInput[]): readonly HandoffId[] =>
  inputs.flatMap((each) => (each.kind === "HANDOFF" ? [each.handoff] : []))

/** Whoever sits at the table for this item, by name: the host, and those invited who may know. */
export function partiesOf(item: Item, meeting: Meeting): ReadonlyMap<AgencyId, string> {
  const { access } = item
  const mayKnow = (agency: AgencyId): boolean => {
    if (access.to === "all") return true
    if (access.to === "agencies") return access.agencies.includes(agency)
    return access.people.some((each) => each.agency === agency)
  }
  const invited = meeting.invitations.filter(({ agency }) => mayKnow(agency))
  return new Map([
    [meeting.host, meeting.hostName] as const,
    ...invited.map(({ agency, name }) => [agency, name] as const),
  ])
}

export type Around = {
  readonly item: Item
  readonly meeting: Meeting
  readonly child: Case | undefined
  readonly handoffs: readonly Row<Handoff>[]
}

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
export function unfitOutcome(
  input: OutcomeInput,
  around: Around,
  facts: Facts,
): Refusal | undefined {
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

const runnersOf = ({ owner, chair, minuteTaker }: Meeting) => [
  ...new Set([chair, minuteTaker, owner].filter((each) => each !== undefined)),
]

/** What an action knows of the item that it comes from: no words, and nobody whom it keeps away. */
function fromItem({ item, meeting }: Around) {
  const isConference = meeting.profile === "case-conference"
  return {
    meeting: meeting.id,
    // A conference may be called after its child, whatever the item is about.
    meetingTitle: isConference ? meetingTypes[meeting.type].id : meeting.title,
    ...(isConference ? { ofConference: true as const } : {}),
    item: item.id,
    host: meeting.host,
    hostName: meeting.hostName,
    ...(item.case ? { case: item.case } : {}),
    ...(item.caseReference ? { caseReference: item.caseReference } : {}),
    excludedPersons: [
      ...new Set([
        ...item.excludedPersons,
        ...item.recused,
        // Of what is on no child the conference itself says who may not know.
        ...(item.case ? [] : meeting.excludedPersons),
      ]),
    ],
    runs: runnersOf(meeting),
    ...(item.access.to === "people"
      ? { people: item.access.people.map(({ person }) => person) }
      : {}),
  }
}

export type Made = {
  readonly outcomes: readonly Outcome[]
  readonly actions: readonly Action[]
  readonly writes: readonly Write[]
}

function actionFor(
  { action: { person, ...asked } }: Extract<OutcomeInput, { kind: "ACTION" }>,
  around: Around,
  { actor, at, id }: Facts & { readonly id: () => string },
): Action {
  return {
    id: id() as ActionId,
    ...fromItem(around),
    ...asked,
    ownerName: partiesOf(around.item, around.meeting).get(asked.owner) ?? "",
    ...(person ? { person } : {}),
    status: "proposed",
    carried: [],
    steps: [{ status: "proposed", at, by: actor.person, agency: actor.agency }],
    createdAt: at,
    updatedAt: at,
  }
}

const decisionOf = ({
  kind,
  text: said,
  mediation,
}: Extract<OutcomeInput, { kind: "DECISION" }>): Outcome => ({
  kind,
  text: said,
  ...(mediation ? { mediation } : {}),
})

/** The outcomes as they are kept, and the actions that some of them ask for. */
export function made(inputs: readonly OutcomeInput[], around: Around, facts: Facts): Made {
  const actions: Action[] = []
  const writes: Write[] = []
  const outcomes = inputs.map((input, place): Outcome => {
    if (input.kind === "DECISION") return decisionOf(input)
    if (input.kind !== "ACTION") return input
    const action = actionFor(input, around, { ...facts, id: () => facts.id(`action-${place}`) })
    const words: ActionWords = { text: input.text, notes: [] }
    actions.push(action)
    writes.push(create(actionRef(action.id), action), create(actionWordsRef(action.id), words))
    const { owner: agency, due } = input.action
    return { kind: "ACTION", text: input.text, action: action.id, agency, due }
  })
  return { outcomes, actions, writes }
}
