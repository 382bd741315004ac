import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import { day, hour, type Instant, instantOf, later, minute, msOf } from "#shared/kernel/instant.ts"
import { agencyIds } from "#test/support/cast.ts"
import { clockAt, hearing, ladder, setLadder, wakeOne } from "#test/support/clock-stage.ts"
import { entryIn, flawsIn, rowsOf } from "#test/support/ledger.ts"
import { everyCut } from "#test/support/power-cut.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { rowAt } from "#test/support/store.ts"
import { act, givenCase } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene(1, { clockEvery: 60 * minute })
  await setLadder(scene)
})
afterAll(() => scene?.end())

const caseNow = async (id: string): Promise<Case> =>
  (await rowAt(scene.tables, caseRef(id as CaseId))).state
const clockOf = async (id: string, kind: string) =>
  (await caseNow(id)).clocks.find((each) => each.kind === kind)
const dueOf = async (id: string, kind: string): Promise<Instant> => {
  const clock = await clockOf(id, kind)
  if (!clock) throw new Error(`${kind} does not run`)
  return clock.due
}

const heardAt = (id: string, at: Instant) => hearing(scene, id, () => clockAt(scene, at))
const breached = "case.breached"

test("a risk that was not assessed again in time is told to the house, then to the district", async () => {
  const id = await givenCase(scene, { risk: "EMERGENCY" })
  const due = await dueOf(id, "reassess")
  await clockAt(scene, later(due, -1_000))
  expect(await clockOf(id, "reassess")).toMatchObject({ rung: 0 })
  const first = await heardAt(id, later(due, 1_000))
  expect(first[scene.cast.supervisor.id]).toEqual([breached])
  expect(first[ladder.district.id]).toBeUndefined()
  expect(await clockOf(id, "reassess")).toMatchObject({ rung: 1 })
  const second = await heardAt(id, later(await dueOf(id, "reassess"), 1_000))
  expect(second[ladder.district.id]).toContain(breached)
  expect(await caseNow(id)).toMatchObject({ custodian: agencyIds.source, custodyEpoch: 1 })
})

test("a child still held when the law's term is over is a violation that everybody hears of", async () => {
  const id = await givenCase(scene, { category: "AMPK02_ABH", abhPosition: "CONFLICT", age: 15 })
  const event = {
    event: "DETAINED",
    at: instantOf(Date.now() - hour),
    stage: "INVESTIGATION",
    threatYears: 9,
  }
  const done = await act(scene, scene.cast.worker, [`/cases/${id}`, "record-event", event])
  expect(done.status, done.text).toBe(200)
  const due = await dueOf(id, "SPPA_DETAIN_INV")
  expect(msOf(due) - Date.now()).toBeGreaterThan(5 * day)
  await clockAt(scene, later(due, -1_000))
  expect((await caseNow(id)).flags).toEqual([])
  const heard = await heardAt(id, later(due, 1_000))
  expect(heard[ladder.district.id]).toContain("case.rights-violation")
  expect((await caseNow(id)).flags).toMatchObject([
    { code: "RIGHTS_VIOLATION", rule: "UU_11_2012_ART_33_38", at: due },
  ])
})

describe("the clock of a case, killed before and after each of its calls", () => {
  test("breaches once, in the name of nobody", async () => {
    const deaths = await everyCut(async ({ client }) => {
      const id = await givenCase(scene, { risk: "EMERGENCY" })
      const [first] = [...(await caseNow(id)).clocks].sort((a, b) => (a.due < b.due ? -1 : 1))
      const at = later(first?.due ?? instantOf(0), 1_000)
      const wakeWith = (tables: Scene["tables"]) => wakeOne(tables, `CASE#${id}`, at)
      await wakeWith({ ...scene.tables, client }).catch(() => undefined)
      await wakeWith(scene.tables)
      const events = (await rowsOf(scene.tables, `CASE#${id}`, "EVENT#")).map(entryIn)
      const breaches = events.filter(({ type }) => type === breached)
      const due = (await caseNow(id)).clocks.filter(({ rung }) => rung > 0)
      expect(breaches.map(({ person }) => person)).toEqual(due.map(() => "system"))
      expect(due.map(({ rung }) => rung)).toEqual(due.map(() => 1))
      expect(due.length).toBeGreaterThan(0)
    })
    expect(deaths).toBeGreaterThanOrEqual(2 * 4)
    expect(await flawsIn(scene.tables)).toEqual([])
  })
})
