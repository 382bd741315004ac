import * as z from "zod/mini"

declare const brand: unique symbol

/** A string that only the place which made it may call by this name. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }

export type PersonId = Brand<"PersonId">
export type AgencyId = Brand<"AgencyId">
/** Named here because what a meeting leads to (its actions) is older in the order than itself. */
export type MeetingId = Brand<"MeetingId">

/** An id as it may stand in a path or a body: 3–64 of `a–z 0–9 -`. */
export const idPattern = /^[a-z0-9][a-z0-9-]{2,63}$/

/** A schema for the ids of one noun. */
export const idSchema = <Id extends Brand<string>>() =>
  z.pipe(
    z.string().check(z.regex(idPattern)),
    z.transform((raw) => raw as Id),
  )

export const personId = idSchema<PersonId>()
export const agencyId = idSchema<AgencyId>()
export const meetingId = idSchema<MeetingId>()
