import { PutCommand } from "@aws-sdk/lib-dynamodb"
import { type Desk, deskRef, peopleOf } from "#shared/agency/agency.ts"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import type { Role } from "#shared/kernel/actor.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import type { Audience, Notice as Message } from "#shared/kernel/notice.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type Meeting, type MeetingId, meetingRef } from "#shared/meeting/meeting.ts"
import type { Membership } from "#shared/membership/membership.ts"
import { type Envelope, type Notice, noticeIdOf, noticeRef } from "#shared/notice/notice.ts"
import { keyOf, loadRows, readPage, type Tables } from "../platform/rows.ts"

async function membersOf(tables: Tables, agency: AgencyId): Promise<readonly Membership[]> {
  const members: Membership[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await readPage(tables, {
      hash: `AGENCY#${agency}`,
      beginsWith: "MEMBER#",
      limit: 100,
      ...(from ? { from } : {}),
    })
    members.push(...page.items.map((item) => item["s"] as Membership))
    from = page.next
  } while (from)
  return members
}

const withRole = (members: readonly Membership[], ...roles: readonly Role[]): PersonId[] =>
  members
    .filter((each) => roles.some((role) => each.roles.includes(role)))
    .map((each) => each.person)

/**
 * The people behind an audience, as it is at delivery.
 * Nobody at the desk is no reason to tell nobody: then its administrators and supervisors hear.
 */
async function peopleFor(
  tables: Tables,
  { audience, at }: { readonly audience: Audience; readonly at: Instant },
): Promise<readonly PersonId[]> {
  const { agency } = audience
  const known = await membersOf(tables, agency)
  const members = known.filter((each) => each.status === "active")
  const leaders = withRole(members, "SUPERVISOR", "AGENCY_ADMIN")
  const orLeaders = (people: readonly PersonId[]) => (people.length > 0 ? people : leaders)
  if (audience.to === "person") {
    // Whoever has left cannot hear: then their supervisors do, or the end of the story is lost.
    // Whoever is invited finds it with their first sign-in.
    const own = known.find((each) => each.person === audience.person)
    const isHere = own?.status === "active" || own?.status === "invited"
    return isHere ? [audience.person] : orLeaders(withRole(members, "SUPERVISOR"))
  }
  if (audience.to === "supervisors") return orLeaders(withRole(members, "SUPERVISOR"))
  if (audience.to === "administrators") return orLeaders(withRole(members, "AGENCY_ADMIN"))
  if (audience.to === "coordinators") {
    return orLeaders(withRole(members, "COORDINATOR", "HANDOFF_OFFICER"))
  }
  const desk = (await loadRows(tables, [deskRef(agency)])).get(refKey(deskRef(agency)))
  const active = new Set(members.map((each) => each.person))
  const seated = desk ? peopleOf(desk.state as Desk, at) : []
  return orLeaders(seated.filter((person) => active.has(person)))
}

/** People who may not learn of the case behind what the notice is about. */
async function excludedFrom(tables: Tables, about: Message["about"]): Promise<readonly PersonId[]> {
  if (about.noun === "meetings") return excludedFromMeeting(tables, about.id)
  if (about.noun !== "cases" && about.noun !== "handoffs") return []
  const id = about.noun === "cases" ? about.id : await caseBehind(tables, about.id)
  if (!id) return []
  const ref = caseRef(id as CaseId)
  const row = (await loadRows(tables, [ref])).get(refKey(ref))
  return (row?.state as Case | undefined)?.excludedPersons ?? []
}

async function excludedFromMeeting(tables: Tables, id: string): Promise<readonly PersonId[]> {
  const ref = meetingRef(id as MeetingId)
  const row = (await loadRows(tables, [ref])).get(refKey(ref))
  return (row?.state as Meeting | undefined)?.excludedPersons ?? []
}

async function caseBehind(tables: Tables, handoff: string): Promise<string | undefined> {
  const ref = handoffRef(handoff as HandoffId)
  const row = (await loadRows(tables, [ref])).get(refKey(ref))
  return (row?.state as { case?: string } | undefined)?.case
}

async function put(tables: Tables, envelope: Envelope, person: PersonId): Promise<void> {
  const { kind, urgency, about, audience } = envelope.notice
  const id = noticeIdOf(envelope)
  const state: Notice = { id, kind, urgency, about, at: envelope.at }
  const item = { ...keyOf(tables, noticeRef(id, [audience.agency, person])), v: 1, s: state }
  const command = new PutCommand({
    TableName: tables.main,
    Item: item,
    ConditionExpression: "attribute_not_exists(pk)",
  })
  await tables.client.send(command).catch((cause: unknown) => {
    // The same message came before: its reader has it, perhaps read already.
    if (!(cause instanceof Error && cause.name === "ConditionalCheckFailedException")) throw cause
  })
}

/** Lays one message into the inbox of everybody it is for, once each. */
export async function deliver(tables: Tables, envelope: Envelope): Promise<void> {
  const people = await peopleFor(tables, {
    audience: envelope.notice.audience,
    at: envelope.at,
  })
  const excluded = await excludedFrom(tables, envelope.notice.about)
  for (const person of people) {
    if (!excluded.includes(person)) await put(tables, envelope, person)
  }
}
