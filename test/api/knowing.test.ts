import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { membershipRef } from "#shared/membership/membership.ts"
import { done, givenAgenda, itemsOf, outcomes, told, word } from "#test/support/agenda-scene.ts"
import { agencyIds, castOf, type Player, player } from "#test/support/cast.ts"
import { inboxOf, timesTold } from "#test/support/inbox.ts"
import { decided, keep, minuted, opened, person } from "#test/support/open-room.ts"
import { changeRow, putRows } from "#test/support/rows.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { peopleSeeds } from "#test/support/seeds.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"

let scene: Scene
const head = player("kepala-sekolah", agencyIds.third, ["AGENCY_ADMIN"])

beforeAll(async () => {
  scene = await openScene(2, { people: [...castOf(2).all, head] })
  await putRows(scene.tables, peopleSeeds([head]))
})
afterAll(() => scene?.end())

describe("whoever stepped back, or was sent out", () => {
  test("reads nothing of the item in the minutes, nor what was said of it when they were signed", async () => {
    const { supervisor, worker, coordinator } = scene.cast
    const room = await opened(scene)
    const action = await decided(room, supervisor)
    const officer = officerOf(scene)
    await done(
      act(room.now, worker, [`/agenda-items/${room.item}`, "recuse", { person: supervisor.id }]),
    )
    await minuted(scene, room)
    const note = { stand: "OBJECTED", text: word("keberatan-butir") }
    await changeRow(scene.tables, membershipRef(officer.id, officer.agency), {
      roles: ["HANDOFF_OFFICER", "COORDINATOR"],
    })
    await done(act(room.now, officer, [room.path, "sign", note]))
    const own = { stand: "APPROVED_WITH_NOTE", text: word("catatan-tuan-rumah") }
    await done(act(room.now, coordinator, [room.path, "sign", own]))
    const correction = { reason: "Ada yang salah tulis." }
    await done(act(room.now, supervisor, [room.path, "correct", correction]))
    await done(act(room.now, supervisor, [room.path, "circulate"]))
    const secret = ["judul", "tujuan", "putusan", "tugas", "pandangan", "keberatan-butir"].map(word)
    const paths = [
      ...["", "/agenda", "/minutes", "/minutes?version=1"].map((end) => `${room.path}${end}`),
      `/actions/${action}`,
      "/actions?box=following&limit=50",
      `/cases/${room.child}/excerpts`,
    ]
    const read = async (who: Player) =>
      (await Promise.all(paths.map((each) => room.now.get(who, each)))).map(({ text }) => text)
    const texts = (await read(supervisor)).slice(0, 5).join("\n")
    expect(secret.filter((each) => texts.includes(each))).toEqual([])
    expect(texts).not.toContain(action)
    expect(texts).not.toContain(word("catatan-tuan-rumah"))
    const known = (await read(worker)).join("\n")
    expect(secret.filter((each) => !known.includes(each))).toEqual([])
    const host = await room.now.get(coordinator, `${room.path}/minutes?version=1`)
    expect(host.text).toContain(word("catatan-tuan-rumah"))
  })
})

describe("somebody from whom the child is kept since", () => {
  test("does nothing about an item on no child of its conference, nor reads of what it led to", async () => {
    const { supervisor, worker } = scene.cast
    const room = await opened(scene)
    const path = `/agenda-items/${room.open}`
    await done(act(room.now, supervisor, [path, "open"]))
    await done(act(room.now, supervisor, [path, "record", outcomes()]))
    const seen = await room.now.get(worker, path)
    const [, made] = seen.body["outcomes"] as readonly { readonly action?: string }[]
    const officer = officerOf(scene)
    const action = `/actions/${made?.action}`
    const listed = async () =>
      itemsOf(await room.now.get(officer, "/actions?limit=50")).map(({ id }) => id)
    expect(await listed()).toContain(made?.action)
    await keep(scene, room.child, officer, supervisor)
    const tag = seen.headers.get("ETag") ?? ""
    const deciding = room.now.post(supervisor, `${path}/decide`, { match: tag })
    expect(told(await deciding)).toEqual([404, "agenda.missing"])
    expect(told(await room.now.get(officer, action))).toEqual([404, "action.missing"])
    expect(told(await room.now.post(officer, `${action}/accept`, { match: '"1"' }))).toEqual([
      404,
      "action.missing",
    ])
    expect(await listed()).not.toContain(made?.action)
    // The minute taker goes on, and hands the chair to somebody who may know.
    await done(act(room.now, worker, [path, "decide", {}]))
    const { coordinator } = scene.cast
    const here = [
      { of: agencyIds.source, entries: [{ ...person(coordinator, room.starts), pledged: false }] },
    ]
    await done(act(room.now, worker, [room.path, "call-roll", { rolls: here }]))
    const heir = { part: "chair", person: coordinator.id }
    await done(act(room.now, worker, [room.path, "hand-over", heir]))
    await done(
      act(room.now, worker, [`/agenda-items/${room.item}`, "defer", { reason: "Ditunda." }]),
    )
    await done(act(room.now, coordinator, [room.path, "end"]))
    await done(act(room.now, worker, [room.path, "draft-minutes"]))
    const { body } = await room.now.get(worker, `${room.path}/minutes`)
    expect(body["handOvers"]).toMatchObject([
      { part: "chair", from: { id: supervisor.id }, to: { id: coordinator.id } },
    ])
  })

  test("opens no notice that came before, which holds an id and nothing else", async () => {
    const { supervisor } = scene.cast
    const room = await givenAgenda(scene)
    await scene.settle()
    const officer = officerOf(scene)
    const told = () => inboxOf(scene.tables, officer)
    const mine = (await told()).filter(({ about }) => about.id === room.meeting)
    expect(mine.length).toBeGreaterThan(0)
    const cases = (await scene.get(scene.cast.worker, "/cases?limit=50")).body["items"] as {
      id: string
      reference: string
    }[]
    await keep(
      scene,
      cases.find(({ reference }) => reference === room.reference)?.id ?? "",
      officer,
    )
    for (const { id, about } of mine) {
      const notice = await scene.get(officer, `/notices/${id}`)
      expect(Object.keys(notice.body["about"] as object).toSorted()).toEqual(["id", "noun"])
      expect((await scene.get(officer, `/${about.noun}/${about.id}`)).status).toBe(404)
    }
    await done(act(scene, supervisor, [`/agenda-items/${room.open}`, "withdraw"]))
    await done(act(scene, supervisor, [`/agenda-items/${room.item}`, "withdraw"]))
    await done(
      act(scene, supervisor, [`/meetings/${room.meeting}`, "cancel", { reason: "Batal." }]),
    )
    await scene.settle()
    expect(await timesTold(scene.tables, officer, ["meeting.cancelled", room.meeting])).toBe(0)
  })
})

describe("whoever proposed an item", () => {
  test("hears what becomes of it, though its meeting is a draft that they may not open", async () => {
    const { coordinator } = scene.cast
    const officer = officerOf(scene)
    const body = { host: agencyIds.source, title: "Rencana kerja bersama", minutes: 20 }
    const item = idOf(await done(scene.post(officer, "/agenda-items", { body })))
    const invitations = [{ agency: agencyIds.source, need: "mandatory" }]
    const meeting = idOf(
      await done(scene.post(coordinator, "/meetings", { body: meetingOf({ invitations }) })),
    )
    await done(act(scene, coordinator, [`/agenda-items/${item}`, "place", { meeting }]))
    await scene.settle()
    expect((await scene.get(officer, `/agenda-items/${item}`)).status).toBe(404)
    expect(await timesTold(scene.tables, officer, ["agenda.placed", item])).toBe(1)
  })
})

describe("a house that is told through its coordinators", () => {
  test("hears through those who may open it: of a conference no administrator does", async () => {
    const { coordinator } = scene.cast
    const room = await givenAgenda(scene)
    await scene.settle()
    const told = (id: string) => timesTold(scene.tables, head, ["meeting.scheduled", id])
    expect(await told(room.meeting)).toBe(0)
    for (const { id, agency } of scene.cast.strangers) {
      await changeRow(scene.tables, membershipRef(id, agency), { roles: ["OBSERVER"] })
    }
    const again = await givenAgenda(scene)
    const routine = idOf(
      await done(
        scene.post(coordinator, "/meetings", {
          body: meetingOf({
            invitations: [
              { agency: agencyIds.source, need: "mandatory" },
              { agency: agencyIds.third, need: "mandatory" },
            ],
          }),
        }),
      ),
    )
    await done(act(scene, coordinator, [`/meetings/${routine}`, "schedule"]))
    await scene.settle()
    expect([await told(again.meeting), await told(routine)]).toEqual([0, 1])
    for (const { id, agency, roles } of scene.cast.strangers) {
      await changeRow(scene.tables, membershipRef(id, agency), { roles })
    }
  })
})
