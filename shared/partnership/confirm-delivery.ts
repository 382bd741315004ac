import * as z from "zod/mini"
import type { AgencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Partnership, type PartnershipId, partnershipRef, type Supply } from "./partnership.ts"
import { partnershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { isRecipient, isUnderWay, knowsPartnership, speakers, takerOf } from "./rules/standing.ts"

/** The entries that this agency takes in and has not confirmed. */
const awaited = ({ deliveries }: Supply, agency: AgencyId) =>
  deliveries.filter((each) => takerOf(each) === agency && !each.confirmedAt)

/** Whoever received supplies says so, party or not. */
export const confirmDelivery = defineVerb({
  noun: "partnerships",
  name: "confirm-delivery",
  title: { id: "Nyatakan barang sudah diterima", en: "Confirm that supplies arrived" },
  input: z.strictObject({ supply: z.string().check(z.regex(/^\d{1,2}$/)) }),
  roles: speakers,
  refusals: pick(
    partnershipRefusals,
    "partnership.missing",
    "partnership.wrong-state",
    "partnership.not-recipient",
    "partnership.supply-unknown",
    "partnership.already-confirmed",
    "partnership.not-delivered",
  ),
  first: ({ id }) => ({ partnership: partnershipRef(id as PartnershipId) }),
  second: () => ({}),
  may: ({ partnership }, { actor }) => {
    if (!partnership || !knowsPartnership(partnership.state, actor)) {
      return refuse("partnership.missing")
    }
    const { state } = partnership
    if (!isRecipient(state, actor)) return refuse("partnership.not-recipient")
    return isUnderWay(state)
      ? undefined
      : refuse("partnership.wrong-state", { status: state.status })
  },
  decide: ({ partnership }, input, { actor, at }) => {
    if (!partnership) return refuse("partnership.missing")
    const { state } = partnership
    const supply = state.supplies.find(({ id }) => id === input.supply)
    const isMine = supply?.deliveries.some((each) => takerOf(each) === actor.agency)
    if (!supply || !isMine) return refuse("partnership.supply-unknown")
    const waiting = awaited(supply, actor.agency)
    if (waiting.length === 0) return refuse("partnership.already-confirmed")
    const delivery = waiting.find(({ delivered }) => delivered !== undefined)
    if (!delivery) return refuse("partnership.not-delivered")
    const deliveries = supply.deliveries.map((each) =>
      each === delivery ? { ...each, confirmedAt: at } : each,
    )
    const supplies = state.supplies.map((each) =>
      each === supply ? { ...supply, deliveries } : each,
    )
    const next: Partnership = { ...state, supplies }
    return changeOf(partnership, next, {
      event: "partnership.delivery-confirmed",
      by: actor.agency,
      facts: { supply: supply.id },
    })
  },
})
