import type { handoffPapers as source } from "../id/handoff-papers.ts"

export const handoffPapers: { readonly [Key in keyof typeof source]: string } = {
  "bast.title": "Handover record",
  "bast.open": "Handover record (BAST)",
  "bast.reveal": "Open the record",
  "bast.revealText":
    "It concerns a child. Your name, the time and the purpose are recorded, and the case’s custodian is told.",
  "bast.purpose": "Printing the handover file",
  "bast.print": "Print",
  "bast.none": "There is no record yet: the handover was not signed.",
  "bast.form": "Record of a child’s handover",
  "bast.with": "and",
  "bast.number": "Number:",
  "bast.opening": "On {{ day }}, at {{ time }}, in {{ place }}, the undersigned:",
  "bast.first": "hereinafter the FIRST PARTY (who hands over)",
  "bast.second": "hereinafter the SECOND PARTY (who receives)",
  "bast.moves":
    "The FIRST PARTY hands over, and the SECOND PARTY takes over, responsibility for the child described as follows:",
  "bastMoves.placement":
    "The FIRST PARTY entrusts, and the SECOND PARTY takes on, the temporary care of the child described as follows. The FIRST PARTY stays responsible for the case.",
  "bastMoves.return":
    "The FIRST PARTY returns, and the SECOND PARTY takes back, the child described as follows:",
  "bast.case": "Case number",
  "bast.need": "Kind and service",
  "bast.closing":
    "This record was made truthfully, to be used as required, with the best interests of the child first.",
  "bast.signedIn": "Signed in the case conference on {{ day }}.",
  "bast.decision": "Decision no. {{ number }}.",
  "bast.gives": "FIRST PARTY",
  "bast.takes": "SECOND PARTY",
  "bast.blank": "……………………",
  "bast.secret": "Confidential. For the parties only; keep it locked and take no photographs.",
  "bast.hash": "Fingerprint of the electronic record:",

  "sheet.title": "Travel sheet",
  "sheet.form": "Travel sheet of a child’s escort",
  "sheet.open": "Open the travel sheet",
  "sheet.none": "Nobody travels for this handoff yet.",
  "sheet.code": "Arrival code",
  "sheet.office": "The sender’s office telephone",
  "sheet.codeHint": "Show it to the receiving worker only, after they have shown their card.",
  "sheet.secret":
    "Confidential. If the child is in danger, call 110 or 119. If this paper is lost, call the sending agency.",
}
