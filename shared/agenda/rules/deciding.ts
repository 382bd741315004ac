import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Item } from "../../meeting/rows/item.ts"
import { type Roll, rollRef } from "../../meeting/rows/minutes.ts"
import { quorumOf } from "../../meeting/rules/quorum.ts"
import { rollsNow } from "../../meeting/rules/visits.ts"
import type { InRoom } from "./standing.ts"

/** The rolls of everybody who was invited when the item was opened. */
export const rollRefs = (item: Row<Item> | undefined) => {
  const { meeting, called = [] } = item?.state ?? {}
  return meeting ? called.map((agency) => rollRef(meeting, agency)) : []
}

export type Decidable = Pick<InRoom, "item" | "meeting" | "case"> & {
  readonly rolls: readonly Row<Roll>[]
}

/** Whether enough of those who must are in the room now to speak of this item. */
export function quorumFor({ item, meeting, case: child, rolls }: Decidable, at: Instant) {
  if (!item || !meeting) return { ok: false, lacks: [] }
  // Custody that moved in this room broke no quorum: whoever held the child sits there still.
  const custodian = item.state.movedFrom ?? child?.state.custodian
  // The case may keep more people away than when the item was proposed.
  const away = [...item.state.excludedPersons, ...(child?.state.excludedPersons ?? [])]
  const spoken = { ...item.state, excludedPersons: away, custodian }
  const lists = rolls.map(({ state }) => state)
  return quorumOf(meeting.state, rollsNow(meeting.state, lists, at), spoken)
}
