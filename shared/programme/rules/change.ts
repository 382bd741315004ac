import { type Change, replace } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Programme } from "../programme.ts"

/** An act on a programme; nobody is told, since its meetings tell for themselves. */
export const changeOf = (
  row: Row<Programme>,
  next: Programme,
  { type, facts = {} }: { readonly type: string; readonly facts?: Record<string, unknown> },
): Change => ({
  subject: row.ref,
  status: next.status,
  writes: [replace(row, next)],
  relies: [],
  event: { type, facts },
  notices: [],
})
