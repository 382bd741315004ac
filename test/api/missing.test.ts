import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { allNouns, isActed } from "#functions/nouns.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { everyRow } from "#test/support/ledger.ts"
import { addresses, encodeOnce, inputFor } from "#test/support/probes.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { givenCase, givenDraft, givenReviewed, idOf, meetingOf } from "#test/support/story.ts"

let scene: Scene
let stranger: Player
beforeAll(async () => {
  scene = await openScene()
  const [first] = scene.cast.strangers
  if (!first) throw new Error("a cast has strangers")
  stranger = first
})
afterAll(() => scene?.end())

/** All that an answer tells, but for the time of day. */
const wholeOf = ({ status, headers, text }: Reply) => {
  const told = Object.fromEntries(headers)
  const { date: _, ...others } = told
  return { status, headers: others, text }
}

async function same(who: Player, send: (id: string) => Promise<Reply>, id: string): Promise<Reply> {
  const [first, ...others] = await Promise.all(addresses(id).map((each) => send(encodeOnce(each))))
  if (!first) throw new Error("there are addresses")
  for (const [place, other] of others.entries()) {
    expect(wholeOf(other), `${who.id}: ${addresses(id)[place + 1]}`).toEqual(wholeOf(first))
  }
  return first
}

describe("something that is not for me", () => {
  const kinds: readonly (readonly [string, () => Promise<string>])[] = [
    ["handoffs", () => givenReviewed(scene)],
    ["cases", () => givenCase(scene)],
    [
      "meetings",
      async () =>
        idOf(await scene.post(scene.cast.coordinator, "/meetings", { body: meetingOf() })),
    ],
    [
      "programmes",
      async () => {
        const objectives = [{ text: "Pandangan sama" }]
        const body = { name: "Rapat triwulan", every: "QUARTER", objectives, prevention: true }
        return idOf(await scene.post(scene.cast.coordinator, "/programmes", { body }))
      },
    ],
    ["partnerships", async () => "sk-jejaring-uji"],
    ["memberships", async () => `${agencyIds.source}.${scene.cast.worker.id}`],
  ]

  for (const [path, given] of kinds) {
    test(`of ${path} is the same 404 as nothing, byte for byte`, async () => {
      const id = await given()
      const noun = (await allNouns()).filter(isActed).find((each) => each.noun.path === path)?.noun
      if (!noun) throw new Error(`${path} are served`)
      const reads = noun.reads.filter((read) => read.path.includes("{id}"))
      const verbs = noun.verbs.filter(({ creates, bySystem }) => !creates && !bySystem)
      expect(reads.length).toBeGreaterThan(0)
      for (const read of reads) {
        const send = (each: string) =>
          scene.get(stranger, `/${path}${read.path.replace("{id}", each)}`)
        const answer = await same(stranger, send, id)
        expect([answer.status, answer.body["code"]]).toEqual([404, noun.missing])
      }
      const before = await everyRow(scene.tables)
      for (const verb of verbs) {
        for (const match of ['"3.1"', '"1"']) {
          const body = inputFor(path, verb.name, stranger)
          const send = (each: string) =>
            scene.post(stranger, `/${path}/${each}/${verb.name}`, { body, match })
          const answer = await same(stranger, send, id)
          expect([verb.name, answer.status, answer.body["code"]]).toEqual([
            verb.name,
            404,
            noun.missing,
          ])
        }
      }
      expect(settledRows(await everyRow(scene.tables))).toEqual(settledRows(before))
    })
  }
})

/** What the relay does meanwhile is its own affair. */
const settledRows = (rows: readonly Record<string, unknown>[]) =>
  rows
    .filter((row) => !String(row["pk"]).startsWith("INBOX#"))
    .map(({ outbox: _outbox, notices: _notices, dueSort: _due, ...row }) => row)

describe("a draft", () => {
  test("is not there for the agency it will be offered to", async () => {
    const { worker, officers } = scene.cast
    const [officer = worker] = officers
    const id = await givenDraft(scene)
    const draft = await scene.get(officer, `/handoffs/${id}`)
    expect(wholeOf(draft)).toEqual(wholeOf(await scene.get(officer, "/handoffs/nobody")))
    expect((await scene.get(worker, `/handoffs/${id}`)).status).toBe(200)
  })
})

describe("a case", () => {
  test("is not there for the agency that was asked to help with it", async () => {
    const id = await givenReviewed(scene)
    const seen = await scene.get(scene.cast.worker, `/handoffs/${id}`)
    const child = (seen.body["case"] as unknown as { id: string }).id
    const [officer = stranger] = scene.cast.officers
    const hidden = await scene.get(officer, `/cases/${child}`)
    expect(wholeOf(hidden)).toEqual(wholeOf(await scene.get(officer, "/cases/nobody")))
    const theirs = await scene.get(officer, `/handoffs/${id}`)
    expect(theirs.text).not.toContain(child)
  })
})
