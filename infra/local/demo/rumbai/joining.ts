import { agencyId } from "#shared/kernel/id.ts"
import { type Instant, later, minute } from "#shared/kernel/instant.ts"
import { type MembershipId, partsOfMembership } from "#shared/membership/membership.ts"
import { memberships } from "#shared/membership/verbs.ts"
import { act, type Seat, type Stage, type Step, seatOf } from "../stage.ts"
import type { Planned, PlannedPerson } from "./planned.ts"

/** The platform’s administrator registers; two authorities agree. */
export const registrar = () => seatOf("prasetyo@kemensos-dit-anak.example")
export const ministry = () => seatOf("sari@kemensos-dit-anak.example")
export const balai = () => seatOf("irwan@balai-rumbai.example")

export type Member = {
  readonly planned: PlannedPerson
  readonly id: MembershipId
  readonly seat: Seat
}

export type Scene = { readonly stage: Stage; readonly planned: Planned; readonly from: Instant }

/** An act of this agency's story, so many minutes after it began. */
export const stepAt = (
  { from }: Scene,
  [minutes, verb, by]: readonly [number, string, Seat],
  input: unknown = {},
): Step => ({ verb, by, at: later(from, minutes * minute), input })

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

export async function staff(scene: Scene): Promise<readonly Member[]> {
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
