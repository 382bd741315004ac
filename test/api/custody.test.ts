import { DeleteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyIds } from "#test/support/cast.ts"
import { givenSurrounded, openWideScene } from "#test/support/houses.ts"
import { rowsOf } from "#test/support/ledger.ts"
import type { Reply, Scene } from "#test/support/scene.ts"
import {
  act,
  givenActive,
  givenCase,
  givenHandover,
  moving,
  officerOf,
  recordOf,
} from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openWideScene()
})
afterAll(() => scene?.end())

const caseOf = ({ body }: Reply): string => (body["case"] as { readonly id: string }).id
const nameOf = (value: unknown): string => (value as { readonly id: string }).id

/** A case that has moved to the receiver, and when it did. */
async function moved(): Promise<readonly [child: string, before: string]> {
  const id = await givenHandover(scene)
  const child = caseOf(await scene.get(scene.cast.worker, `/handoffs/${id}`))
  const before = new Date().toISOString()
  await new Promise((resolve) => setTimeout(resolve, 5))
  const done = await act(scene, officerOf(scene), [
    `/handoffs/${id}`,
    "commit",
    { record: recordOf() },
  ])
  expect(done.status, done.text).toBe(200)
  return [child, before]
}

const custodyOf = (child: string, query = ""): Promise<Reply> =>
  scene.get(officerOf(scene), `/cases/${child}/custody${query}`)

describe("who holds this child", () => {
  test("is answered for now: who, since when, by which act, borne out by the ledger", async () => {
    const [child] = await moved()
    const { body } = await custodyOf(child)
    const [, last] = await rowsOf(scene.tables, `CASE#${child}`, "CUSTODY#")
    const spell = last?.["s"] as { readonly from: string; readonly act: string }
    expect(body).toMatchObject({
      custodian: { id: agencyIds.target, name: "UPTD PPA Uji" },
      since: spell.from,
      act: spell.act,
      epoch: 2,
      verified: true,
    })
    const row = (await rowsOf(scene.tables, `CASE#${child}`, "STATE"))[0]
    expect(body["head"]).toBe(row?.["head"])
    expect((body["history"] as readonly unknown[]).length).toBe(2)
  })

  test("is answered for any moment past, and for none before the case was opened", async () => {
    const start = new Date(Date.now() - 1).toISOString()
    const [child, before] = await moved()
    const then = (await custodyOf(child, `?at=${before}`)).body
    expect([nameOf(then["custodian"]), then["epoch"]]).toEqual([agencyIds.source, 1])
    expect((then["history"] as readonly unknown[]).length).toBe(1)
    const never = (await custodyOf(child, `?at=${start}`)).body
    expect(never).not.toHaveProperty("custodian")
    expect(never).toMatchObject({ history: [], verified: true })
    const ahead = (await custodyOf(child, "?at=2999-01-01T00:00:00Z")).body
    expect(nameOf(ahead["custodian"])).toBe(agencyIds.target)
    expect(String(ahead["at"]) <= new Date().toISOString()).toBe(true)
    expect((await custodyOf(child, "?at=yesterday")).status).toBe(400)
  })

  test("says who looks after it, to those who may know where it is", async () => {
    const { child, near } = await givenSurrounded(scene)
    for (const relation of ["custodian", "care-holder", "coordinator"] as const) {
      const { body } = await scene.get(near[relation], `/cases/${child}/custody`)
      expect(body, relation).toMatchObject({
        custodian: { id: agencyIds.source },
        careHolder: { id: agencyIds.target },
        careHistory: [{ holder: { id: agencyIds.target }, epoch: 1 }],
        verified: true,
      })
    }
    for (const relation of ["provider", "bridge", "observer"] as const) {
      const { body } = await scene.get(near[relation], `/cases/${child}/custody`)
      expect(nameOf(body["custodian"])).toBe(agencyIds.source)
      for (const name of ["careHolder", "careSince", "careHistory"]) {
        expect(body, relation).not.toHaveProperty(name)
      }
    }
  })

  test("is no question for whoever gave the child away", async () => {
    const [child] = await moved()
    expect((await scene.get(scene.cast.worker, `/cases/${child}/custody`)).status).toBe(404)
  })

  test("stays borne out whatever else happens to the case meanwhile", async () => {
    const child = await givenCase(scene)
    const { worker } = scene.cast
    await act(scene, worker, [`/cases/${child}`, "protect", { duty: "PSYCHOSOCIAL", done: true }])
    await act(scene, worker, [
      `/cases/${child}`,
      "raise-risk",
      { risk: "HIGH", reason: "Ancaman." },
    ])
    const { body } = await scene.get(worker, `/cases/${child}/custody`)
    expect(body).toMatchObject({ epoch: 1, verified: true })
    await givenActive(scene, { ...moving, case: await givenCase(scene) })
  })
})

describe("somebody who changes the table by hand", () => {
  type Place = { readonly pk: string; readonly sk: string }
  const change = ({ pk, sk }: Place, [path, value]: readonly [readonly string[], unknown]) =>
    scene.tables.client.send(
      new UpdateCommand({
        TableName: scene.tables.main,
        Key: { pk, sk },
        UpdateExpression: `SET ${path.map((_, place) => `#p${place}`).join(".")} = :value`,
        ExpressionAttributeNames: Object.fromEntries(
          path.map((name, place) => [`#p${place}`, name]),
        ),
        ExpressionAttributeValues: { ":value": value },
      }),
    )
  const placesUnder = async (child: string, prefix: string): Promise<readonly Place[]> =>
    (await rowsOf(scene.tables, `CASE#${child}`, prefix)) as unknown as readonly Place[]

  const verdict = async (child: string) => (await custodyOf(child)).body["verified"]

  const tamperings: Readonly<Record<string, (child: string) => Promise<unknown>>> = {
    "another custodian in the past": async (child) => {
      const [first] = await placesUnder(child, "CUSTODY#")
      if (first) await change(first, [["s", "custodian"], agencyIds.third])
    },
    "an earlier day": async (child) => {
      const [, last] = await placesUnder(child, "CUSTODY#")
      if (last) await change(last, [["s", "from"], "2020-01-01T00:00:00.000Z"])
    },
    "another custodian in the case itself": async (child) => {
      const [state] = await placesUnder(child, "STATE")
      if (state) await change(state, [["s", "custodian"], agencyIds.target])
      const [first] = await placesUnder(child, "CUSTODY#")
      if (first) await change(first, [["v"], 2])
    },
    "another person in an event": async (child) => {
      const [first] = await placesUnder(child, "EVENT#")
      if (first) await change(first, [["s", "person"], "orang-lain"])
    },
    "another hash in an event": async (child) => {
      const [first] = await placesUnder(child, "EVENT#")
      if (first) await change(first, [["s", "hash"], "x"])
    },
    "another head of the chain": async (child) => {
      const [state] = await placesUnder(child, "STATE")
      if (state) await change(state, [["head"], "x"])
    },
    "an event that is gone": async (child) => {
      const [first] = await placesUnder(child, "EVENT#")
      if (first) await drop(first)
    },
    "a spell of custody that is gone": async (child) => {
      const [first] = await placesUnder(child, "CUSTODY#")
      if (first) await drop(first)
    },
  }
  const drop = ({ pk, sk }: Place) =>
    scene.tables.client.send(new DeleteCommand({ TableName: scene.tables.main, Key: { pk, sk } }))

  for (const [name, tamper] of Object.entries(tamperings)) {
    test(`is found out by ${name}`, async () => {
      const [child] = await moved()
      expect(await verdict(child)).toBe(true)
      await tamper(child)
      expect(await verdict(child)).toBe(false)
    })
  }
})
