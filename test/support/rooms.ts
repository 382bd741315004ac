import { caseId } from "#shared/case/case.ts"
import { agencyId, type MeetingId, personId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { adjourn } from "#shared/meeting/adjourn.ts"
import { callRoll } from "#shared/meeting/call-roll.ts"
import { circulate } from "#shared/meeting/circulate.ts"
import { close } from "#shared/meeting/close.ts"
import { draftMinutes } from "#shared/meeting/draft-minutes.ts"
import { end } from "#shared/meeting/end.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import {
  type Item,
  type ItemStatus,
  itemId,
  itemRef,
  itemWordsRef,
} from "#shared/meeting/rows/item.ts"
import { sign } from "#shared/meeting/sign.ts"
import { start } from "#shared/meeting/start.ts"
import { closes, conference, meetingAt, opens } from "./assembly.ts"
import { conferred } from "./conferred.ts"
import { canary, must } from "./journey.ts"
import { eka, kiki, koko, oki, rina, surya, town, wati } from "./town.ts"
import { mend, put, type Seat, see, type World } from "./world.ts"

/** What an item is called, what came of it, and how else it differs from the others. */
export type ItemPlan = readonly [name: string, status: ItemStatus, change?: Partial<Item>]

/** An item on the child of Dinsos, for Dinsos and RPSA, as its words were said. */
export function putItem(
  world: World,
  meeting: MeetingId,
  [name, status, change = {}]: ItemPlan,
): void {
  const id = itemId.parse(`item-${name}`)
  put(world, itemRef(id), {
    id,
    host: agencyId.parse("dinsos"),
    meeting,
    proposer: agencyId.parse("dinsos"),
    proposerName: "Instansi dinsos",
    proposedBy: personId.parse(rina.person),
    status,
    access: { to: "agencies", agencies: ["dinsos", "rpsa"].map((each) => agencyId.parse(each)) },
    case: caseId.parse("case-conferred"),
    caseReference: conferred,
    excludedPersons: [personId.parse(eka.person)],
    recused: [],
    minutes: 30,
    attachments: [],
    actions: [],
    handoffs: [],
    carried: [],
    createdAt: opens,
    updatedAt: opens,
    ...change,
  } as Item)
  put(world, itemWordsRef(id), {
    title: canary(`title-${name}`),
    outcomes: [{ kind: "DECISION", text: canary(`decision-${name}`) }],
    childView: canary("view"),
  })
  const row = meetingRef(meeting)
  mend(world, row, { agenda: [...(see(world, row).agenda ?? []), id] })
}

const at = (hours: number): Instant => later(opens, hours * hour)
const person = ({ person: who }: Seat, speaksAs = "lead") => ({
  person: who,
  mode: "ONSITE",
  arrivedAt: opens,
  speaksAs,
})

/** Whoever came of each agency; of LKSA nobody. */
export const wholeRoll = {
  rolls: [
    { of: "dinsos", entries: [person(surya), person(rina), person(koko)] },
    { of: "rpsa", entries: [person(oki), person(wati, "deputy")] },
    { of: "lksa", entries: [], unnamed: 0 },
  ],
}

/** How far a meeting gets that began in time. */
export type RoomStage =
  | "in-progress"
  | "adjourned"
  | "held"
  | "minutes-draft"
  | "minutes-review"
  | "minutes-approved"
  | "closed"

type Step = readonly [verb: AnyVerb, by: Seat, at: Instant, input?: unknown]
const reason = { reason: canary("reason") }
const agreed = { stand: "APPROVED" }

const isRoutine = ({ profile }: Meeting): boolean => profile === "coordination"

/** Of a routine meeting the host's coordinator does everything. */
const wayTo = (stage: RoomStage, meeting: Meeting): readonly Step[] => {
  const chair = isRoutine(meeting) ? koko : surya
  const scribe = isRoutine(meeting) ? koko : rina
  const opened: readonly Step[] = [
    [start, chair, opens],
    [callRoll, scribe, opens, wholeRoll],
  ]
  if (stage === "adjourned") return [...opened, [adjourn, chair, at(1), reason]]
  const all: readonly (readonly [RoomStage, readonly Step[]])[] = [
    ["in-progress", opened],
    ["held", [[end, chair, closes]]],
    ["minutes-draft", [[draftMinutes, scribe, at(3)]]],
    ["minutes-review", [[circulate, chair, at(4)]]],
    [
      "minutes-approved",
      [
        [sign, koko, at(5), agreed],
        [sign, kiki, at(6), agreed],
      ],
    ],
    ["closed", [[close, koko, at(7)]]],
  ]
  const last = all.findIndex(([name]) => name === stage)
  return all.slice(0, last + 1).flatMap(([, steps]) => steps)
}

/** A meeting of the town at a stage of its room or of its minutes. */
export function roomAt(
  world: World,
  stage: RoomStage,
  { input = conference(), items = [] }: RoomChange = {},
): MeetingId {
  const id = meetingAt(world, "scheduled", input)
  for (const each of items) putItem(world, id, each)
  for (const [verb, by, when, body = {}] of wayTo(stage, see(world, meetingRef(id)))) {
    must(world, { verb, id, input: body, by, at: when })
  }
  return id
}

export type RoomChange = {
  readonly input?: unknown
  readonly items?: readonly ItemPlan[]
}

export const decidedItem = [["satu", "decided"]] as const

/** A world of its own with one meeting in it. */
export function given(stage: RoomStage, change: RoomChange = {}) {
  const world = town()
  const id = roomAt(world, stage, change)
  return { world, id, state: () => see(world, meetingRef(id)) }
}

export const during = later(opens, hour)
export const afterwards = later(closes, day)
