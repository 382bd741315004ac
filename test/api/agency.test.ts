import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { regionCode } from "#shared/region/region.ts"
import {
  bayu,
  givenAgency,
  idsIn,
  jauh,
  lila,
  openRegister,
  putri,
  registration,
  told,
  wordsOf,
} from "#test/support/agency-stage.ts"
import { apiOver, clientBetween } from "#test/support/api.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { inboxOf } from "#test/support/inbox.ts"
import { everyRow, rowsOf } from "#test/support/ledger.ts"
import { putRows, seed } from "#test/support/rows.ts"
import type { Scene } from "#test/support/scene.ts"
import { agencyOf } from "#test/support/seeds.ts"
import { act } from "#test/support/story.ts"

let scene: Scene
let coordinator: Player
beforeAll(async () => {
  scene = await openRegister()
  coordinator = scene.cast.coordinator
})
afterAll(() => scene?.end())

const registering = (who: Player, code: string, change: Record<string, unknown> = {}) =>
  scene.post(who, "/agencies", { body: registration(code, change) })

describe("an agency comes into the register", () => {
  test("proposed, approved by two authorities, and then found by name and place", async () => {
    const made = await registering(lila, "rpsa-satu", { parent: agencyIds.source })
    expect([made.status, made.body["status"]]).toEqual([201, "pending"])
    expect(made.headers.get("Location")).toBe("/v1/agencies/rpsa-satu")
    expect(await wordsOf(scene, "rpsa-satu")).toEqual([])
    const first = await act(scene, coordinator, ["/agencies/rpsa-satu", "approve"])
    expect(first.body["status"]).toBe("pending")
    const again = await act(scene, coordinator, ["/agencies/rpsa-satu", "approve"])
    expect(told(again)).toEqual([409, "agency.approved-already"])
    const second = await act(scene, bayu, ["/agencies/rpsa-satu", "approve"])
    expect(second.body["status"]).toBe("active")
    expect(await wordsOf(scene, "rpsa-satu")).toEqual([
      "melati",
      "perlindungan",
      "rpsa",
      "rumah",
      "satu",
    ])
    expect(await rowsOf(scene.tables, "REACH#18.02")).toMatchObject([{ sk: "rpsa-satu" }])
    const seen = await scene.get(jauh, "/agencies?region=18.72&type=RPSA")
    expect(idsIn(seen)).toContain("rpsa-satu")
  })

  test("its sponsor’s administrators hear of it", async () => {
    await givenAgency(scene, "rpsa-kabar")
    await scene.settle()
    const kinds = (await inboxOf(scene.tables, lila)).map(({ kind, about }) => [kind, about.id])
    expect(kinds).toContainEqual(["agency.approved", "rpsa-kabar"])
  })

  test("while it waits, its sponsor and the authorities know of it, and nobody else", async () => {
    await registering(lila, "rpsa-tunggu")
    const unknown = await scene.get(jauh, "/agencies/nobody-at-all")
    for (const path of ["/agencies/rpsa-tunggu", "/agencies/rpsa-tunggu?at=2026-01-01"]) {
      const hidden = await scene.get(jauh, path)
      expect([hidden.status, hidden.text]).toEqual([404, unknown.text])
      const [officer = lila] = scene.cast.officers
      expect((await scene.get(officer, path)).status).toBe(404)
    }
    for (const who of [lila, coordinator, bayu, putri]) {
      expect((await scene.get(who, "/agencies/rpsa-tunggu")).status).toBe(200)
      expect(idsIn(await scene.get(who, "/agencies?status=pending"))).toContain("rpsa-tunggu")
    }
    expect(idsIn(await scene.get(jauh, "/agencies?status=pending"))).toEqual([])
    expect(idsIn(await scene.get(bayu, "/agencies?limit=50"))).not.toContain("rpsa-tunggu")
    const tried = await scene.post(jauh, "/agencies/rpsa-tunggu/approve", { match: '"1"' })
    expect(told(tried)).toEqual([404, "agency.missing"])
  })

  test("a Dinas Sosial without its type, or as D, is refused whole", async () => {
    const dinsos = { type: "DINSOS_KABKOTA", region: "18.10", catchment: ["18.10"] }
    const size = { type: "D", from: "2017-01-02", basis: "Perda 9/2016" }
    expect(told(await registering(lila, "dinsos-baru", dinsos))).toEqual([
      422,
      "agency.dinsos-type-required",
    ])
    const asD = { ...dinsos, dinsosType: size }
    expect(told(await registering(lila, "dinsos-baru", asD))).toEqual([
      422,
      "agency.dinsos-type-unknown",
    ])
    expect(await rowsOf(scene.tables, "AGENCY#dinsos-baru")).toEqual([])
    const asB = { ...dinsos, dinsosType: { ...size, type: "b" } }
    expect((await registering(lila, "dinsos-baru", asB)).status).toBe(201)
  })

  test("the same code again changes nothing", async () => {
    await registering(lila, "rpsa-ganda")
    const before = await rowsOf(scene.tables, "AGENCY#rpsa-ganda")
    expect(told(await registering(bayu, "rpsa-ganda", { name: "Nama Lain" }))).toEqual([
      409,
      "agency.code-taken",
    ])
    expect(await rowsOf(scene.tables, "AGENCY#rpsa-ganda")).toEqual(before)
  })

  test("a refused code is proposed anew, and its page tells the whole story", async () => {
    const path = "/agencies/rpsa-ulang"
    await registering(lila, "rpsa-ulang")
    const reason = "Alamatnya tidak ditemukan."
    expect((await act(scene, bayu, [path, "refuse-registration", { reason }])).status).toBe(200)
    const again = await registering(lila, "rpsa-ulang", { name: "RPSA Ulang" })
    expect([again.status, again.body["status"]]).toEqual([201, "pending"])
    const seen = await scene.get(lila, path)
    expect(seen.body).toMatchObject({ name: "RPSA Ulang", version: 3 })
    expect((seen.body["timeline"] as { type: string }[]).map(({ type }) => type)).toEqual([
      "agency.registered",
      "agency.registration-refused",
      "agency.registered",
    ])
    expect(idsIn(await scene.get(bayu, "/agencies?status=pending"))).toContain("rpsa-ulang")
  })

  test("a body of another shape is unreadable, and a worker has no such role", async () => {
    const { worker } = scene.cast
    expect(told(await registering(lila, "Not A Code"))).toEqual([400, "request.body-unreadable"])
    expect(told(await registering(lila, "rpsa-baru", { type: "ORPHANAGE" }))).toEqual([
      400,
      "request.body-unreadable",
    ])
    expect(told(await registering(worker, "rpsa-baru"))).toEqual([403, "role.required"])
  })

  test("a rehearsal says what would happen and writes nothing", async () => {
    const before = await everyRow(scene.tables)
    const headers = { Rehearsal: "true" }
    const would = await scene.post(lila, "/agencies", { body: registration("rpsa-gladi"), headers })
    expect([would.status, would.body]).toEqual([200, { rehearsed: true, status: "pending" }])
    const body = registration("rpsa-gladi", { region: "18.99" })
    const would2 = await scene.post(lila, "/agencies", { body, headers })
    expect(told(would2)).toEqual([422, "agency.region-unknown"])
    expect(await everyRow(scene.tables)).toEqual(before)
    expect((await registering(lila, "rpsa-gladi")).status).toBe(201)
  })
})

describe("the queue of those that wait", () => {
  test("is read in few queries by whoever decides on none of them", async () => {
    const region = regionCode.parse("95.01")
    await putRows(
      scene.tables,
      Array.from({ length: 150 }, (_, place) => {
        const id = agencyId.parse(`rpsa-antre-${place}`)
        const page = agencyOf(id, `RPSA antre ${place}`, "RPSA")
        return seed(agencyRef(id), { ...page, region, status: "pending" as const })
      }),
    )
    const asked: unknown[] = []
    const client = clientBetween(({ name, input, go }) => {
      if (name === "QueryCommand" && input["IndexName"]) asked.push(input["Limit"])
      return go()
    })
    const through = scene.through((await apiOver(client)).app)
    const seen = await through.get(jauh, "/agencies?status=pending&limit=2")
    expect([seen.status, idsIn(seen)]).toEqual([200, []])
    expect(asked).toEqual([200])
  })
})
