import type { Text } from "../../kernel/language.ts"

/** Kinds of handoff (handoff.md 1). */
export const handoffKinds = {
  referral: { id: "Rujukan", en: "Referral" },
  transfer: { id: "Alih tanggung jawab", en: "Transfer" },
  placement: { id: "Titip asuh sementara", en: "Temporary placement" },
  pull: { id: "Permintaan alih", en: "Request for transfer" },
  return: { id: "Pengembalian", en: "Return" },
} as const satisfies Record<string, Text>
export type HandoffKind = keyof typeof handoffKinds

/** What a commit moves: who answers for the child, who looks after it, or nothing. */
export type Moves = "custody" | "care" | "nothing"

/** A return moves back what its parent moved. */
export const movesOf: Record<Exclude<HandoffKind, "return">, Moves> = {
  referral: "nothing",
  transfer: "custody",
  placement: "care",
  pull: "nothing",
}
