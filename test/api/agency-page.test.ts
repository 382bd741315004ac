import { UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { keyOf } from "#functions/platform/rows.ts"
import { agencyRef, capacityRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, instantOf } from "#shared/kernel/instant.ts"
import {
  balai,
  bayu,
  givenAgency,
  idsIn,
  jauh,
  lila,
  mira,
  openRegister,
  putri,
  registration,
  told,
  wordsOf,
} from "#test/support/agency-stage.ts"
import { apiOver, clientBetween } from "#test/support/api.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { rowsOf } from "#test/support/ledger.ts"
import { changeRow, putRows, seed } from "#test/support/rows.ts"
import type { Reply, Scene } from "#test/support/scene.ts"
import { agencyOf } from "#test/support/seeds.ts"
import { act } from "#test/support/story.ts"

let scene: Scene
let coordinator: Player
beforeAll(async () => {
  scene = await openRegister()
  coordinator = scene.cast.coordinator
})
afterAll(() => scene?.end())

const canOf = ({ body }: Reply) => body["can"] as Readonly<Record<string, unknown>>

describe("the page of an agency", () => {
  test("tells what it does, who stands behind it, its room, and what the reader may do", async () => {
    const path = await givenAgency(scene, "rpsa-lengkap", { parent: agencyIds.source })
    const shelter = capacityRef(agencyId.parse("rpsa-lengkap"), "TEMPORARY_SHELTER")
    const asOf = instantOf(Date.now() - 3 * day)
    const places = { places: 12, taken: 9, reserved: 1, room: 2, closed: false, asOf }
    const agency = agencyId.parse("rpsa-lengkap")
    await putRows(scene.tables, [
      seed(shelter, { agency, service: "TEMPORARY_SHELTER", ...places }),
    ])
    const seen = await scene.get(bayu, path)
    expect(seen.headers.get("ETag")).toBe('"3"')
    expect(seen.body).toMatchObject({
      id: "rpsa-lengkap",
      status: "active",
      zone: "WIB",
      version: 3,
      desk: { active: false, weeks: [] },
      capacity: [{ service: "TEMPORARY_SHELTER", ...places, fresh: false }],
      parentAgency: { id: agencyIds.source, name: "Dinas Sosial Uji" },
      sponsorAgency: { id: agencyIds.third, name: "LKSA Uji" },
      approvalAgencies: [{ name: "Dinas Sosial Uji" }, { name: "Balai Uji" }],
    })
    expect((seen.body["timeline"] as { type: string }[]).map(({ type }) => type)).toEqual([
      "agency.registered",
      "agency.endorsed",
      "agency.approved",
    ])
    expect(canOf(seen)).toMatchObject({
      suspend: true,
      succeed: true,
      reinstate: "agency.wrong-state",
      change: "role.required",
      approve: "agency.wrong-state",
    })
    expect(canOf(await scene.get(putri, path))).toMatchObject({ change: true, rename: true })
  })

  test("names the people of its desk, and no person of another agency besides", async () => {
    const desk = (await scene.get(lila, `/agencies/${agencyIds.target}`)).body["desk"]
    const [officer] = scene.cast.officers
    expect(desk).toMatchObject({
      active: true,
      onDuty: { id: officer?.id, name: officer?.name },
      now: { onDuty: { id: officer?.id } },
    })
    const path = await givenAgency(scene, "rpsa-orang")
    const theirs = await scene.get(jauh, path)
    for (const { id } of [lila, bayu, coordinator]) expect(theirs.text).not.toContain(id)
    const own = (await scene.get(bayu, path)).body["approvals"]
    expect(own).toMatchObject([{ agency: agencyIds.source }, { agency: balai, person: bayu.id }])
  })

  test("the reason of a suspension is for whom it concerns", async () => {
    const path = await givenAgency(scene, "rpsa-beku")
    const reason = "Tanpa izin operasional."
    await act(scene, bayu, [path, "suspend", { reason }])
    expect((await scene.get(bayu, path)).text).toContain(reason)
    expect((await scene.get(lila, path)).text).toContain(reason)
    const other = await scene.get(jauh, path)
    expect([other.body["status"], other.text.includes(reason)]).toEqual(["suspended", false])
    expect((await scene.get(jauh, `${path}?at=2099-01-01`)).text).not.toContain(reason)
    expect((await act(scene, coordinator, [path, "reinstate", { reason }])).status).toBe(200)
  })

  test("two changes from one version: the second hears what is there now", async () => {
    const path = await givenAgency(scene, "rpsa-balap")
    const put = (aliases: string[]) =>
      scene.post(putri, `${path}/change`, { body: { aliases }, match: '"3"' })
    expect((await put(["Melati Satu"])).status).toBe(200)
    const late = await put(["Melati Dua"])
    expect(told(late)).toEqual([409, "conflict.moved"])
    expect((late.body["current"] as { aliases: string[] }).aliases).toEqual(["Melati Satu"])
    expect(await wordsOf(scene, "rpsa-balap")).toEqual(["balap", "melati", "rpsa", "satu"])
  })

  test("nobody but the platform widens the reach of an authority, or picks who agrees to roles", async () => {
    const tries = [
      [lila, agencyIds.source, { services: [] }, "agency.not-yours"],
      [mira, agencyIds.source, { catchment: ["18", "16"] }, "agency.needs-platform"],
      [lila, agencyIds.third, { parent: agencyIds.source }, "agency.needs-platform"],
    ] as const
    for (const [who, id, body, code] of tries) {
      const tried = await act(scene, who, [`/agencies/${id}`, "change", body])
      expect(told(tried)).toEqual([403, code])
    }
  })

  test("is read by as many keys with three hundred agencies as with three", async () => {
    const path = await givenAgency(scene, "rpsa-biaya")
    const costOf = async (address: string) => {
      const calls: string[] = []
      const client = clientBetween(({ name, input, go }) => {
        const asked = (input["RequestItems"] ?? {}) as Record<string, { Keys?: unknown[] }>
        const keys = Object.values(asked).map(({ Keys = [] }) => Keys.length)
        calls.push(JSON.stringify([name, keys, input["Limit"]]))
        return go()
      })
      const through = scene.through((await apiOver(client)).app)
      await through.get(jauh, address)
      calls.length = 0
      expect((await through.get(jauh, address)).status).toBe(200)
      return calls
    }
    const addresses = [path, `${path}?at=2099-01-01`]
    const before = await Promise.all(addresses.map(costOf))
    await putRows(
      scene.tables,
      Array.from({ length: 300 }, (_, place) => {
        const id = agencyId.parse(`rpsa-ramai-${place}`)
        return seed(agencyRef(id), agencyOf(id, `RPSA ramai ${place}`, "RPSA"))
      }),
    )
    expect(await Promise.all(addresses.map(costOf))).toEqual(before)
    expect(before.map((calls) => calls.length <= 8)).toEqual([true, true])
  })
})

describe("what the register said on a date", () => {
  const dayOf = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10)

  test("is what it said then, under the name of that day", async () => {
    const path = await givenAgency(scene, "rpsa-lampau")
    const before = new Date().toISOString()
    const to = { name: "Rumah Aman Metro", from: "2024-07-01", basis: "SK 9/2024" }
    const renamed = await act(scene, putri, [path, "rename", to])
    expect(renamed.status, renamed.text).toBe(200)
    const then = await scene.get(jauh, `${path}?at=${encodeURIComponent(before)}`)
    expect(then.body).toMatchObject({
      event: "agency.approved",
      name: "RPSA Melati rpsa-lampau",
      agency: { name: "RPSA Melati rpsa-lampau", status: "active" },
    })
    expect(String(then.body["said"]) <= before).toBe(true)
    const today = await scene.get(jauh, `${path}?at=${dayOf(Date.now())}`)
    expect(today.body).toMatchObject({ event: "agency.renamed", name: "Rumah Aman Metro" })
    expect(today.body["can"]).toBeUndefined()
  })

  test("an instant of another zone is the same moment", async () => {
    const path = await givenAgency(scene, "rpsa-zona")
    const local = new Date(Date.now() + 7 * 3_600_000).toISOString().replace("Z", "+07:00")
    const seen = await scene.get(jauh, `${path}?at=${encodeURIComponent(local)}`)
    expect([seen.status, seen.body["event"]]).toEqual([200, "agency.approved"])
  })

  test("before it was approved it was in no register, and that is said in words", async () => {
    const path = await givenAgency(scene, "rpsa-baru-lahir")
    const none = await scene.get(jauh, `${path}?at=2020-01-01`, { "Accept-Language": "en" })
    expect(told(none)).toEqual([404, "agency.not-registered-then"])
    expect(none.body["detail"]).toContain("not in the register yet")
    await scene.post(lila, "/agencies", { body: registration("rpsa-belum") })
    const waiting = await scene.get(lila, `/agencies/rpsa-belum?at=${dayOf(Date.now())}`)
    expect(told(waiting)).toEqual([404, "agency.not-registered-then"])
  })

  test("a date that is none is unreadable", async () => {
    for (const at of ["2026-02-30", "yesterday", "2026-01-01T00:00:00", ""]) {
      const tried = await scene.get(lila, `/agencies/${agencyIds.third}?at=${at}`)
      expect([at, ...told(tried)]).toEqual([at, 400, "request.query-unreadable"])
    }
  })
})

describe("the list of agencies", () => {
  test("by kind gives whole pages, whatever lies between", async () => {
    await putRows(
      scene.tables,
      Array.from({ length: 30 }, (_, place) => {
        const id = agencyId.parse(`lksa-banyak-${String(place).padStart(2, "0")}`)
        return seed(agencyRef(id), agencyOf(id, `AA ${place}`, place % 10 ? "LKSA" : "BAPAS"))
      }),
    )
    const page = await scene.get(lila, "/agencies?type=BAPAS&limit=2")
    expect(idsIn(page)).toHaveLength(2)
    const rest = await scene.get(
      lila,
      `/agencies?type=BAPAS&limit=2&cursor=${encodeURIComponent(String(page.body["cursor"]))}`,
    )
    expect(idsIn(rest)).toHaveLength(1)
    expect(rest.body["cursor"]).toBeUndefined()
  })

  test("whole for an export, and as cards otherwise", async () => {
    const [card] = (await scene.get(lila, "/agencies?type=BAPAS&limit=1")).body["items"] as object[]
    const full = await scene.get(lila, "/agencies?type=BAPAS&limit=1&as=full")
    const [page] = full.body["items"] as object[]
    expect(card).not.toHaveProperty("names")
    expect(page).toMatchObject({ ...card, names: [{ from: "2015-01-01" }] })
  })
})

describe("places", () => {
  test("are counted by its own people, and the page's version stays", async () => {
    const path = `/agencies/${agencyIds.third}`
    const body = { service: "TEMPORARY_SHELTER", places: 10, taken: 4 }
    const done = await act(scene, lila, [path, "count-places", body])
    expect(done.status, done.text).toBe(200)
    const seen = await scene.get(bayu, path)
    expect(seen.body).toMatchObject({
      version: 1,
      capacity: [{ service: "TEMPORARY_SHELTER", places: 10, taken: 4, room: 6, fresh: true }],
    })
    const less = await act(scene, lila, [path, "count-places", { ...body, places: 3 }])
    expect(told(less)).toEqual([422, "agency.places-too-few"])
  })

  test("a place promised since the count was read is kept", async () => {
    const path = `/agencies/${agencyIds.third}`
    const shelter = capacityRef(agencyIds.third, "TEMPORARY_SHELTER")
    await changeRow(scene.tables, shelter, { reserved: 2, room: 4 })
    const body = { service: "TEMPORARY_SHELTER", places: 10, taken: 5 }
    expect((await act(scene, lila, [path, "count-places", body])).status).toBe(200)
    const [row] = await rowsOf(scene.tables, `AGENCY#${agencyIds.third}`, "CAPACITY#")
    expect(row?.["s"]).toMatchObject({ taken: 5, reserved: 2, room: 3 })
  })

  test("a place promised between the reading and the writing of a count is kept too", async () => {
    const shelter = capacityRef(agencyIds.third, "TEMPORARY_SHELTER")
    const promise = once(() =>
      scene.tables.client.send(
        // As an accepted handoff does it: counters move, the version does not.
        new UpdateCommand({
          TableName: scene.tables.main,
          Key: keyOf(scene.tables, shelter),
          UpdateExpression: "SET s.reserved = s.reserved + :one, s.room = s.room - :one",
          ExpressionAttributeValues: { ":one": 1 },
        }),
      ),
    )
    const client = clientBetween(async ({ name, go }) => {
      if (name === "TransactWriteItemsCommand") await promise()
      return go()
    })
    const raced = scene.through((await apiOver(client)).app)
    const body = { service: "TEMPORARY_SHELTER", places: 10, taken: 6 }
    const done = await raced.post(lila, `/agencies/${agencyIds.third}/count-places`, {
      body,
      match: '"1"',
    })
    expect(done.status, done.text).toBe(200)
    const [row] = await rowsOf(scene.tables, `AGENCY#${agencyIds.third}`, "CAPACITY#")
    expect(row?.["s"]).toMatchObject({ taken: 6, reserved: 3, room: 1 })
  })
})

/** Does it the first time only. */
function once(act: () => Promise<unknown>): () => Promise<unknown> {
  let done: Promise<unknown> | undefined
  return () => {
    done ??= act()
    return done
  }
}
