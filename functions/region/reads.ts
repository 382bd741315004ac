import { allRegions, districtsOf, regionOf } from "#shared/region/region.ts"
import { searchRegions } from "#shared/region/rules/search.ts"
import { regions } from "#shared/region/verbs.ts"
import { missing, type Question, type Readers } from "../http/read.ts"

/** There are 38 provinces, and none has more districts than that: every list is one page. */
function listFor({ q, parent }: Question["query"]) {
  const among = typeof parent === "string" ? districtsOf(parent) : undefined
  if (typeof q === "string") return searchRegions(q, among)
  return among ?? allRegions().filter((each) => !each.parent)
}

/** Answers from the slice alone: no table is asked. */
export const regionReads: Readers = {
  list: async ({ query }) => ({ body: { items: listFor(query) } }),
  one: async ({ id }) => {
    const region = regionOf(id)
    return region ? { body: region } : missing(regions.missing)
  },
}
