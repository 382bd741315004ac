import { describe, expect, test } from "vitest"
import { commit } from "#shared/handoff/commit.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { move } from "#shared/handoff/move.ts"
import { place } from "#shared/handoff/place.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { finish } from "#shared/task/finish.ts"
import { manifestRef, type TaskId, taskCountRef, taskRef } from "#shared/task/task.ts"
import { givenCarried, serviceActive, moving as takingOver } from "../../support/carried.ts"
import { clockOf } from "../../support/clockwork.ts"
import { commitment, handoffAt, must, openCase, wednesday } from "../../support/journey.ts"
import { decide, land, outcome, raced } from "../../support/play.ts"
import { addTask } from "../../support/tasks.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { kiki, rina, town, wati } from "../../support/town.ts"
import { mend, see, type World } from "../../support/world.ts"

const due = later(wednesday, 20 * day)

const placeAll = (world: World, id: HandoffId, tasks: readonly TaskId[]): void => {
  for (let from = 0; from < tasks.length; from += 20) {
    const input = { tasks: tasks.slice(from, from + 20).map((task) => ({ task, due })) }
    must(world, { verb: place, id, input, by: wati, at: wednesday })
  }
}

/** A child with so many tasks that has gone to RPSA; the tasks have not. */
function given(count = 2) {
  const world = town()
  const child = openCase(world)
  const tasks = Array.from({ length: count }, () => addTask(world, child, { worker: rina.person }))
  const id = handoffAt(world, "handover", { kind: "transfer", child })
  placeAll(world, id, tasks)
  const input = commitment(wednesday)
  must(world, { verb: commit, id, input, by: wati, at: wednesday })
  const moving = (...each: readonly TaskId[]) =>
    ({ verb: move, id, input: { tasks: each }, by: wati, at: wednesday }) as const
  const now = () => see(world, handoffRef(id))
  return { world, id, child, tasks, moving, now, left: () => see(world, manifestRef(id)) }
}

describe("taking the tasks over", () => {
  test("a task is the new custodian’s, on the day they chose, and nobody’s in particular", () => {
    const { world, tasks, moving, left } = given()
    const [task] = tasks as [TaskId]
    must(world, moving(task))
    expect(see(world, taskRef(task))).toMatchObject({ owner: "rpsa", due, status: "open" })
    expect(see(world, taskRef(task))).not.toHaveProperty("worker")
    expect(left()).toMatchObject({ unmoved: 1, unplaced: 0 })
  })

  test("with the last one the list is closed, its clock gone, and no further task joins", () => {
    const { world, child, tasks, moving, now, left } = given()
    expect(clockOf(now(), "manifest")).toBeDefined()
    expect(see(world, taskCountRef(child)).manifest).toBeDefined()
    must(world, moving(...tasks))
    expect(left().unmoved).toBe(0)
    expect(clockOf(now(), "manifest")).toBeUndefined()
    expect(see(world, taskCountRef(child))).toEqual({ case: child, open: 2 })
  })

  test("more than one act can take are moved in as many as it takes, and a second time counts once", () => {
    const { world, tasks, moving, left } = given(45)
    must(world, moving(...tasks.slice(0, 20)))
    must(world, moving(...tasks.slice(0, 20)))
    expect(left().unmoved).toBe(25)
    must(world, moving(...tasks.slice(20, 40)))
    must(world, moving(...tasks.slice(40)))
    expect(left()).toMatchObject({ listed: 45, unmoved: 0 })
    for (const task of tasks) expect(see(world, taskRef(task)).owner).toBe("rpsa")
  })

  test("the former custodian may finish one first: an empty act then closes the list", () => {
    const { world, child, tasks, moving, now } = given()
    const [first, second] = tasks as [TaskId, TaskId]
    const done = { input: { outcome: "done" }, by: rina, at: wednesday }
    must(world, moving(first))
    must(world, { verb: finish, id: second, ...done })
    must(world, moving())
    expect(see(world, taskCountRef(child))).toEqual({ case: child, open: 1 })
    expect(clockOf(now(), "manifest")).toBeUndefined()
  })

  test("who moves the last ones while one is being finished looks again", () => {
    const { world, tasks, moving } = given()
    const [first] = tasks as [TaskId]
    const done = { input: { outcome: "done" }, by: rina, at: wednesday }
    const all = decide(world, moving(...tasks))
    const other = decide(world, { verb: finish, id: first, ...done })
    if (isRefusal(all) || isRefusal(other)) throw new Error("both may act, before either has")
    land(world, other)
    expect(land(world, all)).toEqual(raced)
  })

  test("a task that is unknown, finished or named twice is refused", () => {
    const { world, tasks, moving } = given()
    const [task] = tasks as [TaskId]
    expect(outcome(world, moving("task-nowhere" as TaskId))).toBe("handoff.task-unknown")
    expect(outcome(world, moving(task, task))).toBe("handoff.task-twice")
    mend(world, taskRef(task), { status: "dropped" })
    expect(outcome(world, moving(task))).toBe("handoff.task-unknown")
  })

  test("a service that is unknown, has ended, is of another child or named twice is refused", () => {
    const { world, service, transfer } = givenCarried("active")
    const other = serviceActive(world, openCase(world))
    for (const id of ["handoff-nowhere", other, transfer]) {
      expect(outcome(world, takingOver(transfer, id))).toBe("handoff.service-unknown")
    }
    expect(outcome(world, takingOver(transfer, service, service))).toBe("handoff.task-twice")
    mend(world, handoffRef(service), { status: "closed" })
    expect(outcome(world, takingOver(transfer, service))).toBe("handoff.service-unknown")
  })

  test("an act takes twenty at most, tasks and services together", () => {
    const names = (count: number) => Array.from({ length: count }, (_, place) => `x-${place}`)
    const isTaken = (tasks: number, handoffs: number) =>
      move.input.safeParse({ tasks: names(tasks), handoffs: names(handoffs) }).success
    expect([isTaken(10, 10), isTaken(10, 11), isTaken(21, 0)]).toEqual([true, false, false])
  })

  test("of a service or a placement no task moves", () => {
    const world = town()
    const id = handoffAt(world, "active", { kind: "placement" })
    const moving = { verb: move, id, input: { tasks: [] }, by: wati, at: wednesday }
    expect(outcome(world, moving)).toBe("handoff.no-manifest")
  })

  test("a case without open tasks goes over with nothing left behind", () => {
    const world = town()
    const id = handoffAt(world, "active", { kind: "transfer" })
    const { case: child, clocks } = see(world, handoffRef(id))
    expect(clocks.map(({ kind }) => kind)).toEqual(["progress"])
    expect(see(world, taskCountRef(child))).toEqual({ case: child, open: 0 })
  })

  testThreshold({
    verb: move,
    stage: "active",
    elsewhere: "accepted",
    by: wati,
    other: rina,
    idle: kiki,
    input: { tasks: [] },
    draft: { kind: "transfer" },
  })
  testEveryRefusal(move)
})
