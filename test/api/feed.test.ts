import { createHash, randomBytes } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { lintCalendar } from "#functions/meeting/calendar-lint.ts"
import type { FeedId } from "#shared/feed/feed.ts"
import { feedRef } from "#shared/feed/feed.ts"
import type { MeetingId, PersonId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import { type Invitee, inviteeRef, type MeetingCard } from "#shared/meeting/meeting.ts"
import { membershipRef } from "#shared/membership/membership.ts"
import { apiOver, clientBetween } from "#test/support/api.ts"
import type { Player } from "#test/support/cast.ts"
import { changeRow, putRows, seed } from "#test/support/rows.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"

const start = instantOf(Math.floor(Date.now() / 1000) * 1000)
const names: string[] = []
let clock: Instant = start
let scene: Scene
let lines: readonly unknown[]

beforeAll(async () => {
  const whole = await openScene()
  const client = clientBetween(({ name, go }) => {
    names.push(name.replace("Command", ""))
    return go()
  })
  const api = await apiOver(client, { now: () => clock })
  lines = api.lines
  scene = whole.through(api.app)
})
afterAll(() => scene?.end())
beforeEach(() => {
  // A minute of its own for every test: the limit is no test's affair but one's.
  clock = later(clock, 61_000)
})

const tokenNow = (): string => randomBytes(16).toString("base64url")
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex")

async function subscribed(who: Player, scope = "person"): Promise<string> {
  const token = tokenNow()
  const made = await scene.post(who, "/feeds", { body: { scope, hash: hashOf(token) } })
  expect(made.status, made.text).toBe(201)
  return token
}

const fetching = (token: string, headers: Record<string, string> = {}): Promise<Reply> =>
  scene.ask(`/calendar?token=${token}`, { headers })

function rowOf(place: number, person: string, change: Partial<MeetingCard> = {}): Invitee {
  const id = `meeting-banyak-${place}` as MeetingId
  const from = later(start, ((place % 300) + 1) * day)
  const agency = officerOf(scene).agency
  const sessions = [{ start: from, end: later(from, hour), zone: "WIB", mode: "ONSITE" } as const]
  const card: MeetingCard = {
    id,
    profile: "coordination",
    type: "COORDINATION_MEETING",
    title: `Rapat ${place}`,
    status: "scheduled",
    start: from,
    end: later(from, hour),
    host: { id: agency, name: "UPTD" },
    feed: {
      uid: `${id}@simpul`,
      sequence: 0,
      updatedAt: start,
      sessions,
      tentative: false,
      people: [person as PersonId],
    },
    ...change,
  }
  return { meeting: id, agency, card, excludedPersons: [] }
}

let meetings = 0
/** A day of its own for each: nobody is booked twice. */
function nextSessions() {
  meetings += 1
  const from = instantOf(Date.now() + (3 + meetings) * day)
  return [{ start: from, end: later(from, hour), zone: "WIB", mode: "ONLINE" }]
}

async function givenScheduled(change: Record<string, unknown> = {}): Promise<string> {
  const officer = officerOf(scene)
  const invitations = [
    { agency: scene.cast.coordinator.agency, need: "mandatory" },
    { agency: officer.agency, need: "mandatory", people: [{ person: officer.id, part: "lead" }] },
  ]
  const body = meetingOf({ sessions: nextSessions(), invitations, ...change })
  const made = await scene.post(scene.cast.coordinator, "/meetings", { body })
  expect(made.status, made.text).toBe(201)
  const path = `/meetings/${idOf(made)}`
  const done = await act(scene, scene.cast.coordinator, [path, "schedule"])
  expect(done.status, done.text).toBe(200)
  return path
}

describe("a subscribed calendar", () => {
  test("holds the meetings somebody has a place in, as their invitation tells them", async () => {
    const officer = officerOf(scene)
    const path = await givenScheduled()
    const token = await subscribed(officer)
    const feed = await fetching(token)
    expect(feed.status, feed.text).toBe(200)
    expect(feed.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8")
    expect(feed.headers.get("Cache-Control")).toBe("private")
    expect(lintCalendar(feed.text)).toEqual([])
    const letter = await scene.get(officer, `${path}/invitation`)
    expect(letter.status, letter.text).toBe(200)
    expect([letter.text.match(/METHOD:\w+/)?.[0], lintCalendar(letter.text)]).toEqual([
      "METHOD:REQUEST",
      [],
    ])
    const uid = letter.text.match(/UID:.+/)?.[0] ?? "none"
    expect(feed.text).toContain(uid)
    const [stranger = officer] = scene.cast.strangers
    expect((await fetching(await subscribed(stranger))).text).not.toContain("BEGIN:VEVENT")
    const person = { person: officer.id }
    const gone = await act(scene, scene.cast.coordinator, [path, "uninvite", person])
    expect(gone.status, gone.text).toBe(200)
    expect((await fetching(token)).text).not.toContain(uid)
    expect((await scene.get(officer, path)).status).toBe(404)
    expect((await scene.get(officer, `${path}/invitation`)).status).toBe(404)
    const listed = await scene.get(officer, "/meetings")
    expect(listed.text).not.toContain(path.split("/")[2])
  })

  test("E4 answers 304 to whoever has it already, until something changes", async () => {
    const officer = officerOf(scene)
    const path = await givenScheduled()
    const token = await subscribed(officer)
    const etag = (await fetching(token)).headers.get("ETag") ?? ""
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await fetching(token, { "If-None-Match": known })
      expect([again.status, again.text, again.headers.get("ETag")]).toEqual([304, "", etag])
    }
    const change = { title: "Judul baru" }
    expect(
      (await act(scene, scene.cast.coordinator, [path, "change-details", change])).status,
    ).toBe(200)
    const changed = await fetching(token, { "If-None-Match": etag })
    expect([changed.status, changed.text.includes("Judul baru")]).toEqual([200, true])
  })

  test("E5 is gone for a wrong token, a revoked one and one of who left, all the same", async () => {
    const officer = officerOf(scene)
    const [left, ended] = [await subscribed(officer), await subscribed(officer)]
    const path = `/feeds/${hashOf(ended)}`
    expect((await act(scene, officer, [path, "revoke"])).status).toBe(200)
    const ref = membershipRef(officer.id, officer.agency)
    const answers = [await fetching(tokenNow()), await fetching(ended), await fetching("")]
    await changeRow(scene.tables, ref, { status: "suspended" })
    answers.push(await fetching(left))
    await changeRow(scene.tables, ref, { status: "active" })
    expect((await fetching(left)).status).toBe(200)
    for (const each of answers) expect([each.status, each.text]).toEqual([404, answers[0]?.text])
    expect(JSON.stringify(lines)).not.toMatch(new RegExp([left, ended].join("|")))
  })

  test("E5 is read thirty times a minute at most, whether the token is one or not", async () => {
    const token = await subscribed(officerOf(scene))
    for (const each of [token, tokenNow()]) {
      const answers = []
      for (let count = 0; count < 31; count += 1) answers.push((await fetching(each)).status)
      expect(answers.slice(0, 30).every((status) => status !== 429)).toBe(true)
      expect(answers[30]).toBe(429)
    }
    clock = later(clock, 60_000)
    expect((await fetching(token)).status).toBe(200)
  })

  test("E5 stores a hash, and lists to its owner alone when it was used last", async () => {
    const officer = officerOf(scene)
    const token = await subscribed(officer)
    const of = async (who: Player) => {
      const { body } = await scene.get(who, "/feeds")
      const items = body["items"] as readonly { id: string; lastUsed?: string }[]
      return items.find(({ id }) => id === hashOf(token))
    }
    expect((await of(officer))?.lastUsed).toBeUndefined()
    await fetching(token)
    names.length = 0
    await fetching(token)
    expect(names.filter((each) => each === "PutItem")).toEqual([])
    expect((await of(officer))?.lastUsed).toBe(clock.slice(0, 10))
    expect(await of(scene.cast.coordinator)).toBeUndefined()
    const state = await scene.get(officer, `/feeds/${hashOf(token)}`)
    expect([state.status, state.text.includes(token)]).toEqual([200, false])
    expect(feedRef(hashOf(token) as FeedId).parts[0]).not.toContain(token)
  })

  test("of an agency is for who coordinates it, for as long as they do", async () => {
    const { coordinator } = scene.cast
    const path = await givenScheduled()
    const token = await subscribed(coordinator, "agency")
    expect((await fetching(token)).text).toContain(path.split("/")[2])
    const ref = membershipRef(coordinator.id, coordinator.agency)
    await changeRow(scene.tables, ref, { roles: ["OBSERVER"] })
    expect((await fetching(token)).status).toBe(404)
    await changeRow(scene.tables, ref, { roles: ["COORDINATOR"] })
  })

  test("holds no conference for who works on no case, nor for whom a row is hidden", async () => {
    const officer = officerOf(scene)
    const secret = rowOf(900, officer.id, { profile: "case-conference", title: "Rahasia" })
    const hidden = { ...rowOf(901, officer.id), excludedPersons: [officer.id] }
    await putRows(
      scene.tables,
      [secret, hidden].map((each) => seed(inviteeRef(each.meeting, each.agency), each)),
    )
    const token = await subscribed(officer)
    const seen = (await fetching(token)).text
    expect([seen.includes("banyak-900"), seen.includes("banyak-901")]).toEqual([true, false])
    expect(seen).not.toContain("Rahasia")
    const ref = membershipRef(officer.id, officer.agency)
    await changeRow(scene.tables, ref, { roles: ["OBSERVER"] })
    expect((await fetching(token)).text).not.toContain("banyak-900")
    await changeRow(scene.tables, ref, { roles: officer.roles })
  })

  test("E7 of five hundred meetings costs a bounded number of reads, and 304 no more", async () => {
    const officer = officerOf(scene)
    const rows = Array.from({ length: 500 }, (_, place) => rowOf(place, officer.id))
    const old = rowOf(501, officer.id)
    const past = { ...old, card: { ...old.card, end: later(start, -61 * day) } }
    const far = { ...rowOf(502, officer.id) }
    const late = { ...far, card: { ...far.card, end: later(start, 366 * day) } }
    await putRows(
      scene.tables,
      [...rows, past, late].map((each) => seed(inviteeRef(each.meeting, each.agency), each)),
    )
    const token = await subscribed(officer)
    const first = await fetching(token)
    expect(first.text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThanOrEqual(500)
    expect(first.text).not.toMatch(/banyak-50[12]@/)
    const reads = async (headers: Record<string, string>) => {
      names.length = 0
      const { status } = await fetching(token, headers)
      return [status, names.toSorted()]
    }
    const calls = ["BatchGetItem", "BatchGetItem", "Query", "Query", "Query", "Query"]
    expect(await reads({})).toEqual([200, calls])
    const etag = first.headers.get("ETag") ?? ""
    expect(await reads({ "If-None-Match": etag })).toEqual([304, calls])
  })
})
