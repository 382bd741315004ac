import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { apiOver, clientBetween } from "#test/support/api.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const get = (path: string) => scene.get(scene.cast.worker, path)
const codesIn = ({ body }: Reply): readonly string[] =>
  (body["items"] as readonly { code: string }[]).map(({ code }) => code)

describe("regions", () => {
  test("are listed as provinces, or as the districts of one", async () => {
    expect(codesIn(await get("/regions"))).toHaveLength(38)
    const lampung = await get("/regions?parent=18")
    expect(codesIn(lampung)).toHaveLength(15)
    expect(lampung.body["cursor"]).toBeUndefined()
    expect(codesIn(await get("/regions?parent=99"))).toEqual([])
  })

  test("are found by code, name or part of a name, in the whole country or one province", async () => {
    expect(codesIn(await get("/regions?q=18.72"))).toEqual(["18.72"])
    expect(codesIn(await get("/regions?q=kab.+solok"))).toEqual(["13.02", "13.11"])
    expect(codesIn(await get("/regions?q=kota&parent=14"))).toEqual(["14.71", "14.72"])
    expect(codesIn(await get("/regions?q=kabupaten"))).toHaveLength(20)
  })

  test("tell their name, zone and province", async () => {
    expect((await get("/regions/18.72")).body).toEqual({
      code: "18.72",
      name: "Kota Metro",
      zone: "WIB",
      parent: "18",
    })
    expect((await get("/regions/91")).body).toMatchObject({ zone: "WIT" })
    for (const id of ["99", "99.99", "nobody"]) {
      const { status, body } = await get(`/regions/${id}`)
      expect([id, status, body["code"]]).toEqual([id, 404, "region.missing"])
    }
  })

  test("refuse a question they do not know", async () => {
    for (const query of ["parent=x", "limit=1", "q=", `q=${"a".repeat(61)}`]) {
      expect((await get(`/regions?${query}`)).status, query).toBe(400)
    }
  })

  test("cost no read of the table but the caller's own membership", async () => {
    const calls: string[] = []
    const client = clientBetween(({ name, go }) => {
      calls.push(name)
      return go()
    })
    const through = scene.through((await apiOver(client)).app)
    await through.get(scene.cast.worker, "/me")
    calls.length = 0
    await through.get(scene.cast.worker, "/regions?q=metro")
    expect(calls).toEqual(["BatchGetItemCommand"])
  })
})
