import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { type Row, refKey } from "#shared/kernel/ref.ts"
import { finish } from "#shared/task/finish.ts"
import { closeManifest, dropManifest } from "#shared/task/rules/manifest.ts"
import {
  type Manifest,
  manifestRef,
  type TaskCount,
  taskCountRef,
  taskRef,
} from "#shared/task/task.ts"
import { must } from "../../support/journey.ts"
import { decide, land } from "../../support/play.ts"
import { adding, addTask, draw, givenChild, manifestIn } from "../../support/tasks.ts"
import { monday, rina, wati } from "../../support/town.ts"
import { mend, see, type World } from "../../support/world.ts"

const ending = (id: string, by = rina) => ({
  verb: finish,
  id,
  input: { outcome: "done" },
  by,
  at: monday,
})

const rowOf = <State>(world: World, ref: { subject: string; parts: readonly string[] }) =>
  world.rows.get(refKey(ref)) as Row<State> | undefined

function given(count = 3) {
  const { world, child } = givenChild()
  const ids = Array.from({ length: count }, () => addTask(world, child.id))
  draw(world, child)
  return { world, child, ids }
}

const toRpsa = { custodian: agencyId.parse("rpsa"), custodyEpoch: 2 }

describe("what goes along with a child", () => {
  test("lists what is open at acceptance, all of it unplaced and unmoved", () => {
    const { world, child } = given()
    expect(manifestIn(world)).toMatchObject({ listed: 3, unplaced: 3, unmoved: 3 })
    expect(see(world, taskCountRef(child.id)).manifest).toEqual({
      handoff: "handoff-x",
      epoch: 1,
    })
  })

  test("of a child without tasks lists none, and further ones join all the same", () => {
    const { world, child } = given(0)
    addTask(world, child.id)
    expect(manifestIn(world)).toMatchObject({ listed: 1, unplaced: 1, unmoved: 1 })
  })

  test("takes in a task that is added later, and lets go of one that is finished", () => {
    const { world, child, ids } = given()
    addTask(world, child.id)
    expect(manifestIn(world)).toMatchObject({ listed: 4, unplaced: 4, unmoved: 4 })
    must(world, ending(ids[0] ?? ""))
    expect(manifestIn(world)).toMatchObject({ listed: 3, unplaced: 3, unmoved: 3 })
    expect(see(world, taskCountRef(child.id)).open).toBe(3)
  })

  test("of a finished task that the receiver has looked at, only the moving falls away", () => {
    const { world, ids } = given()
    const [id] = ids
    mend(world, taskRef(id as never), {
      placed: { handoff: "handoff-x", how: "accepted", at: monday },
    })
    mend(world, manifestRef("handoff-x"), { unplaced: 2 })
    must(world, ending(id ?? ""))
    expect(manifestIn(world)).toMatchObject({ listed: 2, unplaced: 2, unmoved: 2 })
  })

  test("after commit the new custodian's own tasks do not join, and moved ones do not leave twice", () => {
    const { world, child, ids } = given(2)
    mend(world, caseRef(child.id), toRpsa)
    mend(world, taskRef(ids[0] as never), { owner: agencyId.parse("rpsa"), epoch: 2 })
    mend(world, manifestRef("handoff-x"), { unplaced: 0, unmoved: 1 })
    must(world, { ...adding(child.id), by: wati })
    expect(manifestIn(world)).toMatchObject({ listed: 2, unplaced: 0, unmoved: 1 })
    must(world, ending(ids[0] ?? "", wati))
    expect(manifestIn(world)).toMatchObject({ unmoved: 1 })
    expect(see(world, taskCountRef(child.id)).open).toBe(2)
  })

  test("an older look, for another handoff, does not count for this one", () => {
    const { world, ids } = given()
    mend(world, taskRef(ids[0] as never), {
      placed: { handoff: "handoff-before", how: "accepted", at: monday },
    })
    must(world, ending(ids[0] ?? ""))
    expect(manifestIn(world)).toMatchObject({ unplaced: 2 })
  })

  test("a task that is added while the acceptance lands is not left behind", () => {
    const { world, child } = givenChild()
    addTask(world, child.id)
    const slow = decide(world, adding(child.id))
    draw(world, child)
    if ("refused" in slow) throw new Error("nothing stands against it")
    expect(land(world, slow)).toMatchObject({ refused: "conflict.busy" })
    addTask(world, child.id)
    expect(manifestIn(world)).toMatchObject({ listed: 2 })
  })

  test("ends with the handoff that drew it, and no later one", () => {
    const { world, child } = given()
    const count = rowOf<TaskCount>(world, taskCountRef(child.id))
    const manifest = rowOf<Manifest>(world, manifestRef("handoff-x"))
    expect(dropManifest(manifest, count).map(({ how }) => how)).toEqual(["remove", "replace"])
    expect(closeManifest(count, "handoff-other")).toEqual([])
    expect(closeManifest(count, "handoff-x")).toMatchObject([{ state: { open: 3 } }])
    expect(dropManifest(undefined, count)).toEqual([])
  })
})
