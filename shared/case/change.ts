import * as z from "zod/mini"
import { isSame } from "../agency/rules/same.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Case, type CaseId, sectionRef } from "./case.ts"
import { atensiFormSchema, tierSchema } from "./lists/care.ts"
import { categorySchema } from "./lists/categories.ts"
import { clusterOf, clusterSchema, harmSchema } from "./lists/clusters.ts"
import { positionSchema } from "./lists/positions.ts"
import { fitsCategory, subCodeSchema } from "./lists/sub-codes.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { changed, changeOf, words } from "./rules/change.ts"
import { caseWorkers, laws, reason, references, said, unique } from "./rules/fields.ts"
import { asksNik } from "./rules/identity.ts"
import { standing, subjectsFor } from "./rules/standing.ts"

/** What of the envelope turns out to be otherwise; each part for itself, with a reason. */
const Changes = z.strictObject({
  category: z.optional(categorySchema),
  subCode: z.optional(subCodeSchema),
  abhPosition: z.optional(positionSchema),
  cluster: z.optional(clusterSchema),
  harms: z.optional(z.array(harmSchema).check(z.maxLength(4))),
  tier: z.optional(tierSchema),
  atensi: z.optional(atensiFormSchema),
  externalReferences: z.optional(references),
  legalReferences: z.optional(laws),
  reason,
})
type Changes = z.infer<typeof Changes>

type Parts = Omit<Changes, "reason">

/** Another category has other sub-codes, and usually counts under another cluster. */
function withParts(
  it: Case,
  { subCode, category, cluster, harms, legalReferences, ...parts }: Parts,
) {
  const { subCode: former, ...rest } = it
  const isMoved = category !== undefined && category !== it.category
  const next = category ?? it.category
  const code = subCode ?? (isMoved ? undefined : former)
  return {
    ...rest,
    ...said(parts),
    ...(code ? { subCode: code } : {}),
    ...(harms ? { harms: unique(harms) } : {}),
    ...(legalReferences ? { legalReferences: unique(legalReferences) } : {}),
    category: next,
    cluster: cluster ?? (isMoved ? clusterOf[next] : it.cluster),
  }
}

/** Says anew what the case is about; why lies sealed. */
export const change = defineVerb({
  noun: "cases",
  name: "change",
  title: { id: "Ubah data kasus", en: "Change the case" },
  input: Changes,
  roles: caseWorkers,
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.sub-code-unfit",
    "case.nothing-changed",
    "case.nik-missing",
  ),
  first: (ask) => ({
    ...subjectsFor(ask),
    identity: asksNik(ask.input?.externalReferences)
      ? sectionRef(ask.id as CaseId, "identity")
      : undefined,
  }),
  second: () => ({}),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child, identity }, { reason: why, ...parts }, facts) => {
    if (!child) return refuseCase("case.missing")
    const next = withParts(child.state, parts)
    if (next.subCode && !fitsCategory(next.subCode, next.category)) {
      return refuseCase("case.sub-code-unfit")
    }
    if (asksNik(parts.externalReferences) && !identity?.state.content["nik"]) {
      return refuseCase("case.nik-missing")
    }
    if (isSame(next, child.state)) return refuseCase("case.nothing-changed")
    return changeOf(child, changed(next, facts.at, {}), {
      event: "case.changed",
      facts: { parts: Object.keys(said(parts)) },
      writes: [words(child.state, ["change", { reason: why }], facts)],
    })
  },
})
