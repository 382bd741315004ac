import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { lintCalendar } from "#functions/meeting/calendar-lint.ts"
import { loadRows } from "#functions/platform/rows.ts"
import type { MeetingId } from "#shared/kernel/id.ts"
import { hour, later, minute } from "#shared/kernel/instant.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { type Item, itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { membershipRef } from "#shared/membership/membership.ts"
import { mark } from "#test/support/agenda-scene.ts"
import { atTime, openMeetingWalk, walkMeetings } from "#test/support/api-meeting-walk.ts"
import { turnsOf } from "#test/support/api-walk-stage.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { inboxOf } from "#test/support/inbox.ts"
import { knowersOf, nameOf } from "#test/support/knowers.ts"
import { entryIn, everyRow, flawsIn, isEvent } from "#test/support/ledger.ts"
import { meetingLaws } from "#test/support/meeting-laws.ts"
import type { Scene } from "#test/support/scene.ts"
import { every, newWorld, see, type World } from "#test/support/world.ts"

const seed = Math.floor(Math.random() * 2 ** 31)

let begun: Awaited<ReturnType<typeof openMeetingWalk>>
let world: World
let after: Scene
beforeAll(async () => {
  begun = await openMeetingWalk()
  await walkMeetings(begun, turnsOf(64, seed))
  const { scene } = begun.walk
  await scene.settle()
  world = await worldIn(scene)
  after = await atTime(scene, later(begun.conferences[1].starts, 27 * hour))
}, 10 * minute)
afterAll(() => begun?.walk.scene.end())

/** Every row that an act has touched, and those that say who is who. */
async function worldIn({ tables, cast }: Scene): Promise<World> {
  const events = (await everyRow(tables)).filter(isEvent)
  const touched = events.flatMap((row) => entryIn(row).touched.map(({ ref }) => ref))
  const named = [...new Set(touched)].map((name): Ref<unknown> => {
    const [subject = "", ...parts] = name.split("#")
    return { subject, parts }
  })
  const people = cast.all.map(({ id, agency }) => membershipRef(id, agency))
  const lists = begun.walk.meetings.flatMap((id) =>
    Object.values(agencyIds).map((agency) => inviteeRef(id as MeetingId, agency)),
  )
  const rows = await loadRows(tables, [...named, ...people, ...lists])
  const found = newWorld()
  for (const row of rows.values()) found.rows.set(refKey(row.ref), row)
  return found
}

const laws = Object.values(meetingLaws).flatMap((each) => Object.entries(each))

const itemsNow = (): readonly Item[] => every(world, itemRef(itemId.parse("any")))
const seatOf = ({ id, agency }: Player) => ({ person: id as string, agency: agency as string })

/** Whoever of the cast may not know of an item, each with it. */
const strangersTo = (item: Item): readonly Player[] => {
  const { all } = begun.walk.scene.cast
  const known = knowersOf(world, item, all.map(seatOf)).map(nameOf)
  return all.filter((who) => !known.includes(nameOf(seatOf(who))))
}

const pages = ["", "/agenda", "/minutes", "/roll", "/calendar"]

describe("after many people did anything at once to meetings through the API", () => {
  test.each(laws)("%s", (_, law) => {
    try {
      law(world)
    } catch (cause) {
      throw new Error(`seed ${seed}`, { cause })
    }
  })

  test("whoever may not know of an item hears that there is none", async () => {
    const all = itemsNow().flatMap((item) => strangersTo(item).map((who) => ({ item, who })))
    expect(all.length).toBeGreaterThan(0)
    for (const { item, who } of all) {
      const { status } = await after.get(who, `/agenda-items/${item.id}`)
      expect(status, `${item.id} for ${who.id}, seed ${seed}`).toBe(404)
    }
  })

  test("no page of a meeting tells of an item to whoever may not know of it there", async () => {
    for (const item of itemsNow()) {
      for (const id of begun.walk.meetings as MeetingId[]) {
        // What was put off from a meeting stands in its minutes for those who were invited to it.
        const there = { ...item, meeting: id }
        for (const who of strangersTo(there).filter((each) => strangersTo(item).includes(each))) {
          for (const page of pages) {
            const { text } = await after.get(who, `/meetings/${id}${page}`)
            const told = `/meetings/${id}${page} for ${who.id}, seed ${seed}`
            expect(text.includes(item.id), told).toBe(false)
          }
        }
      }
    }
  })

  test("an excerpt is for those alone whom its item was for", async () => {
    for (const item of itemsNow().filter((each) => each.case)) {
      for (const who of strangersTo(item)) {
        const { text } = await after.get(who, `/cases/${item.case}/excerpts`)
        expect(text.includes(item.id), `${who.id}, seed ${seed}`).toBe(false)
      }
    }
  })

  test("nobody’s inbox holds a word of what was said", async () => {
    for (const who of begun.walk.people) {
      const notices = await inboxOf(begun.walk.scene.tables, who)
      expect(JSON.stringify(notices)).not.toContain(mark)
    }
  })

  test("what calendars are told passes our own linter", async () => {
    let count = 0
    for (const id of begun.walk.meetings) {
      for (const who of begun.walk.people) {
        const { status, text } = await after.get(who, `/meetings/${id}/invitation`)
        if (status !== 200) continue
        count += 1
        expect(lintCalendar(text)).toEqual([])
        expect(text).not.toContain(mark)
      }
    }
    expect(count).toBeGreaterThan(0)
  })

  test("every chain is whole, and each row is what its last event says", async () => {
    expect(await flawsIn(begun.walk.scene.tables)).toEqual([])
  })

  test("no answer was a failure of ours, and a good deal was done", () => {
    const { told } = begun.walk
    const failed = told.filter(({ reply }) => reply.status >= 500 || reply.status === 400)
    expect(failed.map(({ path, verb, reply }) => `${path} ${verb} ${reply.text}`)).toEqual([])
    const landed = told.filter(({ verb, reply }) => verb !== "get" && reply.status < 300)
    const counts = Map.groupBy(landed, ({ verb }) => verb)
    const names = [...counts].map(([name, all]) => `${name} ${all.length}`).sort()
    process.stdout.write(`seed ${seed}, ${told.length} calls: ${names.join(", ")}\n`)
    expect(counts.size).toBeGreaterThan(4)
    const statuses = begun.conferences.map(
      ({ meeting }) => see(world, meetingRef(meeting)).status as string,
    )
    expect(statuses).not.toContain("scheduled")
  })
})
