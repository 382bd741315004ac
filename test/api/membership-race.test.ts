import { setTimeout as wait } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Role } from "#shared/kernel/actor.ts"
import { minute } from "#shared/kernel/instant.ts"
import { apiOver, type Call, clientBetween } from "#test/support/api.ts"
import type { Player } from "#test/support/cast.ts"
import { type Entry, entryIn, everyRow, isEvent } from "#test/support/ledger.ts"
import { putHouse, someone, voiceAs } from "#test/support/membership-scene.ts"
import { openScene, type Reply, type Scene, type Voice } from "#test/support/scene.ts"

const interleavings = 1_000
const lanes = 8

const roles: readonly Role[] = ["AGENCY_ADMIN", "COORDINATOR"]

/** One agency: two who rule over a third, who acts meanwhile, and somebody to act upon. */
type Lane = {
  readonly boss: Player
  readonly second: Player
  readonly mover: Player
  readonly dummy: Player
  /** Version of the mover’s membership, and of the dummy’s, as the last receipts told. */
  version: number
  dummyVersion: number
  isAsked: boolean
  next: number
}

/** One transaction on its way: when it was sent, when it was answered, in the order of a counter. */
type Sent = { readonly entry: Entry; readonly sent: number; done: number; landed: boolean }

let scene: Scene
let voice: Voice
const log: Sent[] = []
let count = 0
const tick = (): number => (count += 1)

type Action = { readonly Put?: { readonly Item: Record<string, unknown> } }

/** The event that a transaction would write, as it travels. */
function entryOf(input: Record<string, unknown>): Entry | undefined {
  const items = (input["TransactItems"] ?? []) as readonly Action[]
  const row = items.map(({ Put }) => Put?.Item).find((item) => item && isEvent(item))
  return row && entryIn(row)
}

/** Lets a transaction wait a little, so that another may come between its reading and its writing. */
async function noted({ name, input, go }: Call): ReturnType<Call["go"]> {
  const entry = name === "TransactWriteItemsCommand" ? entryOf(input) : undefined
  if (!entry) return go()
  if (Math.random() < 0.6) await wait(Math.random() * 12)
  const each: Sent = { entry, sent: tick(), done: Number.POSITIVE_INFINITY, landed: false }
  log.push(each)
  const answer = await go().finally(() => {
    each.done = tick()
  })
  each.landed = true
  return answer
}

beforeAll(async () => {
  scene = await openScene(1, { clockEvery: 60 * minute })
  scene.system.pumps.pauseStream()
  const { app } = await apiOver(clientBetween(noted))
  voice = voiceAs(scene, { server: app })
})
afterAll(() => scene?.end())

async function laneAt(place: number): Promise<Lane> {
  const agency = `agensi-${place}`
  const boss = someone(`boss-${place}`, agency, "AGENCY_ADMIN")
  const second = someone(`kedua-${place}`, agency, "AGENCY_ADMIN")
  const mover = someone(`gerak-${place}`, agency, ...roles)
  const dummy = someone(`diam-${place}`, agency, "DPO")
  const people = [[boss], [second], [mover], [dummy]] as const
  await putHouse(scene, { id: agency, type: "DINSOS_KABKOTA", people })
  return { boss, second, mover, dummy, version: 1, dummyVersion: 1, isAsked: false, next: 0 }
}

const pathOf = ({ id, agency }: Player): string => `/memberships/${agency}.${id}`

const versionIn = (reply: Reply): number => Number(reply.body["version"])

type Turn = {
  readonly name: string
  readonly send: (lane: Lane) => Promise<Reply>
  /** Whether the mover has power once it is done. */
  readonly leaves: boolean
}

const verb = (name: string, who: "boss" | "second" | "mover", leaves: boolean): Turn => ({
  name,
  leaves,
  send: (lane) =>
    voice.post(lane[who], `${pathOf(lane.mover)}/${name}`, { match: `"${lane.version}"` }),
})

/** A whole life of a membership: it is suspended, comes back, ends, and begins anew. */
const life: readonly Turn[] = [
  verb("suspend", "boss", false),
  verb("reinstate", "second", true),
  verb("end", "boss", false),
  {
    name: "invite",
    leaves: false,
    send: ({ boss, mover }) =>
      voice.post(boss, "/memberships", { body: { name: mover.name, email: mover.email, roles } }),
  },
  verb("agree", "second", false),
  verb("accept", "mover", true),
]

const contact = { name: "Kontak Uji", profession: "Tokoh" }
const writing = ({ mover }: Lane): Promise<Reply> =>
  voice.post(mover, "/memberships/add-contact", { body: contact })

/** Asks for a role for the dummy, or takes that back. */
async function asking(lane: Lane): Promise<Reply> {
  const name = lane.isAsked ? "refuse-roles" : "ask-roles"
  const body = lane.isAsked ? {} : { roles: ["OBSERVER"] }
  const match = `"${lane.dummyVersion}"`
  const reply = await voice.post(lane.mover, `${pathOf(lane.dummy)}/${name}`, { body, match })
  if (reply.status === 200) {
    lane.dummyVersion = versionIn(reply)
    lane.isAsked = !lane.isAsked
  }
  return reply
}

const told = ({ status, body }: Reply): string =>
  status < 300 ? String(status) : `${status} ${String(body["code"])}`

/** The turn itself goes on until it lands: whoever rules is only ever outraced. */
async function turned(lane: Lane, turn: Turn): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const reply = await turn.send(lane)
    if (reply.status < 300) {
      lane.version = versionIn(reply)
      return
    }
    expect(told(reply), turn.name).toBe("409 conflict.busy")
  }
  throw new Error(`${turn.name} never landed`)
}

type Tally = { successes: number; refused: number }

/** One interleaving: the mover acts while the membership turns, and once more when it has. */
async function interleave(lane: Lane, tally: Tally): Promise<void> {
  const turn = life[lane.next % life.length]
  if (!turn) throw new Error("a life has turns")
  lane.next += 1
  const later = async (send: () => Promise<Reply>) => {
    await wait(Math.random() * 10)
    return send()
  }
  const [, ...replies] = await Promise.all([
    later(async () => {
      await turned(lane, turn)
      return { status: 0 } as Reply
    }),
    later(() => writing(lane)),
    later(() => writing(lane)),
    later(() => asking(lane)),
  ])
  const after = await writing(lane)
  expect([turn.name, told(after)]).toEqual([
    turn.name,
    turn.leaves ? "201" : "403 agency.not-a-member",
  ])
  for (const reply of [...replies, after]) {
    expect(told(reply)).toMatch(/^(20[01]|403 agency\.not-a-member|409 conflict\.(busy|moved))$/)
    if (reply.status < 300) tally.successes += 1
    else tally.refused += 1
  }
}

const ends = /^membership\.(suspended|ended)$/
const begins = /^membership\.(reinstated|accepted)$/

/** Acts that were sent to the table after the answer to their end, and landed all the same. */
function lateActs({ mover }: Lane): readonly string[] {
  const landed = log.filter((each) => each.landed)
  const about = landed.filter(
    ({ entry: { type, facts } }) =>
      (ends.test(type) || begins.test(type)) && (facts as { person: string }).person === mover.id,
  )
  const turns = about.sort((a, b) => a.done - b.done)
  const own = landed.filter(({ entry }) => entry.person === mover.id && !begins.test(entry.type))
  return own
    .filter(({ sent }) => {
      const before = turns.findLast((turn) => turn.done < sent)
      const after = turns.find((turn) => turn.done > sent)
      // While the return is on its way, it may have landed already.
      const isBack = after !== undefined && begins.test(after.entry.type) && after.sent < sent
      return before !== undefined && ends.test(before.entry.type) && !isBack
    })
    .map(({ entry }) => `${entry.type} ${entry.id}`)
}

describe("while memberships are suspended, reinstated, ended, offered and accepted anew", () => {
  test(`no act succeeds after its membership ended, ${interleavings} times over`, {
    timeout: 10 * minute,
  }, async () => {
    const all = await Promise.all(Array.from({ length: lanes }, (_, place) => laneAt(place)))
    const tally: Tally = { successes: 0, refused: 0 }
    let left = interleavings
    await Promise.all(
      all.map(async (lane) => {
        while (left > 0) {
          left -= 1
          await interleave(lane, tally)
        }
      }),
    )
    expect(all.flatMap(lateActs)).toEqual([])
    const movers = new Set<string>(all.map(({ mover }) => mover.id))
    const entries = (await everyRow(scene.tables)).filter(isEvent).map(entryIn)
    const effects = entries.filter(
      ({ person, type }) => movers.has(person) && type !== "membership.accepted",
    )
    expect(effects.length, "effects are what was answered as done").toBe(tally.successes)
    const outraced = log.filter(({ landed, entry }) => !landed && movers.has(entry.person))
    process.stdout.write(`${JSON.stringify({ ...tally, outraced: outraced.length })}\n`)
    expect(tally.successes, "acts that were in time").toBeGreaterThan(interleavings / 4)
    expect(tally.refused, "acts that came too late").toBeGreaterThan(interleavings / 4)
    expect(outraced.length, "acts overtaken on their way").toBeGreaterThan(10)
  })
})
