import * as z from "zod/mini"
import { type Agency, agencyRef } from "../../agency/agency.ts"
import { agencyId } from "../../kernel/id.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { regionCode, regionOf } from "../../region/region.ts"
import type { Delivery, Recipient, Supply } from "../partnership.ts"
import { refuse } from "../refusals.ts"
import { takerOf } from "./standing.ts"

/** So many recipients one item may have: the largest known list is 8 provinces and 8 centres. */
export const recipientLimit = 60

/** A whole number of units; absent where nobody stated one. */
export const figure = z.optional(z.int().check(z.nonnegative(), z.lte(1_000_000_000)))

export const recipientSchema = z.union([
  z.strictObject({ agency: agencyId }),
  z.strictObject({ region: regionCode, through: z.optional(agencyId) }),
])
export type AskedRecipient = z.infer<typeof recipientSchema>

const words = z.string().check(z.trim(), z.minLength(2), z.maxLength(120))

export const suppliesSchema = z
  .array(
    z.strictObject({
      item: words,
      unit: words,
      deliveries: z._default(
        z
          .array(z.strictObject({ to: recipientSchema, planned: figure }))
          .check(z.maxLength(recipientLimit)),
        [],
      ),
    }),
  )
  .check(z.maxLength(5))
export type AskedSupplies = z.infer<typeof suppliesSchema>

export const recipientOf = (asked: AskedRecipient): Recipient => {
  if ("agency" in asked) return { agency: asked.agency }
  const { region, through } = asked
  return { region, ...(through ? { through } : {}) }
}

/** Who or where a delivery goes to; `through` may change without making it another recipient. */
export const placeOf = (to: Recipient): string => ("agency" in to ? to.agency : to.region)

/** The agencies behind some recipients, to see whether they exist. */
export const agenciesBehind = (recipients: readonly AskedRecipient[]): readonly Ref<Agency>[] =>
  recipients
    .map((to) => takerOf({ to: recipientOf(to) }))
    .filter((each) => each !== undefined)
    .map(agencyRef)

const isProvince = (code: string): boolean => code.length === 2 && regionOf(code) !== undefined

/** A recipient that is no agency of the register and no province. */
export function unknownRecipient(
  recipients: readonly AskedRecipient[],
  agencies: readonly Row<Agency>[],
): Refusal | undefined {
  const known = new Set(agencies.map(({ state }) => state.id))
  const isKnown = (asked: AskedRecipient): boolean => {
    const taker = takerOf({ to: recipientOf(asked) })
    return (!taker || known.has(taker)) && ("agency" in asked || isProvince(asked.region))
  }
  return recipients.every(isKnown) ? undefined : refuse("partnership.recipient-unknown")
}

const repeats = (list: readonly string[]): boolean => new Set(list).size !== list.length

export const namedTwice = (supplies: AskedSupplies): Refusal | undefined =>
  supplies.some(({ deliveries }) => repeats(deliveries.map(({ to }) => placeOf(recipientOf(to)))))
    ? refuse("partnership.recipient-twice")
    : undefined

/** Items are called by their place: "1" is the first. */
export const suppliesFrom = (asked: AskedSupplies): readonly Supply[] =>
  asked.map(({ item, unit, deliveries }, place) => ({
    id: String(place + 1),
    item,
    unit,
    deliveries: deliveries.map(({ to, planned }) => ({
      to: recipientOf(to),
      ...(planned === undefined ? {} : { planned }),
    })),
  }))

export type Figures = {
  readonly planned?: number | undefined
  readonly delivered?: number | undefined
}

/** A delivery with what was stated of it; another figure has to be confirmed anew. */
export function stated(before: Delivery | undefined, to: Recipient, figures: Figures): Delivery {
  const planned = figures.planned ?? before?.planned
  const delivered = figures.delivered ?? before?.delivered
  const isSame = before !== undefined && before.delivered === delivered
  const confirmedAt = isSame ? before.confirmedAt : undefined
  return {
    to,
    ...(planned === undefined ? {} : { planned }),
    ...(delivered === undefined ? {} : { delivered }),
    ...(confirmedAt ? { confirmedAt } : {}),
  }
}
