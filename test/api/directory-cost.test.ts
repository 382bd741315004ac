import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyRef, reachRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { later } from "#shared/kernel/instant.ts"
import { regionCode } from "#shared/region/region.ts"
import { apiOver, clientBetween } from "#test/support/api.ts"
import { lani, listIn, need, now, openDirectory, schools } from "#test/support/directory.ts"
import { putRows, seed } from "#test/support/rows.ts"
import type { Scene } from "#test/support/scene.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openDirectory()
  const pages = schools(900, ["jauh", "Sekolah Jauh"], "31.71")
  await putRows(
    scene.tables,
    pages.map((each) => seed(agencyRef(each.id), each)),
  )
})
afterAll(() => scene?.end())

describe("the map of what is where", () => {
  test("counts active agencies in each district of a province", async () => {
    const reply = await scene.get(lani, "/directory/18/coverage")
    expect(reply.body["province"]).toEqual({ code: "18", name: "Lampung" })
    const districts = listIn<{ code: string; active: Record<string, number> }>(reply, "districts")
    expect(districts).toHaveLength(15)
    const of = (code: string) => districts.find((each) => each.code === code)?.active
    expect(of("18.02")).toEqual({ PKSAI_UNIT: 0, LPA_KABKOTA: 1, LKSA: 2, UPTD_PPA: 1 })
    expect(of("18.01")).toEqual({ PKSAI_UNIT: 0, LPA_KABKOTA: 0, LKSA: 0, UPTD_PPA: 0 })
  })

  test("tells of all 38 provinces in how many districts each kind is", async () => {
    const reply = await scene.get(lani, "/directory/00/coverage")
    const provinces = listIn<{ code: string; districts: number; covered: unknown }>(
      reply,
      "provinces",
    )
    expect(provinces).toHaveLength(38)
    expect(provinces.find(({ code }) => code === "18")).toMatchObject({
      name: "Lampung",
      districts: 15,
      covered: { PKSAI_UNIT: 0, LPA_KABKOTA: 1, LKSA: 2, UPTD_PPA: 2 },
    })
  })

  test("is there for provinces alone", async () => {
    for (const id of ["18.02", "99", "nobody"]) {
      expect((await scene.get(lani, `/directory/${id}/coverage`)).status).toBe(404)
    }
  })
})

describe("what a question costs", () => {
  const limits: number[] = []
  const names: string[] = []
  let clock = now
  let through: Scene
  beforeAll(async () => {
    const client = clientBetween(({ name, input, go }) => {
      names.push(name)
      limits.push(Number(input["Limit"] ?? 0))
      return go()
    })
    through = scene.through((await apiOver(client, { now: () => clock })).app)
  })

  async function callsOf(path: string): Promise<readonly string[]> {
    await through.get(lani, "/me")
    names.length = 0
    limits.length = 0
    const reply = await through.get(lani, path)
    expect(reply.status, reply.text).toBe(200)
    return names.map((name) => name.replace("Command", ""))
  }

  test("is 14 queries and seven batches at most for the nearest that fit", async () => {
    const calls = await callsOf(`/directory/18.02/nearest?${need}`)
    expect(calls.filter((each) => each === "Query")).toHaveLength(14)
    expect(calls.filter((each) => each === "BatchGetItem").length).toBeLessThanOrEqual(7)
    expect(limits.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1800)
    expect(calls).toHaveLength(calls.filter((each) => /^(Query|BatchGetItem)$/.test(each)).length)
  })

  test("is a query of 100 for each of four words at most, and one batch of pages", async () => {
    const calls = await callsOf("/directory?q=sekolah+ceria+nomor+129+dan+lain")
    expect(calls.filter((each) => each === "Query")).toHaveLength(4)
    expect(Math.max(...limits)).toBe(100)
    expect(calls.filter((each) => each === "BatchGetItem").length).toBeLessThanOrEqual(2)
  })

  test("is a thousand rows a page at most, where few of them suit", async () => {
    const calls = await callsOf("/directory?type=LPSK")
    expect(calls.filter((each) => each === "Query")).toHaveLength(5)
    expect(limits.reduce((sum, each) => sum + each, 0)).toBe(1000)
    const { body } = await through.get(lani, "/directory?type=LPSK")
    expect([body["items"], typeof body["cursor"]]).toEqual([[], "string"])
  })

  test("is two queries and two batches more for those that reach a district", async () => {
    const calls = await callsOf("/directory?region=31.71&type=LPSK")
    expect(calls.filter((each) => each === "Query").length).toBeLessThanOrEqual(7)
    expect(calls.filter((each) => each === "BatchGetItem").length).toBeLessThanOrEqual(2)
  })

  test("is 100 agencies that reach a district at most, and it says where there are more", async () => {
    const completeWith = async (count: number) => {
      const ids = Array.from({ length: count }, (_, order) => agencyId.parse(`jangkau-${order}`))
      const district = regionCode.parse("31.72")
      const reaches = ids.map((agency) => seed(reachRef(district, agency), { agency }))
      await putRows(scene.tables, reaches)
      return (await through.get(lani, "/directory?region=31.72&type=LPSK")).body["complete"]
    }
    expect(await completeWith(99)).toBeUndefined()
    expect(await completeWith(101)).toBe(false)
  })

  test("is nothing for a map that was counted less than ten minutes ago", async () => {
    const queries = async () =>
      (await callsOf("/directory/00/coverage")).filter((each) => each === "Query").length
    expect(await queries()).toBe(38)
    expect(await queries()).toBe(0)
    clock = later(now, 9 * 60_000)
    expect(await queries()).toBe(0)
    clock = later(now, 10 * 60_000)
    expect(await queries()).toBe(38)
  })
})
