import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { digest } from "#functions/platform/keys.ts"
import { loadRows } from "#functions/platform/rows.ts"
import { hour, type Instant, instantOf } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { bookRef } from "#shared/meeting/rows/item.ts"
import type { MinutesItem } from "#shared/meeting/rows/minutes.ts"
import { leafOf } from "#shared/meeting/rules/minutes.ts"
import { membershipRef } from "#shared/membership/membership.ts"
import {
  done,
  givenAgenda,
  mark,
  outcomes,
  strangerOf,
  told,
  word,
} from "#test/support/agenda-scene.ts"
import { apiOver, clientBetween, gathering } from "#test/support/api.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { everyRow } from "#test/support/ledger.ts"
import { changeRow } from "#test/support/rows.ts"
import { freshKey, openScene, type Scene } from "#test/support/scene.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  const officer = officerOf(scene)
  const roles = [...officer.roles, "COORDINATOR"] as const
  await changeRow(scene.tables, membershipRef(officer.id, officer.agency), { roles })
})
afterAll(() => scene?.end())

/** The same API at another time. */
const at = async (now: Instant, between?: ReturnType<typeof gathering>): Promise<Scene> => {
  const client = clientBetween(between ?? (({ go }) => go()))
  return scene.through((await apiOver(client, { now: () => now })).app)
}

const person = ({ id }: Player, now: Instant) => ({
  person: id,
  mode: "ONSITE",
  arrivedAt: now,
  speaksAs: "lead",
  pledged: true,
})

/** Opens the room, with those of the source and the target in it. */
async function opened(now: Scene, meeting: string, starts: Instant): Promise<void> {
  const { supervisor, worker } = scene.cast
  const path = `/meetings/${meeting}`
  await done(act(now, supervisor, [path, "start"]))
  const rolls = [
    { of: agencyIds.source, entries: [person(supervisor, starts), person(worker, starts)] },
    { of: agencyIds.target, entries: [person(officerOf(scene), starts)] },
    { of: agencyIds.third, entries: [], unnamed: 0 },
  ]
  await done(act(now, worker, [path, "call-roll", { rolls }]))
}

/** A conference whose two items were decided, and which has ended. */
async function held() {
  const { meeting, reference, starts, item, open } = await givenAgenda(scene)
  const now = await at(starts)
  const { supervisor } = scene.cast
  await opened(now, meeting, starts)
  for (const each of [item, open]) {
    await done(act(now, supervisor, [`/agenda-items/${each}`, "open"]))
    await done(act(now, supervisor, [`/agenda-items/${each}`, "record", outcomes()]))
    const view = { childView: { how: "HEARD", text: word("pandangan") } }
    await done(act(now, supervisor, [`/agenda-items/${each}`, "decide", each === item ? view : {}]))
  }
  await done(act(now, supervisor, [`/meetings/${meeting}`, "end"]))
  return { meeting, path: `/meetings/${meeting}`, reference, starts, item, open, now }
}

type Held = Awaited<ReturnType<typeof held>>

async function circulated(): Promise<Held> {
  const room = await held()
  const { worker, supervisor } = scene.cast
  await done(act(room.now, worker, [room.path, "draft-minutes"]))
  const words = { preface: word("pembuka"), closing: word("penutup") }
  await done(act(room.now, worker, [room.path, "write-minutes", words]))
  await done(act(room.now, supervisor, [room.path, "circulate"]))
  return room
}

type Told = { readonly items: readonly MinutesItem[]; readonly leaves: readonly string[] }

describe("the minutes", () => {
  test("are read by each agency as far as it may know the items, and verified as far", async () => {
    const { path, item, open, now } = await circulated()
    const whole = await now.get(scene.cast.supervisor, `${path}/minutes`)
    const partly = await now.get(strangerOf(scene), `${path}/minutes`)
    const [all, some] = [whole, partly].map(({ body }) => body as unknown as Told)
    expect(all?.items.map((each) => each.item)).toEqual([item, open])
    expect(some?.items.map((each) => each.item)).toEqual([open])
    expect(partly.text).not.toContain(item)
    expect(partly.body["hash"]).toBe(whole.body["hash"])
    expect(some?.leaves).toEqual(all?.leaves)
    const [shown] = some?.items ?? []
    const parts = { recused: [], excludedPersons: [] }
    if (!shown) throw new Error("one item is shown")
    expect(some?.leaves).toContain(leafOf({ ...shown, ...parts }, digest))
  })

  test("are nobody's but their writers' before they are circulated", async () => {
    const { path, now } = await held()
    await done(act(now, scene.cast.worker, [path, "draft-minutes"]))
    const drafted = await now.get(scene.cast.worker, `${path}/minutes`)
    expect(drafted.body).toMatchObject({ version: 1, isFrozen: false, items: [{}, {}] })
    for (const who of [officerOf(scene), strangerOf(scene)]) {
      expect(told(await now.get(who, `${path}/minutes`))).toEqual([404, "meeting.missing"])
    }
  })

  test("lie sealed: no row, event or notice of the main table has a word of them", async () => {
    const { path, now } = await circulated()
    const note = { stand: "APPROVED_WITH_NOTE", text: word("catatan") }
    await done(act(now, officerOf(scene), [path, "sign", note]))
    await scene.settle()
    const rows = (await everyRow(scene.tables)).map((row) => JSON.stringify(row))
    expect(rows.filter((row) => row.includes(mark))).toEqual([])
    const sealed = JSON.stringify(await everyRow(scene.tables, scene.tables.sealed))
    for (const field of ["pembuka", "penutup", "catatan"]) expect(sealed).toContain(word(field))
    const read = await now.get(strangerOf(scene), `${path}/minutes`)
    expect(read.text).not.toContain(word("catatan"))
    const own = await now.get(officerOf(scene), `${path}/minutes`)
    expect(own.text).toContain(word("catatan"))
  })

  test("once every agency has agreed, leave an excerpt with the child, for the item's own list", async () => {
    const { path, reference, item, now } = await circulated()
    const { worker, coordinator } = scene.cast
    await done(act(now, officerOf(scene), [path, "sign", { stand: "APPROVED" }]))
    const last = await done(act(now, coordinator, [path, "sign", { stand: "APPROVED" }]))
    expect(last.body["status"]).toBe("minutes-approved")
    const cases = (await scene.get(worker, "/cases?limit=50")).body["items"] as {
      id: string
      reference: string
    }[]
    const child = cases.find((each) => each.reference === reference)?.id ?? ""
    const excerpts = await now.get(worker, `/cases/${child}/excerpts`)
    expect(excerpts.body["items"]).toMatchObject([
      { item, caseReference: reference, title: word("judul"), childView: word("pandangan") },
    ])
    expect(excerpts.text).not.toContain("Rencana kerja")
    const [posted] = excerpts.body["items"] as { number: string }[]
    expect(posted?.number).toMatch(/^P-\d{3}\/\d{4}$/)
    expect(told(await now.get(strangerOf(scene), `/cases/${child}/excerpts`))).toEqual([
      404,
      "case.missing",
    ])
  })
})

describe("in the room", () => {
  test("the code is told to whoever runs the meeting, and a wrong one five times at most", async () => {
    const { meeting, starts } = await givenAgenda(scene)
    const now = await at(starts)
    const path = `/meetings/${meeting}`
    await opened(now, meeting, starts)
    const code = (reply: Awaited<ReturnType<Scene["get"]>>) =>
      (reply.body["room"] as { code?: string }).code
    const said = code(await now.get(scene.cast.supervisor, path)) ?? ""
    expect(said).toMatch(/^\d{6}$/)
    const stranger = strangerOf(scene)
    expect(code(await now.get(stranger, path))).toBeUndefined()
    const wrong = said === "000000" ? "000001" : "000000"
    for (let turn = 0; turn < 5; turn += 1) {
      const missed = await done(act(now, stranger, [path, "check-in", { code: wrong }]))
      expect(missed.body["status"]).toBe("code-wrong")
    }
    const spent = await act(now, stranger, [path, "check-in", { code: said }])
    expect(told(spent)).toEqual([429, "meeting.code-spent"])
    const roll = await now.get(stranger, `${path}/roll`)
    const lists = roll.body["items"] as { of: string; entries?: unknown[]; count: number }[]
    expect(lists.map(({ of, entries, count }) => [of, entries?.length, count])).toEqual([
      [agencyIds.source, undefined, 2],
      [agencyIds.target, undefined, 1],
      [agencyIds.third, 0, 0],
    ])
    expect(roll.body["quorum"]).toEqual({ ok: true, lacks: [] })
  })

  test("thirty people who check in at once are all there", async () => {
    const { meeting, starts } = await givenAgenda(scene)
    const now = await at(starts)
    const path = `/meetings/${meeting}`
    await opened(now, meeting, starts)
    const seen = await now.get(scene.cast.supervisor, path)
    const { code } = seen.body["room"] as { code: string }
    const match = seen.headers.get("ETag") ?? ""
    const crowd = [...scene.cast.officers, ...scene.cast.strangers]
    const coming = crowd.map((who) => now.post(who, `${path}/check-in`, { body: { code }, match }))
    expect((await Promise.all(coming)).map(({ status }) => status)).toEqual(crowd.map(() => 200))
  })
})

describe("at the end", () => {
  test("several meetings that end at once share one count, without gaps", async () => {
    const rooms = await Promise.all([1, 2, 3, 4].map(openRoutine))
    const year = instantOf(Date.parse(rooms[0]?.end ?? "") + 7 * hour).slice(0, 4)
    const book = bookRef(agencyIds.source, year)
    const row = (await loadRows(scene.tables, [book])).get(refKey(book))
    const before = (row?.state as { decisions: number } | undefined)?.decisions ?? 0
    const now = await at(instantOf(Date.now() + hour), gathering(rooms.length))
    const { coordinator } = scene.cast
    const ends = await Promise.all(
      rooms.map(({ path, match }) => now.post(coordinator, `${path}/end`, { match })),
    )
    expect(ends.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const numbers = await Promise.all(
      rooms.map(
        async ({ item }) => (await scene.get(coordinator, `/agenda-items/${item}`)).body["number"],
      ),
    )
    const expected = rooms.map(
      (_, place) => `${String(before + place + 1).padStart(3, "0")}/${year}`,
    )
    expect(numbers.map(String).toSorted((a, b) => a.localeCompare(b))).toEqual(expected)
  })

  test("ending and signing twice at once is done once", async () => {
    const { path, now } = await circulated()
    const officer = officerOf(scene)
    const seen = await now.get(officer, path)
    const sending = {
      match: seen.headers.get("ETag") ?? "",
      key: freshKey(),
      body: { stand: "OBJECTED", text: word("keberatan") },
    }
    const twice = await Promise.all([1, 2].map(() => now.post(officer, `${path}/sign`, sending)))
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(twice[0]?.text).toBe(twice[1]?.text)
    const { remarks } = (await now.get(officer, `${path}/minutes`)).body as { remarks?: unknown[] }
    expect(remarks).toHaveLength(1)
    const room = await openRoutine(9)
    const ending = { match: room.match, key: freshKey() }
    const { coordinator } = scene.cast
    const later = await at(instantOf(Date.now() + hour))
    const ends = await Promise.all(
      [1, 2].map(() => later.post(coordinator, `${room.path}/end`, ending)),
    )
    expect(ends.map(({ status }) => status)).toEqual([200, 200])
    expect(ends[0]?.text).toBe(ends[1]?.text)
  })
})

/** A routine meeting in progress with one decision, ready to end. */
async function openRoutine(place: number) {
  const { coordinator } = scene.cast
  const start = instantOf(Date.now() + (1 + place / 10) * hour)
  const end = instantOf(Date.parse(start) + hour)
  const body = meetingOf({
    title: `Rapat ${place}`,
    sessions: [{ start, end, zone: "WIB", mode: "ONLINE" }],
    invitations: [{ agency: agencyIds.source, need: "mandatory" }],
  })
  const id = idOf(await done(scene.post(coordinator, "/meetings", { body })))
  const path = `/meetings/${id}`
  await done(act(scene, coordinator, [path, "schedule"]))
  const proposing = { meeting: id, title: "Rencana kerja", minutes: 20 }
  const item = idOf(await done(scene.post(coordinator, "/agenda-items", { body: proposing })))
  await done(act(scene, coordinator, [`/agenda-items/${item}`, "place", { meeting: id }]))
  const now = await at(start)
  await done(act(now, coordinator, [path, "start"]))
  const rolls = [{ of: agencyIds.source, entries: [person(coordinator, start)], unnamed: 0 }]
  await done(act(now, coordinator, [path, "call-roll", { rolls }]))
  await done(act(now, coordinator, [`/agenda-items/${item}`, "open"]))
  const decision = { outcomes: [{ kind: "DECISION", text: "Disepakati." }] }
  await done(act(now, coordinator, [`/agenda-items/${item}`, "record", decision]))
  await done(act(now, coordinator, [`/agenda-items/${item}`, "decide", {}]))
  const seen = await now.get(coordinator, path)
  return { path, item, end, match: seen.headers.get("ETag") ?? "" }
}
