import * as z from "zod/mini"
import type { Role } from "../../kernel/actor.ts"
import { agencyId, personId } from "../../kernel/id.ts"
import { regulationSchema } from "../lists/regulations.ts"

export const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
export const paragraph = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))
/** Why something is done: long enough to say something. */
export const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(2000))

export const references = z
  .array(z.strictObject({ system: line, number: line }))
  .check(z.maxLength(20))
export const laws = z.array(regulationSchema).check(z.maxLength(20))
export const people = z.array(personId).check(z.maxLength(50))
export const houses = z.array(agencyId).check(z.maxLength(50))

/** What is known of who the child is; each part for itself. */
export const identityParts = {
  name: z.optional(line),
  nik: z.optional(z.string().check(z.regex(/^\d{16}$/))),
  birthDate: z.optional(z.iso.date()),
  address: z.optional(paragraph),
  parents: z.optional(paragraph),
  school: z.optional(line),
}

/** A view of the child, or why there is none: nothing is decided without one. */
export const childView = z.union([
  z.strictObject({ view: paragraph }),
  z.strictObject({ absent: paragraph }),
])

/** Who works on a case in its custodian's house (domain.md 3.2). */
export const caseWorkers: readonly Role[] = ["CASE_MANAGER", "INTAKE_OFFICER", "SUPERVISOR"]
/** Who records what happened in the eyes of the law, wherever they sit. */
export const recorders: readonly Role[] = [
  ...caseWorkers,
  "CASE_TEAM_MEMBER",
  "PROBATION_OFFICER",
  "INVESTIGATOR",
]

/** Each once, in the order given. */
export const unique = <Each>(list: readonly Each[]): readonly Each[] => [...new Set(list)]

type Said<Parts> = { readonly [Name in keyof Parts]?: Exclude<Parts[Name], undefined> }

/** What was said of these parts; what was left out is not there at all. */
export const said = <Parts extends object>(parts: Parts): Said<Parts> =>
  Object.fromEntries(Object.entries(parts).filter(([, each]) => each !== undefined)) as Said<Parts>
