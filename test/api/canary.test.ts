import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { apiOver, clientBetween } from "#test/support/api.ts"
import { agencyIds } from "#test/support/cast.ts"
import { everyRow } from "#test/support/ledger.ts"
import { type Overheard, overhear, streamImages } from "#test/support/overheard.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import {
  acceptance,
  act,
  canary,
  draftOf,
  givenCase,
  givenDraft,
  givenHandover,
  givenReviewed,
  moving,
  officerOf,
  openingOf,
  recordOf,
} from "#test/support/story.ts"
import { identityIn, narratives, storyIn } from "#test/support/traces.ts"

let scene: Scene
let heard: Overheard
const urls: string[] = []
const refusals: Reply[] = []

const telling = {
  reason: narratives.reason,
  safety: narratives.safety,
  basis: { kind: "CONSENT", by: "ibu", note: narratives.note },
  childView: { view: narratives.view },
}

/** One child's way through every act, with an outage and many mistakes on the way. */
async function tellStory(): Promise<void> {
  const officer = officerOf(scene)
  const { worker } = scene.cast
  const referral = await givenReviewed(scene, telling)
  await act(scene, officer, [`/handoffs/${referral}`, "accept", acceptance(officer)])
  const contact = { firstContact: { at: new Date().toISOString(), with: "CHILD" } }
  await act(scene, officer, [`/handoffs/${referral}`, "commit", contact])
  const transfer = await givenHandover(scene, { ...telling, ...moving })
  const record = recordOf({
    place: canary.address,
    condition: canary.narrative,
    belongings: `Satu tas milik ${canary.name}`,
    documents: [`Akta ${canary.nik}`],
    restrictions: canary.narrative,
  })
  const moved = await act(scene, officer, [`/handoffs/${transfer}`, "commit", { record }])
  expect(moved.status, moved.text).toBe(200)
  scene.system.messages.cut()
  const declined = await givenReviewed(scene, telling)
  const declining = { reason: "OTHER", text: narratives.decline }
  await act(scene, officer, [`/handoffs/${declined}`, "decline", declining])
  const withdrawn = await givenReviewed(scene, telling)
  const withdrawing = { reason: narratives.decline }
  await act(scene, worker, [`/handoffs/${withdrawn}`, "withdraw", withdrawing])
  await new Promise((resolve) => setTimeout(resolve, 400))
  scene.system.messages.mend()
}

/** Requests that go wrong with the child's words in them. */
async function makeMistakes(): Promise<void> {
  const { worker } = scene.cast
  const child = await givenCase(scene)
  const bodies = [
    openingOf({ risk: canary.name }),
    openingOf({ region: canary.nik }),
    openingOf({ identity: canary.name }),
    openingOf({ identity: { name: canary.name, nik: `${canary.nik}0` } }),
    openingOf({ region: "99.99" }),
    `{"identity":"${canary.name}"`,
  ]
  for (const body of bodies) refusals.push(await scene.post(worker, "/cases", { body }))
  for (const change of [{ kind: canary.name }, { to: agencyIds.source }, { service: canary.nik }]) {
    const body = draftOf(child, { ...telling, ...change })
    refusals.push(await scene.post(worker, "/handoffs", { body }))
  }
  const draft = await givenDraft(scene, telling)
  refusals.push(await act(scene, worker, [`/handoffs/${draft}`, "submit"]))
}

beforeAll(async () => {
  heard = overhear()
  scene = await openScene(2, { entries: heard.entries })
  const record =
    (send: Scene["post"]): Scene["post"] =>
    async (...told) => {
      const reply = await send(...told)
      urls.push(told[1], reply.headers.get("Location") ?? "")
      return reply
    }
  scene = { ...scene, post: record(scene.post) }
  await tellStory()
  await makeMistakes()
  await scene.settle()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await scene?.end()
})

const inAll = (texts: readonly string[], find: (text: string) => readonly string[]) => [
  ...new Set(texts.flatMap(find)),
]

describe("a canary child", () => {
  test("was really there: the sealed table knows everything of it", async () => {
    const sealed = JSON.stringify(await everyRow(scene.tables, scene.tables.sealed))
    expect(identityIn(sealed).length).toBe(Object.keys(canary).length + 3)
  })

  test("is in no row of the main table, and in no image of its stream", async () => {
    const rows = (await everyRow(scene.tables)).map((row) => JSON.stringify(row))
    const images = await streamImages(scene.tables)
    expect([rows.length > 50, images.length > 50]).toEqual([true, true])
    expect(inAll(rows, identityIn)).toEqual([])
    expect(inAll(images, identityIn)).toEqual([])
  })

  test("is in no message to SNS, none from SQS, and no notice", async () => {
    const inboxes = (await everyRow(scene.tables))
      .filter((row) => String(row["pk"]).startsWith("INBOX#"))
      .map((row) => JSON.stringify(row))
    expect([heard.queued.length > 8, inboxes.length > 15]).toEqual([true, true])
    expect(inAll(heard.queued, storyIn)).toEqual([])
    expect(inAll(inboxes, storyIn)).toEqual([])
    expect(inAll(heard.relayed, storyIn)).toEqual([])
  })

  test("is in no list, and no ledger event or request row", async () => {
    const rows = (await everyRow(scene.tables)).filter((row) =>
      /^(EVENT#|REQUEST|LOCK#|CUSTODY#)/.test(String(row["sk"])),
    )
    const cards = (await everyRow(scene.tables)).map((row) => row["card"] ?? {})
    expect(
      inAll(
        [...rows, ...cards].map((row) => JSON.stringify(row)),
        storyIn,
      ),
    ).toEqual([])
  })

  test("is in no address and in no refusal", () => {
    expect(refusals.map(({ status }) => status >= 400)).toEqual(refusals.map(() => true))
    expect(urls.length).toBeGreaterThan(40)
    expect(inAll(urls, storyIn)).toEqual([])
    // What is there now is shown to whoever may see it, and nothing else of the story is.
    const texts = refusals.map(({ body: { current: _current, ...told }, headers }) =>
      JSON.stringify([told, ...headers]),
    )
    expect(inAll(texts, storyIn)).toEqual([])
    expect(
      inAll(
        refusals.map(({ text }) => text),
        identityIn,
      ),
    ).toEqual([])
  })

  test("is in nothing that was printed, though much went wrong", () => {
    const lines = heard.printed.filter((line) => line.includes('"event":"relay"'))
    expect(lines.length, "lines about the outage").toBeGreaterThan(0)
    expect(inAll(heard.printed, storyIn)).toEqual([])
  })

  test("stays out of the log and the answer when a fault quotes it", async () => {
    const client = clientBetween(async ({ name, input, go }) => {
      if (name !== "TransactWriteItemsCommand") return go()
      throw new TypeError(`cannot write ${JSON.stringify(input)}`)
    })
    const { app, lines } = await apiOver(client)
    const body = openingOf()
    const fault = await scene.through(app).post(scene.cast.worker, "/cases", { body })
    expect([fault.status, fault.body["facts"]]).toEqual([500, { reference: "abc123" }])
    expect(storyIn(fault.text)).toEqual([])
    expect(lines).toMatchObject([{ event: "fault", fault: "TypeError", reference: "abc123" }])
    expect(storyIn(JSON.stringify(lines))).toEqual([])
  })
})

describe("the search for it", () => {
  test("finds each of its words, however spelt", () => {
    for (const word of [...Object.values(canary), ...Object.values(narratives)]) {
      const base64 = Buffer.from(word).toString("base64")
      for (const text of [word, word.toUpperCase(), encodeURIComponent(word), base64]) {
        expect(storyIn(`{"a":"x${text}y"}`), text).not.toEqual([])
      }
    }
    expect(storyIn("Dinas Sosial Uji, 18.72, MEDIUM")).toEqual([])
  })
})
