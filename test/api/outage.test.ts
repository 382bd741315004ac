import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { instantOf, minute } from "#shared/kernel/instant.ts"
import { timesTold } from "#test/support/inbox.ts"
import { everyRow } from "#test/support/ledger.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, givenOffered, givenReviewed, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene(3, { clockEvery: 60 * minute })
})
afterAll(() => scene?.end())

/** Five offers, one of them taken up and one taken back: twenty notices and one. */
async function manyActs(): Promise<readonly string[]> {
  const ids = [await givenReviewed(scene), await givenOffered(scene), await givenOffered(scene)]
  await act(scene, scene.cast.worker, [
    `/handoffs/${ids[1]}`,
    "withdraw",
    { reason: "Salah tujuan." },
  ])
  return ids
}

const pendingRows = async () =>
  (await everyRow(scene.tables)).filter((row) => row["outbox"] === "pending")

/** How often each of the desk, and the author, was told of each act. */
async function told([reviewed = "", withdrawn = "", offered = ""]: readonly string[]) {
  const { tables, cast } = scene
  const times: number[] = []
  for (const officer of cast.officers) {
    for (const id of [reviewed, withdrawn, offered]) {
      times.push(await timesTold(tables, officer, ["handoff.offered", id]))
    }
    times.push(await timesTold(tables, officer, ["handoff.withdrawn", withdrawn]))
  }
  times.push(await timesTold(tables, cast.worker, ["handoff.acknowledged", reviewed]))
  return [...new Set(times)]
}

describe("while the relay is down", () => {
  test("the API does not notice, and every notice arrives once it is back", async () => {
    scene.system.pumps.pauseStream()
    const ids = await manyActs()
    expect((await pendingRows()).length).toBe(5)
    expect(await told(ids)).toEqual([0])
    scene.system.pumps.resumeStream()
    await scene.settle()
    expect(await told(ids)).toEqual([1])
    expect(await pendingRows()).toEqual([])
  })

  test("the clock's sweep alone brings every notice, once", async () => {
    scene.system.pumps.pauseStream()
    const ids = await manyActs()
    await scene.system.pumps.runClock()
    expect(await told(ids), "the stream gets a minute first").toEqual([0])
    await sweepLater()
    await untilTold(ids)
    expect(await pendingRows()).toEqual([])
    scene.system.pumps.resumeStream()
    await scene.settle()
    expect(await told(ids), "after the stream has carried it all again").toEqual([1])
  })
})

/** The clock function itself, as the schedule calls it a little over a minute later. */
async function sweepLater(): Promise<void> {
  const { handler } = await import("#functions/clock.lambda.ts")
  await handler({ time: instantOf(Date.now() + minute + 5_000) }, {} as never)
}

const untilTold = (ids: readonly string[]) =>
  expect.poll(() => told(ids), { timeout: 20_000, interval: 100 }).toEqual([1])

describe("while SNS is down", () => {
  test("the API does not notice, and every notice arrives once it is back", async () => {
    scene.system.messages.cut()
    const ids = await manyActs()
    expect((await pendingRows()).length).toBe(5)
    await scene.system.pumps.runClock()
    await sweepLater()
    expect(await told(ids)).toEqual([0])
    expect((await pendingRows()).length).toBe(5)
    scene.system.messages.mend()
    await untilTold(ids)
    await sweepLater()
    await scene.settle()
    expect(await told(ids)).toEqual([1])
    expect(await pendingRows()).toEqual([])
  })

  test("a message sent twice is read once, and stays read", async () => {
    const id = await givenOffered(scene)
    await scene.settle()
    const officer = officerOf(scene)
    const list = await scene.get(officer, "/notices")
    const [newest] = list.body["items"] as readonly { id: string; about: { id: string } }[]
    expect(newest?.about.id).toBe(id)
    await act(scene, officer, [`/notices/${newest?.id}`, "mark-read"])
    const { handler } = await import("#functions/inbox.lambda.ts")
    const envelope = {
      event: `${id}.2`,
      number: 0,
      at: (await scene.get(officer, `/notices/${newest?.id}`)).body["at"],
      notice: {
        kind: "handoff.offered",
        urgency: "week",
        about: { noun: "handoffs", id },
        audience: { to: "desk", agency: officer.agency },
      },
    }
    const record = { messageId: "again", body: JSON.stringify(envelope) }
    await handler({ Records: [record] } as never, {} as never)
    expect(await timesTold(scene.tables, officer, ["handoff.offered", id])).toBe(1)
    expect((await scene.get(officer, `/notices/${newest?.id}`)).body["read"]).toBe(true)
  })
})
