import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { place } from "#shared/handoff/place.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { manifestRef, type TaskId, taskRef } from "#shared/task/task.ts"
import { givenCarried, placing as lookingAt, serviceActive } from "../../support/carried.ts"
import { freeze } from "../../support/frozen.ts"
import { handoffAt, must, openCase, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { addTask } from "../../support/tasks.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { kiki, rina, town, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

/** A child with so many tasks that goes to RPSA, who have accepted. */
function given(count = 2) {
  const world = town()
  const child = openCase(world)
  const tasks = Array.from({ length: count }, () => addTask(world, child))
  const id = handoffAt(world, "accepted", { kind: "transfer", child })
  const placing = (...each: readonly { task?: TaskId | undefined; due?: string }[]) =>
    ({ verb: place, id, input: { tasks: each }, by: wati, at: wednesday }) as const
  return { world, id, child, tasks, placing, left: () => see(world, manifestRef(id)) }
}

describe("looking at what goes along", () => {
  test("each task is taken as it is or for another day, and one fewer is left", () => {
    const { world, id, tasks, placing, left } = given()
    const [first, second] = tasks
    const due = later(wednesday, 20 * day)
    must(world, placing({ task: first }, { task: second, due }))
    expect(left()).toMatchObject({ listed: 2, unplaced: 0, unmoved: 2 })
    expect(see(world, taskRef(first as TaskId)).placed).toEqual({
      handoff: id,
      how: "accepted",
      at: wednesday,
    })
    expect(see(world, taskRef(second as TaskId)).placed).toMatchObject({ how: "re-dated", due })
  })

  test("until it is theirs, the custodian’s own day counts, and the task stays with them", () => {
    const { world, tasks, placing } = given()
    const [task] = tasks
    const before = see(world, taskRef(task as TaskId))
    must(world, placing({ task, due: later(wednesday, 20 * day) }))
    expect(see(world, taskRef(task as TaskId))).toMatchObject({
      due: before.due,
      owner: "dinsos",
    })
  })

  test("the same task a second time counts once; another day may still be chosen", () => {
    const { world, tasks, placing, left } = given()
    const [task] = tasks
    must(world, placing({ task }))
    must(world, placing({ task }))
    expect(left().unplaced).toBe(1)
    const due = later(wednesday, 9 * day)
    must(world, placing({ task, due }))
    expect(left().unplaced).toBe(1)
    expect(see(world, taskRef(task as TaskId)).placed?.due).toBe(due)
  })

  test("twenty at a time, however many there are", () => {
    const { world, tasks, placing, left } = given(45)
    for (const from of [0, 20, 40]) {
      must(world, placing(...tasks.slice(from, from + 20).map((task) => ({ task }))))
    }
    expect(left()).toMatchObject({ listed: 45, unplaced: 0 })
    const many = tasks.slice(0, 21).map((task) => ({ task }))
    expect(place.input.safeParse({ tasks: many }).success).toBe(false)
  })

  test("a task that comes in meanwhile joins, and is looked at too", () => {
    const { world, child, tasks, placing, left } = given(1)
    must(world, placing({ task: tasks[0] }))
    const late = addTask(world, child)
    expect(left().unplaced).toBe(1)
    must(world, placing({ task: late }))
    expect(left().unplaced).toBe(0)
  })

  test("a task that is unknown, finished, of another child or named twice is refused", () => {
    const { world, tasks, placing } = given()
    const [task] = tasks
    const other = addTask(world, openCase(world))
    for (const each of ["task-nowhere" as TaskId, other]) {
      expect(outcome(world, placing({ task: each }))).toBe("handoff.task-unknown")
    }
    expect(outcome(world, placing({ task }, { task }))).toBe("handoff.task-twice")
    mend(world, taskRef(task as TaskId), { status: "done" })
    expect(outcome(world, placing({ task }))).toBe("handoff.task-unknown")
  })

  test("a service that is unknown, has ended, is of another child or named twice is refused", () => {
    const { world, service, transfer } = givenCarried("accepted")
    const other = serviceActive(world, openCase(world))
    for (const id of ["handoff-nowhere", other, transfer]) {
      expect(outcome(world, lookingAt(transfer, id))).toBe("handoff.service-unknown")
    }
    expect(outcome(world, lookingAt(transfer, service, service))).toBe("handoff.task-twice")
    mend(world, handoffRef(service), { status: "closed" })
    expect(outcome(world, lookingAt(transfer, service))).toBe("handoff.service-unknown")
  })

  test("an act takes one to twenty, tasks and services together", () => {
    const tasks = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ task: `x-${place}` }))
    const names = (count: number) => tasks(count).map(({ task }) => task)
    const isTaken = (some: number, more: number) =>
      place.input.safeParse({ tasks: tasks(some), handoffs: names(more) }).success
    expect([isTaken(10, 10), isTaken(10, 11), isTaken(0, 0)]).toEqual([true, false, false])
  })

  test("another day lies ahead", () => {
    const { world, tasks, placing } = given()
    expect(outcome(world, placing({ task: tasks[0], due: wednesday }))).toBe("handoff.due-past")
  })

  test("where nothing goes along there is nothing to look at", () => {
    const world = town()
    const id = handoffAt(world, "accepted", { kind: "placement" })
    const input = { tasks: [{ task: "task-any" }] }
    const placing = { verb: place, id, input, by: wati, at: wednesday }
    expect(outcome(world, placing)).toBe("handoff.no-manifest")
  })

  test("once the basis has fallen away nothing more is told", () => {
    const { world, id, tasks, placing } = given()
    freeze(world, id)
    expect(outcome(world, placing({ task: tasks[0] }))).toBe("handoff.frozen")
  })

  test("what was taken over already is left alone", () => {
    const { world, id, tasks, placing, left } = given()
    const [task] = tasks
    const { case: child } = see(world, handoffRef(id))
    mend(world, handoffRef(id), { status: "active", committedAt: wednesday, epoch: 2 })
    mend(world, caseRef(child), { custodian: agencyId.parse("rpsa"), custodyEpoch: 2 })
    mend(world, taskRef(task as TaskId), { epoch: 2 })
    must(world, placing({ task }))
    expect(left().unplaced).toBe(2)
    expect(see(world, handoffRef(id)).status).toBe("active")
  })

  testThreshold({
    verb: place,
    stage: "accepted",
    elsewhere: "outcome-proposed",
    by: wati,
    other: rina,
    idle: kiki,
    input: { tasks: [{ task: "task-any" }] },
    draft: { kind: "transfer" },
  })
  testEveryRefusal(place)
})
