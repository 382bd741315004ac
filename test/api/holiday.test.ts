import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Handoff, HandoffId } from "#shared/handoff/handoff.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { day, instantOf, later } from "#shared/kernel/instant.ts"
import { bayu, openRegister, putri, told } from "#test/support/agency-stage.ts"
import type { Reply, Scene } from "#test/support/scene.ts"
import { rowAt } from "#test/support/store.ts"
import { act, givenOffered, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openRegister()
})
afterAll(() => scene?.end())

type Year = { readonly year: number; readonly source: string; readonly version: number }
const yearsIn = ({ body }: Reply) => body["items"] as readonly (Year & Record<string, unknown>)[]
const sourcesIn = (reply: Reply) => yearsIn(reply).map(({ year, source }) => [year, source])

const year = (change: object = {}) => ({
  year: 2026,
  version: 0,
  days: [{ date: "2026-01-01", kind: "national", name: "Tahun Baru" }],
  ramadan: { from: "2026-02-19", until: "2026-03-20" },
  decree: "SKB 3 Menteri uji",
  ...change,
})
const enter = (change: object = {}, who = putri) =>
  scene.post(who, "/holidays", { body: year(change) })

describe("holidays over HTTP", () => {
  test("are the shipped years for anybody signed in, each with its decree", async () => {
    const reply = await scene.get(scene.cast.worker, "/holidays")
    expect(sourcesIn(reply)).toEqual([
      [2025, "shipped"],
      [2026, "shipped"],
    ])
    const [, known] = yearsIn(reply)
    expect(known).toMatchObject({ decree: expect.stringContaining("1497"), version: 0 })
    expect(known?.["days"]).toHaveLength(25)
    expect(reply.body["can"]).toEqual({ enter: "role.required" })
    expect((await scene.get(putri, "/holidays")).body["can"]).toEqual({ enter: true })
    expect((await scene.ask("/holidays")).status).toBe(401)
  })

  test("of one year are told alone; a year that nobody knows is missing", async () => {
    expect((await scene.get(bayu, "/holidays/2025")).body).toMatchObject({ year: 2025, version: 0 })
    for (const id of ["2031", "nobody"]) {
      expect(told(await scene.get(bayu, `/holidays/${id}`))).toEqual([404, "holiday.missing"])
    }
  })

  test("are entered by an administrator, over what was shipped, and back again", async () => {
    expect(told(await enter({}, bayu))).toEqual([403, "role.required"])
    expect((await enter()).status).toBe(201)
    expect(told(await enter())).toEqual([409, "holiday.moved"])
    const { body } = await scene.get(bayu, "/holidays/2026")
    const { version: _seen, ...entered } = year()
    expect(body).toMatchObject({ ...entered, source: "entered", version: 1 })
    expect(JSON.stringify(body)).not.toContain(putri.id)
    expect((await enter({ version: 1, decree: "Perubahan SKB" })).status).toBe(201)
    expect((await enter({ year: 2027, days: [], decree: "SKB" })).status).toBe(400)
    const next = { date: "2027-01-01", kind: "national", name: "Tahun Baru" }
    expect((await enter({ year: 2027, days: [next], ramadan: undefined })).status).toBe(201)
    expect(sourcesIn(await scene.get(bayu, "/holidays"))).toEqual([
      [2025, "shipped"],
      [2026, "entered"],
      [2027, "entered"],
    ])
  })

  const clocksOf = async (id: string) =>
    ((await rowAt(scene.tables, handoffRef(id as HandoffId))).state as Handoff).clocks

  /** Every day of the next three weeks is closed. */
  async function closeThreeWeeks(): Promise<void> {
    const now = instantOf(Date.now())
    const dates = Array.from({ length: 22 }, (_, place) => later(now, place * day).slice(0, 10))
    for (const [number, days] of Map.groupBy(dates, (date) => Number(date.slice(0, 4)))) {
      const seen = await scene.get(putri, `/holidays/${number}`)
      const change = {
        year: number,
        version: Number(seen.body["version"] ?? 0),
        ramadan: undefined,
        days: days.map((date) => ({ date, kind: "joint-leave", name: "Cuti uji" })),
      }
      expect((await enter(change)).status).toBe(201)
    }
  }

  test("count for the next clock that starts anywhere, and leave those that run", async () => {
    const [id, officer] = [await givenOffered(scene), officerOf(scene)]
    const [running] = await clocksOf(id)
    await closeThreeWeeks()
    expect(await clocksOf(id)).toEqual([running])
    const path = `/handoffs/${id}`
    expect((await act(scene, officer, [path, "acknowledge", { attest: true }])).status).toBe(200)
    const [started] = await clocksOf(id)
    expect(started?.kind).toBe("decide")
    expect((started?.due ?? "") > later(instantOf(Date.now()), 21 * day)).toBe(true)
  })
})
