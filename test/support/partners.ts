import type { SystemOptions } from "#infra/local/system.ts"
import { day, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import { agencyIds, castOf, type Player, player } from "./cast.ts"
import { putRows } from "./rows.ts"
import { openScene, type Reply, type Scene } from "./scene.ts"
import { peopleSeeds } from "./seeds.ts"
import { act } from "./story.ts"

/** Who speaks for each of the three agencies. */
export type Speakers = { readonly source: Player; readonly target: Player; readonly third: Player }

export const speakers: Speakers = {
  source: player("koordinator", agencyIds.source, ["COORDINATOR"]),
  target: player("penyelia-target", agencyIds.target, ["COORDINATOR"]),
  third: player("penyelia-ketiga", agencyIds.third, ["COORDINATOR"]),
}

/** A scene in which every agency has somebody who may sign. */
export async function openPartners(options: Partial<SystemOptions> = {}): Promise<Scene> {
  const people = [speakers.target, speakers.third]
  const scene = await openScene(2, { ...options, people: [...castOf(2).all, ...people] })
  await putRows(scene.tables, peopleSeeds(people))
  return scene
}

/** The start of today, so that a test can count in days from it. */
export const today: Instant = instantOf(Math.floor(Date.now() / day) * day)

export const agreement = (change: Record<string, unknown> = {}) => ({
  kind: "PKS",
  number: "PKS-UJI/12",
  title: "Pendampingan anak",
  parties: [agencyIds.source, agencyIds.target],
  from: later(today, -day),
  until: later(today, 365 * day),
  clauses: [{ effect: "allow", services: ["ACCOMPANIMENT"], regions: ["18.72"] }],
  ...change,
})

export function must(reply: Reply, status = 200): Reply {
  if (reply.status !== status) throw new Error(`${reply.status} ${reply.text}`)
  return reply
}

export async function givenProposed(scene: Scene, body: unknown = agreement()): Promise<string> {
  const made = must(await scene.post(speakers.source, "/partnerships", { body }), 201)
  return String(made.body["id"])
}

/** Proposed by the source, and signed by whoever is named. */
export async function givenActive(
  scene: Scene,
  body: unknown = agreement(),
  signers: readonly Player[] = [speakers.target],
): Promise<string> {
  const id = await givenProposed(scene, body)
  for (const who of signers) must(await act(scene, who, [`/partnerships/${id}`, "sign"]))
  return id
}
