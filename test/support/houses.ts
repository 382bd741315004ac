import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import type { CaseRelation } from "#shared/case/lists/disclosure.ts"
import type { Role } from "#shared/kernel/actor.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { castOf, type Player, player } from "./cast.ts"
import { registered } from "./register.ts"
import { putRows } from "./rows.ts"
import { openScene, type Scene } from "./scene.ts"
import { agencyOf, peopleSeeds } from "./seeds.ts"
import { act, givenActive, officerOf } from "./story.ts"

type House = readonly [type: AgencyType, role: Role, region: string]

/** Agencies beside the usual three, for every way of standing to a case. */
const houses = {
  "psikolog-uji": ["UPTD_PPA", "CASE_MANAGER", "18.72"],
  "lpa-penghubung": ["LPA_KABKOTA", "BRIDGE", "18.72"],
  "pengamat-uji": ["LPA_KABKOTA", "CASE_MANAGER", "18.72"],
  "dinsos-provinsi": ["DINSOS_PROV", "COORDINATOR", "18"],
} as const satisfies Record<string, House>
type HouseName = keyof typeof houses

const somebodyOf = (name: HouseName): Player =>
  player(`orang-${name}`, name as AgencyId, [houses[name][1]])

const people = (Object.keys(houses) as HouseName[]).map(somebodyOf)

const personAt = (name: HouseName): Player => {
  const found = people.find(({ agency }) => agency === name)
  if (!found) throw new Error(`nobody is at ${name}`)
  return found
}

/** The usual scene, with more agencies around the child. */
export async function openWideScene(): Promise<Scene> {
  const scene = await openScene(2, { people: [...castOf().all, ...people] })
  const agencies = (Object.keys(houses) as HouseName[]).map((name) => {
    const [type, , region] = houses[name]
    const place = region as RegionCode
    return { ...agencyOf(name as AgencyId, name, type), region: place, catchment: [place] }
  })
  await putRows(scene.tables, [...agencies.flatMap(registered), ...peopleSeeds(people)])
  return scene
}

/** A handoff that was completed for a case, and somebody in each relation to that case. */
export type Surrounded = {
  readonly child: string
  readonly placement: string
  readonly near: Readonly<Record<CaseRelation, Player>>
}

const joining = [
  ["psikolog-uji", "provider"],
  ["lpa-penghubung", "bridge"],
  ["pengamat-uji", "observer"],
] as const

export const placing = {
  kind: "placement",
  service: "TEMPORARY_SHELTER",
  returnBy: new Date(Date.now() + 30 * 24 * 3_600_000).toISOString(),
  familyOptions: "Keluarga besar tinggal jauh.",
}

/** A child placed with the usual receiver, with a whole team around it. */
export async function givenSurrounded(
  scene: Scene,
  change: Record<string, unknown> = {},
): Promise<Surrounded> {
  const { worker } = scene.cast
  const placement = await givenActive(scene, { ...placing, ...change })
  const seen = await scene.get(worker, `/handoffs/${placement}`)
  const child = (seen.body["case"] as { readonly id: string }).id
  for (const [agency, role] of joining) {
    const done = await act(scene, worker, [`/cases/${child}`, "add-to-team", { agency, role }])
    if (done.status !== 200) throw new Error(`${role}: ${done.text}`)
  }
  const near = {
    custodian: worker,
    "care-holder": officerOf(scene),
    provider: personAt("psikolog-uji"),
    coordinator: personAt("dinsos-provinsi"),
    bridge: personAt("lpa-penghubung"),
    observer: personAt("pengamat-uji"),
  }
  return { child, placement, near }
}

export const coordinatorNear = (): Player => personAt("dinsos-provinsi")
