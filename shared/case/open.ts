import * as z from "zod/mini"
import { type Agency, agencyRef } from "../agency/agency.ts"
import { mayHoldCases } from "../agency/lists/agency-types.ts"
import { type Actor } from "../kernel/actor.ts"
import { create, rely, type Write } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { isDistrict, regionCode } from "../region/region.ts"
import {
  type Case,
  type CaseId,
  caseRef,
  custodyRef,
  referenceRef,
  type SameChild,
  sectionRef,
} from "./case.ts"
import { tierSchema } from "./lists/care.ts"
import { categorySchema } from "./lists/categories.ts"
import { clusterOf, clusterSchema, harmSchema } from "./lists/clusters.ts"
import { positionSchema } from "./lists/positions.ts"
import { riskSchema } from "./lists/risk.ts"
import { sourceSchema } from "./lists/sources.ts"
import { fitsCategory, subCodeSchema } from "./lists/sub-codes.ts"
import { tell } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { blindRefs, budgetRefs, identityWords, lookForSameChild, ownOf } from "./rules/blind.ts"
import { clocksAtOpening } from "./rules/clocks.ts"
import {
  caseWorkers,
  houses,
  identityParts,
  laws,
  line,
  paragraph,
  people,
  references,
  unique,
} from "./rules/fields.ts"
import { ageAt, asksNik, type Identity, isChildAge, statusOfIdentity } from "./rules/identity.ts"
import { coordinatorsAbove, levelsOf, unfitToKeep } from "./rules/keeping.ts"

/** Nothing is known of who the child is; said in so many words, never by leaving it out. */
const Unknown = z.strictObject({ none: z.literal(true) })
const Known = z
  .strictObject(identityParts)
  .check(z.refine((each) => Object.values(each).some((part) => part !== undefined)))

/** What is needed to take responsibility for a child: the envelope, and what lies sealed. */
const Opening = z.strictObject({
  source: sourceSchema,
  region: regionCode,
  category: categorySchema,
  subCode: z.optional(subCodeSchema),
  abhPosition: z.optional(positionSchema),
  cluster: z.optional(clusterSchema),
  harms: z._default(z.array(harmSchema).check(z.maxLength(4)), []),
  tier: z._default(tierSchema, "DISTRICT"),
  risk: riskSchema,
  sex: z.enum(["F", "M"]),
  age: z.int().check(z.gte(0), z.lte(18)),
  isAgeEstimated: z._default(z.boolean(), false),
  externalReferences: z._default(references, []),
  legalReferences: z._default(laws, []),
  excludedPersons: z._default(people, []),
  conflictedAgencies: z._default(houses, []),
  identity: z.union([Unknown, Known]),
  /** Who brought the child (a duty of every LKSA); sealed with the identity. */
  broughtBy: z.optional(paragraph),
  summary: z.strictObject({ assessment: paragraph, plan: z.optional(paragraph) }),
  /** Who told of it: sealed by itself, and shown to nobody. */
  reporter: z.optional(
    z.strictObject({
      name: z.optional(line),
      contact: z.optional(line),
      relation: z.optional(line),
    }),
  ),
})
type Opening = z.infer<typeof Opening>

/** `18.72` and the id's last letters: says nothing of the child, short enough for the phone. */
const referenceOf = (region: string, id: string): string =>
  `${region.replace(".", "")}-${id.slice(-6).toUpperCase()}`

const identityOf = ({ identity }: Pick<Opening, "identity">): Identity =>
  "none" in identity ? {} : identity

const plainWords = (input: Opening) => identityWords(identityOf(input), input.region)

function unsound(input: Opening, { actor, at }: Facts): Refusal | undefined {
  if (!isDistrict(input.region)) return refuseCase("case.region-unknown")
  if (input.excludedPersons.includes(actor.person)) return refuseCase("case.guardian-excluded")
  if (input.conflictedAgencies.includes(actor.agency)) return refuseCase("case.own-conflicted")
  if (input.subCode && !fitsCategory(input.subCode, input.category)) {
    return refuseCase("case.sub-code-unfit")
  }
  const { birthDate, nik } = identityOf(input)
  if (asksNik(input.externalReferences) && !nik) return refuseCase("case.nik-missing")
  const isChild = !birthDate || isChildAge(ageAt(birthDate, at, input.region))
  return isChild ? undefined : refuseCase("case.birth-date-unfit")
}

type Told = {
  readonly id: CaseId
  readonly agency: Row<Agency>
  readonly blinds: readonly string[]
  readonly sameChild: readonly SameChild[]
}

function caseFrom(input: Opening, { id, agency, blinds, sameChild }: Told, facts: Facts): Case {
  const { identity: _, broughtBy: _by, summary: _summary, reporter: _reporter, ...rest } = input
  const { subCode, abhPosition, cluster, ...envelope } = rest
  const { actor, at } = facts
  return {
    ...envelope,
    ...(subCode ? { subCode } : {}),
    ...(abhPosition ? { abhPosition } : {}),
    harms: unique(input.harms),
    legalReferences: unique(input.legalReferences),
    cluster: cluster ?? clusterOf[input.category],
    id,
    reference: referenceOf(input.region, id),
    aliases: [],
    status: "open",
    custodian: actor.agency,
    custodianName: agency.state.name,
    custodyEpoch: 1,
    careEpoch: 0,
    assessment: { at, by: actor.person },
    identityStatus: statusOfIdentity(identityOf(input)),
    team: [],
    keys: {},
    protection: {},
    reunification: {},
    clocks: clocksAtOpening(at, input, facts.calendar),
    flags: [],
    bounces: 0,
    blinds,
    sameChild,
    openedAt: at,
    openedBy: actor.person,
    updatedAt: at,
  }
}

/** What is told of a child lies sealed, each part by itself. */
function sealed(id: CaseId, input: Opening): readonly Write[] {
  const { broughtBy, summary, reporter } = input
  const identity = { ...identityOf(input), ...(broughtBy ? { broughtBy } : {}) }
  const parts = { identity, summary, ...(reporter ? { reporter } : {}) }
  return Object.entries(parts).map(([kind, content]) =>
    create(sectionRef(id, kind), { case: id, kind, content }),
  )
}

const custodyOf = (id: CaseId, actor: Actor, at: Facts["at"]): Write =>
  create(custodyRef(id, 1), {
    case: id,
    epoch: 1,
    custodian: actor.agency,
    from: at,
    act: "case.opened",
  })

/** Opens a case: the actor's agency is its custodian from this instant on (epoch 1). */
export const open = defineVerb({
  noun: "cases",
  name: "open",
  creates: true,
  title: { id: "Buka kasus", en: "Open a case" },
  input: Opening,
  roles: caseWorkers,
  refusals: pick(
    caseRefusals,
    "case.agency-cannot-hold",
    "case.region-unknown",
    "case.guardian-excluded",
    "case.own-conflicted",
    "case.centre-stays",
    "case.coordinator-needs-supervisor",
    "case.sub-code-unfit",
    "case.nik-missing",
    "case.birth-date-unfit",
  ),
  first: ({ actor, input, blind }) => ({
    agency: agencyRef(actor.agency),
    entries: input ? blindRefs(plainWords(input).map(blind)) : [],
    budgets: input ? budgetRefs(actor) : [],
  }),
  second: (_found, { input }) => ({ houses: (input?.conflictedAgencies ?? []).map(agencyRef) }),
  may: ({ agency }) =>
    agency && mayHoldCases(agency.state.type) && agency.state.status === "active"
      ? undefined
      : refuseCase("case.agency-cannot-hold"),
  decide: ({ agency, entries, budgets, houses: named }, input, facts) => {
    if (!agency) return refuseCase("case.agency-cannot-hold")
    const levels = levelsOf(named, input.region)
    const refused = unsound(input, facts) ?? unfitToKeep(levels, facts.actor)
    if (refused) return refused
    const { actor, at, blind } = facts
    const id = facts.id("case") as CaseId
    const blinds = plainWords(input).map(blind)
    const looked = lookForSameChild(
      { blinds, entries, budgets },
      ownOf({ ...input, id, custodian: actor.agency, custodianName: agency.state.name }),
      facts,
    )
    const state = caseFrom(input, { id, agency, blinds, sameChild: looked.sameChild }, facts)
    const { category, region, risk, source, tier } = state
    return {
      subject: caseRef(id),
      status: "open",
      writes: [
        create(caseRef(id), state),
        create(referenceRef(state.reference), { case: id }),
        custodyOf(id, actor, at),
        ...sealed(id, input),
        ...looked.writes,
      ],
      relies: [rely(agency, "status", "type")],
      event: {
        type: "case.opened",
        facts: { custodian: actor.agency, epoch: 1, risk, category, region, source, tier },
      },
      notices: tell(["case.kept-away", "week"], state, coordinatorsAbove(state, levels)),
    }
  },
})
