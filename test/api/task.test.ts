import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Case } from "#shared/case/case.ts"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { agencyIds } from "#test/support/cast.ts"
import { keepAway, putOwnChildren } from "#test/support/own-children.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { act, canary, idOf, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const inDays = (count: number): string => instantOf(Date.now() + count * day)

async function givenChild(name: string): Promise<Case> {
  const [child] = await putOwnChildren(scene, [name, 1])
  if (!child) throw new Error("there is no child")
  return child
}

async function givenTask(child: string, change: Record<string, unknown> = {}): Promise<string> {
  const body = { case: child, kind: "VISIT", due: inDays(7), note: canary.narrative, ...change }
  const made = await scene.post(scene.cast.worker, "/tasks", { body })
  expect(made.status, made.text).toBe(201)
  return idOf(made)
}

type Card = {
  readonly id: string
  readonly due: string
  readonly worker?: { readonly name: string }
}
const itemsOf = (reply: Reply) => reply.body["items"] as readonly Card[]

describe("the tasks of a child", () => {
  test("lie with the custodian by the day they are due, and leave the list when they are done", async () => {
    const child = await givenChild("tugas")
    const { worker, supervisor } = scene.cast
    const late = await givenTask(child.id, { due: inDays(9), worker: worker.id })
    const soon = await givenTask(child.id, { due: inDays(2) })
    const listed = await scene.get(supervisor, "/tasks")
    expect(itemsOf(listed).map(({ id }) => id)).toEqual([soon, late])
    expect(itemsOf(listed)[1]?.worker).toMatchObject({ id: worker.id, name: worker.name })
    const moved = { due: inDays(30), reason: "Sekolah libur." }
    expect((await act(scene, supervisor, [`/tasks/${soon}`, "change-date", moved])).status).toBe(
      200,
    )
    expect(itemsOf(await scene.get(worker, "/tasks")).map(({ id }) => id)).toEqual([late, soon])
    await act(scene, worker, [`/tasks/${late}`, "finish", { outcome: "done" }])
    expect(itemsOf(await scene.get(worker, "/tasks")).map(({ id }) => id)).toEqual([soon])
  })

  test("one of them is read with its words by the house that has the child, and by nobody else", async () => {
    const child = await givenChild("kata")
    const id = await givenTask(child.id)
    const seen = await scene.get(scene.cast.worker, `/tasks/${id}`)
    expect(seen.body).toMatchObject({
      note: canary.narrative,
      case: { id: child.id, reference: child.reference },
      owner: { id: agencyIds.source },
      can: { finish: true, "change-date": true },
    })
    const strange = await scene.get(officerOf(scene), `/tasks/${id}`)
    expect([strange.status, strange.body["code"]]).toEqual([404, "task.missing"])
    const guessed = await scene.get(officerOf(scene), "/tasks/task-nowhere")
    expect(strange.text).toBe(guessed.text)
  })

  test("lists hold no word of anybody", async () => {
    const child = await givenChild("senyap")
    await givenTask(child.id)
    const listed = await scene.get(scene.cast.worker, "/tasks")
    expect(listed.text).not.toContain(canary.narrative)
  })

  test("whoever is kept away from the child afterwards finds none of its tasks", async () => {
    const child = await givenChild("jauh")
    const id = await givenTask(child.id)
    await keepAway(scene, [scene.cast.supervisor.id, child.id])
    const listed = await scene.get(scene.cast.supervisor, "/tasks?limit=50")
    expect(itemsOf(listed).map((each) => each.id)).not.toContain(id)
    expect((await scene.get(scene.cast.supervisor, `/tasks/${id}`)).status).toBe(404)
  })

  test("lists are for people who work on cases", async () => {
    const officer = await scene.get(officerOf(scene), "/tasks")
    expect(itemsOf(officer)).toEqual([])
  })
})
