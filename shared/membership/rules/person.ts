import * as z from "zod/mini"
import type { Role } from "../../kernel/actor.ts"

/** A person's name as it is written down. */
export const nameSchema = z.string().check(z.trim(), z.minLength(2), z.maxLength(120))

/** An address in lower case, as one signs in with it. */
export const emailSchema = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254),
    z.regex(/^[^\s@<>"',;:]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i),
  )

/** Of somebody without an account: what they are, and how they are reached. */
export const Contact = z.strictObject({
  name: nameSchema,
  profession: z.string().check(z.trim(), z.minLength(2), z.maxLength(80)),
  phone: z.optional(z.string().check(z.trim(), z.regex(/^\+?[0-9][0-9 ()-]{4,24}$/))),
  email: z.optional(emailSchema),
  note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
})
export type Contact = z.infer<typeof Contact>

/** What the membership of a contact keeps; name and address stand with the person. */
export const contactOf = ({ profession, phone, note }: Contact) => ({
  profession,
  ...(phone ? { phone } : {}),
  ...(note ? { note } : {}),
})

/** Who keeps the contacts of an agency. */
export const keeperRoles: readonly Role[] = ["AGENCY_ADMIN", "COORDINATOR", "SUPERVISOR"]
