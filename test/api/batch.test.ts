import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { loadRows } from "#functions/platform/rows.ts"
import { agencyRef } from "#shared/agency/agency.ts"
import { caseRef } from "#shared/case/case.ts"
import type { HandoffId } from "#shared/handoff/handoff.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { childOf } from "#test/support/children.ts"
import { keepAway, putOwnChildren } from "#test/support/own-children.ts"
import { changeRow } from "#test/support/rows.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { act, canary, idOf, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

type Entry = { readonly case: string; readonly result: string; readonly handoff?: string }

const entriesOf = (reply: Reply) => reply.body["entries"] as readonly Entry[]

const givenChildren = async (prefix: string, count: number): Promise<readonly string[]> =>
  (await putOwnChildren(scene, [prefix, count])).map(({ id }) => id)

const batchOf = (cases: readonly string[], change: Record<string, unknown> = {}) => ({
  title: "Penutupan asrama",
  cases,
  kind: "transfer",
  to: agencyIds.target,
  service: "CASE_MANAGEMENT",
  reason: "Asrama ditutup akhir bulan.",
  safety: "Tidak ada ancaman langsung.",
  basis: { kind: "BEST_INTEREST", by: "Kepala Dinas", note: canary.narrative },
  childView: { view: "Anak-anak ingin tetap bersama." },
  ...change,
})

async function givenRunning(cases: readonly string[]): Promise<string> {
  const { worker, supervisor } = scene.cast
  const made = await scene.post(worker, "/batches", { body: batchOf(cases) })
  expect(made.status, made.text).toBe(201)
  expect((await act(scene, supervisor, [`/batches/${idOf(made)}`, "approve"])).status).toBe(200)
  return idOf(made)
}

/** As the page does: one child after the other, by the version that the last answer told. */
async function goOn(who: Player, id: string, most: number): Promise<number> {
  const seen = await scene.get(who, `/batches/${id}`)
  const waiting = entriesOf(seen).filter(({ result }) => result === "waiting")
  let match = seen.headers.get("ETag") ?? ""
  for (const { case: child } of waiting.slice(0, most)) {
    const done = await scene.post(who, `/batches/${id}/offer`, { body: { case: child }, match })
    expect(done.status, done.text).toBe(200)
    match = `"${Number(done.body["version"])}"`
  }
  return Math.min(most, waiting.length)
}

const secondOf = ({ cast }: Scene): Player => {
  const second = cast.supervisors[1]
  if (!second) throw new Error("a cast has two supervisors")
  return second
}

describe("the children of an agency that closes", () => {
  test("a hundred are offered in one go, broken off in the middle and taken up by a colleague", async () => {
    const cases = await givenChildren("asrama", 100)
    const id = await givenRunning(cases)
    await goOn(scene.cast.supervisor, id, 37)
    await changeRow(scene.tables, agencyRef(agencyIds.source), { status: "suspended" })
    expect(await goOn(secondOf(scene), id, 100)).toBe(63)
    await changeRow(scene.tables, agencyRef(agencyIds.source), { status: "active" })
    const seen = await scene.get(scene.cast.worker, `/batches/${id}`)
    expect(seen.body).toMatchObject({ status: "done", tallies: { all: 100, offered: 100 } })
    const made = entriesOf(seen).map((each) => each.handoff as HandoffId)
    expect(new Set(made).size).toBe(100)
    const rows = await loadRows(scene.tables, made.map(handoffRef))
    const offered = made.map((each) => rows.get(refKey(handoffRef(each)))?.state)
    expect(offered.map((each) => (each as { case: string }).case)).toEqual(cases)
  })

  test("a child that cannot go keeps its reason, and the others go on", async () => {
    const cases = await givenChildren("usia", 3)
    const child = childOf("usia-1", {})
    await changeRow(scene.tables, caseRef(child.id), { conflictedAgencies: [agencyIds.target] })
    const id = await givenRunning(cases)
    await goOn(scene.cast.supervisor, id, 3)
    const seen = await scene.get(scene.cast.supervisor, `/batches/${id}`)
    expect(entriesOf(seen).map(({ result }) => result)).toEqual(["offered", "refused", "offered"])
    expect(entriesOf(seen)[1]).toMatchObject({ code: "handoff.receiver-conflicted" })
  })

  test("the receiver sees each offer in its own queue, and nothing of the bulk handoff", async () => {
    const [child = ""] = await givenChildren("satu", 1)
    const id = await givenRunning([child])
    await goOn(scene.cast.supervisor, id, 1)
    const officer = officerOf(scene)
    expect((await scene.get(officer, `/batches/${id}`)).status).toBe(404)
    expect((await scene.get(officer, "/batches")).body["items"]).toEqual([])
    const made = entriesOf(await scene.get(scene.cast.worker, `/batches/${id}`))[0]?.handoff
    const seen = await scene.get(officer, `/handoffs/${made}`)
    expect(seen.status, seen.text).toBe(200)
    expect(seen.text).not.toContain(id)
    expect(seen.text).not.toContain(canary.narrative)
    const taken = await act(scene, officer, [`/handoffs/${made}`, "acknowledge", { attest: true }])
    expect(taken.status, taken.text).toBe(200)
  })

  test("whoever is kept away from a child later on sees that line no more", async () => {
    const children = await putOwnChildren(scene, ["jauh", 2])
    const [first, second] = children.map(({ id }) => id)
    if (!first || !second) throw new Error("there are no children")
    const id = await givenRunning([first, second])
    await keepAway(scene, [scene.cast.supervisor.id, first])
    const seen = await scene.get(scene.cast.supervisor, `/batches/${id}`)
    expect(entriesOf(seen).map((each) => each.case)).toEqual([second])
    expect(seen.text).not.toContain(first)
    const others = await scene.get(scene.cast.worker, `/batches/${id}`)
    expect(entriesOf(others)).toHaveLength(2)
  })

  test("two supervisors at once offer each child once", async () => {
    const cases = await givenChildren("dua", 6)
    const id = await givenRunning(cases)
    const run = async (who: Player) => {
      for (const child of cases) await act(scene, who, [`/batches/${id}`, "offer", { case: child }])
    }
    await Promise.all([run(scene.cast.supervisor), run(secondOf(scene))])
    await run(scene.cast.supervisor)
    const seen = await scene.get(scene.cast.worker, `/batches/${id}`)
    expect(seen.body).toMatchObject({ tallies: { offered: 6 } })
  })

  test("the list shows the newest first, with how far each is", async () => {
    const listed = await scene.get(scene.cast.worker, "/batches")
    const [newest] = listed.body["items"] as readonly Record<string, unknown>[]
    expect(newest).toMatchObject({ status: "done", tallies: { all: 6, offered: 6 } })
    expect(listed.text).not.toContain(canary.narrative)
    const strange = await scene.get(scene.cast.strangers[0] as Player, "/batches")
    expect(strange.body["items"]).toEqual([])
  })
})
