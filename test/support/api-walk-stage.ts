import fc from "fast-check"
import { deskRef } from "#shared/agency/agency.ts"
import { type HandoffId } from "#shared/handoff/handoff.ts"
import type { Role } from "#shared/kernel/actor.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { minute } from "#shared/kernel/instant.ts"
import { agencyIds, castOf, type Player, player } from "./cast.ts"
import { putRows, seed } from "./rows.ts"
import { openScene, type Reply, type Scene } from "./scene.ts"
import { peopleSeeds } from "./seeds.ts"
import { givenAccepted, givenCase, givenHandover, moving } from "./story.ts"

/** A call as it went: what was asked, what was known, what was answered. */
export type Told = {
  readonly who: Player
  readonly noun: "handoffs" | "cases" | "tasks"
  readonly id: string
  /** Nothing where somebody only looked. */
  readonly verb?: string
  readonly reply: Reply
  readonly times: readonly [start: number, end: number]
  /** A newer version than the one sent had been told to somebody before. */
  readonly isLate?: boolean
  /** The answer to the same request with the same key, sent again. */
  readonly again?: Reply
}

/** Everything that a walk knows and has heard. */
export type ApiWalk = {
  readonly scene: Scene
  readonly people: readonly Player[]
  readonly cases: readonly string[]
  readonly handoffs: HandoffId[]
  /** How far each handoff was when the walk began. */
  readonly begun: Readonly<Record<HandoffId, string>>
  /** Handoffs that somebody saw ended. */
  readonly ended: Set<string>
  readonly tasks: string[]
  readonly told: Told[]
  /** ETags that somebody saw, the newest last. */
  readonly seen: Map<string, readonly string[]>
}

export type Throw = {
  readonly what: number
  readonly who: number
  readonly how: number
  readonly luck: number
}

const die = fc.nat(9999)
const throws = fc.record({ what: die, who: die, how: die, luck: fc.nat(99) })

/** Turns of two or three who act at the same time. */
export const turnsOf = (count: number, seed: number): readonly (readonly Throw[])[] =>
  fc.sample(fc.array(throws, { minLength: 2, maxLength: 3 }), { seed, numRuns: count })

const more: readonly (readonly [string, AgencyId, readonly Role[]])[] = [
  ["petugas-asal", agencyIds.source, ["HANDOFF_OFFICER"]],
  ["pekerja-tujuan", agencyIds.target, ["CASE_MANAGER"]],
  ["penyelia-tujuan", agencyIds.target, ["SUPERVISOR"]],
]

/** Two houses that can both send and receive, a coordinator, strangers; and so many children. */
export async function openWalk(children: number): Promise<ApiWalk> {
  const further = more.map(([name, agency, roles]) => player(name, agency, roles))
  const all = [...castOf(2).all, ...further]
  const scene = await openScene(2, { people: all, clockEvery: 600 * minute })
  const agency = agencyIds.source
  const [onDuty] = further.map(({ id }) => id)
  const desk = { agency, active: true, ...(onDuty ? { onDuty } : {}), roster: [], weeks: [] }
  await putRows(scene.tables, [...peopleSeeds(further), seed(deskRef(agency), desk)])
  const cases: string[] = []
  for (let place = 0; place < children; place += 1) {
    cases.push(await givenCase(scene, place === 2 ? { risk: "EMERGENCY" } : {}))
  }
  const [first = "", second = ""] = cases
  const moved = (await givenHandover(scene, { ...moving, case: first })) as HandoffId
  const served = (await givenAccepted(scene, { case: second })) as HandoffId
  return {
    scene,
    people: all,
    cases,
    begun: { [moved]: "handover", [served]: "accepted" },
    handoffs: [moved, served],
    ended: new Set(),
    tasks: [],
    told: [],
    seen: new Map(),
  }
}
