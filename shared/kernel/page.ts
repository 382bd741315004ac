import * as z from "zod/mini"

/** At most so many rows a page, whatever is asked. */
export const pageLimit = 50

/** The query every list understands. */
export const pageQuery = {
  limit: z.optional(
    z.pipe(
      z.string().check(z.regex(/^\d{1,3}$/)),
      z.transform((raw) => Math.min(Number(raw), pageLimit)),
    ),
  ),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
}

export type Page<Item> = { readonly items: readonly Item[]; readonly cursor?: string }
