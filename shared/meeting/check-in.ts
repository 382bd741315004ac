import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef } from "../case/case.ts"
import { type Actor, hasRole, isCertified } from "../kernel/actor.ts"
import type { Instant } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { type Roll, type RollEntry, rollRef } from "./rows/minutes.ts"
import { emptyRoll, meetingOf, rollChange } from "./rules/rolls.ts"
import { inRoom } from "./rules/running.ts"
import { areSeveral, sessionOf, visitsOf, withVisit } from "./rules/visits.ts"

/** As often somebody may mistype before the minute taker has to write them down. */
const tries = 5

function partOf(meeting: Meeting, { person, agency }: Actor): RollEntry["speaksAs"] {
  const part = (meeting.seats ?? []).find(
    (each) => each.person === person && each.agency === agency && !each.removedAt,
  )?.part
  if (part === "deputy" || part === "delegate") return part
  return part || person === meeting.chair ? "lead" : "delegate"
}

type Arrival = { readonly actor: Actor; readonly at: Instant }
type Said = { readonly mode: "ONSITE" | "ONLINE"; readonly pledge: boolean }

function entryOf(
  [meeting, now]: readonly [Meeting, RollEntry | undefined],
  { mode, pledge }: Said,
  { actor, at }: Arrival,
): RollEntry {
  const pledgedAt = now?.pledgedAt ?? (pledge ? at : undefined)
  const isSocialWorker = hasRole(actor, "CASE_MANAGER") || isCertified(actor, at)
  const place = sessionOf(meeting, actor.person, at)
  const visits = now ? visitsOf(now, meeting.sessions) : []
  const before = areSeveral(meeting) ? visits.find(({ session }) => session === place) : now
  const when = { mode, arrivedAt: before?.arrivedAt ?? at }
  const entry: RollEntry = {
    key: actor.person,
    person: actor.person,
    ...when,
    speaksAs: now?.speaksAs ?? partOf(meeting, actor),
    ...(now?.letter ? { letter: now.letter } : {}),
    ...(now?.position ? { position: now.position } : {}),
    ...(pledgedAt ? { pledgedAt } : {}),
    ...(now?.pledgedOnPaper ? { pledgedOnPaper: true as const } : {}),
    ...(isSocialWorker ? { isSocialWorker } : {}),
  }
  if (!areSeveral(meeting)) return entry
  return withVisit({ ...entry, visits }, { session: place, ...when }, meeting.sessions)
}

/**
 * Somebody of an invited agency types the code that is said in the room. A wrong one is counted:
 * the act lands, tells `code-wrong`, and writes nobody down.
 */
export const checkIn = defineVerb({
  noun: "meetings",
  name: "check-in",
  title: { id: "Isi daftar hadir", en: "Check in" },
  input: z.strictObject({
    code: z.string().check(z.regex(/^\d{6}$/)),
    mode: z._default(z.enum(["ONSITE", "ONLINE"]), "ONSITE"),
    pledge: z._default(z.boolean(), false),
  }),
  roles: [],
  refusals: pick(meetingRefusals, "meeting.missing", "meeting.wrong-state", "meeting.code-spent"),
  first: ({ id, actor }) => {
    const meeting = meetingOf(id)
    return {
      meeting,
      roll: rollRef(id as Meeting["id"], actor.agency),
      agency: agencyRef(actor.agency),
    }
  },
  second: ({ meeting }) => ({
    case: meeting?.state.case ? caseRef(meeting.state.case) : undefined,
  }),
  may: ({ meeting, roll }, { actor }) => {
    const refused = inRoom(meeting, actor)
    if (refused) return refused
    const spent = roll?.state.misses?.[actor.person] ?? 0
    return spent < tries ? undefined : refuse("meeting.code-spent")
  },
  decide: ({ meeting, roll, agency, case: child }, { code, ...said }, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const base: Roll = roll?.state ?? emptyRoll(meeting.state, actor.agency)
    const misses = base.misses?.[actor.person] ?? 0
    if (code !== meeting.state.room?.code) {
      const next = { ...base, misses: { ...base.misses, [actor.person]: misses + 1 } }
      const missed = { type: "meeting.code-missed", facts: { misses: misses + 1 } } as const
      return { ...rollChange(meeting, [{ now: roll, next }], missed), status: "code-wrong" }
    }
    const known = base.entries.find(({ key }) => key === actor.person)
    const entry = entryOf([meeting.state, known], said, { actor, at })
    const next: Roll = {
      ...base,
      entries: [...base.entries.filter(({ key }) => key !== actor.person), entry],
      ...(agency ? { type: agency.state.type } : {}),
      ...(child ? { isCustodian: child.state.custodian === actor.agency } : {}),
    }
    return rollChange(meeting, [{ now: roll, next }], {
      type: "meeting.checked-in",
      facts: { mode: said.mode },
    })
  },
})
