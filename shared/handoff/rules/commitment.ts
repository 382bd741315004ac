import * as z from "zod/mini"
import { personId } from "../../kernel/id.ts"
import { instantSchema, zoneSchema } from "../../kernel/instant.ts"

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const paragraph = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

/** The handover record (BAST): both sides, place, time with zone, condition, what went along. */
const HandoverRecord = z.strictObject({
  place: line,
  at: instantSchema,
  zone: zoneSchema,
  giver: personId,
  giverPosition: line,
  receiverPosition: line,
  condition: paragraph,
  belongings: paragraph,
  documents: z.array(line).check(z.maxLength(30)),
  restrictions: paragraph,
})

/** What completes a handoff: first contact for a referral, the record for a transfer. */
export const Commitment = z.strictObject({
  firstContact: z.optional(
    z.strictObject({ at: instantSchema, with: z.enum(["CHILD", "FAMILY"]) }),
  ),
  record: z.optional(HandoverRecord),
})
export type Commitment = z.infer<typeof Commitment>
