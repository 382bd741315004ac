import { clocked } from "#functions/clocked.ts"
import { wake } from "#functions/outbox/wake.ts"
import type { Tables } from "#functions/platform/rows.ts"
import { type Handoff, handoffRef } from "#shared/handoff/handoff.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { firstOf } from "#shared/kernel/clock.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { type Instant, later } from "#shared/kernel/instant.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { apiOver } from "./api.ts"
import { asShipped } from "./calendars.ts"
import { agencyIds, type Player, player } from "./cast.ts"
import { inboxOf } from "./inbox.ts"
import { registered } from "./register.ts"
import { putRows } from "./rows.ts"
import type { Scene } from "./scene.ts"
import { agencyOf, peopleSeeds } from "./seeds.ts"
import { rowAt } from "./store.ts"

const place = (code: string) => code as RegionCode

const house = (id: string, type: Parameters<typeof agencyOf>[2], region: string) => ({
  ...agencyOf(id as AgencyId, id, type),
  region: place(region),
  catchment: [],
})

/** The rungs above the two houses, each with one coordinator; and who leads the target. */
const above = [
  house("pksai-uji", "PKSAI_UNIT", "18.72"),
  house("dinsos-prov-uji", "DINSOS_PROV", "18"),
  { ...house("balai-uji", "BALAI_SENTRA", "13.71"), catchment: [place("18")] },
]

const person = (agency: string, role: Role) =>
  player(`${role.toLowerCase().replace("_", "-")}-${agency}`, agency as AgencyId, [role])

export const ladder = {
  leader: person(agencyIds.target, "SUPERVISOR"),
  head: person(agencyIds.target, "AGENCY_ADMIN"),
  ownHead: person(agencyIds.source, "AGENCY_ADMIN"),
  district: person("pksai-uji", "COORDINATOR"),
  province: person("dinsos-prov-uji", "COORDINATOR"),
  centre: person("balai-uji", "COORDINATOR"),
} as const
const rungs = Object.values(ladder)

export async function setLadder(scene: Scene): Promise<void> {
  await putRows(scene.tables, [...above.flatMap(registered), ...peopleSeeds(rungs)])
}

/** The clock function itself, as the schedule calls it at that instant; then all is delivered. */
export async function clockAt(scene: Scene, at: Instant): Promise<void> {
  const { handler } = await import("#functions/clock.lambda.ts")
  await handler({ time: at }, {} as never)
  await scene.settle()
}

export const handoffNow = async (scene: Scene, id: string): Promise<Handoff> =>
  (await rowAt(scene.tables, handoffRef(id as Handoff["id"]))).state

/** When the next clock of a handoff runs out. */
export async function dueOfHandoff(scene: Scene, id: string): Promise<Instant> {
  const first = firstOf((await handoffNow(scene, id)).clocks)
  if (!first) throw new Error("no clock runs")
  return first.due
}

type Told = Readonly<Record<string, readonly string[]>>

/** Who has which kinds of notice about one thing, by the name of the person. */
async function toldOf(scene: Scene, id: string): Promise<Told> {
  const everybody: readonly Player[] = [...scene.cast.all, ...rungs]
  const all = await Promise.all(
    everybody.map(async (who) => {
      const inbox = await inboxOf(scene.tables, who)
      return [who.id, inbox.filter((each) => each.about.id === id).map(({ kind }) => kind)] as const
    }),
  )
  return Object.fromEntries(all)
}

/** Who hears what of a thing because of what happens now; each kind as often as it comes. */
export async function hearing(
  scene: Scene,
  id: string,
  happens: () => Promise<unknown>,
): Promise<Told> {
  const before = await toldOf(scene, id)
  await happens()
  const after = await toldOf(scene, id)
  const news = Object.entries(after).map(([who, kinds]) => {
    const rest = [...(before[who] ?? [])]
    const fresh = kinds.filter((kind) => {
      const known = rest.indexOf(kind)
      if (known >= 0) rest.splice(known, 1)
      return known < 0
    })
    return [who, fresh] as const
  })
  return Object.fromEntries(news.filter(([, kinds]) => kinds.length > 0))
}

/** The same scene at a later hour: what people do there happens then. */
export async function sceneAt(scene: Scene, at: Instant): Promise<Scene> {
  const { app } = await apiOver(scene.tables.client, { now: () => at })
  return scene.through(app)
}

/** Lets the next clock of a handoff run out, a second ago. */
export async function runOut(scene: Scene, id: string): Promise<Instant> {
  const at = later(await dueOfHandoff(scene, id), 1_000)
  await clockAt(scene, at)
  return at
}

/** The clock on one row alone, as if nothing else were due. */
export const wakeOne = (tables: Tables, pk: string, at: Instant): Promise<void> =>
  wake({ tables, clocked, calendars: asShipped }, { pk, sk: "STATE" }, at)
