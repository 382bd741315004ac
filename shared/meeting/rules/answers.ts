import type { Answer, Invitation, Meeting, Partstat } from "../meeting.ts"
import { delegatesOf } from "./poll.ts"

const coming: readonly Partstat[] = ["ACCEPTED", "DELEGATED"]

/**
 * What an agency answers: its own word where it gave one, else what its delegates said. Enough of
 * them come, or come perhaps; it declines only when every one of them did.
 */
export function effectiveAnswer(
  { agency, answer, minDelegates = 1 }: Pick<Invitation, "agency" | "answer" | "minDelegates">,
  seats: Meeting["seats"],
): Answer {
  if (answer !== "PENDING") return answer
  const said = delegatesOf(seats, agency).map(({ partstat }) => partstat)
  if (said.length === 0) return answer
  const sure = said.filter((each) => coming.includes(each)).length
  const perhaps = said.filter((each) => each === "TENTATIVE").length
  if (sure >= minDelegates) return "ACCEPTED"
  if (sure + perhaps >= minDelegates) return "TENTATIVE"
  return said.every((each) => each === "DECLINED") ? "DECLINED" : "PENDING"
}
