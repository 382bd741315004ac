import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { documents } from "#functions/platform/clients.ts"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { apiOver } from "#test/support/api.ts"
import { agencyIds } from "#test/support/cast.ts"
import { timesTold } from "#test/support/inbox.ts"
import { flawsIn } from "#test/support/ledger.ts"
import { must, openPartners, speakers } from "#test/support/partners.ts"
import type { Scene } from "#test/support/scene.ts"
import { act } from "#test/support/story.ts"

const { source, target, third } = speakers

let scene: Scene
let nextWeek: Scene
beforeAll(async () => {
  scene = await openPartners()
  const { app } = await apiOver(documents(), { now: () => instantOf(Date.now() + 7 * day) })
  nextWeek = scene.through(app)
})
afterAll(() => scene?.end())

const founding = {
  name: "PKSAI Kota Metro",
  kind: "PKSAI",
  level: "DISTRICT",
  region: "18.72",
  decree: { number: "SK-UJI/463", date: "2026-01-15", issuer: "Wali Kota Metro" },
  chair: { agency: agencyIds.source, title: "Kepala Dinas Sosial" },
  sector: "SOCIAL",
}

async function givenNetwork(): Promise<string> {
  const made = await scene.post(source, "/networks", { body: founding })
  return String(must(made, 201).body["id"])
}

type Seats = readonly { readonly id: string; readonly standing: string }[]
const seatsOf = async (who: typeof source) =>
  must(await scene.get(who, "/networks")).body["items"] as unknown as Seats

describe("the life of a network of three agencies", () => {
  test("is founded, joined, objected in, handed over, left and dissolved", async () => {
    const id = await givenNetwork()
    const path = `/networks/${id}`
    const target_ = { agency: agencyIds.target, sector: "PROTECTION" }
    must(await act(scene, source, [path, "propose", target_]))
    expect(await seatsOf(target)).toMatchObject([{ id, standing: "candidate" }])
    must(await act(scene, target, [path, "agree", { focalPoint: target.id }]))
    const early = await act(scene, source, [path, "admit", { agency: agencyIds.target }])
    expect([early.status, early.body["code"]]).toEqual([422, "network.objections-open"])
    must(await act(nextWeek, source, [path, "admit", { agency: agencyIds.target }]))
    expect(await seatsOf(target)).toMatchObject([{ id, standing: "member" }])
    must(await act(scene, target, [path, "propose", { agency: agencyIds.third, sector: "CARE" }]))
    must(await act(scene, third, [path, "agree", { focalPoint: third.id }]))
    const objection = { agency: agencyIds.third, reason: "Akreditasi belum jelas." }
    must(await act(scene, source, [path, "object", objection]))
    const bare = await act(nextWeek, source, [path, "admit", { agency: agencyIds.third }])
    expect(bare.body["code"]).toBe("network.reason-required")
    const admission = { agency: agencyIds.third, reason: "Akreditasi terbit bulan ini." }
    must(await act(nextWeek, source, [path, "admit", admission]))
    must(
      await act(scene, source, [
        path,
        "appoint-chair",
        { agency: agencyIds.target, title: "Kepala UPTD" },
      ]),
    )
    must(await act(scene, source, [path, "leave"]))
    expect(await seatsOf(source)).toEqual([])
    const seen = await scene.get(target, path)
    expect(seen.body).toMatchObject({
      chair: { agency: { id: agencyIds.target, name: "UPTD PPA Uji" }, title: "Kepala UPTD" },
      members: [
        { agency: { id: agencyIds.target }, focalPoint: { id: target.id, name: target.name } },
        { agency: { id: agencyIds.third }, overruled: { agencies: [{ id: agencyIds.source }] } },
      ],
      can: { dissolve: true, leave: "network.chair-stays" },
    })
    must(await act(scene, target, [path, "dissolve", { reason: "Digabung." }]))
    expect(await seatsOf(third)).toEqual([])
    expect((await scene.get(third, path)).body["status"]).toBe("dissolved")
    await scene.settle()
    expect(await timesTold(scene.tables, third, ["network.proposed", id])).toBe(1)
    expect(await timesTold(scene.tables, third, ["network.dissolved", id])).toBe(1)
    expect(await flawsIn(scene.tables)).toEqual([])
  })
})

describe("what is known of a network", () => {
  test("who works together is open to all; candidates, objections and names are its own", async () => {
    const id = await givenNetwork()
    const path = `/networks/${id}`
    must(await act(scene, source, [path, "name-focal-point", { focalPoint: source.id }]))
    const outside = await scene.get(target, path)
    expect(outside.body).toMatchObject({
      name: founding.name,
      decree: founding.decree,
      members: [{ agency: { id: agencyIds.source, name: "Dinas Sosial Uji" }, sector: "SOCIAL" }],
      candidates: [],
      timeline: [],
      can: { propose: "network.not-a-member", dissolve: "network.not-the-chair" },
    })
    expect(outside.text).not.toContain(source.name)
    must(await act(scene, source, [path, "propose", { agency: agencyIds.target, sector: "LAW" }]))
    expect((await scene.get(third, path)).body["candidates"]).toEqual([])
    const own = (await scene.get(target, path)).body["candidates"] as unknown as object[]
    expect(own).toMatchObject([{ agency: { id: agencyIds.target } }])
    expect(own.flatMap(Object.keys)).not.toContain("objections")
    const inside = (await scene.get(source, path)).body["candidates"]
    expect(inside).toMatchObject([{ objections: [] }])
  })

  test("what there is not is told as such", async () => {
    const answer = await scene.get(target, "/networks/nobody")
    expect([answer.status, answer.body["code"]]).toEqual([404, "network.missing"])
  })
})
