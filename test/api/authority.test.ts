import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { membershipRef } from "#shared/membership/membership.ts"
import { type PartnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { apiOver, clientBetween } from "#test/support/api.ts"
import type { Player } from "#test/support/cast.ts"
import { inboxOf, timesTold } from "#test/support/inbox.ts"
import { everyRow, rowsOf } from "#test/support/ledger.ts"
import { changeRow } from "#test/support/rows.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import {
  acceptance,
  act,
  givenCase,
  givenOffered,
  givenReviewed,
  officerOf,
  openingOf,
} from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene(4)
})
afterAll(() => scene?.end())

const told = ({ status, body }: Reply) => [status, body["code"]]

function oneOf(list: readonly Player[], place: number): Player {
  const found = list[place]
  if (!found) throw new Error("the cast is larger")
  return found
}

/** The API where something happens in the very moment between reading and writing. */
async function interrupted(happen: () => Promise<void>): Promise<Scene> {
  let isDone = false
  const client = clientBetween(async ({ name, go }) => {
    if (name === "TransactWriteItemsCommand" && !isDone) {
      isDone = true
      await happen()
    }
    return go()
  })
  return scene.through((await apiOver(client)).app)
}

describe("somebody excluded from a case", () => {
  test("hears 404 for its handoff, sees it in no list, and gets no notice", async () => {
    const excluded = oneOf(scene.cast.officers, 1)
    const child = await givenCase(scene, { excludedPersons: [excluded.id] })
    const id = await givenOffered(scene, { case: child })
    await scene.settle()
    const nothing = await scene.get(excluded, "/handoffs/nobody")
    expect(nothing.status).toBe(404)
    expect((await scene.get(excluded, `/handoffs/${id}`)).text).toBe(nothing.text)
    for (const [verb, body] of [
      ["acknowledge", { attest: true }],
      ["decline", { reason: "OTHER", text: "Tidak sesuai." }],
    ] as const) {
      const path = `/handoffs/${id}/${verb}`
      const tried = await scene.post(excluded, path, { body, match: '"2.1"' })
      const stale = await scene.post(excluded, path, { body, match: '"1.1"' })
      expect([tried.text, stale.text]).toEqual([nothing.text, nothing.text])
    }
    expect((await scene.get(excluded, "/handoffs")).body["items"]).toEqual([])
    expect(await inboxOf(scene.tables, excluded)).toEqual([])
    expect(await timesTold(scene.tables, officerOf(scene), ["handoff.offered", id])).toBe(1)
    expect((await scene.get(officerOf(scene), "/handoffs")).text).toContain(id)
  })

  test("in the agency that holds it hears 404 for the case, and finds it in no list", async () => {
    const excluded = oneOf(scene.cast.supervisors, 1)
    const child = await givenCase(scene, { excludedPersons: [excluded.id] })
    expect((await scene.get(excluded, `/cases/${child}`)).status).toBe(404)
    expect((await scene.get(excluded, "/cases")).text).not.toContain(child)
    expect((await scene.get(scene.cast.worker, "/cases")).text).toContain(child)
  })

  test("cannot exclude themselves and go on", async () => {
    const { worker } = scene.cast
    const body = openingOf({ excludedPersons: [worker.id] })
    expect(told(await scene.post(worker, "/cases", { body }))).toEqual([
      422,
      "case.guardian-excluded",
    ])
  })
})

describe("a membership", () => {
  const suspend = (who: Player) =>
    changeRow(scene.tables, membershipRef(who.id, who.agency), { status: "suspended" })

  test("that is suspended opens nothing from that moment on", async () => {
    const id = await givenOffered(scene)
    const officer = oneOf(scene.cast.officers, 2)
    expect((await scene.get(officer, "/handoffs")).status).toBe(200)
    await suspend(officer)
    const no = [403, "agency.not-a-member"]
    expect(told(await scene.get(officer, "/handoffs"))).toEqual(no)
    expect(told(await scene.get(officer, `/handoffs/${id}`))).toEqual(no)
    const body = { attest: true }
    const acting = { body, match: '"2.1"' }
    expect(told(await scene.post(officer, `/handoffs/${id}/acknowledge`, acting))).toEqual(no)
    expect((await scene.get(officer, "/me")).body["memberships"]).toEqual([])
  })

  test("suspended between the reading and the writing stops the act", async () => {
    const id = await givenOffered(scene)
    await scene.settle()
    const officer = oneOf(scene.cast.officers, 3)
    const before = await rowsOf(scene.tables, `HANDOFF#${id}`)
    const raced = await interrupted(() => suspend(officer))
    const tried = await raced.post(officer, `/handoffs/${id}/acknowledge`, {
      body: { attest: true },
      match: '"2.1"',
    })
    expect(told(tried)).toEqual([403, "agency.not-a-member"])
    expect(await rowsOf(scene.tables, `HANDOFF#${id}`)).toEqual(before)
    const remembered = (await everyRow(scene.tables)).filter((row) =>
      String(row["pk"]).startsWith(`IDEM#${officer.id}#`),
    )
    expect(remembered).toEqual([])
  })

  test("of the worker named must hold at that moment too", async () => {
    const id = await givenReviewed(scene)
    const officer = officerOf(scene)
    const named = oneOf(scene.cast.officers, 1)
    const raced = await interrupted(() => suspend(named))
    const tried = await raced.post(officer, `/handoffs/${id}/accept`, {
      body: acceptance(named),
      match: '"3.1"',
    })
    expect(told(tried)).toEqual([422, "handoff.worker-unknown"])
  })
})

describe("a partnership", () => {
  const ref = partnershipRef("sk-jejaring-uji" as PartnershipId)
  const end = () => changeRow(scene.tables, ref, { status: "ended" })
  const renew = () => changeRow(scene.tables, ref, { status: "active" })
  const contact = () => ({ firstContact: { at: new Date().toISOString(), with: "CHILD" } })

  test("that ended after the acceptance no longer covers its completion", async () => {
    const id = await givenReviewed(scene)
    const officer = officerOf(scene)
    await act(scene, officer, [`/handoffs/${id}`, "accept", acceptance(officer)])
    await end()
    const tried = await act(scene, officer, [`/handoffs/${id}`, "commit", contact()])
    expect(told(tried)).toEqual([403, "handoff.not-covered"])
    const seen = await scene.get(officer, `/handoffs/${id}`)
    expect(seen.body["status"]).toBe("accepted")
    expect((seen.body["can"] as unknown as Record<string, unknown>)["commit"]).toBe(
      "handoff.not-covered",
    )
    await renew()
    const done = await act(scene, officer, [`/handoffs/${id}`, "commit", contact()])
    expect(done.status, done.text).toBe(200)
  })

  test("that ends between the reading and the writing stops the act", async () => {
    const id = await givenReviewed(scene)
    const officer = officerOf(scene)
    const raced = await interrupted(end)
    const tried = await raced.post(officer, `/handoffs/${id}/accept`, {
      body: acceptance(officer),
      match: '"3.1"',
    })
    expect(told(tried)).toEqual([403, "handoff.not-covered"])
    expect((await rowsOf(scene.tables, `HANDOFF#${id}`, "EVENT#")).length).toBe(3)
    await renew()
  })
})
