import { hour, type Instant, later, minute } from "#shared/kernel/instant.ts"
import { membershipRef } from "#shared/membership/membership.ts"
import { done, givenAgenda, mark } from "./agenda-scene.ts"
import { apiOver, clientBetween } from "./api.ts"
import type { Throw } from "./api-walk-stage.ts"
import { agencyIds, type Player } from "./cast.ts"
import { bodiesFor } from "./fuzz-bodies.ts"
import { changeRow } from "./rows.ts"
import { freshKey, openScene, type Reply, type Scene } from "./scene.ts"
import { act, idOf, meetingOf, officerOf } from "./story.ts"

/** Meetings of one town, what is talked about in them, and all answers that somebody got. */
export type MeetingWalk = {
  readonly scene: Scene
  readonly people: readonly Player[]
  readonly meetings: string[]
  readonly items: string[]
  readonly told: { readonly path: string; readonly verb: string; readonly reply: Reply }[]
}

type Conference = Awaited<ReturnType<typeof givenAgenda>>

/** The same API at another time. */
export async function atTime(scene: Scene, now: Instant): Promise<Scene> {
  const client = clientBetween(({ go }) => go())
  return scene.through((await apiOver(client, { now: () => now })).app)
}

const present = ({ id }: Player, arrivedAt: Instant) => ({
  person: id,
  mode: "ONSITE",
  arrivedAt,
  speaksAs: "lead",
  pledged: true,
})

/** Somebody opens the room and calls the roll; what happens then is anybody's affair. */
async function begin(scene: Scene, { meeting, starts }: Conference): Promise<void> {
  const { supervisor, worker } = scene.cast
  const now = await atTime(scene, starts)
  await done(act(now, supervisor, [`/meetings/${meeting}`, "start"]))
  const rolls = [
    { of: agencyIds.source, entries: [present(supervisor, starts), present(worker, starts)] },
    { of: agencyIds.target, entries: [present(officerOf(scene), starts)] },
    { of: agencyIds.third, entries: [], unnamed: 0 },
  ]
  await done(act(now, worker, [`/meetings/${meeting}`, "call-roll", { rolls }]))
}

const pick = <Each>(list: readonly Each[], place: number): Each | undefined =>
  list[place % Math.max(1, list.length)]

/** Acts that end what others still want to walk through. */
const ending = /^(cancel|adjourn|not-held|turn-down|withdraw|uninvite|record-late)$/

const decided = { outcomes: [{ kind: "DECISION", text: `${mark} putusan` }] }
const said: Readonly<Record<string, readonly object[]>> = {
  "agenda-items.record": [decided],
  "agenda-items.decide": [{ childView: { how: "HEARD", text: `${mark} pandangan` } }],
  "meetings.sign": [
    { stand: "APPROVED" },
    { stand: "APPROVED" },
    { stand: "OBJECTED", text: `${mark} keberatan` },
    { stand: "OBJECTED" },
  ],
}

/** Reads something, then does one of the things that the page offers; or tries another. */
async function doOne(walk: MeetingWalk, [now, who]: readonly [Scene, Player], dice: Throw) {
  const { what, how, luck } = dice
  const isItem = luck % 2 === 0
  const noun = isItem ? "agenda-items" : "meetings"
  const path = `/${noun}/${pick(isItem ? walk.items : walk.meetings, what)}`
  const seen = await now.get(who, path)
  walk.told.push({ path, verb: "get", reply: seen })
  const can = Object.entries((seen.body["can"] ?? {}) as Record<string, unknown>)
  const apt = can.filter(([verb]) => luck % 7 === 0 || !ending.test(verb))
  const open = apt.filter(([, may]) => may === true)
  const [verb] = pick(how % 5 === 0 || open.length === 0 ? apt : open, how) ?? []
  if (!verb) return
  const name = `${noun}.${verb}`
  // No handoff is under way here: whoever hands over in the room hears that there is none.
  const here = { meetings: walk.meetings, handoffs: ["handoff-nowhere"] }
  const bodies = said[name] ?? bodiesFor(name, [walk.scene, here])
  const post = { body: pick(bodies, luck) ?? {}, match: seen.headers.get("ETag") ?? "" }
  const reply = await now.post(who, `${path}/${verb}`, { ...post, key: freshKey() })
  walk.told.push({ path, verb, reply })
}

/** A house of three agencies with two conferences on children, and a meeting on none. */
export async function openMeetingWalk() {
  const scene = await openScene(2, { clockEvery: 600 * minute })
  const officer = officerOf(scene)
  const roles = [...officer.roles, "COORDINATOR"] as const
  await changeRow(scene.tables, membershipRef(officer.id, officer.agency), { roles })
  const conferences = [await givenAgenda(scene), await givenAgenda(scene)] as const
  const { coordinator } = scene.cast
  const rakor = idOf(await done(scene.post(coordinator, "/meetings", { body: meetingOf() })))
  const walk: MeetingWalk = {
    scene,
    people: scene.cast.all,
    meetings: [...conferences.map(({ meeting }) => meeting), rakor],
    items: conferences.flatMap(({ item, open }) => [item, open]),
    told: [],
  }
  return { walk, conferences }
}

/** Two or three at once, for so many turns at one time. */
async function walkAt(walk: MeetingWalk, at: Instant, turns: readonly (readonly Throw[])[]) {
  for (const [number, turn] of turns.entries()) {
    const now = await atTime(walk.scene, later(at, number * 1000))
    const acts = turn.flatMap((dice) => {
      const who = pick(walk.people, dice.who)
      return who ? [doOne(walk, [now, who], dice)] : []
    })
    await Promise.all(acts)
  }
}

/** Before, in the room of the one, in the room of the other, and afterwards. */
export async function walkMeetings(
  { walk, conferences }: Awaited<ReturnType<typeof openMeetingWalk>>,
  turns: readonly (readonly Throw[])[],
): Promise<void> {
  const part = Math.floor(turns.length / 4)
  const cut = (place: number) => turns.slice(place * part, (place + 1) * part)
  const [one, other] = conferences
  await begin(walk.scene, one)
  await walkAt(walk, later(one.starts, minute), cut(0))
  await walkAt(walk, later(one.starts, 10 * minute), cut(1))
  await done(endOf(walk, one)).catch(() => undefined)
  await begin(walk.scene, other).catch(() => undefined)
  await walkAt(walk, later(other.starts, minute), cut(2))
  await endOf(walk, other).catch(() => undefined)
  await walkAt(walk, later(other.starts, 26 * hour), cut(3))
}

/** What is open is put off, and the meeting ends: at least once somebody gets so far. */
async function endOf({ scene, items }: MeetingWalk, { meeting, starts, item, open }: Conference) {
  const now = await atTime(scene, later(starts, hour))
  const { supervisor, worker } = scene.cast
  for (const each of [item, open].filter((id) => items.includes(id))) {
    const path = `/agenda-items/${each}`
    await act(now, supervisor, [path, "open"])
    await act(now, supervisor, [path, "record", decided])
    const reply = await act(now, supervisor, [path, "decide", said["agenda-items.decide"]?.[0]])
    if (reply.status >= 300) await act(now, supervisor, [path, "defer", { reason: "Belum." }])
  }
  await act(now, supervisor, [`/meetings/${meeting}`, "end"])
  await act(now, worker, [`/meetings/${meeting}`, "draft-minutes"])
  return act(now, supervisor, [`/meetings/${meeting}`, "circulate"])
}
