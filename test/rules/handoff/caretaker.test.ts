import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { type CaseId, caseRef, lockRef } from "#shared/case/case.ts"
import { takeCare } from "#shared/case/take-care.ts"
import { cancel } from "#shared/handoff/cancel.ts"
import { commit } from "#shared/handoff/commit.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { move } from "#shared/handoff/move.ts"
import { place } from "#shared/handoff/place.ts"
import { type AgencyId, agencyId } from "#shared/kernel/id.ts"
import { finish } from "#shared/task/finish.ts"
import { takeOver } from "#shared/task/take-over.ts"
import { manifestRef, type TaskId, taskCountRef, taskRef } from "#shared/task/task.ts"
import { pia, village } from "../../support/case-stage.ts"
import {
  canary,
  commitment,
  handoffAt,
  must,
  openCase,
  type Stage,
  wednesday,
} from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { addTask } from "../../support/tasks.ts"
import { rina, town, wati } from "../../support/town.ts"
import { mend, type Seat, see, seek, type World } from "../../support/world.ts"

const at = wednesday
const reason = canary("reason")

const owners = ["dinsos", "rpsa", "lksa"].map((each) => agencyId.parse(each))
const fates = ["placed", "finished", "taken", "finished-late"] as const
type Fate = (typeof fates)[number]
type Left = readonly [owner: AgencyId, fate: Fate]

const lefts = owners.flatMap((owner) => fates.map((fate): Left => [owner, fate]))

const ending = (id: TaskId, by: Seat) =>
  ({ verb: finish, id, input: { outcome: "done" }, by, at }) as const

/** A child whose tasks lie wherever caretakers and unfinished moves left them, going to RPSA. */
function givenLeft(left: readonly Left[]) {
  const world = town()
  const child = openCase(world)
  const tasks = left.map(([owner]) => {
    const id = addTask(world, child)
    mend(world, taskRef(id), { owner })
    return id
  })
  mend(world, caseRef(child), { custodyEpoch: 2 })
  const id = handoffAt(world, "handover", { kind: "transfer", child })
  const having = (fate: Fate) => tasks.filter((_, place) => left[place]?.[1] === fate)
  return { world, child, id, having }
}

function bringAlong({ world, child, id, having }: ReturnType<typeof givenLeft>) {
  for (const task of having("finished")) must(world, ending(task, rina))
  for (const task of having("taken")) {
    if (see(world, taskRef(task)).owner === "dinsos") continue
    must(world, { verb: takeOver, id: task, by: rina, at })
  }
  const going = [...having("placed"), ...having("taken"), ...having("finished-late")]
  const tasks = going.map((task) => ({ task }))
  if (going.length > 0) must(world, { verb: place, id, input: { tasks }, by: wati, at })
  expect(see(world, manifestRef(id))).toMatchObject({ unplaced: 0, unmoved: going.length })
  must(world, { verb: commit, id, input: commitment(at), by: wati, at })
  for (const task of having("finished-late")) must(world, ending(task, wati))
  const left = [...having("placed"), ...having("taken")]
  if (going.length > 0) must(world, { verb: move, id, input: { tasks: left }, by: wati, at })
  expect(see(world, manifestRef(id))).toMatchObject({ unplaced: 0, unmoved: 0 })
  expect(see(world, taskCountRef(child))).toEqual({ case: child, open: left.length })
  for (const task of left) expect(see(world, taskRef(task)).owner).toBe("rpsa")
}

describe("what caretakers and unfinished moves left behind", () => {
  test.each(lefts)("of %s, %s: goes along with the child and is counted to its end", (...one) => {
    for (const other of lefts) bringAlong(givenLeft([one, other]))
  })
})

type Draft = { readonly kind?: "transfer" | "placement" }

const stepIn = (world: World, child: CaseId) =>
  must(world, { verb: takeCare, id: child, input: { reason }, by: pia, at })

const suspend = (world: World, agency: string) =>
  mend(world, agencyRef(agencyId.parse(agency)), { status: "suspended" })

/** A child for whom PKSAI stepped in while a handoff of Dinsos stood at this stage. */
function givenCaretaker(stage: Stage, draft: Draft) {
  const world = village()
  const child = openCase(world)
  const task = addTask(world, child)
  const id = handoffAt(world, stage, { ...draft, child })
  suspend(world, "dinsos")
  stepIn(world, child)
  return { world, child, task, id }
}

const locksOf = (world: World, child: CaseId) =>
  [...world.rows.values()].filter(
    ({ ref }) => ref.subject === lockRef(child, "").subject && ref.parts[0] === child,
  )

const transfer: Draft = { kind: "transfer" }
const placement: Draft = { kind: "placement" }
const referral: Draft = {}

describe("a handoff of a custodian who was suspended", () => {
  test("takes nothing along any more: its tasks are the caretaker's to take over", () => {
    const { world, child, task } = givenCaretaker("accepted", transfer)
    expect(see(world, taskCountRef(child))).toEqual({ case: child, open: 1 })
    mend(world, { subject: "membership", parts: ["pksai.pia"] }, { roles: ["CASE_MANAGER"] })
    must(world, { verb: takeOver, id: task, by: pia, at })
    expect(see(world, taskRef(task))).toMatchObject({ owner: "pksai", epoch: 2 })
  })

  const stages: readonly (readonly [Stage, Draft])[] = [
    ["offered", transfer],
    ["accepted", transfer],
    ["handover", transfer],
    ["offered", placement],
    ["accepted", placement],
    ["offered", referral],
    ["accepted", referral],
  ]
  test.each(stages)("%s, %o: is ended by a coordinator, and holds nothing", (stage, draft) => {
    const { world, child, id } = givenCaretaker(stage, draft)
    must(world, { verb: cancel, id, input: { reason }, by: pia, at })
    expect(see(world, handoffRef(id)).status).toBe("cancelled")
    expect(locksOf(world, child)).toEqual([])
    expect(seek(world, manifestRef(id))).toBeUndefined()
    expect(see(world, taskCountRef(child))).not.toHaveProperty("manifest")
  })

  test("that was completed ends too: what was not moved is the next custodian's", () => {
    const world = village()
    const child = openCase(world)
    const task = addTask(world, child)
    const id: HandoffId = handoffAt(world, "handover", { kind: "transfer", child })
    must(world, { verb: place, id, input: { tasks: [{ task }] }, by: wati, at })
    must(world, { verb: commit, id, input: commitment(at), by: wati, at })
    const ended = { verb: cancel, id, input: { reason }, by: pia, at }
    expect(outcome(world, ended)).toBe("handoff.obligations-left")
    suspend(world, "rpsa")
    stepIn(world, child)
    expect(outcome(world, ended)).toBe("cancelled")
  })
})
