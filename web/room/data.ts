import { query } from "@solidjs/router"
import { type Answer, read } from "../api.ts"
import type { Named } from "../handoff/data.ts"
import type { MeetingView } from "../meeting/data.ts"

/** Somebody on the list of those in the room. */
export type Present = {
  readonly key: string
  readonly person?: string
  readonly name?: string
  readonly position?: string
  readonly mode: "ONSITE" | "ONLINE"
  readonly arrivedAt: string
  readonly leftAt?: string
  readonly pledgedAt?: string
  /** They signed a sheet, which the minute taker wrote down. */
  readonly pledgedOnPaper?: boolean
  readonly speaksAs: "lead" | "deputy" | "delegate" | "letter" | "guest"
  readonly letter?: string
}

/** One list; who is on it is told to whoever runs the meeting, and of one's own agency. */
export type RollOf = {
  readonly of: string
  readonly name: string
  readonly isCalled: boolean
  readonly count: number | null
  readonly entries?: readonly Present[]
  readonly unnamed?: number | null
}

export type Quorum = { readonly ok: boolean; readonly lacks: readonly string[] }

export type SeatSeen = {
  readonly person: Named
  readonly agency: string
  readonly part: string
}

/** A meeting as those who are in its room see it. */
export type RoomSeen = MeetingView & {
  readonly room?: {
    readonly openedAt: string
    readonly endedAt?: string
    /** Told to whoever runs the meeting, who says it aloud. */
    readonly code?: string
    /** Whether the reader is on a list and has not left. */
    readonly present?: boolean
    /** Which of several sessions is on, counted from 0. */
    readonly session?: number
    readonly inquorate?: { readonly reason: string; readonly reviewBy: string }
  }
  readonly quorum?: Quorum
  readonly seats?: readonly SeatSeen[]
  readonly adjourned?: { readonly at: string; readonly reason: string }
}

export const getRoom = query((id: string) => read<RoomSeen>(`meetings/${id}`), "room")

/** Who is there now, or was at the one session that is named. */
export const getRoll = query(
  async (id: string, session?: number): Promise<Answer<readonly RollOf[]>> => {
    const asked = session === undefined ? "" : `?session=${session}`
    const answer = await read<{ readonly items: readonly RollOf[] }>(`meetings/${id}/roll${asked}`)
    return answer.ok ? { ...answer, value: answer.value.items } : answer
  },
  "roll",
)
