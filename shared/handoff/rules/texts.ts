import * as z from "zod/mini"

/** One line, as of a form. */
export const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

export const paragraph = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

/** Why somebody does what others must live with. */
export const why = z.string().check(z.trim(), z.minLength(3), z.maxLength(2000))

export const documentList = z._default(z.array(line).check(z.maxLength(30)), [])
