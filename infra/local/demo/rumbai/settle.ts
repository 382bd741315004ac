import { alwaysOpen } from "#shared/agency/rules/working-time.ts"
import { agencies } from "#shared/agency/verbs.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, type Instant, later, minute } from "#shared/kernel/instant.ts"
import { type MembershipId, partsOfMembership } from "#shared/membership/membership.ts"
import { memberships } from "#shared/membership/verbs.ts"
import { act, type Seat, type Stage, type Step, seatOf } from "../stage.ts"
import type { Planned, PlannedPerson } from "./planned.ts"

/** The platform's administrator registers; two authorities agree. */
const registrar = () => seatOf("prasetyo@kemensos-dit-anak.example")
const ministry = () => seatOf("sari@kemensos-dit-anak.example")
const balai = () => seatOf("irwan@balai-rumbai.example")

export type Settled = { readonly planned: Planned; readonly people: readonly Member[] }
export type Member = {
  readonly planned: PlannedPerson
  readonly id: MembershipId
  readonly seat: Seat
}

type Scene = { readonly stage: Stage; readonly planned: Planned; readonly from: Instant }

/** An act of this agency's story, so many minutes after it began. */
const stepAt = (
  { from }: Scene,
  [minutes, verb, by]: readonly [number, string, Seat],
  input: unknown = {},
): Step => ({ verb, by, at: later(from, minutes * minute), input })

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

type Joining = { readonly place: number; readonly inviter: Seat; readonly second: Seat }

/** Invited, agreed to by a second person, and come. */
async function join(scene: Scene, person: PlannedPerson, joining: Joining): Promise<Member> {
  const { stage, planned } = scene
  const { place, inviter, second } = joining
  const agency = agencyId.parse(planned.code)
  const [noun, key, start] = [memberships, `rumbai-${planned.code}-p${place}`, 200 + place * 60]
  const invitation = {
    name: person.name,
    email: person.email,
    roles: person.roles,
    ...(inviter.agency === agency ? {} : { agency }),
  }
  const invite = stepAt(scene, [start, "invite", inviter], invitation)
  const id = await act(stage, { noun, id: "", key: `${key}-invite`, step: invite })
  const parts = partsOfMembership(id)
  if (!parts) throw new Error(`${id} is no membership`)
  const seat: Seat = { person: parts[1], agency }
  const agree = stepAt(scene, [start + 10, "agree", second])
  await act(stage, { noun, id, key: `${key}-agree`, step: agree })
  const accept = stepAt(scene, [start + 20, "accept", seat])
  await act(stage, { noun, id, key: `${key}-accept`, step: accept })
  return { planned: person, id: id as MembershipId, seat }
}

const leads = ({ planned }: Member): boolean => planned.roles.includes("SUPERVISOR")

async function staff(scene: Scene): Promise<readonly Member[]> {
  const members: Member[] = []
  for (const [place, person] of scene.planned.staff.entries()) {
    const [first] = members
    // Who leads the house already is its second person; before that the sponsor's people are.
    const own = members.slice(1).find(leads)?.seat
    const [inviter, second] = first ? [first.seat, own ?? ministry()] : [ministry(), registrar()]
    members.push(await join(scene, person, { place, inviter, second }))
  }
  return members
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
