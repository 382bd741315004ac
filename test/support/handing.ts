import { caseId } from "#shared/case/case.ts"
import { type Handoff, handoffRef } from "#shared/handoff/handoff.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { givenConference, itemAt, turn } from "./agenda.ts"
import { opens } from "./assembly.ts"
import { canary, commitment, handoffAt, type Stage } from "./journey.ts"
import { surya } from "./town.ts"
import { type Attempt, mend, type Seat, see } from "./world.ts"

/** An hour after the room was opened: when people have talked, and sign. */
export const signing = later(opens, hour)

const child = caseId.parse("case-conferred")

/** A conference that talks of its child while a handoff of it is under way. */
export function givenHanding(stage: Stage, draft: Parameters<typeof handoffAt>[2] = {}) {
  const found = givenConference()
  const handoff = handoffAt(found.world, stage, { kind: "transfer", child, ...draft })
  const id = itemAt(found, "in-discussion")
  turn(found.world, found.meeting, {
    room: { openedAt: opens, openedBy: surya.person as never, code: "123456" },
  })
  const attempt = (verb: Attempt["verb"], by: Seat, more: Record<string, unknown>): Attempt => ({
    verb,
    id,
    input: { handoff, text: canary("handing"), ...more },
    by,
    at: signing,
  })
  const now = () => see(found.world, handoffRef(handoff))
  const change = (state: Partial<Handoff>) => mend(found.world, handoffRef(handoff), state)
  return { ...found, id, handoff, attempt, now, change }
}

/** Wati's half of the record, as she signs it at the table. */
export const signed = (change: Record<string, unknown> = {}) => ({
  record: { ...commitment(signing).record, ...change },
})
