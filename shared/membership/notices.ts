import type { AgencyId, PersonId } from "../kernel/id.ts"
import type { Audience, Notice, Urgency } from "../kernel/notice.ts"
import type { Membership, Staffing } from "./membership.ts"
import { isLone, secondsAtHome } from "./rules/second.ts"

export type MembershipNotice =
  | "membership.invited"
  | "membership.roles-asked"
  | "membership.roles-agreed"
  | "membership.roles-refused"
  | "membership.certificate-ending"
  | "membership.suspended"
  | "membership.ended"
  | "membership.taken-over"

/** So many are told one by one; beyond that the agency decides who looks. */
const most = 10

const person = (agency: AgencyId, who: PersonId): Audience => ({
  to: "person",
  agency,
  person: who,
})

const tell = (
  [kind, urgency]: readonly [MembershipNotice, Urgency],
  { id }: Pick<Membership, "id">,
  audience: Audience,
): Notice => ({ kind, urgency, audience, about: { noun: "memberships", id } })

/** Administrators by name, so that whoever acts does not read of it; all where too many, or unknown. */
function administratorsOf(agency: AgencyId, staffing: Staffing | undefined): readonly Audience[] {
  const admins = staffing?.admins ?? []
  if (admins.length === 0 || admins.length > most) return [{ to: "administrators", agency }]
  return admins.map((each) => person(agency, each))
}

/** Whoever is invited finds it with their first sign-in; this message also gets them an account. */
export const toInvitee = (member: Membership): readonly Notice[] => [
  tell(["membership.invited", "week"], member, person(member.agency, member.person)),
]

/** The administrators hear of a change among the people of their agency. */
export const toAdministrators = (
  kind: MembershipNotice,
  member: Membership,
  staffing: Staffing | undefined,
): readonly Notice[] =>
  administratorsOf(member.agency, staffing).map((each) => tell([kind, "info"], member, each))

/** Where duties stay with somebody who has no power, those who lead besides the administrators hear. */
export const toSupervisors = (
  kind: MembershipNotice,
  member: Membership,
  staffing: Staffing | undefined,
): readonly Notice[] =>
  (staffing?.leaders ?? [])
    .filter((each) => each !== member.person && !staffing?.admins.includes(each))
    .slice(0, most)
    .map((each) => tell([kind, "now"], member, person(member.agency, each)))

/** Whoever may agree hears that roles wait: of the agency itself, else (or where it has one user) of those that vouch for it. */
export function toSeconds(member: Membership, staffing: Staffing | undefined): readonly Notice[] {
  if (!member.asked) return []
  const { by, seconders } = member.asked
  const home = secondsAtHome(staffing, [by, member.person])
  const elsewhere: readonly Audience[] =
    home.length === 0 || isLone(staffing)
      ? seconders.map((agency) => ({ to: "administrators", agency }))
      : []
  const audiences = [
    ...home.slice(0, most).map((each) => person(member.agency, each)),
    ...elsewhere,
  ]
  return audiences.map((each) => tell(["membership.roles-asked", "week"], member, each))
}

/** Who asked hears what became of it; whoever gained does too, once they are a member. */
export function onAnswer(
  kind: "membership.roles-agreed" | "membership.roles-refused",
  member: Membership,
): readonly Notice[] {
  if (!member.asked) return []
  const isHere = member.status === "active" && kind === "membership.roles-agreed"
  return [
    tell([kind, "info"], member, person(member.asked.agency, member.asked.by)),
    ...(isHere ? [tell([kind, "info"], member, person(member.agency, member.person))] : []),
  ]
}

/** Whoever takes over what somebody else held hears of it at once. */
export const toSuccessor = (leaver: Membership, taker: PersonId): readonly Notice[] => [
  tell(["membership.taken-over", "now"], leaver, person(leaver.agency, taker)),
]

/** A certificate ends before long: its holder hears, and the administrators. */
export const onCertificateEnding = (member: Membership): readonly Notice[] => {
  const kind = ["membership.certificate-ending", "week"] as const
  return [
    tell(kind, member, person(member.agency, member.person)),
    tell(kind, member, { to: "administrators", agency: member.agency }),
  ]
}
