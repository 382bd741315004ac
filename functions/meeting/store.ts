import type { Invitee, Meeting } from "#shared/meeting/meeting.ts"
import { cardHead } from "#shared/meeting/rules/card.ts"
import { hiddenFrom, type Stores } from "../platform/rows.ts"
import { dueIndexOf } from "../platform/table.ts"

/**
 * A programme finds its meetings, by their end. The host is in the key: whoever drafts a meeting
 * with the id of somebody else's programme stands in no list of theirs.
 */
function seriesOf(meeting: Meeting): Record<string, unknown> {
  if (!meeting.programme) return {}
  const card = cardHead(meeting)
  return {
    out: `PROGRAMME#${meeting.programme}#${meeting.host}`,
    outSort: `${card.end ?? "9999"}#${meeting.id}`,
    card,
  }
}

export const meetingStores: Stores = {
  meeting: {
    key: ([id]) => ({ pk: `MEETING#${id}`, sk: "STATE" }),
    attributes: (meeting: Meeting) => ({
      ...dueIndexOf({ id: meeting.id, clocks: meeting.clocks ?? [] }),
      ...seriesOf(meeting),
    }),
  },
  roll: { key: ([id, of]) => ({ pk: `MEETING#${id}`, sk: `ROLL#${of}` }) },
  "roll-tally": { key: ([id]) => ({ pk: `MEETING#${id}`, sk: "TALLY" }) },
  minutes: {
    sealed: true,
    key: ([id, version = ""]) => ({
      pk: `MEETING#${id}`,
      sk: `MINUTES#${version.padStart(4, "0")}`,
    }),
  },
  book: { key: ([owner, year]) => ({ pk: `BOOK#${owner}`, sk: `${year}` }) },
  excerpt: {
    // By year and number, so that the newest comes last; the number is `P-004/2026`.
    key: ([child, number = ""]) => {
      const [count = "", year = ""] = number.slice("P-".length).split("/")
      return { pk: `CASE#${child}`, sk: `EXCERPT#${year}#${count.padStart(6, "0")}` }
    },
  },
  ballot: { key: ([id, agency]) => ({ pk: `MEETING#${id}`, sk: `BALLOT#${agency}` }) },
  busy: { key: ([owner, month]) => ({ pk: `BUSY#${owner}`, sk: `${month}` }) },
  invitee: {
    key: ([id, agency]) => ({ pk: `MEETING#${id}`, sk: `INVITEE#${agency}` }),
    attributes: (invitee: Invitee) => ({
      in: `AGENCY#${invitee.agency}#MEET`,
      // By its end: what is going on still counts as ahead.
      inSort: `${invitee.card.end ?? "9999"}#${invitee.meeting}`,
      card: invitee.card,
      ...hiddenFrom(invitee.excludedPersons),
    }),
  },
}
