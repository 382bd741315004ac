import { DeleteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Item } from "#functions/platform/rows.ts"
import { day, hour, instantOf } from "#shared/kernel/instant.ts"
import { brokenLinks, entryIn, flawsIn, rowsOf } from "#test/support/ledger.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, givenHandover, idOf, meetingOf, officerOf, recordOf } from "#test/support/story.ts"

let scene: Scene
let handoff: string
let child: string
let receipt: Readonly<Record<string, unknown>>

beforeAll(async () => {
  scene = await openScene()
  const officer = officerOf(scene)
  handoff = await givenHandover(scene)
  const seen = await scene.get(scene.cast.worker, `/handoffs/${handoff}`)
  child = (seen.body["case"] as unknown as { id: string }).id
  const record = recordOf()
  const done = await act(scene, officer, [`/handoffs/${handoff}`, "commit", { record }])
  expect(done.status, done.text).toBe(200)
  receipt = done.body
  const { coordinator } = scene.cast
  const meeting = await scene.post(coordinator, "/meetings", { body: meetingOf() })
  await act(scene, coordinator, [`/meetings/${idOf(meeting)}`, "schedule"])
  for (const title of ["Rapat satu", "Rapat dua"]) await votedOn(title)
  await scene.settle()
  const [notice] = await rowsOf(scene.tables, `INBOX#${officer.agency}#${officer.id}`)
  await act(scene, officer, [`/notices/${String(notice?.["sk"])}`, "mark-read"])
})
afterAll(() => scene?.end())

/** One agency votes on several meetings: each time in a row of the same last name. */
async function votedOn(title: string): Promise<void> {
  const { coordinator } = scene.cast
  const made = await scene.post(coordinator, "/meetings", { body: meetingOf({ title }) })
  const path = `/meetings/${idOf(made)}`
  const slots = [20, 21].map((days) => ({
    sessions: meetingOf().sessions.map((each) => ({
      ...each,
      start: instantOf(Date.now() + days * day),
      end: instantOf(Date.now() + days * day + hour),
    })),
    reason: "Hari yang masih kosong.",
  }))
  const deadline = instantOf(Date.now() + 10 * day)
  const asked = await act(scene, coordinator, [path, "open-poll", { slots, deadline }])
  expect(asked.status, asked.text).toBe(200)
  const said = await act(scene, coordinator, [path, "vote", { votes: { s1: "AVAILABLE" } }])
  expect(said.status, said.text).toBe(200)
}

const chainOf = (pk: string): Promise<readonly Item[]> => rowsOf(scene.tables, pk, "EVENT#")

/** Changes one attribute behind everybody's back, looks, and puts it back. */
async function tampered(row: Item, path: readonly string[], value: unknown) {
  const names = Object.fromEntries(path.map((name, place) => [`#p${place}`, name]))
  const set = (to: unknown) =>
    scene.tables.client.send(
      new UpdateCommand({
        TableName: scene.tables.main,
        Key: { pk: row["pk"], sk: row["sk"] },
        UpdateExpression: `SET ${Object.keys(names).join(".")} = :to`,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ":to": to },
      }),
    )
  const before = path.reduce<unknown>((each, name) => (each as Item)[name], row)
  await set(value)
  const flaws = await flawsIn(scene.tables)
  await set(before)
  return flaws
}

describe("the ledger", () => {
  test("links the events of a handoff, a case and a meeting, each to the one before", async () => {
    for (const [pk, length] of [
      [`HANDOFF#${handoff}`, 7],
      [`CASE#${child}`, 2],
    ] as const) {
      const chain = await chainOf(pk)
      expect(chain.length).toBe(length)
      expect(chain.map((row) => entryIn(row).version)).toEqual(chain.map((_, place) => place + 1))
      expect(brokenLinks(chain)).toEqual([])
    }
  })

  test("records the moving of a case in the case's own chain too, in the same words", async () => {
    const [, moved] = await chainOf(`CASE#${child}`)
    const last = (await chainOf(`HANDOFF#${handoff}`)).at(-1)
    if (!moved || !last) throw new Error("both chains have the event")
    const [ofCase, ofHandoff] = [entryIn(moved), entryIn(last)]
    expect(ofCase.type).toBe("handoff.committed")
    expect([ofCase.at, ofCase.facts, ofCase.touched]).toEqual([
      ofHandoff.at,
      ofHandoff.facts,
      ofHandoff.touched,
    ])
    expect(ofCase.touched.map(({ ref }) => ref)).toContain(`case#${child}`)
  })

  test("gives the receipt's hash as it stands there", async () => {
    const last = (await chainOf(`HANDOFF#${handoff}`)).at(-1)
    expect(last && entryIn(last)).toMatchObject({ id: receipt["event"], hash: receipt["hash"] })
    const [state] = await rowsOf(scene.tables, `HANDOFF#${handoff}`, "STATE")
    expect(state).toMatchObject({ v: receipt["version"], head: receipt["hash"] })
  })

  test("fits every row of both tables, and every request", async () => {
    expect(await flawsIn(scene.tables)).toEqual([])
  })

  test("shows whoever changed an event, a row or a request behind its back", async () => {
    const [event] = await chainOf(`HANDOFF#${handoff}`)
    const [state] = await rowsOf(scene.tables, `HANDOFF#${handoff}`, "STATE")
    const [ofCase] = await rowsOf(scene.tables, `CASE#${child}`, "STATE")
    if (!event || !state || !ofCase) throw new Error("the rows are there")
    expect(await tampered(event, ["s", "person"], "somebody-else")).not.toEqual([])
    expect(await tampered(event, ["s", "at"], "2020-01-01T00:00:00.000Z")).not.toEqual([])
    expect(await tampered(event, ["s", "hash"], "x")).not.toEqual([])
    expect(await tampered(state, ["s", "risk"], "LOW")).not.toEqual([])
    expect(await tampered(state, ["v"], 5)).not.toEqual([])
    expect(await tampered(ofCase, ["s", "custodian"], "lksa-uji")).not.toEqual([])
    const [request] = await rowsOf(scene.tables, String(event["idem"]))
    if (!request) throw new Error("the request is there")
    expect(await tampered(request, ["s", "receipt", "hash"], "x")).not.toEqual([])
    expect(await flawsIn(scene.tables)).toEqual([])
  })

  test("shows what is missing from it", async () => {
    const [, second] = await chainOf(`HANDOFF#${handoff}`)
    const gone = { TableName: scene.tables.main, Key: { pk: second?.["pk"], sk: second?.["sk"] } }
    await scene.tables.client.send(new DeleteCommand(gone))
    expect(await flawsIn(scene.tables)).toEqual([
      expect.stringContaining("does not follow the one before"),
      expect.stringContaining("has no event"),
    ])
  })
})
