import { loadRows } from "#functions/platform/rows.ts"
import { agencyRef } from "#shared/agency/agency.ts"
import { endStatuses, type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { manifestRef } from "#shared/task/task.ts"
import { type ApiWalk, type Throw, type Told } from "./api-walk-stage.ts"
import { agencyIds, type Player } from "./cast.ts"
import { bodiesFor } from "./fuzz-bodies.ts"
import { type Likely, meantFor, nextFor } from "./handoff-likely.ts"
import { changeRow } from "./rows.ts"
import { freshKey, type Reply } from "./scene.ts"
import { acceptance, draftOf, idOf, moving } from "./story.ts"
import { newWorld, seek, type World } from "./world.ts"

const pick = <Each>(list: readonly Each[], place: number): Each | undefined =>
  list[place % Math.max(1, list.length)]

const versionOf = (etag: string): number => Number(/^"(\d+)/.exec(etag)?.[1] ?? 0)

function remember({ seen }: ApiWalk, path: string, reply: Reply): void {
  const etag = reply.headers.get("ETag")
  if (etag) seen.set(path, [...(seen.get(path) ?? []), etag])
}

type Asked = Pick<Told, "who" | "noun" | "id">

/** Looks at something, as a page does. */
async function look(walk: ApiWalk, asked: Asked, path: string): Promise<Reply> {
  const start = performance.now()
  const reply = await walk.scene.get(asked.who, path)
  walk.told.push({ ...asked, reply, times: [start, performance.now()] })
  remember(walk, path, reply)
  const status = String(reply.body["status"])
  if (asked.noun === "handoffs" && endStatuses.some((each) => each === status)) {
    walk.ended.add(asked.id)
  }
  return reply
}

type Post = { readonly verb: string; readonly body: unknown; readonly match?: string }

/** Acts; now and then the answer is lost, and the same request is sent again. */
async function send(walk: ApiWalk, asked: Asked, { verb, body, match }: Post): Promise<Reply> {
  const own = `/${asked.noun}/${asked.id}`
  const path = match ? `${own}/${verb}` : `/${asked.noun}`
  const newest = Math.max(0, ...(walk.seen.get(own) ?? []).map(versionOf))
  const isLate = match !== undefined && versionOf(match) < newest
  const key = freshKey()
  const start = performance.now()
  const post = { body, key, ...(match ? { match } : {}) }
  const reply = await walk.scene.post(asked.who, path, post)
  const times = [start, performance.now()] as const
  const isLost = reply.status < 300 && walk.told.length % 8 === 0
  const again = isLost ? await walk.scene.post(asked.who, path, post) : undefined
  const id = match ? asked.id : idOf(reply)
  walk.told.push({ ...asked, id, verb, reply, times, isLate, ...(again ? { again } : {}) })
  return reply
}

async function draft(walk: ApiWalk, who: Player, { what, how }: Throw): Promise<void> {
  const child = pick(walk.cases, what) ?? ""
  const kinds = [{ ...moving }, { ...moving }, {}, { service: "TEMPORARY_SHELTER" }]
  const to = who.agency === agencyIds.source ? agencyIds.target : agencyIds.source
  const body = draftOf(child, { ...pick(kinds, how), to })
  const reply = await send(walk, { who, noun: "handoffs", id: "" }, { verb: "create", body })
  if (reply.status === 201) walk.handoffs.push(idOf(reply) as HandoffId)
}

async function addTask(walk: ApiWalk, who: Player, { what }: Throw): Promise<void> {
  const [body] = bodiesFor("tasks.add", [walk.scene, { cases: [pick(walk.cases, what) ?? ""] }])
  const reply = await send(walk, { who, noun: "tasks", id: "" }, { verb: "add", body })
  if (reply.status === 201) walk.tasks.push(idOf(reply))
}

type Listed = {
  readonly items?: readonly { readonly task?: string; readonly handoff?: string }[]
}
const nowhere = { tasks: ["task-00000000000000000000000000"] }

/** What lies on the manifest; where that is nothing, something that is not there. */
async function manifestBody({ scene }: ApiWalk, asked: Asked, verb: string): Promise<unknown> {
  const { body } = await scene.get(asked.who, `/handoffs/${asked.id}/manifest`)
  const items = (body as Listed).items ?? []
  const tasks = items.flatMap(({ task }) => (task ? [task] : []))
  const handoffs = items.flatMap(({ handoff }) => (handoff ? [handoff] : []))
  const found = items.length > 0 ? { tasks, ...(handoffs[0] ? { handoffs } : {}) } : nowhere
  return verb === "move" ? found : { ...found, tasks: found.tasks.map((task) => ({ task })) }
}

type Wanted = {
  readonly verb: string
  readonly how: number
  readonly handoff?: Handoff | undefined
}

async function bodyFor(walk: ApiWalk, asked: Asked, wanted: Wanted): Promise<unknown> {
  const { verb, how, handoff } = wanted
  if (verb === "place" || verb === "move") return manifestBody(walk, asked, verb)
  if (verb === "withdraw") return { reason: "Rencana berubah.", childPosition: "NOT_ASKED" }
  if (verb === "answer-pull") return { answer: how % 2 ? "AGREED" : "NOT_NOW", text: "Baik." }
  const isUrgent = handoff?.risk === "EMERGENCY" && handoff.kind === "transfer"
  if (verb === "offer" && isUrgent && how % 2) return { defer: "Anak dalam bahaya." }
  const bodies = bodiesFor(`${asked.noun}.${verb}`, [walk.scene, {}])
  if (verb === "commit" && handoff) return bodies[handoff.moves === "nothing" ? 0 : 1]
  const worker = walk.people.find(
    ({ agency, roles }) => agency === asked.who.agency && roles.includes("HANDOFF_OFFICER"),
  )
  return verb === "accept" && worker ? acceptance(worker) : pick(bodies, how)
}

/** Acts that the walk has nothing to say for. */
const notForUs = /^(add-to-team|remove-from-team|change|identify|record-event|reveal)$/

/** What ends a way is tried more seldom than what goes on, or no child would ever arrive. */
const ending = /^(cancel|withdraw|decline)$/

/** Looks, and tells with which ETag to act: now and then from a page that was opened long ago. */
async function seenBy(walk: ApiWalk, asked: Asked, luck: number) {
  const path = `/${asked.noun}/${asked.id}`
  const { status, body } = await look(walk, asked, path)
  const seen = walk.seen.get(path) ?? []
  const match = (luck % 7 === 0 ? pick(seen, luck) : seen.at(-1)) ?? '"1.1"'
  return { isThere: status === 200, can: (body["can"] ?? {}) as Record<string, unknown>, match }
}

/** Reads something, then does one of the things that the page offers; or tries another. */
async function doOne(walk: ApiWalk, asked: Asked, { how, luck }: Throw): Promise<void> {
  const { isThere, can, match } = await seenBy(walk, asked, luck)
  const isApt = (verb: string) => !notForUs.test(verb) && (luck % 4 === 0 || !ending.test(verb))
  const all = Object.keys(can).filter(isApt)
  const open = all.filter((verb) => can[verb] === true)
  const verb = pick(how % 4 === 0 || open.length === 0 ? all : open, how)
  if (!isThere || !verb) return
  await send(walk, asked, { verb, body: await bodyFor(walk, asked, { verb, how }), match })
}

/** The handoff as it lies in the table, and what goes along with it. */
async function worldOf({ scene: { tables } }: ApiWalk, id: HandoffId): Promise<World> {
  const world = newWorld()
  for (const [name, row] of await loadRows(tables, [handoffRef(id), manifestRef(id)])) {
    world.rows.set(name, row)
  }
  return world
}

/** Whoever stands on that side, in that role; named ones first. */
function actorFor(walk: ApiWalk, handoff: Handoff, [verb, side, ...roles]: Likely) {
  const isHere = ({ agency }: Player) => side === "other" || agency === handoff[side]
  const apt = walk.people.filter(
    (each) =>
      isHere(each) && (roles.length === 0 || roles.some((role) => each.roles.includes(role))),
  )
  const meant = apt.filter(({ id }) => meantFor(verb, handoff)({ person: id }))
  return meant.length > 0 ? meant : apt
}

/** What usually comes next, by somebody whose turn it is; or anything by anybody. */
async function doHandoff(walk: ApiWalk, id: HandoffId, dice: Throw): Promise<void> {
  const { who, how, luck } = dice
  const world = await worldOf(walk, id)
  const handoff = seek(world, handoffRef(id))
  const likely = handoff && pick(nextFor(world, handoff), how)
  const anybody = pick(walk.people, who)
  const somebody = likely && pick(actorFor(walk, handoff, likely), who)
  if (!likely || !somebody || luck % 6 === 0) {
    if (anybody) await doOne(walk, { who: anybody, noun: "handoffs", id }, dice)
    return
  }
  const asked = { who: somebody, noun: "handoffs", id } as const
  const { isThere, match } = await seenBy(walk, asked, luck)
  if (!isThere) return
  const [verb] = likely
  await send(walk, asked, { verb, body: await bodyFor(walk, asked, { verb, how, handoff }), match })
}

/** Those that somebody can still do something about, as far as is known. */
const going = ({ handoffs, ended }: ApiWalk): readonly HandoffId[] =>
  handoffs.filter((id) => !ended.has(id)).slice(-6)

/** One act by somebody; what is drawn for a whole turn is what they race for. */
async function act(walk: ApiWalk, dice: Throw, common: number): Promise<void> {
  const { who, luck } = dice
  const somebody = pick(walk.people, who)
  if (!somebody) return
  const writes = somebody.roles.includes("CASE_MANAGER")
  if (writes && (going(walk).length < 4 || luck % 10 === 0)) return draft(walk, somebody, dice)
  if (writes && luck % 10 === 1) return addTask(walk, somebody, dice)
  const child = pick(walk.cases, common) ?? ""
  const asked = { who: somebody, noun: "cases", id: child } as const
  if (luck % 10 === 2) {
    await look(walk, asked, `/cases/${child}/custody`)
    return
  }
  const task = pick(walk.tasks, common)
  if (luck % 10 === 3) await doOne(walk, asked, dice)
  else if (task && luck % 10 === 4) await doOne(walk, { ...asked, noun: "tasks", id: task }, dice)
  else {
    const id = pick(going(walk), common)
    if (id) await doHandoff(walk, id, dice)
  }
}

/** Suspends the receiving house for a while, and lets it work again. */
const suspend = ({ scene }: ApiWalk, isSuspended: boolean): Promise<void> =>
  changeRow(scene.tables, agencyRef(agencyIds.target), {
    status: isSuspended ? "suspended" : "active",
  })

/**
 * Walks it: each turn's acts run at once, and turns follow one another.
 * @param most milliseconds after which no further turn begins: a busy machine walks less far
 */
export async function walkApi(
  walk: ApiWalk,
  [turns, most]: readonly [readonly (readonly Throw[])[], number],
): Promise<void> {
  const end = performance.now() + most
  for (const [number, turn] of turns.entries()) {
    if (performance.now() > end) return
    if (number % 40 === 30) await suspend(walk, true)
    if (number % 40 === 36) await suspend(walk, false)
    const [first] = turn
    await Promise.all(turn.map((dice) => act(walk, dice, first?.what ?? 0)))
  }
}
