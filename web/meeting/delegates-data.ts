import { query } from "@solidjs/router"
import { type Answer, read } from "../api.ts"
import type { Named } from "../handoff/data.ts"

/** Somebody an agency may send to a meeting: their name and roles, nothing more. */
export type Delegate = Named & {
  /** The id of their membership. */
  readonly member: string
  readonly roles: readonly string[]
}

export type Staff = {
  readonly agency: Named
  readonly people: readonly Delegate[]
  /** There are more than are named here. */
  readonly more: boolean
}

/** As many agencies as one question takes. */
export const mostAsked = 30

/** @param agencies ids, with commas between them */
export const getDelegates = query(
  (agencies: string): Promise<Answer<{ readonly items: readonly Staff[] }>> =>
    read(`meetings/delegates?${new URLSearchParams({ agencies })}`),
  "delegates",
)
