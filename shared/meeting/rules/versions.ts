import type { Write } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Invitee } from "../meeting.ts"
import type { MinutesText } from "../rows/minutes.ts"
import { listWrites } from "./change.ts"
import { withoutWindow } from "./room-clocks.ts"
import { type Minuted, newText, textWrite } from "./written.ts"

type Found = {
  readonly lists: readonly Row<Invitee>[]
  readonly text: Row<MinutesText> | undefined
}

type Next = { readonly next: Minuted["state"]; readonly writes: readonly Write[] }

/**
 * Takes up the pen again: the words of the version before are the start of the next one. Whatever
 * was signed stays with its version, which anybody may read on.
 */
export function newVersion(
  { state }: Minuted,
  { lists, text }: Found,
  [correction, at]: readonly [reason: string, at: Instant],
): Next {
  const version = state.minutes.version + 1
  const { commentUntil: _until, asked: _asked, ...minutes } = state.minutes
  const next: Minuted["state"] = {
    ...state,
    status: "minutes-draft",
    minutes: { ...minutes, version },
    clocks: withoutWindow(state.clocks),
    updatedAt: at,
  }
  const { preface = "", closing = "" } = text?.state ?? {}
  const sheet = newText(next, version, { preface, closing, correction })
  return { next, writes: [...listWrites(next, lists), textWrite(undefined, sheet)] }
}
