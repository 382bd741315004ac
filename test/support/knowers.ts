import { type Case, caseRef } from "#shared/case/case.ts"
import { caseRoles } from "#shared/kernel/actor.ts"
import { inviteeRef, type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import type { Item } from "#shared/meeting/rows/item.ts"
import type { Membership } from "#shared/membership/membership.ts"
import { seats } from "./town.ts"
import { membershipOf, type Seat, seek, type World } from "./world.ts"

type Around = {
  readonly world: World
  readonly item: Item
  readonly meeting: Meeting | undefined
  readonly child: Case | undefined
}

const names = (list: readonly string[] | undefined, one: string): boolean =>
  list?.includes(one) ?? false

/** Whoever nothing lets in, whatever else they are. */
function isBarred(
  { item, meeting, child }: Around,
  { person, agency, roles }: Membership,
): boolean {
  const isOfChild = item.case !== undefined
  const isClosed = isOfChild || meeting?.profile === "case-conference"
  if (isClosed && !roles.some((role) => caseRoles.includes(role))) return true
  const gone = meeting?.seats?.some(
    (each) => each.person === person && each.agency === agency && each.removedAt,
  )
  if (gone && (isOfChild || !roles.includes("COORDINATOR"))) return true
  const away = [
    item.excludedPersons,
    item.recused,
    meeting?.excludedPersons,
    child?.excludedPersons,
  ]
  return away.some((each) => names(each, person)) || names(child?.conflictedAgencies, agency)
}

/** The meeting stands in their agency's list: of a draft, nobody's but the host's. */
const isToldOf = ({ world, meeting }: Around, { agency }: Membership): boolean =>
  meeting !== undefined && seek(world, inviteeRef(meeting.id, agency)) !== undefined

/** Open (all invited), restricted (some agencies) or named (some people): meetings.md 1.2. */
function isMeant(around: Around, member: Membership): boolean {
  const { item, meeting } = around
  const { access } = item
  const { person, agency } = member
  const isInside = meeting ? isToldOf(around, member) : true
  if (access.to === "agencies") return isInside && names(access.agencies, agency)
  if (access.to === "people") {
    const isNamed = access.people.some((each) => each.person === person && each.agency === agency)
    return isInside && isNamed
  }
  return !item.case && (meeting ? isInside : agency === item.host)
}

const waiting: readonly Item["status"][] = ["proposed", "deferred", "withdrawn"]

/** Whoever wrote it looks after it while it waits; of named people's matter nobody but the writer. */
function isAuthor({ item }: Around, { person, agency }: Membership): boolean {
  if (item.proposer !== agency || !waiting.includes(item.status)) return false
  const { access } = item
  if (access.to !== "people") return true
  return (
    item.proposedBy === person ||
    access.people.some((each) => each.person === person && each.agency === agency)
  )
}

/** Whoever runs the meeting calls every item; whoever sorts what waits sees what waits. */
function isInCharge({ item, meeting }: Around, { person, agency, roles }: Membership): boolean {
  const runs = meeting ? [meeting.owner, meeting.chair, meeting.minuteTaker] : []
  if (agency !== (meeting?.host ?? item.host)) return false
  const sorts = roles.includes("COORDINATOR") && (!meeting || !item.case)
  return sorts || runs.some((each) => each === person)
}

/** Everybody who may know of an item, counted up one by one from what meetings.md says of it. */
export function knowersOf(
  world: World,
  item: Item,
  people: readonly Seat[] = seats,
): readonly Seat[] {
  const meeting = item.meeting && seek(world, meetingRef(item.meeting))
  const child = item.case && seek(world, caseRef(item.case))
  const around: Around = { world, item, meeting: meeting || undefined, child: child || undefined }
  return people.filter((seat) => {
    const member = seek(world, membershipOf(seat))
    if (member?.status !== "active" || isBarred(around, member)) return false
    return isInCharge(around, member) || isAuthor(around, member) || isMeant(around, member)
  })
}

export const nameOf = ({ person, agency }: Seat): string => `${person}@${agency}`
