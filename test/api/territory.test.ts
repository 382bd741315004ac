import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { deliver } from "#functions/outbox/deliver.ts"
import { handOn } from "#functions/outbox/hand-on.ts"
import type { Agency } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import { caseRef } from "#shared/case/case.ts"
import type { Role } from "#shared/kernel/actor.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { instantOf, minute } from "#shared/kernel/instant.ts"
import type { Audience, Notice, TerritoryLevel, Urgency } from "#shared/kernel/notice.ts"
import type { Envelope } from "#shared/notice/notice.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { agencyIds, type Player, player } from "#test/support/cast.ts"
import { inboxOf } from "#test/support/inbox.ts"
import { registered } from "#test/support/register.ts"
import { changeRow, putRows } from "#test/support/rows.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { agencyOf, peopleSeeds } from "#test/support/seeds.ts"
import { act, givenCase, givenReviewed, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene(2, { clockEvery: 60 * minute })
})
afterAll(() => scene?.end())

const house = (id: string, type: AgencyType, [region = "", ...reach]: readonly string[]) => ({
  ...agencyOf(id as AgencyId, id, type),
  region: region as RegionCode,
  catchment: reach.map((each) => each as RegionCode),
})

/** Registers agencies with one person each, in this role. */
async function register(role: Role, ...agencies: readonly Agency[]): Promise<readonly Player[]> {
  const people = agencies.map(({ id }) => player(`k-${id}`, id, [role]))
  await putRows(scene.tables, [...agencies.flatMap(registered), ...peopleSeeds(people)])
  return people
}

let count = 0
/** A message of an event of its own, about a case or something else. */
function letter(about: Notice["about"], audience: Audience, urgency: Urgency = "now"): Envelope {
  count += 1
  const notice = { kind: "handoff.breached", urgency, about, audience }
  return { event: `uji-${count}.1`, number: 0, at: instantOf(Date.now()), notice }
}

const about = (id: string) => ({ noun: "cases", id }) as const

/** Tells the coordinators of a territory of something, and says who of these people heard. */
async function heard(
  people: readonly Player[],
  [region, level]: readonly [string, TerritoryLevel],
  id = "tidak-ada",
): Promise<readonly string[]> {
  const audience = { to: "territory", agency: agencyIds.source, region, level } as const
  const envelope = letter(about(id), audience)
  await deliver(scene.tables, envelope)
  const told = await Promise.all(
    people.map(async (who) => {
      const inbox = await inboxOf(scene.tables, who)
      const own = inbox.filter((each) => each.id.includes(envelope.event.replace(".", "-")))
      return own.map(() => who.agency)
    }),
  )
  return told.flat()
}

describe("whoever coordinates a territory", () => {
  test("is its PKSAI, in their own agency's inbox; without one its social office", async () => {
    const people = await register(
      "COORDINATOR",
      house("pksai-a", "PKSAI_UNIT", ["73.01"]),
      house("dinsos-a", "DINSOS_KABKOTA", ["73.01"]),
      house("dinsos-b", "DINSOS_KABKOTA", ["73.02"]),
      house("lksa-a", "LKSA", ["73.01"]),
    )
    expect(await heard(people, ["73.01", "district"])).toEqual(["pksai-a"])
    expect(await heard(people, ["73.02", "district"])).toEqual(["dinsos-b"])
  })

  test("may sit elsewhere and answer for it all the same", async () => {
    const people = await register(
      "COORDINATOR",
      house("pksai-c", "PKSAI_UNIT", ["74.01", "74.01", "74.02"]),
      house("dinsos-c", "DINSOS_KABKOTA", ["74.02"]),
    )
    expect(await heard(people, ["74.02", "district"])).toEqual(["pksai-c"])
  })

  test("is on the province's rung its social office, wherever in the province it sits", async () => {
    const people = await register(
      "COORDINATOR",
      house("dinsos-d", "DINSOS_KABKOTA", ["75.01"]),
      house("dinsos-prov-d", "DINSOS_PROV", ["75.71"]),
      house("dinsos-prov-e", "DINSOS_PROV", ["76"]),
    )
    expect(await heard(people, ["75.01", "province"])).toEqual(["dinsos-prov-d"])
    expect(await heard(people, ["76.02", "province"])).toEqual(["dinsos-prov-e"])
  })

  test("is at the centre the Balai that reaches it, else the directorate", async () => {
    const people = await register(
      "COORDINATOR",
      house("balai-f", "BALAI_SENTRA", ["71.71", "71", "72.01"]),
      house("direktorat", "KEMENSOS_DIT_ANAK", ["31.71"]),
    )
    expect(await heard(people, ["72.01", "centre"])).toEqual(["balai-f"])
    expect(await heard(people, ["71.02", "centre"])).toEqual(["balai-f"])
    expect(await heard(people, ["72.02", "centre"])).toEqual(["direktorat"])
  })

  test("is one rung up where nobody is there: somebody always hears", async () => {
    const people = await register(
      "COORDINATOR",
      house("dinsos-prov-g", "DINSOS_PROV", ["62"]),
      house("dinsos-tutup", "DINSOS_KABKOTA", ["62.01"]),
    )
    const [, closed] = [people, house("dinsos-tutup", "DINSOS_KABKOTA", ["62.01"])]
    await putRows(scene.tables, registered({ ...closed, status: "suspended" }))
    expect(await heard(people, ["62.01", "district"])).toEqual(["dinsos-prov-g"])
    const anywhere = [...people, player("k-direktorat", "direktorat" as AgencyId, [])]
    expect(await heard(anywhere, ["97.01", "district"])).toEqual(["direktorat"])
  })

  test("are its leaders where nobody holds the role; colleagues hear nothing", async () => {
    const own = house("dinsos-h", "DINSOS_KABKOTA", ["63.01"])
    const people = await register("SUPERVISOR", own)
    const colleague = player("rekan-h", own.id, ["CASE_MANAGER"])
    await putRows(scene.tables, peopleSeeds([colleague]))
    expect(await heard([...people, colleague], ["63.01", "district"])).toEqual(["dinsos-h"])
  })

  test("is never somebody the child is kept from, nor an agency in conflict", async () => {
    const people = await register(
      "COORDINATOR",
      house("pksai-i", "PKSAI_UNIT", ["64.01"]),
      house("dinsos-i", "DINSOS_KABKOTA", ["64.01"]),
      house("dinsos-prov-i", "DINSOS_PROV", ["64"]),
    )
    const id = await givenCase(scene)
    const where = ["64.01", "district"] as const
    const ref = caseRef(id as never)
    expect(await heard(people, where, id)).toEqual(["pksai-i"])
    await changeRow(scene.tables, ref, { conflictedAgencies: ["pksai-i" as AgencyId] })
    expect(await heard(people, where, id)).toEqual(["dinsos-i"])
    const [, coordinator] = people
    await changeRow(scene.tables, ref, { excludedPersons: coordinator ? [coordinator.id] : [] })
    expect(await heard(people, where, id)).toEqual(["dinsos-prov-i"])
  })
})

describe("whoever is meant twice by one act", () => {
  const told = async (who: Player, event: string) =>
    (await inboxOf(scene.tables, who)).filter((each) => each.id.includes(event.replace(".", "-")))

  test("hears once: at the desk, and named", async () => {
    const id = await givenReviewed(scene)
    const officer = officerOf(scene)
    const path = `/handoffs/${id}`
    const body = { worker: officer.id, handoverAt: instantOf(Date.now() + 60 * 60 * minute) }
    expect((await act(scene, officer, [path, "accept", body])).status).toBe(200)
    const reason = { reason: "Salah tujuan." }
    expect((await act(scene, scene.cast.worker, [path, "withdraw", reason])).status).toBe(200)
    await scene.settle()
    const own = (await inboxOf(scene.tables, officer)).filter((each) => each.about.id === id)
    expect(own.map(({ kind }) => kind).filter((kind) => kind === "handoff.withdrawn")).toHaveLength(
      1,
    )
  })

  /** One event that tells a desk and one of its people, each as urgently as said. */
  async function tellBoth(
    event: string,
    urgencies: readonly [Urgency, Urgency],
    kinds = ["a", "a"],
  ) {
    const officer = officerOf(scene)
    const audiences: readonly Audience[] = [
      { to: "desk", agency: officer.agency },
      { to: "person", agency: officer.agency, person: officer.id },
    ]
    const sent: Envelope[] = []
    const sns = {
      send: async ({ input }: { input: { PublishBatchRequestEntries: { Message: string }[] } }) => {
        sent.push(...input.PublishBatchRequestEntries.map(({ Message }) => JSON.parse(Message)))
        return {}
      },
    }
    const notices = audiences.map((audience, place) => ({
      kind: kinds[place] ?? "",
      audience,
      urgency: urgencies[place] ?? "info",
      about: about("tidak-ada"),
    }))
    const key = { pk: `UJI#${event}`, sk: "EVENT" }
    const pending = { key, event, at: instantOf(Date.now()), dueSort: "x", notices }
    await handOn(scene.tables, { sns: sns as never, topic: "topic" }, pending)
    expect(new Set(sent.map(({ number }) => number)).size).toBe(2)
    return { officer, sent }
  }

  test.each([
    ["first", ["now", "info"]],
    ["last", ["info", "now"]],
  ] as const)("hears the more urgent of the two, which came %s", async (order, urgencies) => {
    const event = `dua-${order}.1`
    const { officer, sent } = await tellBoth(event, urgencies)
    for (const envelope of [...sent, ...sent]) await deliver(scene.tables, envelope)
    const [notice, ...more] = await told(officer, event)
    expect([notice?.urgency, more]).toEqual(["now", []])
  })

  test("is not shown again what they have read", async () => {
    const event = "dua-dibaca.1"
    const { officer, sent } = await tellBoth(event, ["info", "now"])
    const [quiet, loud] = sent
    if (!quiet || !loud) throw new Error("two were sent")
    await deliver(scene.tables, quiet)
    const [notice] = await told(officer, event)
    expect((await act(scene, officer, [`/notices/${notice?.id}`, "mark-read"])).status).toBe(200)
    await deliver(scene.tables, loud)
    const [read, ...more] = await told(officer, event)
    expect([read?.readAt !== undefined, more]).toEqual([true, []])
  })

  test("hears both where they say two things", async () => {
    const event = "dua-hal.1"
    const { officer, sent } = await tellBoth(event, ["week", "week"], ["a", "b"])
    for (const envelope of sent) await deliver(scene.tables, envelope)
    expect((await told(officer, event)).map(({ kind }) => kind)).toEqual(["a", "b"])
  })
})
