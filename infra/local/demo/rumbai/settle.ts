import { alwaysOpen } from "#shared/agency/rules/working-time.ts"
import { agencies } from "#shared/agency/verbs.ts"
import { day, later, minute } from "#shared/kernel/instant.ts"
import { memberships } from "#shared/membership/verbs.ts"
import { act, type Stage, type Step } from "../stage.ts"
import { balai, type Member, ministry, registrar, type Scene, staff, stepAt } from "./joining.ts"
import type { Planned } from "./planned.ts"

export type Settled = { readonly planned: Planned; readonly people: readonly Member[] }

async function register(scene: Scene): Promise<void> {
  const { stage, planned } = scene
  const { code, name, kind, region, grade, dinsosType } = planned
  const input = {
    code,
    name,
    from: "2018-01-01",
    type: kind.type,
    region,
    services: kind.services,
    serves: { ages: kind.ages ?? [0, 17], sexes: ["F", "M"] },
    ...(kind.open ? { hours: alwaysOpen("WIB") } : {}),
    ...(grade ? { accreditation: { grade } } : {}),
    ...(dinsosType
      ? { dinsosType: { type: dinsosType, from: "2018-01-01", basis: "Perda peragaan" } }
      : {}),
  }
  const [noun, id] = [agencies, code]
  const tell = (place: number, step: Step) =>
    act(stage, { noun, id, key: `rumbai-${code}-${place}`, step })
  await tell(1, stepAt(scene, [0, "register", registrar()], input))
  await tell(2, stepAt(scene, [60, "approve", ministry()]))
  await tell(3, stepAt(scene, [120, "approve", balai()]))
}

const isOfficer = ({ planned }: Member): boolean => planned.roles.includes("HANDOFF_OFFICER")

async function seatOfficers(scene: Scene, members: readonly Member[]): Promise<void> {
  const [head] = members
  if (!head) return
  for (const [place, member] of members.filter(isOfficer).entries()) {
    const seat = (["on-duty", "deputy"] as const)[place] ?? "roster"
    const step = stepAt(scene, [700 + place, "seat", head.seat], { seat })
    const key = `rumbai-${scene.planned.code}-s${place}`
    await act(scene.stage, { noun: memberships, id: member.id, key, step })
  }
}

const worksWithChildren = ({ planned }: Member): boolean =>
  planned.roles.some((role) =>
    ["CASE_MANAGER", "HANDOFF_OFFICER", "PROBATION_OFFICER"].includes(role),
  )

async function certify(scene: Scene, members: readonly Member[]): Promise<void> {
  const [head, ...others] = members
  if (!head) return
  for (const [place, member] of others.filter(worksWithChildren).entries()) {
    const validUntil = later(scene.stage.now, (120 + ((place * 97) % 600)) * day)
    const certificate = {
      number: `LSPS-PERAGAAN/${scene.planned.code}/${place + 1}`,
      body: "Lembaga Sertifikasi Pekerjaan Sosial (peragaan)",
      validUntil,
    }
    const step = stepAt(scene, [800 + place, "certify", head.seat], certificate)
    const key = `rumbai-${scene.planned.code}-c${place}`
    await act(scene.stage, { noun: memberships, id: member.id, key, step })
  }
}

/** Counted this morning: older counts would be worth nothing. */
async function count({ stage, planned }: Scene, head: Member | undefined): Promise<void> {
  const [service] = planned.kind.places ?? []
  if (!service || !planned.places || !head) return
  const at = later(stage.now, -180 * minute)
  const step: Step = {
    verb: "count-places",
    by: head.seat,
    at,
    input: { service, ...planned.places },
  }
  const [noun, id] = [agencies, planned.code]
  await act(stage, { noun, id, key: `rumbai-${planned.code}-count`, step })
}

/** One agency from its registration to its staffed desk, through the verbs alone. */
export async function settle(stage: Stage, planned: Planned, place: number): Promise<Settled> {
  const from = later(stage.now, -300 * day + place * 30 * minute)
  const scene: Scene = { stage, planned, from }
  await register(scene)
  const people = await staff(scene)
  await seatOfficers(scene, people)
  await certify(scene, people)
  await count(scene, people[0])
  return { planned, people }
}
