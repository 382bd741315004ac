import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { minute } from "#shared/kernel/instant.ts"
import type { Player } from "#test/support/cast.ts"
import { brokenLinks, entryIn, rowsOf } from "#test/support/ledger.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { acceptance, givenReviewed } from "#test/support/story.ts"

const rounds = process.env["SIMPUL_PROVE"] ? 200 : 5

let scene: Scene
beforeAll(async () => {
  scene = await openScene(25, { clockEvery: 60 * minute })
  // An event keeps its outbox marker as long as nobody relays it, so that it can be counted.
  scene.system.pumps.pauseStream()
})
afterAll(() => scene?.end())

type Try = { readonly who: Player; readonly verb: string; readonly body: unknown }

/** 25 of the sender take it back while 25 of the receiver accept or decline it. */
const tries = (): readonly Try[] => [
  ...scene.cast.supervisors.map((who) => ({
    who,
    verb: "withdraw",
    body: { reason: "Salah tujuan." },
  })),
  ...scene.cast.officers.map((who, place) =>
    place % 2 === 0
      ? { who, verb: "accept", body: acceptance(who) }
      : { who, verb: "decline", body: { reason: "OTHER", text: "Tidak sesuai." } },
  ),
]

const strangersTry = (): readonly Try[] =>
  scene.cast.strangers.flatMap((who) =>
    tries()
      .filter((_, place) => place % 20 === 0)
      .map(({ verb, body }) => ({ who, verb, body })),
  )

/** Who is first in line changes from round to round, so that every verb wins now and then. */
const inTurn = (all: readonly Try[], round: number): readonly Try[] => {
  const start = (round * 26) % all.length
  return [...all.slice(start), ...all.slice(0, start)]
}

/** Each looks first, and acts on what they saw, all at once. */
async function rush(id: string, all: readonly Try[]): Promise<readonly Reply[]> {
  const path = `/handoffs/${id}`
  const seen = await Promise.all(all.map(({ who }) => scene.get(who, path)))
  return Promise.all(
    all.map(({ who, verb, body }, place) =>
      scene.post(who, `${path}/${verb}`, {
        body,
        match: seen[place]?.headers.get("ETag") ?? '"3.1"',
      }),
    ),
  )
}

/** One round; answers how it ended. */
async function raceOnce(round: number): Promise<string> {
  const id = await givenReviewed(scene)
  const before = await rowsOf(scene.tables, `HANDOFF#${id}`, "EVENT#")
  const [replies, strangers] = await Promise.all([
    rush(id, inTurn(tries(), round)),
    rush(id, strangersTry()),
  ])
  const won = replies.filter(({ status }) => status === 200)
  expect(won.length).toBe(1)
  const receipt = won[0]?.body
  for (const { status, body } of replies) {
    if (status === 200) continue
    expect([status, body["code"]]).toEqual([409, expect.stringMatching(/^conflict\.(moved|busy)$/)])
    expect(body["facts"]).toMatchObject({ version: 4, status: receipt?.["status"] })
    expect(body["current"]).toMatchObject({ id, version: 4, status: receipt?.["status"] })
  }
  expect(strangers.map(({ status }) => status)).toEqual(strangers.map(() => 404))
  expect(new Set(strangers.map(({ text }) => text)).size).toBe(1)
  const events = await rowsOf(scene.tables, `HANDOFF#${id}`, "EVENT#")
  const added = events.slice(before.length)
  expect(added.map((row) => entryIn(row).hash)).toEqual([receipt?.["hash"]])
  expect(added.map((row) => row["outbox"])).toEqual(["pending"])
  expect(brokenLinks(events)).toEqual([])
  return String(receipt?.["status"])
}

describe("fifty people of two agencies act on one handoff at once", () => {
  test(`and one of them acts, ${rounds} times over`, { timeout: 40 * minute }, async () => {
    const ends = new Map<string, number>()
    for (let round = 0; round < rounds; round += 1) {
      const end = await raceOnce(round)
      ends.set(end, (ends.get(end) ?? 0) + 1)
    }
    process.stdout.write(`${rounds} rounds: ${JSON.stringify(Object.fromEntries(ends))}\n`)
    expect(ends.size, "verbs that won").toBeGreaterThan(1)
  })
})
