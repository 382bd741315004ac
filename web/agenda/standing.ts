import type { MeetingView } from "../meeting/data.ts"
import { acting, me } from "../session/agency.ts"
import type { ItemView } from "./data.ts"

/** Whoever leads the meeting, writes its minutes or called it. */
export const runsIt = ({ chair, minuteTaker, owner }: MeetingView): boolean => {
  const own = me()?.person.id
  return [chair?.id, minuteTaker?.id, owner.id].some((each) => each !== undefined && each === own)
}

const ahead = ["draft", "polling", "scheduled"]

export const isAhead = ({ status }: MeetingView): boolean => ahead.includes(status)

/** Proposed to this meeting, or to its host without naming one. */
export const waitsFor = ({ meeting, host, status }: ItemView, view: MeetingView): boolean =>
  (status === "proposed" || status === "deferred") &&
  (meeting === undefined ? host === view.host.id : meeting === view.id)

export const mayArrange = (view: MeetingView): boolean => view.can["arrange-agenda"] === true

/** Before the room opens, the host and everybody invited may say what they want to talk about. */
export const mayPropose = (view: MeetingView): boolean => {
  const own = acting()?.agency.id
  const isIn = view.host.id === own || view.invitations.some(({ agency }) => agency.id === own)
  return isIn && isAhead(view)
}

export const plannedMinutes = (items: readonly ItemView[]): number =>
  items
    .filter(({ status }) => status !== "deferred" && status !== "withdrawn")
    .reduce((sum, { minutes }) => sum + minutes, 0)
