import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { membershipRef } from "#shared/membership/membership.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { inboxOf, timesTold } from "#test/support/inbox.ts"
import { changeRow } from "#test/support/rows.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import {
  acceptance,
  act,
  canary,
  givenCase,
  givenOffered,
  givenReviewed,
  officerOf,
  readOpened,
} from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const declining = { reason: "OTHER", text: "Tidak sesuai dengan layanan kami." }

const storyOf = ({ body }: Reply) =>
  (body["timeline"] as readonly { type: string }[]).map(({ type }) => type)

describe("what a receiver sees", () => {
  test("begins with the offer: neither the draft before it, nor whose words the consent is", async () => {
    const id = await givenOffered(scene)
    const seen = await scene.get(officerOf(scene), `/handoffs/${id}`)
    expect(seen.body).toMatchObject({ tier: "T1", basis: { kind: "CONSENT" } })
    expect(storyOf(seen)).toEqual(["handoff.offered"])
    for (const field of ["case", "childView", "summary"])
      expect(seen.body).not.toHaveProperty(field)
    expect(seen.text).not.toContain("Persetujuan tertulis")
  })

  test("of a single task holds no summary of the case", async () => {
    const ref = agencyRef(agencyIds.target)
    await changeRow(scene.tables, ref, { type: "POLICE_PPA" })
    const id = await givenReviewed(scene)
    const seen = await readOpened(scene, officerOf(scene), [`/handoffs/${id}`, "review"])
    await changeRow(scene.tables, ref, { type: "UPTD_PPA" })
    expect(Object.keys(seen.body).sort()).toEqual(["basis", "childView", "conversation"])
    expect(seen.text).not.toContain(canary.narrative)
  })

  test("opens for the named reviewer, and for no colleague", async () => {
    const id = await givenReviewed(scene)
    const [officer, colleague] = scene.cast.officers
    if (!officer || !colleague) throw new Error("a cast has two officers")
    expect((await scene.get(officer, `/handoffs/${id}`)).body).toMatchObject({ tier: "T2" })
    const review = await readOpened(scene, officer, [`/handoffs/${id}`, "review"])
    expect(review.body).toEqual({
      basis: { kind: "CONSENT", by: "ibu", note: "Persetujuan tertulis." },
      childView: { view: "Anak ingin didampingi." },
      summary: { assessment: canary.narrative },
      conversation: { rounds: [] },
    })
    const other = await scene.get(colleague, `/handoffs/${id}`)
    expect(other.body["tier"]).toBe("T1")
    expect(other.text).not.toContain(canary.narrative)
  })

  test("shrinks to a stub after a decline, in the view and in the list", async () => {
    const id = await givenReviewed(scene)
    const officer = officerOf(scene)
    await act(scene, officer, [`/handoffs/${id}`, "decline", declining])
    const seen = await scene.get(officer, `/handoffs/${id}`)
    expect(seen.body).toMatchObject({ tier: "stub", declinedReason: "OTHER" })
    for (const field of ["need", "masked", "basis", "childView", "summary"]) {
      expect(seen.body).not.toHaveProperty(field)
    }
    const list = await scene.get(officer, "/handoffs?box=in&state=ended")
    const items = list.body["items"] as readonly Record<string, unknown>[]
    expect(items.map((each) => each["id"])).toContain(id)
    expect(items.filter((each) => "need" in each)).toEqual([])
  })
})

describe("a list with a row that the reader may not know of", () => {
  test("is as long, and goes on, as if the row were not there", async () => {
    const [, excluded] = scene.cast.officers
    if (!excluded) throw new Error("a cast has two officers")
    const before = await scene.get(excluded, "/handoffs?limit=50")
    const child = await givenCase(scene, { excludedPersons: [excluded.id] })
    const hidden = await givenOffered(scene, { case: child })
    expect((await scene.get(officerOf(scene), "/handoffs?limit=50")).text).toContain(hidden)
    const after = await scene.get(excluded, "/handoffs?limit=50")
    expect(after.text).toBe(before.text)
    // A page as short as can be is filled from behind the hidden row, wherever that stands.
    const ids = (before.body["items"] as readonly { id: string }[]).map(({ id }) => id)
    const seen = []
    let cursor = ""
    do {
      const { body } = await scene.get(excluded, `/handoffs?limit=1${cursor}`)
      const page = body as { items: readonly { id: string }[]; cursor?: string }
      if (page.cursor) expect(page.items).toHaveLength(1)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.cursor ? `&cursor=${page.cursor}` : ""
    } while (cursor)
    expect(seen).toEqual(ids)
  })

  test("has cursors that say nothing of any row", async () => {
    await givenCase(scene)
    await givenCase(scene)
    const { body } = await scene.get(scene.cast.worker, "/cases?limit=1")
    const { cursor } = body as { cursor: string }
    const decoded = Buffer.from(cursor, "base64url").toString("latin1")
    expect(cursor.length).toBeGreaterThan(0)
    expect(decoded).not.toMatch(/CASE|AGENCY|case-|dinsos/)
  })
})

describe("the end of the story", () => {
  test("is told to who waited for it, not to who acted", async () => {
    const id = await givenReviewed(scene)
    const officer = officerOf(scene)
    const done = await act(scene, officer, [`/handoffs/${id}`, "accept", acceptance(officer)])
    expect(done.status, done.text).toBe(200)
    await scene.settle()
    const toldTo = (who: Player) => timesTold(scene.tables, who, ["handoff.accepted", id])
    expect(await toldTo(scene.cast.worker)).toBe(1)
    expect(await toldTo(officer)).toBe(0)
  })

  test("reaches the supervisors where the author has left", async () => {
    const id = await givenOffered(scene)
    const { worker, supervisor } = scene.cast
    const membership = membershipRef(worker.id, worker.agency)
    await changeRow(scene.tables, membership, { status: "ended" })
    await act(scene, officerOf(scene), [`/handoffs/${id}`, "decline", declining])
    await scene.settle()
    const told = await inboxOf(scene.tables, supervisor)
    expect(told.filter((each) => each.about.id === id).map(({ kind }) => kind)).toEqual([
      "handoff.declined",
    ])
    await changeRow(scene.tables, membership, { status: "active" })
  })
})
