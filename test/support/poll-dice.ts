import { day, type Instant, later } from "#shared/kernel/instant.ts"
import { type Meeting, spanOf } from "#shared/meeting/meeting.ts"
import { votes } from "#shared/meeting/rows/poll.ts"
import { openSlots } from "#shared/meeting/rules/poll.ts"
import { session } from "./assembly.ts"
import { canary } from "./journey.ts"
import { type Dice, pickFrom } from "./walk.ts"

/** A time some days from now; with a reason, for it may fall on a holiday. */
const slotFrom = ({ how, what }: Dice, at: Instant, place = 0) => ({
  sessions: [
    {
      ...session(later(at, (5 + (how % 9) + place * (1 + (what % 3))) * day)),
      venue: `${canary("venue")} ${how % 5}`,
    },
  ],
  reason: canary("slot"),
})

const pollFrom = (dice: Dice, at: Instant) => ({
  slots: [0, 1, 2].map((place) => slotFrom(dice, at, place)),
  deadline: later(at, (1 + (dice.who % 4)) * day),
})

const kind = ["AVAILABLE", "AVAILABLE", "AVAILABLE", "AVAILABLE"] as const

/** Votes on the open slots of a meeting, mostly kind ones; and sometimes on one that is none. */
function votesFrom({ how, what, luck }: Dice, meeting: Meeting | undefined) {
  const slots = meeting ? openSlots(meeting) : []
  const said = slots.map(({ id }, place) => [
    id,
    pickFrom([...kind, ...votes], (how + what) >> place),
  ])
  return { votes: luck % 20 === 0 ? { s39: "AVAILABLE" } : Object.fromEntries(said) }
}

const slotOf = ({ how }: Dice, meeting: Meeting | undefined) => {
  const slots = (meeting ? openSlots(meeting) : []).toSorted((a, b) =>
    (spanOf(a.sessions)?.start ?? "") < (spanOf(b.sessions)?.start ?? "") ? -1 : 1,
  )
  return slots.length > 0 ? pickFrom(slots, how).id : undefined
}

/** A slot where there is a poll, and now and then the chair's word. */
export function choiceFrom(dice: Dice, meeting: Meeting | undefined) {
  const isPolled = meeting?.poll !== undefined && !meeting.poll.closed
  const slot = isPolled ? slotOf(dice, meeting) : undefined
  return {
    ...(slot ? { slot } : {}),
    ...(dice.what % 4 === 0 ? { override: { reason: canary("override") } } : {}),
  }
}

/** Bodies of acts on a poll. */
export const pollBodies = (
  dice: Dice,
  at: Instant,
  meeting: Meeting | undefined,
): Readonly<Record<string, () => unknown>> => ({
  "open-poll": () => pollFrom(dice, at),
  vote: () => votesFrom(dice, meeting),
  pin: () => votesFrom(dice, meeting),
  "offer-slot": () => slotFrom(dice, at),
  "change-slots": () => ({
    ...(dice.how % 2 ? { add: [slotFrom(dice, at, 3)] } : {}),
    ...(dice.what % 3 ? {} : { remove: [slotOf(dice, meeting) ?? "s1"] }),
    accept: (meeting?.poll?.slots ?? [])
      .filter(({ status }) => status === "proposed")
      .map(({ id }) => id),
  }),
  "close-poll": () => ({ reason: canary("closed") }),
  schedule: () => choiceFrom(dice, meeting),
})
