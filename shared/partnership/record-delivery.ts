import * as z from "zod/mini"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import {
  type Delivery,
  type Partnership,
  type PartnershipId,
  partnershipRef,
  type Supply,
} from "./partnership.ts"
import { partnershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { speakers, standing, takerOf } from "./rules/standing.ts"
import {
  agenciesBehind,
  figure,
  placeOf,
  recipientLimit,
  recipientOf,
  recipientSchema,
  stated,
  unknownRecipient,
} from "./rules/supplies.ts"

const Recording = z.strictObject({
  supply: z.string().check(z.regex(/^\d{1,2}$/)),
  to: recipientSchema,
  planned: figure,
  delivered: figure,
})
type Recording = z.infer<typeof Recording>

const placed = (supply: Supply, { to }: Recording): Delivery | undefined =>
  supply.deliveries.find((each) => placeOf(each.to) === placeOf(recipientOf(to)))

/** The item with what was recorded: one entry a recipient, the others as they were. */
function recordedIn(supply: Supply, input: Recording): Supply | Refusal {
  const before = placed(supply, input)
  const silent = input.planned === undefined && input.delivered === undefined
  if (before && silent) return refuse("partnership.figure-missing")
  if (!before && supply.deliveries.length >= recipientLimit)
    return refuse("partnership.supply-full")
  const after = stated(before, recipientOf(input.to), input)
  const deliveries = before
    ? supply.deliveries.map((each) => (each === before ? after : each))
    : [...supply.deliveries, after]
  return { ...supply, deliveries }
}

/** A party records what a recipient was to get and what went out; an unknown figure stays unknown. */
export const recordDelivery = defineVerb({
  noun: "partnerships",
  name: "record-delivery",
  title: { id: "Catat penyaluran barang", en: "Record a delivery" },
  input: Recording,
  roles: speakers,
  refusals: pick(
    partnershipRefusals,
    "partnership.missing",
    "partnership.not-a-party",
    "partnership.wrong-state",
    "partnership.no-supplies",
    "partnership.supply-unknown",
    "partnership.supply-full",
    "partnership.recipient-unknown",
    "partnership.figure-missing",
  ),
  first: ({ id, input }) => ({
    partnership: partnershipRef(id as PartnershipId),
    recipients: input ? agenciesBehind([input.to]) : [],
  }),
  second: () => ({}),
  may: ({ partnership }, { actor }) => {
    // What went out may be written down after the programme is over.
    const refused = standing(partnership, actor, ["active", "ended"])
    if (refused || !partnership) return refused
    return partnership.state.supplies.length > 0 ? undefined : refuse("partnership.no-supplies")
  },
  decide: ({ partnership, recipients }, input, { actor }) => {
    if (!partnership) return refuse("partnership.missing")
    const { state } = partnership
    const supply = state.supplies.find(({ id }) => id === input.supply)
    if (!supply) return refuse("partnership.supply-unknown")
    const unknown = unknownRecipient([input.to], recipients)
    if (unknown) return unknown
    const recorded = recordedIn(supply, input)
    if ("refused" in recorded) return recorded
    const supplies = state.supplies.map((each) => (each === supply ? recorded : each))
    const next: Partnership = { ...state, supplies }
    const taker = takerOf({ to: recipientOf(input.to) })
    return changeOf(partnership, next, {
      event: "partnership.delivery-recorded",
      by: actor.agency,
      facts: { supply: supply.id, to: placeOf(recipientOf(input.to)) },
      tell: taker && taker !== actor.agency ? [taker] : [],
    })
  },
})
