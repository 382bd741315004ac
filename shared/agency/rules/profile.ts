import * as z from "zod/mini"
import { agencyId, idPattern } from "../../kernel/id.ts"
import { zones } from "../../kernel/instant.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { regionCode, regionOf } from "../../region/region.ts"
import type { Agency, DateText, DinsosType } from "../agency.ts"
import { isDinsos } from "../lists/agency-types.ts"
import { serviceSchema } from "../lists/services.ts"
import { refuse } from "../refusals.ts"
import { nameWordsOf, wordLimit } from "./register-rows.ts"

const text = (least: number, most: number) =>
  z.string().check(z.trim(), z.minLength(least), z.maxLength(most))

/** Of letters at least two together: a name without a word could never be found. */
export const nameSchema = z
  .string()
  .check(z.trim(), z.minLength(2), z.maxLength(200), z.regex(/[\p{L}\p{N}]{2}/u))
export const basisSchema = text(3, 300)
export const reasonSchema = text(3, 500)
export const dateSchema = z.iso.date()

/** An agency's id is its code: readable, chosen once, the same in every import. */
export const codeSchema = z.pipe(z.string().check(z.regex(idPattern), z.maxLength(48)), agencyId)

const minutes = z.int().check(z.minimum(0), z.maximum(1440))
const age = z.int().check(z.minimum(0), z.maximum(120))
const phone = z.string().check(z.trim(), z.regex(/^[+(\d][\d\s().+-]{2,38}\d$/))

export const contactSchema = z.strictObject({
  phone: z.optional(phone),
  whatsapp: z.optional(phone),
  email: z.optional(z.email().check(z.maxLength(120))),
  address: z.optional(text(3, 300)),
})

/** What an agency says of itself; each part may be said anew. */
export const profileFields = {
  kind: z.optional(text(2, 40)),
  // With 40 words of its names each act on it stays inside one transaction of 100 items.
  catchment: z.optional(z.array(regionCode).check(z.minLength(1), z.maxLength(38))),
  services: z.optional(z.array(serviceSchema).check(z.maxLength(20))),
  serves: z.optional(
    z.strictObject({
      ages: z.tuple([age, age]),
      sexes: z.array(z.enum(["F", "M"])).check(z.minLength(1), z.maxLength(2)),
      categories: z._default(
        z.array(z.string().check(z.regex(/^AMPK\d{2}_[A-Z_]{2,40}$/))).check(z.maxLength(15)),
        [],
      ),
    }),
  ),
  hours: z.optional(
    z.strictObject({
      // Of the list, not the schema beside it: that one would carry the library into every page.
      zone: z.enum(zones),
      week: z.array(z.nullable(z.tuple([minutes, minutes]))).check(z.minLength(7), z.maxLength(7)),
    }),
  ),
  aliases: z.optional(z.array(nameSchema).check(z.maxLength(20))),
  accreditation: z.optional(
    z.strictObject({ grade: z.enum(["A", "B", "C", "NONE"]), until: z.optional(dateSchema) }),
  ),
  contact: z.optional(contactSchema),
  location: z.optional(
    z.strictObject({
      latitude: z.number().check(z.minimum(-15), z.maximum(10)),
      longitude: z.number().check(z.minimum(90), z.maximum(145)),
    }),
  ),
  parent: z.optional(agencyId),
}

const Profile = z.strictObject(profileFields)
type Profile = z.infer<typeof Profile>

/** What was said of an agency; what was not said is absent. */
export type Told = { readonly [Name in keyof Profile]?: NonNullable<Agency[Name]> }

/** JSON knows no `undefined`: what a schema of optional parts gives is there or absent. */
export const told = (profile: Profile): Told => profile as Told

/** The size as it is told; whether there is such a one is a rule, not a shape. */
export const dinsosTypeSchema = z.strictObject({
  type: z.string().check(z.trim(), z.toUpperCase(), z.minLength(1), z.maxLength(8)),
  from: dateSchema,
  basis: basisSchema,
})
type TypeAsTold = z.infer<typeof dinsosTypeSchema>

const isSize = (type: string): type is DinsosType["type"] => /^[ABC]$/.test(type)

/** PP 18/2016 knows A, B and C; a D is no size of a Dinas Sosial. */
export const dinsosTypeOf = ({ type, ...rest }: TypeAsTold): DinsosType | Refusal =>
  isSize(type) ? { type, ...rest } : refuse("agency.dinsos-type-unknown", { type })

/** Each once, in the order in which they were said. */
export const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

const isReversed = (pair: readonly [number, number] | null | undefined): boolean =>
  pair !== null && pair !== undefined && pair[0] >= pair[1]

function misplaced({ region, catchment }: Agency): Refusal | undefined {
  const unknown = [region, ...catchment].filter((code) => regionOf(code) === undefined)
  return unknown.length > 0 ? refuse("agency.region-unknown", { regions: unknown }) : undefined
}

/** A Dinas Sosial has a size, and nobody else does. */
export function mistyped({ type, dinsosTypes }: Agency): Refusal | undefined {
  if (isDinsos(type) && !dinsosTypes?.length) return refuse("agency.dinsos-type-required")
  return !isDinsos(type) && dinsosTypes ? refuse("agency.not-a-dinsos") : undefined
}

/** More words than one act can write could not all be found. */
export function wordy(agency: Agency): Refusal | undefined {
  const words = nameWordsOf(agency).length
  return words > wordLimit ? refuse("agency.too-many-words", { words, most: wordLimit }) : undefined
}

/** Why the register cannot say this of what an agency does, whoever says it. */
export function misfit(agency: Agency): Refusal | undefined {
  const refused = misplaced(agency)
  if (refused) return refused
  const { ages } = agency.serves
  if (ages[0] > ages[1]) return refuse("agency.ages-reversed")
  if (agency.hours.week.some(isReversed)) return refuse("agency.hours-reversed")
  return wordy(agency)
}

/** A day that has not come yet in the agency's own zone is no date of a register. */
export const isAhead = (date: DateText, today: DateText): boolean => date > today
