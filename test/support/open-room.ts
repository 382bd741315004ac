import { type CaseId, caseRef } from "#shared/case/case.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import { done, givenAgenda, outcomes, word } from "./agenda-scene.ts"
import { apiOver } from "./api.ts"
import { agencyIds, type Player } from "./cast.ts"
import { changeRow } from "./rows.ts"
import type { Scene } from "./scene.ts"
import { act, officerOf } from "./story.ts"

/** The same API at another time. */
const at = async (scene: Scene, now: Instant): Promise<Scene> =>
  scene.through((await apiOver(scene.tables.client, { now: () => now })).app)

/** Somebody on a list, who signed the sheet. */
export const person = ({ id }: Player, now: Instant) => ({
  person: id,
  mode: "ONSITE",
  arrivedAt: now,
  speaksAs: "lead",
  pledged: true,
})

/** A conference whose room is open, with everybody there but the third agency. */
export async function opened(scene: Scene) {
  const agenda = await givenAgenda(scene)
  const { supervisor, worker } = scene.cast
  const now = await at(scene, agenda.starts)
  const path = `/meetings/${agenda.meeting}`
  await done(act(now, supervisor, [path, "start"]))
  const rolls = [
    {
      of: agencyIds.source,
      entries: [person(supervisor, agenda.starts), person(worker, agenda.starts)],
    },
    { of: agencyIds.target, entries: [person(officerOf(scene), agenda.starts)] },
    { of: agencyIds.third, entries: [], unnamed: 0 },
  ]
  await done(act(now, worker, [path, "call-roll", { rolls }]))
  const cases = (await scene.get(worker, "/cases?limit=50")).body["items"] as {
    id: string
    reference: string
  }[]
  const child = cases.find((each) => each.reference === agenda.reference)?.id ?? ""
  return { ...agenda, path, now, child }
}
export type Room = Awaited<ReturnType<typeof opened>>

/** The item on the child is decided; an action of the target agency comes of it. */
export async function decided({ now, item }: Room, by: Player): Promise<string> {
  const path = `/agenda-items/${item}`
  await done(act(now, by, [path, "open"]))
  await done(act(now, by, [path, "record", outcomes()]))
  const childView = { how: "HEARD", text: word("pandangan") }
  await done(act(now, by, [path, "decide", { childView }]))
  const seen = await now.get(by, path)
  const [, made] = seen.body["outcomes"] as readonly { readonly action?: string }[]
  return made?.action ?? ""
}

/** The other item is put off, the meeting ends, and its minutes lie before the agencies. */
export async function minuted(scene: Scene, room: Room): Promise<void> {
  const { now, path, open } = room
  const { supervisor, worker } = scene.cast
  await done(act(now, worker, [`/agenda-items/${open}`, "defer", { reason: "Waktu habis." }]))
  await done(act(now, supervisor, [path, "end"]))
  await done(act(now, worker, [path, "draft-minutes"]))
  await done(act(now, supervisor, [path, "circulate"]))
}

/** The case keeps these people away from now on, past its own acts. */
export const keep = (scene: Scene, child: string, ...persons: readonly Player[]) =>
  changeRow(scene.tables, caseRef(child as CaseId), {
    excludedPersons: persons.map(({ id }) => id),
  })
