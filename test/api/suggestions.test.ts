import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { meetingId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, instantOf, later, minute, msOf } from "#shared/kernel/instant.ts"
import type { Missing, Suggestions } from "#shared/meeting/rules/suggest/result.ts"
import { openRegister, putri, told } from "#test/support/agency-stage.ts"
import { apiOver, clientBetween } from "#test/support/api.ts"
import { agencyIds, player } from "#test/support/cast.ts"
import { session, timeOf, wednesday } from "#test/support/planning.ts"
import { changeRow, putRows } from "#test/support/rows.ts"
import type { Reply, Scene } from "#test/support/scene.ts"
import { peopleSeeds } from "#test/support/seeds.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"

const { source, target, third } = agencyIds
const named = player("wakil", target, ["COORDINATOR"])
const watcher = player("pengamat", target, ["OBSERVER"])

let scene: Scene
let through: Scene
const calls: string[] = []
beforeAll(async () => {
  scene = await openRegister()
  await putRows(scene.tables, peopleSeeds([named, watcher]))
  await changeRow(scene.tables, agencyRef(target), { hours: officeHours("WIB") })
  const client = clientBetween(({ name, go }) => {
    calls.push(name.replace("Command", ""))
    return go()
  })
  through = scene.through((await apiOver(client)).app)
})
afterAll(() => scene?.end())

const morning = later(wednesday, -4 * hour)

const asked = (change: Record<string, string> = {}) =>
  new URLSearchParams({
    agencies: `${source}!,${target}!,${third}`,
    minutes: "120",
    from: morning,
    to: later(morning, 15 * hour),
    zone: "WIB",
    ...change,
  })
const suggest = (change: Record<string, string> = {}, who = scene.cast.coordinator) =>
  scene.get(who, `/meetings/suggestions?${asked(change)}`)
const found = ({ body }: Reply) => body as unknown as Suggestions & { agencies: readonly unknown[] }
const missingOf = (missing: readonly Missing[] = []) =>
  Object.fromEntries(missing.map(({ agency, why }) => [agency, why]))

describe("suggested times", () => {
  test("name whoever is unknown as unknown, and free nobody of whom nothing is known", async () => {
    const reply = await suggest()
    const { slots, agencies } = found(reply)
    expect(slots.length).toBeGreaterThan(2)
    expect(missingOf(slots[0]?.missing)).toEqual({
      [source]: "unknown",
      [target]: "unknown",
      [third]: "unknown",
    })
    expect(agencies).toContainEqual({
      agency: target,
      name: "UPTD PPA Uji",
      need: "mandatory",
      of: 3,
      unknown: 3,
    })
    for (const { id, name } of scene.cast.all) expect(reply.text).not.toMatch(`"(${id}|${name})"`)
  })

  test("go round what is booked, and say who would be missing and why", async () => {
    const taken = [session(wednesday, 3)]
    const people = [scene.cast.worker, ...scene.cast.supervisors, scene.cast.coordinator]
    await putRows(scene.tables, [
      ...people.flatMap((each) => timeOf(each, taken)),
      ...timeOf(officerOf(scene), []),
    ])
    const { slots } = found(await suggest({ minutes: "120" }))
    const clash = (start: Instant) =>
      start < later(wednesday, 3 * hour) && later(start, 2 * hour) > wednesday
    expect(slots.filter(({ start }) => clash(start))).toEqual([])
    expect(missingOf(slots[0]?.missing)).toEqual({ [third]: "unknown" })
    const none = { from: wednesday, to: later(wednesday, 3 * hour) }
    const { slots: left, relaxations } = found(await suggest(none))
    expect(left).toEqual([])
    expect(relaxations.map(({ without }) => without)).toEqual([
      [{ agency: source, name: "Dinas Sosial Uji" }],
    ])
    expect(missingOf(relaxations[0]?.slot.missing)[source]).toBe("busy")
  })

  test("count those alone who are named, and leave out the meeting that is to be moved", async () => {
    const { worker, coordinator } = scene.cast
    const people = {
      people: `${source}.${worker.id}`,
      from: wednesday,
      to: later(wednesday, 3 * hour),
    }
    const { agencies } = found(await suggest(people))
    expect(agencies).toContainEqual(expect.objectContaining({ agency: source, of: 1, unknown: 0 }))
    const drafted = await scene.post(coordinator, "/meetings", { body: meetingOf() })
    const meeting = idOf(drafted)
    const taken = [session(wednesday, 3)]
    await putRows(scene.tables, timeOf(worker, taken, meetingId.parse(meeting)))
    expect(found(await suggest(people)).slots).toEqual([])
    const own = found(await suggest({ ...people, meeting }))
    expect(missingOf(own.slots[0]?.missing)[source]).toBeUndefined()
    const nobodys = await suggest({ ...people, meeting: "meeting-nowhere" })
    expect(told(nobodys)).toEqual([404, "meeting.missing"])
    const led = found(
      await suggest({
        from: people.from,
        to: people.to,
        agencies: `${target}!`,
        leads: `${source}.${coordinator.id}`,
      }),
    )
    expect(led.slots[0]?.score).toContainEqual({ code: "leads-missing", count: 1 })
  })

  test("leave whoever sits in another district before it the time for the way", async () => {
    const { coordinator, worker } = scene.cast
    const sitting = {
      region: "91.71",
      chair: coordinator.id,
      sessions: [session(wednesday, 1)],
      invitations: [{ agency: source, need: "mandatory" }],
    }
    await putRows(scene.tables, [...timeOf(worker, []), ...timeOf(coordinator, [])])
    const id = idOf(await scene.post(coordinator, "/meetings", { body: meetingOf(sitting) }))
    expect((await act(scene, coordinator, [`/meetings/${id}`, "schedule"])).status).toBe(200)
    const asks = (mode: string) =>
      suggest({
        agencies: `${source}!`,
        people: `${source}.${coordinator.id}`,
        from: later(wednesday, hour),
        to: later(wednesday, 3 * hour),
        minutes: "60",
        mode,
      })
    const ways = async (mode: string) =>
      found(await asks(mode)).slots.map(({ start, score }) => [
        (msOf(start) - msOf(wednesday)) / hour,
        score.find(({ code }) => code === "travel")?.count,
      ])
    expect((await ways("ONSITE"))[0]).toEqual([2, 0])
    expect(await ways("ONSITE")).toContainEqual([1, 1])
    for (const [, count] of await ways("ONLINE")) expect(count).toBe(0)
  })

  test("begin no earlier than now, and are for who calls meetings together", async () => {
    const past = {
      from: later(instantOf(Date.now()), -5 * day),
      to: later(instantOf(Date.now()), 20 * day),
    }
    for (const { start } of found(await suggest(past)).slots) {
      expect(msOf(start)).toBeGreaterThan(Date.now() - minute)
    }
    expect(told(await suggest({}, scene.cast.worker))).toEqual([403, "role.required"])
  })

  test("are refused for what cannot be asked", async () => {
    const wrong = [
      { to: later(morning, 91 * day) },
      { to: morning },
      { minutes: "5" },
      { agencies: "" },
      { agencies: `${source},${source}` },
      { zone: "UTC" },
      { people: "nobody" },
      { days: "9" },
    ]
    for (const each of wrong) {
      expect(told(await suggest(each)), JSON.stringify(each)).toEqual([
        400,
        "request.query-unreadable",
      ])
    }
    expect(told(await suggest({ agencies: "nobody-at-all" }))).toEqual([
      422,
      "meeting.agency-unknown",
    ])
  })

  test("cost the same reads however many meetings there are", async () => {
    const readsOf = async () => {
      await through.get(scene.cast.coordinator, "/me")
      calls.length = 0
      await through.get(scene.cast.coordinator, `/meetings/suggestions?${asked()}`)
      return [...calls].sort()
    }
    const before = await readsOf()
    const members = ["Query", "Query", "Query"]
    // Who asks, the agencies, the years, and everybody's time in one batch.
    expect(before).toEqual([
      "BatchGetItem",
      "BatchGetItem",
      "BatchGetItem",
      "BatchGetItem",
      ...members,
    ])
    for (let count = 0; count < 5; count += 1) {
      await scene.post(scene.cast.coordinator, "/meetings", { body: meetingOf() })
    }
    expect(await readsOf()).toEqual(before)
  })
})

describe("who may be invited", () => {
  const delegates = (agencies: string, who = scene.cast.coordinator) =>
    scene.get(who, `/meetings/delegates?agencies=${agencies}`)
  type Item = { agency: { id: string }; people: { id: string; name: string; roles: string[] }[] }
  const itemsIn = ({ body }: Reply) => body["items"] as readonly Item[]

  test("are active members who coordinate or work on cases, coordinators first", async () => {
    const [own] = itemsIn(await delegates(target))
    expect(own?.people.map(({ id }) => id)).toEqual(["wakil", "petugas-1", "petugas-2"])
    expect(own?.people[0]).toEqual({
      id: "wakil",
      name: named.name,
      member: `${target}.wakil`,
      roles: ["COORDINATOR"],
    })
    expect(JSON.stringify(own)).not.toContain("@")
  })

  test("are nobody of an agency that is suspended or unknown, and nobody for who sees no cases", async () => {
    await changeRow(scene.tables, agencyRef(third), { status: "suspended" })
    const items = itemsIn(await delegates(`${third},nobody-at-all,${source}`))
    expect(items.map(({ agency }) => agency.id)).toEqual([source])
    await changeRow(scene.tables, agencyRef(third), { status: "active" })
    expect(told(await delegates(source, putri))).toEqual([403, "role.required"])
    const many = Array.from({ length: 31 }, (_, place) => `agency-${place}`).join()
    expect((await delegates(many)).status).toBe(400)
  })
})
