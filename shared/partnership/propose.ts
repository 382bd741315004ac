import * as z from "zod/mini"
import { type Agency, agencyRef } from "../agency/agency.ts"
import { create, type Reliance, rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import type { Refusal } from "../kernel/refusal.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { noticesFor } from "./notices.ts"
import {
  type Partnership,
  type PartnershipId,
  pairRef,
  pairsOf,
  partnershipRef,
} from "./partnership.ts"
import { partnershipRefusals, refuse } from "./refusals.ts"
import { listWrites } from "./rules/change.ts"
import { listedIn, pairWrites } from "./rules/pairs.ts"
import { speakers } from "./rules/standing.ts"
import {
  agenciesBehind,
  namedTwice,
  suppliesFrom,
  suppliesSchema,
  unknownRecipient,
} from "./rules/supplies.ts"
import { numbered, termsShape, unsound } from "./rules/terms.ts"

const words = (most: number) => z.string().check(z.trim(), z.minLength(3), z.maxLength(most))

const Proposal = z.strictObject({
  kind: z.enum(["MOU", "PKS", "COUNTRY_PROGRAMME", "SK_NETWORK"]),
  number: words(80),
  title: words(200),
  parties: z.array(agencyId).check(z.minLength(2), z.maxLength(40)),
  ...termsShape,
  foci: z._default(z.array(words(200)).check(z.maxLength(10)), []),
  supplies: z._default(suppliesSchema, []),
})
type Proposal = z.infer<typeof Proposal>

/**
 * Ten parties make 45 pairs: with their list rows they stay inside one transaction of 100 items.
 * A network's decree lists forty without pairs (39 institutions in Tulungagung, domain.md 3.14).
 */
const mostParties = ({ kind }: Proposal): number => (kind === "SK_NETWORK" ? 40 : 10)

/** Forty checks more would not fit: each party of a decree is asked again when it signs. */
const standingOf = (
  { kind }: Proposal,
  [own, agencies]: readonly [Row<Agency> | undefined, readonly Row<Agency>[]],
): readonly Reliance[] => {
  if (kind !== "SK_NETWORK") return agencies.map((row) => rely(row, "status"))
  return own ? [rely(own, "status")] : []
}

const recipientsIn = ({ supplies }: Proposal) =>
  supplies.flatMap(({ deliveries }) => deliveries.map(({ to }) => to))

function unsuited(input: Proposal, { actor, at }: Facts): Refusal | undefined {
  if (new Set(input.parties).size !== input.parties.length) return refuse("partnership.party-twice")
  if (!input.parties.includes(actor.agency)) return refuse("partnership.own-agency-missing")
  if (input.parties.length > mostParties(input)) {
    return refuse("partnership.too-many-parties", { most: mostParties(input) })
  }
  const isProgramme = input.kind === "COUNTRY_PROGRAMME"
  if (!isProgramme && input.foci.length + input.supplies.length > 0) {
    return refuse("partnership.programme-only")
  }
  return unsound(input, at) ?? namedTwice(input.supplies)
}

function proposed(
  input: Proposal,
  [id, { actor, at }]: readonly [PartnershipId, Facts],
): Partnership {
  const { kind, number, title, parties, from, until, clauses, foci, supplies } = input
  return {
    id,
    kind,
    number,
    title,
    parties,
    status: "proposed",
    version: 1,
    from,
    until,
    clauses: numbered(clauses),
    signatures: [{ agency: actor.agency, person: actor.person, at }],
    earlier: [],
    foci,
    supplies: suppliesFrom(supplies),
  }
}

/** Proposes an agreement, signed by one's own agency; it counts once every party has signed. */
export const propose = defineVerb({
  noun: "partnerships",
  name: "propose",
  creates: true,
  title: { id: "Usulkan perjanjian", en: "Propose an agreement" },
  input: Proposal,
  roles: speakers,
  refusals: pick(
    partnershipRefusals,
    "partnership.agency-suspended",
    "partnership.own-agency-missing",
    "partnership.party-twice",
    "partnership.party-unknown",
    "partnership.too-many-parties",
    "partnership.too-many",
    "partnership.ends-before-start",
    "partnership.too-long",
    "partnership.over",
    "partnership.region-unknown",
    "partnership.programme-only",
    "partnership.recipient-unknown",
    "partnership.recipient-twice",
  ),
  first: ({ input, actor }) => ({
    own: agencyRef(actor.agency),
    agencies: (input?.parties ?? []).map(agencyRef),
    recipients: input ? agenciesBehind(recipientsIn(input)) : [],
    pairs: input ? pairsOf(input).map(([one, other]) => pairRef(one, other)) : [],
  }),
  second: ({ pairs }) => ({ listed: listedIn(pairs) }),
  may: ({ own }) =>
    own?.state.status === "active" ? undefined : refuse("partnership.agency-suspended"),
  decide: ({ own, agencies, recipients, pairs, listed }, input, facts) => {
    const wrong = unsuited(input, facts) ?? unknownRecipient(recipientsIn(input), recipients)
    if (wrong) return wrong
    const active = agencies.filter(({ state }) => state.status === "active")
    if (active.length < input.parties.length) return refuse("partnership.party-unknown")
    const id = facts.id("partnership") as PartnershipId
    const pairing = pairWrites({ id, ...input }, pairs, listed)
    if (!pairing) return refuse("partnership.too-many")
    const state = proposed(input, [id, facts])
    const others = state.parties.filter((each) => each !== facts.actor.agency)
    return {
      subject: partnershipRef(id),
      status: "proposed",
      writes: [create(partnershipRef(id), state), ...listWrites(state, { lists: [] }), ...pairing],
      relies: standingOf(input, [own, agencies]),
      event: {
        type: "partnership.proposed",
        facts: { kind: state.kind, version: 1, parties: state.parties },
      },
      notices: noticesFor("partnership.proposed", state, others),
    }
  },
})
