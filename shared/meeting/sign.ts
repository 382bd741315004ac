import * as z from "zod/mini"
import { type Actor, hasRole } from "../kernel/actor.ts"
import { replace, type Write } from "../kernel/decision.ts"
import type { AgencyId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import type { MinutesText, Stand } from "./rows/minutes.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { meetingOf } from "./rules/rolls.ts"
import { withoutWindow } from "./rules/room-clocks.ts"
import { agendaRefs, bookOf } from "./rules/settling.ts"
import { isAgreed, posted, signed, stands } from "./rules/signing.ts"
import { knowsMeeting } from "./rules/standing.ts"
import { isMinuted, listRefs, type Minuted, textRef } from "./rules/written.ts"

/** Whoever speaks for an agency: its coordinators, and whoever led its people at the meeting. */
const speaksFor = ({ seats = [] }: Meeting, actor: Actor): boolean =>
  hasRole(actor, "COORDINATOR") ||
  seats.some(
    ({ person, agency, part, removedAt }) =>
      person === actor.person &&
      agency === actor.agency &&
      !removedAt &&
      (part === "lead" || part === "chair"),
  )

function signing(row: Row<Meeting> | undefined, actor: Actor): Refusal | undefined {
  if (!row || !knowsMeeting(row.state, actor)) return refuse("meeting.missing")
  const { status, minutes } = row.state
  if (status !== "minutes-review") return refuse("meeting.wrong-state", { status })
  const now = stands(minutes, actor.agency)
  const isAsked = now !== undefined && now !== "INFORMED"
  return isAsked && speaksFor(row.state, actor) ? undefined : refuse("meeting.not-signatory")
}

const spoken: readonly Stand[] = ["APPROVED_WITH_NOTE", "OBJECTED", "DISSENT_ATTACHED"]

type Remark = MinutesText["remarks"][number]

/** The version with what one agency says of it in place of what it said before; silence takes it back. */
function remarkWrites(row: Row<MinutesText> | undefined, [agency, remark]: Said): readonly Write[] {
  if (!row) return []
  const others = row.state.remarks.filter((each) => each.agency !== agency)
  if (!remark && others.length === row.state.remarks.length) return []
  return [replace(row, { ...row.state, remarks: [...others, ...(remark ? [remark] : [])] })]
}
type Said = readonly [agency: AgencyId, remark: Remark | undefined]

/** The meeting with these signatures: approved, once nobody has still to say something. */
function afterSigning({ state }: Minuted, said: Parameters<typeof signed>[1]) {
  const minutes = signed(state.minutes, said)
  return { minutes, isDone: isAgreed(minutes) }
}

/**
 * What one agency says of the version before it: it agrees, with a note or without, objects, or
 * attaches a dissent and lets the minutes stand. The last one to agree approves them (T20).
 */
export const sign = defineVerb({
  noun: "meetings",
  name: "sign",
  title: { id: "Sahkan notula", en: "Sign the minutes" },
  input: z.strictObject({
    stand: z.enum(["APPROVED", "APPROVED_WITH_NOTE", "OBJECTED", "DISSENT_ATTACHED"]),
    text: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(3000))),
  }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.wrong-state",
    "meeting.not-signatory",
    "meeting.text-required",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting: found }, { input }) => {
    const meeting = input && found
    return {
      lists: listRefs(meeting),
      text: textRef(meeting),
      items: meeting ? agendaRefs(meeting.state) : [],
      book: meeting && bookOf(meeting.state),
    }
  },
  may: ({ meeting }, { actor }) => signing(meeting, actor),
  decide: ({ meeting, lists, text, items, book }, input, { actor, at }) => {
    if (!isMinuted(meeting)) return refuse("meeting.missing")
    const { stand } = input
    if (spoken.includes(stand) && !input.text) return refuse("meeting.text-required")
    const { agency, person: by } = actor
    const { minutes, isDone } = afterSigning(meeting, { agency, stand, by, at })
    const { version } = minutes
    const now = { ...meeting.state, minutes, updatedAt: at }
    const excerpts = isDone ? posted(now, { items, book }, at) : { writes: [], minutes }
    const next: Meeting = {
      ...now,
      minutes: excerpts.minutes,
      ...(isDone
        ? { status: "minutes-approved", clocks: withoutWindow(meeting.state.clocks) }
        : {}),
    }
    const remark = input.text ? { agency, stand, text: input.text, at } : undefined
    return changeOf(meeting, next, {
      event: isDone ? "meeting.minutes-approved" : "meeting.minutes-signed",
      by: agency,
      facts: { version, agency, stand },
      writes: [
        ...(isDone ? listWrites(next, lists) : []),
        ...remarkWrites(text, [agency, remark]),
        ...excerpts.writes,
      ],
    })
  },
})
