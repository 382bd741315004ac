import type { AgencyId } from "../../kernel/id.ts"
import type { Partnership, Signature, Terms } from "../partnership.ts"

/** What waits for signatures: the first terms of a proposal, or an amendment of one in force. */
export function pendingIn(
  partnership: Partnership,
): Pick<Terms, "signatures" | "until"> | undefined {
  if (partnership.status === "proposed") return partnership
  return partnership.status === "active" ? partnership.amendment : undefined
}

/** One signature more under whatever waits. */
export function signedBy(partnership: Partnership, signature: Signature): Partnership {
  const { amendment, status } = partnership
  if (status === "active" && amendment) {
    const signatures = [...amendment.signatures, signature]
    return { ...partnership, amendment: { ...amendment, signatures } }
  }
  return { ...partnership, signatures: [...partnership.signatures, signature] }
}

/** The parties that have not signed what waits; none where nothing does. */
export function waitedFor(partnership: Partnership): readonly AgencyId[] {
  const pending = pendingIn(partnership)
  const signed = new Set(pending?.signatures.map(({ agency }) => agency))
  return pending ? partnership.parties.filter((each) => !signed.has(each)) : []
}

/** What every party has signed counts: an amendment takes the place of the terms before it. */
export function adopted({ amendment, ...partnership }: Partnership): Partnership {
  if (!amendment) return { ...partnership, status: "active" }
  const { version, from, until, clauses, signatures, earlier } = partnership
  const before: Terms = { version, from, until, clauses, signatures }
  return { ...partnership, ...amendment, earlier: [...earlier, before] }
}
