import type { Agency } from "../../agency/agency.ts"
import type { Service } from "../../agency/lists/services.ts"
import { ageBandOf, type Case } from "../../case/case.ts"
import { create, type Write } from "../../kernel/decision.ts"
import type { Facts } from "../../kernel/verb.ts"
import type { PartnershipId } from "../../partnership/partnership.ts"
import {
  type Handoff,
  type HandoffId,
  handoffOfCaseRef,
  handoffRef,
  type Need,
  type Review,
  reviewRef,
} from "../handoff.ts"
import { type HandoffKind, type Moves, movesOf } from "../lists/kinds.ts"

/** Between whom, for which child, and which agreements stand between the two. */
export type Between = {
  readonly child: Case
  readonly from: Pick<Agency, "id" | "name">
  readonly to: Pick<Agency, "id" | "name">
  readonly partnerships: readonly PartnershipId[]
}

/** What is asked; a return says which of its parent's moves it undoes. */
export type Plan = Kept & {
  readonly kind: HandoffKind
  readonly moves?: Moves
  readonly service: Service
  readonly masked: Handoff["masked"]
  readonly basis: Handoff["basis"]
}

type Kept = {
  readonly [Name in "overrides" | "returnBy" | "parent" | "recalledBy" | "stableUntil"]?:
    | Handoff[Name]
    | undefined
}

/** T0 of a child: its age band, never its age. */
export const needOf = (child: Case, service: Service): Need => ({
  service,
  ageBand: ageBandOf(child.age),
  sex: child.sex,
  region: child.region,
  category: child.category,
})

const movesIn = ({ kind, moves }: Plan) => moves ?? (kind === "return" ? "nothing" : movesOf[kind])

const kept = ({ overrides, returnBy, parent, recalledBy, stableUntil }: Kept) => ({
  ...(overrides ? { overrides } : {}),
  ...(returnBy ? { returnBy } : {}),
  ...(parent ? { parent } : {}),
  ...(recalledBy ? { recalledBy } : {}),
  ...(stableUntil ? { stableUntil } : {}),
})

/** A handoff as it begins: a draft of its author's, of which nobody else has heard. */
export function draftOf(between: Between, plan: Plan, { actor, at, id }: Facts): Handoff {
  const { child, from, to, partnerships } = between
  return {
    id: id("handoff") as HandoffId,
    case: child.id,
    caseReference: child.reference,
    kind: plan.kind,
    moves: movesIn(plan),
    status: "draft",
    risk: child.risk,
    from: from.id,
    to: to.id,
    fromName: from.name,
    toName: to.name,
    author: actor.person,
    excludedPersons: child.excludedPersons,
    need: needOf(child, plan.service),
    masked: plan.masked,
    basis: { kind: plan.basis.kind },
    epoch: child.custodyEpoch,
    partnerships,
    ...kept(plan),
    holdsPlace: false,
    hasManifest: false,
    rounds: 0,
    pauseLeft: 0,
    wantsConference: false,
    disputes: 0,
    sameChild: [],
    blinds: child.blinds,
    clocks: [],
    since: at,
    createdAt: at,
    updatedAt: at,
  }
}

/** The rows with which a handoff begins; its words lie sealed, where there are any. */
export const draftWrites = (handoff: Handoff, review?: Review): readonly Write[] => [
  create(handoffRef(handoff.id), handoff),
  create(handoffOfCaseRef(handoff.case, handoff.id), { handoff: handoff.id }),
  ...(review
    ? [create(reviewRef(handoff), { case: handoff.case, kind: handoff.id, content: review })]
    : []),
]

/** What the ledger keeps of a beginning: ids and codes, no identity. */
export const draftFacts = ({ kind, risk, from, to, need }: Handoff) => ({
  kind,
  risk,
  from,
  to,
  service: need.service,
  category: need.category,
  region: need.region,
})
