import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { MeetingId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, instantOf, later, minute } from "#shared/kernel/instant.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { done } from "#test/support/agenda-scene.ts"
import { agencyIds } from "#test/support/cast.ts"
import { clockAt, sceneAt, wakeOne } from "#test/support/clock-stage.ts"
import { timesTold } from "#test/support/inbox.ts"
import { brokenLinks, entryIn, flawsIn, rowsOf } from "#test/support/ledger.ts"
import { everyCut } from "#test/support/power-cut.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { rowAt } from "#test/support/store.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"

let scene: Scene
/** The same people while the meetings of these tests are held. */
let there: Scene
const start = instantOf(Date.now() + 6 * day)
const end = later(start, hour)

beforeAll(async () => {
  scene = await openScene(1, { clockEvery: 60 * minute })
  there = await sceneAt(scene, start)
})
afterAll(() => scene?.end())

type Kind = NonNullable<Meeting["clocks"]>[number]["kind"]
const idIn = (path: string) => path.split("/").at(-1) as MeetingId
const partition = (path: string): string => `MEETING#${idIn(path)}`
const meetingNow = async (path: string): Promise<Meeting> =>
  (await rowAt(scene.tables, meetingRef(idIn(path)))).state

async function dueOf(path: string, kind: Kind): Promise<Instant> {
  const clock = ((await meetingNow(path)).clocks ?? []).find((each) => each.kind === kind)
  if (!clock) throw new Error(`${kind} does not run`)
  return clock.due
}

async function timesOf(path: string, type: string): Promise<number> {
  const events = await rowsOf(scene.tables, partition(path), "EVENT#")
  expect(brokenLinks(events)).toEqual([])
  return events.filter((each) => entryIn(each).type === type).length
}

async function drafted(): Promise<string> {
  const sessions = [{ start, end, zone: "WIB", mode: "ONLINE" }]
  const body = meetingOf({ sessions, urgent: true })
  return `/meetings/${idOf(await done(scene.post(scene.cast.coordinator, "/meetings", { body })))}`
}

async function polled(): Promise<string> {
  const path = await drafted()
  const slots = [1, 2].map((days) => {
    const from = later(start, days * day)
    const session = { start: from, end: later(from, hour), zone: "WIB", mode: "ONLINE" }
    return { sessions: [session], reason: "Malam hari." }
  })
  const body = { slots, deadline: later(start, -3 * day) }
  await done(act(scene, scene.cast.coordinator, [path, "open-poll", body]))
  return path
}

async function scheduled(): Promise<string> {
  const path = await drafted()
  await done(act(scene, scene.cast.coordinator, [path, "schedule"]))
  return path
}

/** Held, minuted and sent round: agencies may say what they think of it. */
async function circulated(): Promise<string> {
  const path = await scheduled()
  const { coordinator } = scene.cast
  const here = { person: coordinator.id, mode: "ONSITE", arrivedAt: start, speaksAs: "lead" }
  const rolls = [
    { of: agencyIds.source, entries: [here] },
    { of: agencyIds.target, entries: [], unnamed: 2 },
  ]
  const acts: readonly (readonly [string, unknown?])[] = [
    ["start"],
    ["call-roll", { rolls }],
    ["end"],
    ["draft-minutes"],
    ["circulate"],
  ]
  for (const [verb, body] of acts) await done(act(there, coordinator, [path, verb, body]))
  return path
}

type Case = {
  readonly given: () => Promise<string>
  readonly kind: Kind
  readonly event: string
  readonly before: Meeting["status"]
  readonly after: Meeting["status"]
  /** Whoever hears of it, once. */
  readonly tells: "owner" | "target"
}

const cases: Readonly<Record<string, Case>> = {
  "ends a poll without a time that suits, and tells whoever opened it": {
    given: polled,
    kind: "poll-deadline",
    event: "meeting.poll-lapsed",
    before: "polling",
    after: "draft",
    tells: "owner",
  },
  "reminds whoever has not answered, a day before the start": {
    given: scheduled,
    kind: "start-reminder",
    event: "meeting.start-reminder",
    before: "scheduled",
    after: "scheduled",
    tells: "target",
  },
  "asks whether it was held, a day after its end": {
    given: scheduled,
    kind: "no-show",
    event: "meeting.no-show",
    before: "scheduled",
    after: "scheduled",
    tells: "owner",
  },
  "takes silence for agreement at the end of the window": {
    given: circulated,
    kind: "comment-window",
    event: "meeting.minutes-approved",
    before: "minutes-review",
    after: "minutes-approved",
    tells: "target",
  },
}

const heardBy = (tells: Case["tells"]) =>
  tells === "owner" ? scene.cast.coordinator : officerOf(scene)

/** Another clock that runs out first is waited for, as the schedule would. */
async function passEarlier(path: string, due: Instant): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    const clocks = (await meetingNow(path)).clocks ?? []
    const first = clocks.map((each) => each.due).toSorted()[0] ?? due
    if (first >= due) return
    await wakeOne(scene.tables, partition(path), later(first, 1_000))
  }
}

describe("the clock of a meeting", () => {
  test.each(Object.entries(cases))("%s; once, and nothing before its time", async (_, told) => {
    const { given, kind, event, before, after, tells } = told
    const path = await given()
    const due = await dueOf(path, kind)
    await clockAt(scene, later(due, -minute))
    expect([(await meetingNow(path)).status, await timesOf(path, event)]).toEqual([before, 0])
    for (let turn = 0; turn < 2; turn += 1) await clockAt(scene, later(due, 1_000))
    expect([(await meetingNow(path)).status, await timesOf(path, event)]).toEqual([after, 1])
    expect(await timesTold(scene.tables, heardBy(tells), [event, idIn(path)])).toBe(1)
  })

  test.each(Object.entries(cases))("%s; killed before and after each call", async (_, told) => {
    const { given, kind, event, before, after, tells } = told
    const paths: string[] = []
    const deaths = await everyCut(async ({ client }) => {
      const path = await given()
      paths.push(path)
      const due = await dueOf(path, kind)
      await passEarlier(path, due)
      const at = later(due, 1_000)
      await wakeOne({ ...scene.tables, client }, partition(path), at).catch(() => undefined)
      expect([before, after]).toContain((await meetingNow(path)).status)
      await wakeOne(scene.tables, partition(path), at)
      expect([(await meetingNow(path)).status, await timesOf(path, event)]).toEqual([after, 1])
    })
    expect(deaths).toBeGreaterThanOrEqual(2 * 4)
    await scene.settle()
    for (const path of paths) {
      expect(await timesTold(scene.tables, heardBy(tells), [event, idIn(path)])).toBe(1)
    }
    expect(await flawsIn(scene.tables)).toEqual([])
  })
})
