import type { Instant, Zone } from "../../kernel/instant.ts"
import type { Mode } from "../lists/meeting-types.ts"

export type Session = {
  readonly start: Instant
  readonly end: Instant
  readonly zone: Zone
  readonly mode: Mode
  readonly venue?: string | undefined
  /** Where to join from afar: shown in the portal only, never in a calendar of a case. */
  readonly join?: string | undefined
  /** A break-out group's session: the group's name. */
  readonly group?: string | undefined
}
