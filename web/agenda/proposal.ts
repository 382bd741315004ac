import type { MeetingView } from "../meeting/data.ts"
import { acting } from "../session/agency.ts"
import { linesOf } from "../ui/lines.ts"

/** An item as it is typed. */
export type Proposal = {
  readonly title: string
  readonly purpose: string
  readonly minutes: string
  readonly presenter: string
  readonly caseReference: string
  readonly to: string
  readonly agencies: readonly string[]
  /** Each as `person@agency`. */
  readonly people: readonly string[]
  readonly papers: string
}

/** On a case only those who are named may know of an item; else it is for all. */
export const blankProposal = ({ profile, host, caseReference }: MeetingView): Proposal => ({
  title: "",
  purpose: "",
  minutes: "15",
  presenter: "",
  // The conference is on a child: so is what is brought to it, unless one says otherwise.
  caseReference: caseReference ?? "",
  to: profile === "case-conference" ? "agencies" : "all",
  agencies: [...new Set([acting()?.agency.id ?? host.id, host.id])],
  people: [],
  papers: "",
})

/** Each line a document: its name, a colon, its number. Nothing where a line has no number. */
export function attachmentsOf(
  text: string,
): readonly { readonly label: string; readonly reference: string }[] | undefined {
  const all = linesOf(text).map((line) => {
    const at = line.indexOf(":")
    return { label: line.slice(0, at).trim(), reference: line.slice(at + 1).trim() }
  })
  return all.every(({ label, reference }) => label && reference) ? all : undefined
}

function accessOf({ to, agencies, people }: Proposal) {
  if (to === "agencies") return { to, agencies }
  if (to !== "people") return { to: "all" }
  const named = people.map((each) => {
    const [person = "", agency = ""] = each.split("@")
    return { person, agency }
  })
  return { to, people: named }
}

/** The body of the act that proposes it. */
export function proposalBody(form: Proposal, meeting: string) {
  const { title, purpose, minutes, presenter, caseReference, papers } = form
  return {
    meeting,
    title: title.trim(),
    minutes: Number(minutes),
    access: accessOf(form),
    ...(purpose.trim() ? { purpose: purpose.trim() } : {}),
    ...(presenter ? { presenter } : {}),
    ...(caseReference.trim() ? { caseReference: caseReference.trim() } : {}),
    attachments: attachmentsOf(papers) ?? [],
  }
}
