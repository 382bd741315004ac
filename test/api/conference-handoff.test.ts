import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { CaseId } from "#shared/case/case.ts"
import { type HandoffId, handoffOfCaseRef, handoffRef } from "#shared/handoff/handoff.ts"
import { type MeetingId, personId } from "#shared/kernel/id.ts"
import { instantOf, minute } from "#shared/kernel/instant.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { type Item, type ItemId, itemRef } from "#shared/meeting/rows/item.ts"
import { begin, done, givenAgenda, itemsOf, word } from "#test/support/agenda-scene.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { brokenLinks, entryIn, everyRow, rowsOf } from "#test/support/ledger.ts"
import { changeRow, putRows, seed } from "#test/support/rows.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import {
  act,
  canary,
  givenDraft,
  givenHandover,
  idOf,
  moving,
  officerOf,
  recordOf,
} from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

/** A conference that talks of a child of which a handoff is under way. */
async function givenRoom(handing: (child: string) => Promise<string>) {
  const { supervisor, worker } = scene.cast
  const { meeting, item } = await givenAgenda(scene)
  const path = `/agenda-items/${item}`
  const child = String((await scene.get(worker, path)).body["case"])
  const handoff = await handing(child)
  await begin(scene, meeting, [supervisor, worker, officerOf(scene)])
  const room = { openedBy: personId.parse(supervisor.id), code: "123456" }
  const openedAt = instantOf(Date.now() - minute)
  await changeRow(scene.tables, meetingRef(meeting), { room: { ...room, openedAt } })
  await done(act(scene, supervisor, [path, "open"]))
  return { meeting, item, path, child, handoff }
}

const handover = (child: string) => givenHandover(scene, { ...moving, case: child })
const text = word("serah")

async function waiting(child: string): Promise<string> {
  const id = await givenDraft(scene, { ...moving, case: child })
  await done(act(scene, scene.cast.worker, [`/handoffs/${id}`, "submit"]))
  return id
}

/** What was said lies in the sealed table, and no row, event or notice beside it repeats it. */
async function expectSealed(words: string) {
  await scene.settle()
  expect(JSON.stringify(await everyRow(scene.tables))).not.toContain(words)
  expect(JSON.stringify(await everyRow(scene.tables, scene.tables.sealed))).toContain(words)
}

type Told = { readonly handoffs?: readonly { readonly id: string; readonly act: string }[] }
const handingsFor = async (who: Player, meeting: string) =>
  itemsOf(await scene.get(who, `/meetings/${meeting}/agenda`)).flatMap(
    (each) => (each as Told).handoffs ?? [],
  )

describe("custody committed in the room", () => {
  test("moves at once; its chains hold, and the paper says in which conference it was signed", async () => {
    const { meeting, item, path, child, handoff } = await givenRoom(handover)
    const officer = officerOf(scene)
    expect(await handingsFor(officer, meeting)).toMatchObject([
      { id: handoff, act: "commit", giver: { name: scene.cast.worker.name }, moves: "custody" },
    ])
    expect(await handingsFor(scene.cast.worker, meeting)).toEqual([])
    const body = { handoff, text, record: recordOf() }
    await done(act(scene, officer, [path, "commit-handoff", body]))
    const seen = await scene.get(officer, `/handoffs/${handoff}`)
    expect(seen.body).toMatchObject({ status: "active" })
    expect((await scene.get(officer, `/cases/${child}`)).body).toMatchObject({
      custodian: { id: agencyIds.target },
    })
    for (const pk of [`HANDOFF#${handoff}`, `CASE#${child}`, `ITEM#${item}`]) {
      const events = await rowsOf(scene.tables, pk, "EVENT#")
      expect(brokenLinks(events)).toEqual([])
      const [last] = events.slice(-1).map(entryIn)
      expect(last).toMatchObject({ type: "handoff.committed", facts: { meeting, item } })
    }
    const reveal = { part: "handover", purpose: "Mencetak berita acara" }
    const opened = await done(act(scene, officer, [`/handoffs/${handoff}`, "reveal", reveal]))
    const receipt = idOf(opened)
    const paper = await scene.get(officer, `/handoffs/${handoff}/handover?receipt=${receipt}`)
    expect(paper.body).toMatchObject({
      giver: { id: scene.cast.worker.id },
      receiver: { id: officer.id },
      signedIn: { on: expect.any(String) },
    })
    const signedIn = async (change: Partial<Item>) => {
      await changeRow(scene.tables, itemRef(item as ItemId), change)
      const again = await scene.get(officer, `/handoffs/${handoff}/handover?receipt=${receipt}`)
      return again.body["signedIn"]
    }
    expect(await signedIn({ number: "007/2026" })).toMatchObject({ number: "007/2026" })
    // Put off and decided elsewhere, the number is that of the other meeting.
    const elsewhere = await signedIn({ meeting: "meeting-other" as MeetingId })
    expect(elsewhere).not.toHaveProperty("number")
  })

  test("leaves the item with those who sat in it, and no word of the child in it", async () => {
    const { path, handoff } = await givenRoom(handover)
    const { supervisor, worker } = scene.cast
    const officer = officerOf(scene)
    const body = { handoff, text, record: recordOf() }
    await done(act(scene, officer, [path, "commit-handoff", body]))
    for (const who of [supervisor, worker, officer]) {
      const { status, text: told } = await scene.get(who, path)
      expect([status, told.includes(text)]).toEqual([200, true])
      for (const secret of Object.values(canary)) expect(told).not.toContain(secret)
    }
    await expectSealed(text)
    const view = { childView: { how: "HEARD", text: word("pandangan") } }
    await done(act(scene, supervisor, [path, "decide", view]))
  })

  test("in the room and on its own page at once: one of them lands", async () => {
    const { path, child, handoff } = await givenRoom(handover)
    const officer = officerOf(scene)
    const record = recordOf()
    const [here, there] = await Promise.all([
      act(scene, officer, [path, "commit-handoff", { handoff, text, record }]),
      act(scene, officer, [`/handoffs/${handoff}`, "commit", { record }]),
    ])
    expect(new Set([here.status, there.status])).toEqual(new Set([200, 409]))
    expect((await scene.get(officer, `/cases/${child}/custody`)).body).toMatchObject({
      custodian: { id: agencyIds.target },
      epoch: 2,
    })
  })
})

describe("a handoff offered by the room", () => {
  test("is not asked of a chair whose house wants the child, among however many of the child", async () => {
    const { meeting, path, child, handoff } = await givenRoom(waiting)
    const { supervisor } = scene.cast
    const ref = handoffRef(handoff as HandoffId)
    const others = Array.from({ length: 60 }, (_, no) => `zz-${no}` as HandoffId)
    const filed = (id: HandoffId) => seed(handoffOfCaseRef(child as CaseId, id), { handoff: id })
    await putRows(scene.tables, others.map(filed))
    expect(await handingsFor(supervisor, meeting)).toMatchObject([{ id: handoff, act: "offer" }])
    await changeRow(scene.tables, ref, { to: agencyIds.source })
    expect(await handingsFor(supervisor, meeting)).toEqual([])
    const refused = await act(scene, supervisor, [path, "offer-handoff", { handoff, text }])
    expect(refused.body["code"]).toBe("handoff.not-yours")
  })

  test("waits on the receiver's desk, who learns of it as of any other offer", async () => {
    const { meeting, path, handoff } = await givenRoom(waiting)
    const { supervisor } = scene.cast
    const officer = officerOf(scene)
    expect(await handingsFor(supervisor, meeting)).toMatchObject([{ id: handoff, act: "offer" }])
    expect(await handingsFor(officer, meeting)).toEqual([])
    expect((await scene.get(officer, `/handoffs/${handoff}`)).status).toBe(404)
    await done(act(scene, supervisor, [path, "offer-handoff", { handoff, text }]))
    const seen = await scene.get(officer, `/handoffs/${handoff}`)
    expect(seen.body).toMatchObject({ status: "offered", tier: "T1" })
    expect(seen.text).not.toContain(text)
    await expectSealed(text)
    for (const secret of Object.values(canary)) expect(seen.text).not.toContain(secret)
  })
})
