import type { HandoffView } from "./data.ts"

/** Whether this agency is the one it goes away from. */
export const isOfSource = ({ from }: Pick<HandoffView, "from">, agency: string | undefined) =>
  from.id === agency

const still: readonly string[] = ["referral", "pull"]

/** Whether something changes hands with it: a child is handed over, and a record is signed. */
export const isPhysical = ({ kind }: { readonly kind: string }): boolean => !still.includes(kind)
