import * as z from "zod/mini"

/** One line, as of a form. */
export const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

export const paragraph = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

/** Why somebody does what others must live with. */
export const why = z.string().check(z.trim(), z.minLength(3), z.maxLength(2000))

export const documentList = z._default(z.array(line).check(z.maxLength(30)), [])

/** Bytes of a value as it is stored, and a few more for marks that are written with two signs. */
export const bytesOf = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).length

/** Bytes of the questions, or of the answers, of one round: two rounds lie in one row of the store. */
export const roundBytes = 30_000

export const fitsRound = (list: readonly unknown[]): boolean => bytesOf(list) <= roundBytes
