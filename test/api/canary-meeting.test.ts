import { randomBytes } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import { done } from "#test/support/agenda-scene.ts"
import { apiOver } from "#test/support/api.ts"
import { agencyIds, castOf, type Player } from "#test/support/cast.ts"
import {
  bystanders,
  type Cast,
  castIn,
  decide,
  drafted,
  follow,
  gather,
  givenChild,
  hashOf,
  minute,
  open,
  poll,
  propose,
  sessionAt,
  setBystanders,
  startOf,
} from "#test/support/conference-life.ts"
import { mistake, reply } from "#test/support/conference-slips.ts"
import { everyRow } from "#test/support/ledger.ts"
import { type Overheard, overhear, streamImages } from "#test/support/overheard.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { act } from "#test/support/story.ts"
import {
  allGroups,
  everythingFor,
  fieldsOf,
  type Group,
  mustKeepQuiet,
  whisper,
  whispersIn,
} from "#test/support/whispers.ts"

/** Who may read which words; of everybody else it is none, at any time. */
const whole: readonly Group[] = [
  "meeting",
  "minutes",
  "item",
  "deferred",
  "turnedDown",
  "action",
  "cancelled",
  "adjourned",
]
const rights: Readonly<Record<string, readonly Group[]>> = {
  chair: allGroups,
  taker: allGroups,
  owner: allGroups,
  listed: [...whole, "targetNote", "targetRemark", "schoolRemark", "targetGuest"],
  school: ["meeting", "minutes", "schoolNote", "schoolRemark", "adjourned"],
}

let scene: Scene
let heard: Overheard
let people: Cast
let child: { readonly id: string; readonly reference: string }
const meetings: string[] = []
const items: string[] = []
const actions: string[] = []
const tokens: string[] = []
const urls: string[] = []
const refusals: Reply[] = []
const lines: unknown[] = []

const overheardBy = (scene: Scene): Scene => ({
  ...scene,
  post: async (...told) => {
    const reply = await scene.post(...told)
    urls.push(told[1], reply.headers.get("Location") ?? "")
    return reply
  },
})

/** The same API at another time; what it logs is kept. */
async function at(now: Instant): Promise<Scene> {
  const api = await apiOver(scene.tables.client, { now: () => now })
  lines.push(api.lines)
  return overheardBy(scene.through(api.app))
}

async function subscribed(who: Player, scope: string): Promise<void> {
  const token = randomBytes(16).toString("base64url")
  await done(scene.post(who, "/feeds", { body: { scope, hash: hashOf(token) } }))
  tokens.push(token)
}

/** Until the child is kept from them, a colleague at the host reads as the host does. */
let isKeptLater = false
const readers = (): readonly (readonly [string, Player])[] => [
  ...Object.entries(people).filter(([name]) => isKeptLater || name !== "keptLater"),
  ...Object.entries(bystanders),
]
const everyWord = new Map<string, Set<string>>()

/** Everybody reads everything there is, and every feed is fetched. */
async function mustBeQuiet(now = scene, all?: "all"): Promise<void> {
  const own = { meetings: meetings.slice(-2), "agenda-items": items, actions, cases: [child.id] }
  const things = all ? { ...own, meetings, all: [] } : own
  for (const [name, who] of readers()) {
    const all = await everythingFor(now, who, things)
    mustKeepQuiet(all, [name, rights[name] ?? []])
    const isPart = people.taker.agency === who.agency && rights[name] !== undefined
    const numbers = all.filter(([, { text }]) => !isPart && text.includes(child.reference))
    expect([name, numbers.map(([path]) => path)]).toEqual([name, []])
    const known = everyWord.get(name) ?? new Set()
    for (const [, { text }] of all) for (const word of whispersIn(text)) known.add(word)
    everyWord.set(name, known)
  }
  for (const token of tokens) {
    const feed = await now.ask(`/calendar?token=${token}`)
    expect([feed.status, whispersIn(feed.text)]).toEqual([200, []])
    expect(feed.text).not.toContain(child.reference)
  }
}

beforeAll(async () => {
  heard = overhear()
  const everybody = [...castOf(2).all, ...Object.values(bystanders)]
  scene = overheardBy(await openScene(2, { entries: heard.entries, people: everybody }))
  await setBystanders(scene)
  people = castIn(scene)
  child = await givenChild(scene)
  const { chair, listed, school, owner } = people
  for (const who of [chair, listed, school]) await subscribed(who, "person")
  await subscribed(owner, "agency")
})
afterAll(async () => {
  vi.restoreAllMocks()
  await scene?.end()
})

/** Everybody reads everything after each stage: a busy machine takes its time for that. */
const patient = { timeout: 180_000 }

describe("a conference with a word of its own in every field", patient, () => {
  test("is kept among those who may know of it while its time is sought and fixed", async () => {
    const id = await drafted(scene, child.reference)
    meetings.push(id)
    await poll(scene, `/meetings/${id}`)
    await mustBeQuiet()
    await gather(scene, `/meetings/${id}`)
    await reply(scene, `/meetings/${id}`)
    refusals.push(...(await mistake(scene, `/meetings/${id}`)))
  })

  test("has an agenda on the child that only its list reads", async () => {
    const [id = ""] = meetings
    const proposed = await propose(scene, [id, child.reference])
    items.push(proposed.item, proposed.deferred, proposed.turnedDown)
    await mustBeQuiet()
  })

  test("decides in the room, and leads to an action", async () => {
    const [id = ""] = meetings
    const [item = "", deferred = "", turnedDown = ""] = items
    const path = `/meetings/${id}`
    const now = await at(startOf)
    await open(now, path)
    await decide(now, { item, deferred, turnedDown })
    await done(act(now, people.chair, [path, "end"]))
    const { body: seen } = await now.get(people.chair, "/actions?box=following")
    for (const { id: each } of seen["items"] as { id: string }[]) actions.push(each)
    expect(actions).toHaveLength(1)
    await mustBeQuiet(now)
  })

  test("keeps somebody away from whom the child was kept only meanwhile", async () => {
    const { taker, kept, keptLater } = people
    const before = await scene.get(keptLater, `/meetings/${meetings[0]}`)
    expect(before.status).toBe(200)
    const persons = [kept.id, keptLater.id]
    await done(act(scene, taker, [`/cases/${child.id}`, "keep-away", { persons, agencies: [] }]))
    isKeptLater = true
    await mustBeQuiet(await at(later(startOf, hour)))
  })

  test("is minuted, agreed to, followed and closed", async () => {
    const [action = ""] = actions
    const path = `/meetings/${meetings[0]}`
    const now = await at(later(startOf, day))
    await minute(now, path)
    await follow(now, action)
    await mustBeQuiet(now)
    const { chair, owner } = people
    const passing = (person: Player) =>
      [path, "hand-over", { part: "chair", person: person.id }] as const
    await done(act(now, chair, passing(owner)))
    await mustBeQuiet(now)
    await done(act(now, owner, passing(chair)))
    await done(act(now, people.owner, [path, "close"]))
    await done(act(now, people.chair, [path, "reopen", { reason: whisper("alasan-buka") }]))
  })

  test("is as quiet when somebody is uninvited, and when it is called off", async () => {
    const { chair, owner } = people
    const change = { title: whisper("judul-batal"), sessions: [sessionAt(later(startOf, 5 * day))] }
    const off = await drafted(scene, child.reference, change)
    meetings.push(off)
    await done(act(scene, chair, [`/meetings/${off}`, "schedule"]))
    await done(act(scene, owner, [`/meetings/${off}`, "uninvite", { agency: agencyIds.third }]))
    const calling = { reason: whisper("alasan-batal") }
    await done(act(scene, chair, [`/meetings/${off}`, "cancel", calling]))
    await mustBeQuiet()
  })

  test("is as quiet when it goes on without a quorum, and breaks off", async () => {
    const { chair, taker } = people
    const start = later(startOf, 7 * day)
    const broken = await drafted(scene, child.reference, { sessions: [sessionAt(start)] })
    meetings.push(broken)
    const path = `/meetings/${broken}`
    await done(act(scene, chair, [path, "schedule"]))
    const now = await at(start)
    await done(act(now, chair, [path, "start"]))
    const here = { person: taker.id, mode: "ONSITE", arrivedAt: start, speaksAs: "lead" }
    const rolls = [{ of: agencyIds.source, entries: [here] }]
    await done(act(now, taker, [path, "call-roll", { rolls }]))
    const anyway = { reason: whisper("alasan-lanjut"), reviewBy: later(start, 9 * day) }
    await done(act(now, chair, [path, "proceed-inquorate", anyway]))
    await done(act(now, chair, [path, "adjourn", { reason: whisper("alasan-henti") }]))
    await done(act(now, chair, [path, "waive-successor", { reason: whisper("alasan-tanpa") }]))
    await mustBeQuiet(now, "all")
  })

  test("was really there: whoever may read a word read it, and nobody else did", () => {
    const told = (name: string) => [...(everyWord.get(name) ?? [])].sort()
    for (const [name, groups] of Object.entries(rights)) {
      expect([name, told(name)]).toEqual([name, [...fieldsOf(...groups)].sort()])
    }
    for (const name of ["kept", "keptLater", ...Object.keys(bystanders)]) {
      expect([name, told(name)]).toEqual([name, []])
    }
  })
})

describe("a word of it", () => {
  test("travels in no message, notice, ledger event or request, nor what the stream hands on", async () => {
    await scene.settle()
    const rows = (await everyRow(scene.tables)).filter(
      ({ pk, sk }) =>
        /^(INBOX#|IDEM#|REMIND#|FEED|LOG#)/.test(String(pk)) || String(sk).startsWith("EVENT#"),
    )
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.flatMap((row) => whispersIn(JSON.stringify(row)))).toEqual([])
    expect([heard.queued.length > 5, heard.relayed.length > 5]).toEqual([true, true])
    expect([...heard.queued, ...heard.relayed].flatMap(whispersIn)).toEqual([])
  })

  test("of what was said of the child lies in the sealed table alone", async () => {
    const sealed: readonly Group[] = [
      "minutes",
      "item",
      "deferred",
      "turnedDown",
      "action",
      "targetRemark",
      "schoolRemark",
    ]
    const main = [
      ...(await everyRow(scene.tables)).map((row) => JSON.stringify(row)),
      ...(await streamImages(scene.tables)),
    ]
    const told = new Set(main.flatMap(whispersIn))
    expect(fieldsOf(...sealed).filter((field) => told.has(field))).toEqual([])
    const rows = JSON.stringify(await everyRow(scene.tables, scene.tables.sealed))
    const kept = new Set(whispersIn(rows))
    expect(fieldsOf(...sealed).filter((field) => !kept.has(field))).toEqual([])
  })

  test("is in no refusal of a request that held it", () => {
    expect(refusals.map(({ status }) => status >= 400)).toEqual(refusals.map(() => true))
    expect(refusals.length).toBeGreaterThan(8)
    // What is there now is shown to whoever may see it, and nothing of what was sent.
    const texts = refusals.map(({ text, headers }) => `${text}${JSON.stringify([...headers])}`)
    expect(texts.flatMap(whispersIn).filter((field) => field === "salah")).toEqual([])
  })

  test("is in no address, no log and nothing that is printed", () => {
    expect(urls.length).toBeGreaterThan(50)
    expect(urls.flatMap(whispersIn)).toEqual([])
    expect(whispersIn(JSON.stringify(lines))).toEqual([])
    expect(heard.printed.flatMap(whispersIn)).toEqual([])
    const all = JSON.stringify([lines, heard.printed])
    expect(tokens.filter((token) => all.includes(token))).toEqual([])
  })
})
