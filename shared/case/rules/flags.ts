import type { Case, Flag } from "../case.ts"

/** So many are kept in the case itself; the ledger keeps every one. */
const mostFlags = 20

/** The flags with one more; what was flagged for this very instant is not flagged again. */
export const flagged = (flags: Case["flags"], flag: Flag): Case["flags"] =>
  flags.some(({ rule, at }) => rule === flag.rule && at === flag.at)
    ? flags
    : [...flags, flag].slice(-mostFlags)
