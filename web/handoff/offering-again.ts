import { type AgencyCard, getAgency } from "../agency/data.ts"
import type { Answer } from "../api.ts"
import { getHandoff, readReview } from "./acting-data.ts"
import type { OfferingForm } from "./offering-form.ts"

/** What an offer begins with that follows one which came to nothing. */
export type Begun = {
  readonly form: Partial<OfferingForm>
  readonly target: AgencyCard | undefined
}

const valueOf = <Value>(answer: Answer<Value>): Value | undefined =>
  answer.ok ? answer.value : undefined

/** The words of the offer that was declined, as far as its sender may read them. */
async function wordsOf(id: string, child: string): Promise<Partial<OfferingForm>> {
  const [before, reviewed] = await Promise.all([getHandoff(id), readReview(id)])
  const view = valueOf(before)
  if (view?.case?.id !== child) return {}
  const review = valueOf(reviewed)
  const said = review?.childView
  return {
    kind: view.kind,
    service: view.service,
    reason: view.masked?.reason ?? "",
    safety: view.masked?.safety ?? "",
    documents: view.masked?.documents.join("\n") ?? "",
    basis: view.basis?.kind ?? "",
    family: review?.familyOptions ?? "",
    ...(said && "view" in said ? { child: "asked", childText: said.view } : {}),
    ...(said && "absent" in said ? { child: "not", childText: said.absent } : {}),
  }
}

/**
 * An offer begun with that of another handoff and a target that is known already. Who agreed, and to
 * what, is asked anew: consent was given for somebody else.
 */
export async function begunFrom(
  child: string,
  [before, to]: readonly [before: string | undefined, to: string | undefined],
): Promise<Answer<Begun>> {
  const [words, target] = await Promise.all([
    before ? wordsOf(before, child) : {},
    to ? getAgency(to).then(valueOf) : undefined,
  ])
  return { ok: true, value: { form: { ...words, ...(target ? { to: target.id } : {}) }, target } }
}
