import * as z from "zod/mini"
import type { Actor } from "../../kernel/actor.ts"
import { type Change, create, type Reliance } from "../../kernel/decision.ts"
import { type Instant, minute, msOf } from "../../kernel/instant.ts"
import type { Text } from "../../kernel/language.ts"
import type { Notice } from "../../kernel/notice.ts"
import type { Read } from "../../kernel/noun.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal, Refusals } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import { type Case, type CaseId, type Receipt, receiptRef, relyOnCase } from "../case.ts"

/** For how long a sealed part may be read again on one receipt, in milliseconds. */
export const receiptLife = 15 * minute

/** Why somebody opens a sealed part, in a few words; shown to the custodian, and nowhere else. */
export const purposeSchema = z.string().check(z.trim(), z.minLength(3), z.maxLength(300))

/** Refusals of every read of a sealed part. */
export const receiptRefusals = {
  "receipt.required": {
    kind: "forbidden",
    id: "Bagian ini dibuka dengan menyebut keperluan, dan berlaku 15 menit. Buka lagi bagian ini.",
    en: "This part is opened by naming a purpose, for 15 minutes. Open it again.",
  },
} as const satisfies Refusals

export const custodianOnly = {
  "receipt.custodian-only": {
    kind: "forbidden",
    id: "Daftar ini hanya untuk instansi yang bertanggung jawab atas kasus ini.",
    en: "This list is for the agency that is responsible for this case.",
  },
} as const satisfies Refusals

/** The read of a sealed part, which names the receipt it was opened on. */
export const sealedRead = (part: string, title: Text): Read => ({
  name: part,
  path: `/{id}/${part}`,
  title,
  query: z.strictObject({ receipt: z.optional(z.string().check(z.maxLength(80))) }),
  refusals: receiptRefusals,
})

export const receiptRequired: Refusal = { refused: "receipt.required", kind: "forbidden" }

type Opened = {
  readonly case: CaseId
  readonly part: string
  readonly purpose: string
  /** Set where it is opened through a handoff. */
  readonly handoff?: string
}

type Opening = {
  readonly event: string
  readonly relies: readonly Reliance[]
  readonly notices: readonly Notice[]
}

/**
 * Opens a sealed part: the receipt is the act's own row and its answer's id, so that it is on
 * record before anything is shown. Codes go into the ledger, the purpose only into the receipt.
 */
export function openedBy({ actor, at, id }: Facts, opened: Opened, opening: Opening): Change {
  const { purpose: _words, ...codes } = opened
  const receipt: Receipt = {
    id: id("receipt"),
    ...opened,
    agency: actor.agency,
    person: actor.person,
    at,
  }
  const ref = receiptRef(opened.case, receipt.id)
  return {
    subject: ref,
    status: "opened",
    writes: [create(ref, receipt)],
    relies: opening.relies,
    event: { type: opening.event, facts: codes },
    notices: opening.notices,
  }
}

type Asked = Pick<Opened, "case" | "part" | "handoff">

/** Whether this receipt shows its owner this part now: their own, of this very part, and fresh. */
export function isGoodFor(
  receipt: Receipt | undefined,
  asked: Asked,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): boolean {
  if (!receipt) return false
  const isOwn = receipt.person === actor.person && receipt.agency === actor.agency
  const isSame =
    receipt.case === asked.case && receipt.part === asked.part && receipt.handoff === asked.handoff
  const age = msOf(at) - msOf(receipt.at)
  return isOwn && isSame && age >= 0 && age <= receiptLife
}

/** What a right to open rests on in a case: besides the usual, who looks after the child. */
export const relyOnHolders = (child: Row<Case>): Reliance => {
  const { row, fields = [] } = relyOnCase(child)
  return { row, fields: [...fields, "careHolder"] }
}
