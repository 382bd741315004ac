import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { actionId, actionRef } from "#shared/action/action.ts"
import type { MeetingId } from "#shared/kernel/id.ts"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { membershipRef } from "#shared/membership/membership.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { networkOf } from "#test/support/fuzz-bodies.ts"
import { changeRow, putRows, seed } from "#test/support/rows.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import {
  groupNames,
  groupsOfRumbai,
  programmeOfRumbai,
  seedEvents,
} from "#test/support/seed-events.ts"
import { act, idOf, officerOf } from "#test/support/story.ts"

type Name = keyof typeof seedEvents
type Person = { readonly id: string; readonly name: string }
type Group = {
  readonly name: string
  readonly size: number
  readonly rapporteur?: Person
  readonly counts?: readonly { readonly count: number }[]
  readonly report?: string
}

let scene: Scene
let who: Player
let programme: string
const meetings = {} as Record<Name, string>

const must = ({ status, text, ...reply }: Reply, wanted = 200): Reply => {
  expect(status, text).toBe(wanted)
  return { status, text, ...reply }
}
const make = async (path: string, body: unknown) =>
  idOf(must(await scene.post(who, path, { body }), 201))
const does = async (path: string, verb: string, body: unknown = {}) =>
  must(await act(scene, who, [path, verb, body]))
const read = async (path: string, as = who) => must(await scene.get(as, path)).body

async function enter(name: Name): Promise<void> {
  const { draft, came } = seedEvents[name]
  const body = name === "rumbai" ? { ...draft, programme } : draft
  meetings[name] = await make("/meetings", body)
  await does(`/meetings/${meetings[name]}`, "record-late", came)
}

beforeAll(async () => {
  scene = await openScene()
  who = scene.cast.coordinator
  programme = await make("/programmes", programmeOfRumbai)
  for (const name of Object.keys(seedEvents) as Name[]) await enter(name)
})
afterAll(() => scene?.end())

const report = (year: number, quarter: number, as = who) =>
  read(`/programmes/report?year=${year}&quarter=${quarter}`, as)
const tally = (meetings: number, people: number | null, notStated = 0) => ({
  meetings,
  people,
  notStated,
})

describe("the seed events, entered by verbs alone", () => {
  test("seed 002: a workshop of 100 people from 22 kinds of institution, none of them counted", async () => {
    const seen = await read(`/meetings/${meetings.workshop}`)
    expect(seen).toMatchObject({ status: "held", headcount: 100, recordedLate: true })
    const classes = seen["classes"] as readonly { count: null }[]
    expect(classes).toHaveLength(22)
    expect(classes.every(({ count }) => count === null)).toBe(true)
  })

  test("seed 001: three days, a second venue, three groups of 19 side by side", async () => {
    const path = `/meetings/${meetings.rumbai}`
    await does(path, "arrange-groups", groupsOfRumbai)
    const seen = await read(path)
    // Who came on which of the days the report does not say.
    expect(seen).toMatchObject({ headcount: 57, attendance: Array(6).fill(null) })
    const sessions = seen["sessions"] as readonly { venue: string; mode: string; group?: string }[]
    expect(sessions.map(({ group }) => group).filter(Boolean)).toEqual(groupNames)
    expect(new Set(sessions.map(({ venue }) => venue)).size).toBe(2)
    expect(new Set(sessions.map(({ mode }) => mode))).toEqual(new Set(["HYBRID", "ONSITE"]))
    const groups = seen["groups"] as readonly Group[]
    const sizes = groups.map(({ size, counts = [] }) =>
      counts.reduce((sum, { count }) => sum + count, size),
    )
    expect(sizes).toEqual([19, 19, 19])
    expect(groups.map(({ rapporteur }) => rapporteur?.id)).toEqual([
      "pekerja",
      "petugas-1",
      "petugas-2",
    ])
  })

  test("each group's rapporteur reports back, from whichever agency", async () => {
    const path = `/meetings/${meetings.rumbai}`
    const reports = groupNames.map((group) => ({ group, report: `${group}: ATENSI di wilayah.` }))
    const officer = officerOf(scene)
    expect((await act(scene, officer, [path, "report-group", reports[0]])).body["code"]).toBe(
      "meeting.not-rapporteur",
    )
    must(await act(scene, scene.cast.worker, [path, "report-group", reports[0]]))
    must(await act(scene, officer, [path, "report-group", reports[1]]))
    await does(path, "report-group", reports[2])
    const groups = (await read(path, officer))["groups"] as readonly Group[]
    expect(groups.map((each) => each.report)).toEqual(reports.map((each) => each.report))
    const own = groups.map(({ rapporteur }) => rapporteur?.id)
    expect(own).toEqual([undefined, "petugas-1", "petugas-2"])
  })

  test("seed 001: its three objectives have their outcomes before the programme closes", async () => {
    const path = `/programmes/${programme}`
    const early = await act(scene, who, [path, "close"])
    expect(early.body["code"]).toBe("programme.outcome-missing")
    for (const objective of ["1", "2", "3"]) {
      const outcome = { objective, status: "MET", text: "Disepakati dalam paparan kelompok." }
      await does(path, "record-outcome", outcome)
    }
    await does(path, "close")
    const seen = await read(path)
    expect(seen).toMatchObject({ status: "closed", theme: "ATENSI" })
    expect(seen["objectives"]).toMatchObject([1, 2, 3].map(() => ({ outcome: { status: "MET" } })))
    expect(seen["meetings"]).toMatchObject([{ id: meetings.rumbai, status: "held" }])
    const [stranger] = scene.cast.strangers
    expect((await scene.get(stranger as Player, path)).status).toBe(404)
  })

  test("a stranger drafts no meeting of somebody else's programme", async () => {
    const [stranger] = scene.cast.strangers as [Player]
    const own = membershipRef(stranger.id, stranger.agency)
    await changeRow(scene.tables, own, { roles: ["COORDINATOR"] })
    const body = { ...seedEvents.unicef.draft, programme }
    const refused = must(await scene.post(stranger, "/meetings", { body }), 422)
    expect(refused.body["code"]).toBe("meeting.programme-unknown")
    expect((await read(`/programmes/${programme}`))["meetings"]).toHaveLength(1)
  })

  test("the congress planned 1,000 children and 651 came; neither is overwritten", async () => {
    const seen = await read(`/meetings/${meetings.congress}`)
    expect(seen).toMatchObject({
      headcount: 651,
      classes: [{ label: "Anak", expected: 1000, count: 651 }],
    })
  })
})

describe("recommendations of children", () => {
  const voice = (topic: string, text: string) => ({ meeting: meetings.congress, topic, text })
  const listed = async (query: string, as = who) =>
    (await read(`/recommendations?${query}`, as))["items"] as readonly Record<string, unknown>[]

  test("go to an agency, wait there, and come back with an answer", async () => {
    const own = await make("/recommendations", voice("EDUCATION", "Perpustakaan buka sampai sore."))
    const other = await make("/recommendations", voice("PROTECTION", "Kami ingin jalan yang aman."))
    await make("/recommendations", voice("HEALTH", "Kantin sekolah perlu sayur."))
    await does(`/recommendations/${own}`, "route", { agency: agencyIds.source })
    await does(`/recommendations/${other}`, "route", { agency: agencyIds.target })
    const officer = officerOf(scene)
    expect(await listed("box=mine", officer)).toMatchObject([{ id: other, status: "routed" }])
    expect(await listed("box=following", officer)).toEqual([])
    expect((await listed("box=following")).map(({ status }) => status)).toHaveLength(3)
    const until = instantOf(Date.now() + 30 * day)
    const answer = { status: "ACCEPTED", text: "Mulai bulan depan.", until }
    await does(`/recommendations/${own}`, "answer", answer)
    expect(await listed("box=mine")).toEqual([])
    expect(await listed("box=following&answered=yes")).toMatchObject([
      { id: own, text: "Perpustakaan buka sampai sore.", answer: { status: "ACCEPTED" } },
    ])
    const [stranger] = scene.cast.strangers
    expect((await scene.get(stranger as Player, `/recommendations/${own}`)).status).toBe(404)
  })

  test("lead to no child", async () => {
    const body = voice("CIVIL", "Akta untuk NIK 9918720101130001.")
    const refused = await scene.post(who, "/recommendations", { body })
    expect([refused.status, refused.body["code"]]).toEqual([422, "recommendation.names-somebody"])
    expect(refused.text).not.toContain("9918720101130001")
  })
})

describe("the quarterly report (PP 59/2019)", () => {
  test("2018/4: the workshop", async () => {
    expect(await report(2018, 4)).toMatchObject({
      from: "2018-10-01",
      until: "2019-01-01",
      agency: { id: agencyIds.source },
      held: tally(1, 100),
      byType: { WORKSHOP: tally(1, 100) },
      byMode: { ONSITE: tally(1, 100) },
      byPurpose: { response: tally(1, 100) },
      isWhole: true,
    })
  })

  test("2020/1: the meeting with UNICEF", async () => {
    expect(await report(2020, 1)).toMatchObject({
      held: tally(1, 36),
      byType: { PARTNERSHIP_MEETING: tally(1, 36) },
      byMode: { ONLINE: tally(1, 36) },
    })
  })

  test("2020/3: 838 people at three meetings, and one that does not say", async () => {
    const seen = await report(2020, 3)
    expect(seen).toMatchObject({
      held: tally(4, 130 + 57 + 651, 1),
      planned: { meetings: 1, expected: 1000, came: 651, notStated: 0 },
      decisions: 0,
      recommendations: { recorded: 1, waiting: 1, ACCEPTED: 1, PARTLY: 0, NOT: 0 },
      isWhole: true,
    })
    expect(seen["byType"]).toEqual({
      CAPACITY_BUILDING: tally(2, 130, 1),
      COORDINATION_MEETING: tally(1, 57),
      CHILD_PARTICIPATION: tally(1, 651),
    })
    expect(seen["byMode"]).toEqual({
      ONSITE: tally(1, null, 1),
      ONLINE: tally(2, 781),
      HYBRID: tally(1, 57),
    })
    expect(seen["byPurpose"]).toEqual({
      prevention: tally(2, 781),
      response: tally(2, 57, 1),
    })
  })

  test("decisions and actions of the meetings are counted from their own rows", async () => {
    const agenda = ["item-a", "item-b"].map((each) => itemId.parse(each))
    const actions = ["action-a", "action-b"].map((each) => actionId.parse(each))
    const id = meetings.webinar as MeetingId
    await changeRow(scene.tables, meetingRef(id), { agenda, actions })
    const [decided, open] = agenda.map(itemRef)
    const [done, late] = actions.map(actionRef)
    if (!decided || !open || !done || !late) throw new Error("two of each")
    const due = instantOf(Date.now() - day)
    const about = { case: undefined, excludedPersons: [], recused: [], runs: [], steps: [] }
    await putRows(scene.tables, [
      seed(decided, { ...about, number: "001/2020" } as never),
      seed(open, about as never),
      seed(done, { ...about, status: "verified", due } as never),
      seed(late, { ...about, status: "accepted", due } as never),
    ])
    expect(await report(2020, 3)).toMatchObject({
      decisions: 1,
      actions: { done: 1, overdue: 1, open: 0, notDone: 0, notPossible: 0 },
    })
  })

  test("a quarter in which nothing was held says so, and another agency has its own", async () => {
    expect(await report(2020, 2)).toMatchObject({ held: tally(0, null), byType: {} })
    expect(await report(2020, 3, officerOf(scene))).toMatchObject({
      agency: { id: agencyIds.target },
      held: tally(0, null),
    })
  })

  test("of a network only for whoever chairs it, over the meetings that were its own", async () => {
    const network = await make("/networks", networkOf())
    const draft = {
      ...seedEvents.unicef.draft,
      network,
      sessions: [...seedEvents.webinar.draft.sessions],
    }
    const path = `/meetings/${await make("/meetings", draft)}`
    await does(path, "record-late", { headcount: 12 })
    const query = `/programmes/report?year=2020&quarter=3&network=${network}`
    expect(await read(query)).toMatchObject({
      network: { id: network },
      networks: [{ id: network }],
      held: tally(1, 12),
    })
    const refused = await scene.get(officerOf(scene), query)
    expect([refused.status, refused.body["code"]]).toEqual([403, "programme.not-the-chair"])
  })
})

describe("a series", () => {
  test("plans period after period, and lists the meetings drafted for it", async () => {
    const body = { ...programmeOfRumbai, every: "MONTH", name: "Rapat bulanan PKSAI" }
    const id = await make("/programmes", body)
    const path = `/programmes/${id}`
    const due = async () => (await read(path))["next"] as { period: string; on: string } | undefined
    expect(await due()).toBeUndefined()
    await does(path, "plan-next")
    const first = await due()
    await does(path, "plan-next")
    const second = await due()
    expect(String(first?.period) < String(second?.period)).toBe(true)
    expect(new Date(`${second?.on}T00:00:00Z`).getUTCDay() % 6).not.toBe(0)
    const meeting = await make("/meetings", { ...seedEvents.unicef.draft, programme: id })
    expect((await read(path))["meetings"]).toMatchObject([{ id: meeting, status: "draft" }])
    const listed = (await read("/programmes"))["items"] as readonly Record<string, unknown>[]
    expect(listed.map(({ name }) => name)).toEqual([body.name, programmeOfRumbai.name])
  })
})
