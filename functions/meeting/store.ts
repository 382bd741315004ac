import type { Invitee } from "#shared/meeting/meeting.ts"
import { hiddenFrom, type Stores } from "../platform/rows.ts"

export const meetingStores: Stores = {
  meeting: { key: ([id]) => ({ pk: `MEETING#${id}`, sk: "STATE" }) },
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
