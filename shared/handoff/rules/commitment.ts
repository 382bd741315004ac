import * as z from "zod/mini"
import { type Instant, instantSchema, zoneSchema } from "../../kernel/instant.ts"
import { line, paragraph } from "./texts.ts"

/**
 * The receiver's half of the handover record (BAST): place, time with zone, condition, what went
 * along. The giver's half is the release of `start-handover`, in the giver's own name.
 */
export const HandoverRecord = z.strictObject({
  place: line,
  at: instantSchema,
  zone: zoneSchema,
  receiverPosition: line,
  condition: paragraph,
  belongings: paragraph,
  documents: z.array(line).check(z.maxLength(30)),
  restrictions: paragraph,
  /** Where the child travelled: the letters on the escort's paper. */
  arrivalCode: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))),
})
export type HandoverRecord = z.infer<typeof HandoverRecord>

/** What completes a handoff: first contact for a referral, the record for all that moves. */
export const Commitment = z.strictObject({
  firstContact: z.optional(
    z.strictObject({ at: instantSchema, with: z.enum(["CHILD", "FAMILY"]) }),
  ),
  record: z.optional(HandoverRecord),
})
export type Commitment = z.infer<typeof Commitment>

/** People write down minutes: the one in which it became possible still counts. */
export const isImplausible = (
  when: Instant,
  { from, at }: { readonly from: Instant; readonly at: Instant },
): boolean => when > at || when.slice(0, 16) < from.slice(0, 16)

/** What of a record is kept under seal: the code has served, and opens nothing any more. */
export const keptOf = ({ arrivalCode: _code, ...kept }: HandoverRecord) => kept
