import * as z from "zod/mini"
import type { Action, ActionId, ActionWords } from "../../action/action.ts"
import { actionRef, actionWordsRef } from "../../action/action.ts"
import type { Case } from "../../case/case.ts"
import type { Handoff, HandoffId } from "../../handoff/handoff.ts"
import { paragraph } from "../../handoff/rules/texts.ts"
import { create, type Write } from "../../kernel/decision.ts"
import { type AgencyId, agencyId, idSchema, type PersonId, personId } from "../../kernel/id.ts"
import { instantSchema } from "../../kernel/instant.ts"
import type { Audience, Notice } from "../../kernel/notice.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import { meetingTypes } from "../lists/meeting-types.ts"
import type { Meeting } from "../meeting.ts"
import type { Item, Outcome } from "../rows/item.ts"

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

const ActionInput = z.strictObject({
  owner: agencyId,
  person: z.optional(personId),
  verifier: agencyId,
  due: instantSchema,
})

const spoken = [
  z.strictObject({ kind: z.literal("FACT"), text }),
  z.strictObject({ kind: z.literal("DECISION"), text, mediation: z.optional(z.literal(true)) }),
  z.strictObject({ kind: z.literal("DISSENT"), text, agency: agencyId }),
  z.strictObject({ kind: z.literal("ACTION"), text, action: ActionInput }),
] as const

/** What is told of an item afterwards; a handoff is decided in the room or on its own page. */
export const lateOutcomeSchema = z.discriminatedUnion("kind", spoken)
export const outcomeSchema = z.discriminatedUnion("kind", [
  ...spoken,
  z.strictObject({ kind: z.literal("HANDOFF"), text, handoff: idSchema<HandoffId>() }),
])

/** What the child says of it, or why it was not heard. */
export const ChildView = z.strictObject({ how: z.enum(["HEARD", "NOT_HEARD"]), text: paragraph })

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

const runnersOf = ({ owner, chair, minuteTaker }: Meeting) => [
  ...new Set([chair, minuteTaker, owner].filter((each) => each !== undefined)),
]

/** What an action knows of the item that it comes from: no words, and nobody whom it keeps away. */
function fromItem({ item, meeting, child }: Around) {
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
    // Of what is on no child the conference itself says who may not know.
    ...(!item.case && meeting.case ? { conferredOn: meeting.case } : {}),
    excludedPersons: [
      ...new Set([
        ...item.excludedPersons,
        ...item.recused,
        ...(child?.excludedPersons ?? []),
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

/** The owner's coordinators hear of what they are to do; of a matter of named people, only those. */
export function actionNotices(action: Action): readonly Notice[] {
  const tell = (audience: Audience): Notice => ({
    kind: "action.proposed",
    audience,
    urgency: "week",
    about: { noun: "actions", id: action.id },
  })
  const mayHear = (who: PersonId): boolean => !action.excludedPersons.includes(who)
  if (!action.people) return [tell({ to: "coordinators", agency: action.owner })]
  return action.person && mayHear(action.person)
    ? [tell({ to: "person", agency: action.owner, person: action.person })]
    : []
}
