import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, hour, instantOf, later, minute } from "#shared/kernel/instant.ts"
import { done } from "#test/support/agenda-scene.ts"
import { apiOver, clientBetween } from "#test/support/api.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { sceneAt } from "#test/support/clock-stage.ts"
import { entryIn, everyRow, flawsIn, isEvent } from "#test/support/ledger.ts"
import { freshKey, openScene, type Scene } from "#test/support/scene.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"

let scene: Scene
/** The same people while the meetings of these tests are held. */
let there: Scene
const start = instantOf(Date.now() + 6 * day)

beforeAll(async () => {
  scene = await openScene(1, { clockEvery: 60 * minute })
  there = await sceneAt(scene, start)
})
afterAll(() => scene?.end())

const sessionAt = (days: number) => {
  const from = later(start, days * day)
  return { start: from, end: later(from, hour), zone: "WIB", mode: "ONLINE" }
}
const slotAt = (days: number) => ({ sessions: [sessionAt(days)], reason: "Malam hari." })

const owner = () => scene.cast.coordinator
async function drafted(): Promise<string> {
  const invitations = [
    { agency: agencyIds.source, need: "mandatory" },
    {
      agency: agencyIds.target,
      // Nobody is bound by what is optional: all these meetings are at one time.
      need: "optional",
      people: [{ person: officerOf(scene).id, part: "lead" }],
    },
  ]
  const body = meetingOf({ sessions: [sessionAt(0)], invitations, urgent: true })
  return `/meetings/${idOf(await done(scene.post(owner(), "/meetings", { body })))}`
}

async function polled(): Promise<string> {
  const path = await drafted()
  const body = { slots: [slotAt(1), slotAt(2)], deadline: later(start, -day) }
  await done(act(scene, owner(), [path, "open-poll", body]))
  return path
}

async function scheduled(): Promise<string> {
  const path = await drafted()
  await done(act(scene, owner(), [path, "schedule"]))
  return path
}

const itemOf = new Map<string, string>()

async function opened(): Promise<string> {
  const path = await scheduled()
  const meeting = path.split("/").at(-1)
  const proposing = { meeting, title: "Rencana kerja", minutes: 20 }
  const item = idOf(await done(scene.post(owner(), "/agenda-items", { body: proposing })))
  await done(act(scene, owner(), [`/agenda-items/${item}`, "place", { meeting }]))
  itemOf.set(path, item)
  await done(act(there, owner(), [path, "start"]))
  const here = ({ id }: Player) => ({
    person: id,
    mode: "ONSITE",
    arrivedAt: start,
    speaksAs: "lead",
  })
  const rolls = [
    { of: agencyIds.source, entries: [here(owner())] },
    { of: agencyIds.target, entries: [here(officerOf(scene))] },
  ]
  await done(act(there, owner(), [path, "call-roll", { rolls }]))
  await done(act(there, owner(), [`/agenda-items/${item}`, "open"]))
  return path
}

const outcomes = { outcomes: [{ kind: "DECISION", text: "Disepakati." }] }

async function decided(): Promise<string> {
  const path = await opened()
  const item = `/agenda-items/${itemOf.get(path)}`
  await done(act(there, owner(), [item, "record", outcomes]))
  await done(act(there, owner(), [item, "decide", {}]))
  return path
}

async function circulated(): Promise<string> {
  const path = await decided()
  for (const verb of ["end", "draft-minutes", "circulate"]) {
    await done(act(there, owner(), [path, verb]))
  }
  return path
}

type Sent = {
  readonly given: () => Promise<string>
  readonly verb: string
  readonly body?: unknown
  readonly event: string
  readonly by: () => Player
  /** What happens meanwhile where the act itself leaves the meeting as it was. */
  readonly meanwhile?: (path: string) => Promise<unknown>
  readonly isLater?: boolean
}

const acts: Readonly<Record<string, Sent>> = {
  "a vote": {
    given: polled,
    verb: "vote",
    body: { votes: { s1: "AVAILABLE", s2: "IF_NEEDED" } },
    event: "meeting.voted",
    by: () => officerOf(scene),
    meanwhile: (path) => done(act(scene, owner(), [path, "change-slots", { add: [slotAt(3)] }])),
  },
  "an answer": {
    given: scheduled,
    verb: "answer",
    body: { answer: "ACCEPTED", note: "Datang berdua." },
    event: "meeting.answered",
    by: () => officerOf(scene),
  },
  "what came out of an item": {
    given: async () => `/agenda-items/${itemOf.get(await opened())}`,
    verb: "record",
    body: outcomes,
    event: "agenda.recorded",
    by: owner,
    isLater: true,
  },
  "the end": { given: decided, verb: "end", event: "meeting.ended", by: owner, isLater: true },
  "a signature": {
    given: circulated,
    verb: "sign",
    body: { stand: "OBJECTED", text: "Jumlahnya keliru." },
    event: "meeting.minutes-signed",
    by: () => officerOf(scene),
    isLater: true,
  },
}

/** Acts that the ledger tells of: those of one kind that came since. */
async function timesOf(type: string): Promise<number> {
  const events = (await everyRow(scene.tables)).filter(isEvent)
  return events.filter((each) => entryIn(each).type === type && entryIn(each).facts !== undefined)
    .length
}

/** The same API, whose machine dies once it has committed: no answer comes back. */
async function forgetful(isLater: boolean | undefined): Promise<Scene> {
  const client = clientBetween(async ({ name, go }) => {
    const answer = await go()
    if (name === "TransactWriteItemsCommand") throw new Error("the connection is gone")
    return answer
  })
  const now = isLater ? { now: () => start } : {}
  return scene.through((await apiOver(client, now)).app)
}

describe.each(Object.entries(acts))("%s", (_, sent) => {
  const { given, verb, body = {}, event, by, meanwhile, isLater } = sent
  const here = () => (isLater ? there : scene)

  test("that is sent twice, or again when no answer came, is done once", async () => {
    const path = await given()
    const match = (await here().get(by(), path)).headers.get("ETag") ?? ""
    const before = await timesOf(event)
    const post = { body, match, key: freshKey() }
    const lost = await (await forgetful(isLater)).post(by(), `${path}/${verb}`, post)
    expect(lost.status).toBe(500)
    const again = await Promise.all([1, 2, 3].map(() => here().post(by(), `${path}/${verb}`, post)))
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(again.map(({ text }) => text)).size).toBe(1)
    expect((await timesOf(event)) - before).toBe(1)
    expect(await flawsIn(scene.tables)).toEqual([])
  })

  test("from a tab opened long ago is refused in plain words, with what is there now", async () => {
    const path = await given()
    const match = (await here().get(by(), path)).headers.get("ETag") ?? ""
    await done(here().post(by(), `${path}/${verb}`, { body, match }))
    await meanwhile?.(path)
    const before = await timesOf(event)
    const late = await here().post(by(), `${path}/${verb}`, { body, match })
    expect([late.status, late.body["code"]]).toEqual([409, "conflict.moved"])
    expect(late.body["detail"]).toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/)
    expect(late.body["current"]).toBeDefined()
    expect((await timesOf(event)) - before).toBe(0)
  })
})
