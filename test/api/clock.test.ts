import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { capacityRef } from "#shared/agency/agency.ts"
import { type Case, caseRef } from "#shared/case/case.ts"
import { day, hour, type Instant, instantOf, later, minute, msOf } from "#shared/kernel/instant.ts"
import { membershipRef } from "#shared/membership/membership.ts"
import { agencyIds } from "#test/support/cast.ts"
import {
  clockAt,
  handoffNow,
  hearing,
  ladder,
  runOut,
  sceneAt,
  setLadder,
} from "#test/support/clock-stage.ts"
import { everyRow, flawsIn, rowsOf } from "#test/support/ledger.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { rowAt } from "#test/support/store.ts"
import {
  act,
  givenAccepted,
  givenCase,
  givenDraft,
  givenOffered,
  givenReviewed,
  moving,
  officerOf,
} from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene(2, { clockEvery: 60 * minute })
  await setLadder(scene)
})
afterAll(() => scene?.end())

const kind = "handoff.breached"
const nameOf = ({ id }: { readonly id: string }): string => id
const desk = () => Object.fromEntries(scene.cast.officers.map((each) => [nameOf(each), [kind]]))
const only = (who: { readonly id: string }) => ({ [nameOf(who)]: [kind] })

/** An offer of a child at this risk, approved and sent by a supervisor. */
async function offeredAt(risk: string, change: Record<string, unknown> = {}): Promise<string> {
  const child = await givenCase(scene, { risk })
  const id = await givenDraft(scene, { case: child, ...change })
  const path = `/handoffs/${id}`
  expect((await act(scene, scene.cast.worker, [path, "submit"])).status).toBe(200)
  expect((await act(scene, scene.cast.supervisor, [path, "offer"])).status).toBe(200)
  await scene.settle()
  return id
}

const clockNamed = async (id: string, name: string) =>
  (await handoffNow(scene, id)).clocks.find((each) => each.kind === name)

const caseOf = async (id: string): Promise<Case> => {
  const handoff = await handoffNow(scene, id)
  return (await rowAt(scene.tables, caseRef(handoff.case))).state
}

/** Custody moves by people's acts alone: none of this file moves any. */
afterEach(async () => {
  const rows = await everyRow(scene.tables)
  const custody = rows.filter(({ sk }) => String(sk).startsWith("CUSTODY#"))
  const cases = rows.filter(({ pk, sk }) => String(pk).startsWith("CASE#") && sk === "STATE")
  expect(custody).toHaveLength(cases.length)
  for (const { s } of cases) {
    expect(s).toMatchObject({ custodian: agencyIds.source, custodyEpoch: 1 })
  }
  expect(await flawsIn(scene.tables)).toEqual([])
})

describe("an offer that nobody takes up", () => {
  test("at EMERGENCY climbs a rung each quarter of an hour, and stays with the centre", async () => {
    const id = await offeredAt("EMERGENCY")
    const offered = await clockNamed(id, "acknowledge")
    const start = offered?.startedAt ?? ("" as Instant)
    const tick = (minutes: number) =>
      hearing(scene, id, () => clockAt(scene, later(start, minutes * minute + 1_000)))
    expect(await tick(59)).toEqual({})
    expect(await tick(60)).toEqual(desk())
    expect(await tick(61)).toEqual({})
    expect(await tick(76)).toEqual(desk())
    expect(await tick(92)).toEqual(only(ladder.leader))
    expect(await tick(108)).toEqual(only(ladder.head))
    expect(await tick(124)).toEqual(only(ladder.district))
    expect(await tick(140)).toEqual(only(ladder.province))
    expect(await tick(156)).toEqual(only(ladder.centre))
    expect(await tick(157)).toEqual({})
    expect(await tick(172)).toEqual(only(ladder.centre))
    expect(await tick(188)).toEqual(only(ladder.centre))
    const { status, clocks } = await handoffNow(scene, id)
    expect([status, clocks.map((each) => [each.kind, each.rung])]).toEqual([
      "offered",
      [["acknowledge", 7]],
    ])
  })

  test("at HIGH never lapses, however long", async () => {
    const id = await offeredAt("HIGH")
    for (let turn = 0; turn < 12; turn += 1) await runOut(scene, id)
    const { status, clocks } = await handoffNow(scene, id)
    expect([status, clocks[0]?.rung]).toEqual(["offered", 7])
  })

  test("at LOW lapses after its ladder, and the child can be offered again", async () => {
    const child = await givenCase(scene, { risk: "LOW" })
    const id = await givenOffered(scene, { case: child })
    const lock = (await rowsOf(scene.tables, `CASE#${child}`, "LOCK#")).length
    expect(lock).toBe(1)
    for (let rung = 1; rung <= 7; rung += 1) {
      await runOut(scene, id)
      expect(await handoffNow(scene, id)).toMatchObject({ status: "offered", clocks: [{ rung }] })
    }
    const heard = await hearing(scene, id, () => runOut(scene, id))
    expect(heard[nameOf(scene.cast.worker)]).toEqual(["handoff.expired"])
    expect(await handoffNow(scene, id)).toMatchObject({ status: "expired", clocks: [] })
    expect(await rowsOf(scene.tables, `CASE#${child}`, "LOCK#")).toEqual([])
    const then = await sceneAt(scene, instantOf(Date.now() + 100 * day))
    expect(await givenOffered(then, { case: child })).not.toBe(id)
  })

  test("though accepted, gives its place and its worker back, once", async () => {
    const ref = capacityRef(agencyIds.target, "TEMPORARY_SHELTER")
    const officer = officerOf(scene)
    const places = async () => (await rowAt(scene.tables, ref)).state
    const duties = async () =>
      (await rowAt(scene.tables, membershipRef(officer.id, officer.agency))).state.holds
    const before = [await places(), await duties()]
    const child = await givenCase(scene, { risk: "LOW" })
    const id = await givenAccepted(scene, { case: child, service: "TEMPORARY_SHELTER" })
    expect([await places(), await duties()]).not.toEqual(before)
    for (let rung = 1; rung <= 8; rung += 1) await runOut(scene, id)
    expect((await handoffNow(scene, id)).status).toBe("expired")
    expect([await places(), await duties()]).toEqual(before)
    await clockAt(scene, instantOf(Date.now() + 400 * day))
    expect([await places(), await duties()]).toEqual(before)
  })

  test("is shown on the page as an act of nobody's, and of no one else's", async () => {
    const id = await offeredAt("EMERGENCY")
    await runOut(scene, id)
    for (const [language, name] of [
      ["id", "Sistem"],
      ["en", "System"],
    ] as const) {
      const page = await scene.get(scene.cast.worker, `/handoffs/${id}`, {
        "Accept-Language": language,
      })
      const timeline = page.body["timeline"] as readonly { type: string }[]
      expect(timeline.at(-1)).toEqual({
        type: kind,
        at: expect.any(String),
        status: "offered",
        agency: { id: "system", name },
      })
    }
  })
})

describe("what the clock does, a person cannot", () => {
  test.each(["breach", "expire"])("there is no way to %s", async (verb) => {
    const id = await givenOffered(scene)
    const body = { body: {}, match: '"2.1"' }
    const answer = await scene.post(scene.cast.worker, `/handoffs/${id}/${verb}`, body)
    expect([answer.status, answer.body["code"]]).toEqual([404, "request.unknown-path"])
    const page = await scene.get(scene.cast.worker, `/handoffs/${id}`)
    expect(Object.keys(page.body["can"] as object)).not.toContain(verb)
  })
})

describe("a decision that waits for answers", () => {
  test("stands still as long as it may, and what was not used comes back", async () => {
    const child = await givenCase(scene, { risk: "MEDIUM" })
    const id = await givenReviewed(scene, { case: child })
    const path = `/handoffs/${id}`
    const before = (await clockNamed(id, "decide"))?.due ?? ("" as Instant)
    const left = (await handoffNow(scene, id)).pauseLeft
    const officer = officerOf(scene)
    const asked = await act(scene, officer, [path, "ask", { questions: ["Sejak kapan?"] }])
    expect(asked.status, asked.text).toBe(200)
    const paused = await handoffNow(scene, id)
    const late = paused.clocks.find((each) => each.kind === "decide")?.due ?? before
    expect(msOf(late) - msOf(before)).toBe(left)
    expect(paused.clocks.some((each) => each.kind === "reply")).toBe(true)
    const body = { answers: [{ answer: "Sejak Senin." }] }
    expect((await act(scene, scene.cast.worker, [path, "answer", body])).status).toBe(200)
    const resumed = (await clockNamed(id, "decide"))?.due ?? before
    const used = left - (await handoffNow(scene, id)).pauseLeft
    expect(msOf(resumed) - msOf(before)).toBe(used)
    expect(used).toBeLessThan(minute)
    await clockAt(scene, later(resumed, -1_000))
    expect((await handoffNow(scene, id)).clocks).toMatchObject([{ kind: "decide", rung: 0 }])
    await clockAt(scene, later(resumed, 1_000))
    expect((await handoffNow(scene, id)).clocks).toMatchObject([{ kind: "decide", rung: 1 }])
  })
})

describe("a child on its way that nobody hears of", () => {
  test("alarms both houses and the coordinator, and stays where custody says", async () => {
    const id = await givenAccepted(scene, moving)
    const release = {
      travels: true,
      giverPosition: "Pekerja sosial",
      escort: "Dua petugas",
      route: "Metro ke Bandar Lampung",
      expectedAt: instantOf(Date.now() + 3 * hour),
      checkInEvery: 30,
    }
    const { worker, supervisors } = scene.cast
    const started = await act(scene, worker, [`/handoffs/${id}`, "start-handover", release])
    expect(started.status, started.text).toBe(200)
    await scene.settle()
    const due = (await clockNamed(id, "check-in"))?.due ?? ("" as Instant)
    const heard = await hearing(scene, id, () => clockAt(scene, later(due, 1_000)))
    const silent = "handoff.child-silent"
    const everybody = [worker, ...supervisors, ...scene.cast.officers, ladder.district]
    expect(heard).toEqual(Object.fromEntries(everybody.map((each) => [nameOf(each), [silent]])))
    expect(await handoffNow(scene, id)).toMatchObject({
      status: "handover",
      handover: { isSilent: true },
    })
    expect((await caseOf(id)).custodian).toBe(agencyIds.source)
  })
})

describe("an emergency that nobody has ratified", () => {
  test("reaches the coordinator after a day, and the child is not bounced", async () => {
    const child = await givenCase(scene, { risk: "EMERGENCY" })
    const id = await givenDraft(scene, { ...moving, case: child })
    const { worker } = scene.cast
    const defer = { defer: "Ancaman langsung, penyelia tidak terhubung." }
    const offered = await act(scene, worker, [`/handoffs/${id}`, "offer", defer])
    expect(offered.status, offered.text).toBe(200)
    await scene.settle()
    const due = (await clockNamed(id, "ratify"))?.due ?? ("" as Instant)
    expect(msOf(due) - msOf((await handoffNow(scene, id)).createdAt)).toBeGreaterThanOrEqual(
      24 * hour,
    )
    await clockAt(scene, later(due, -1_000))
    const heard = await hearing(scene, id, () => clockAt(scene, later(due, 1_000)))
    expect(heard[nameOf(ladder.district)]).toContain(kind)
    const now = await handoffNow(scene, id)
    expect(now.status).toBe("offered")
    expect(now.toRatify).toBeDefined()
  })
})
