import { createAsync } from "@solidjs/router"
import { getAgency } from "../agency/data.ts"
import { acting } from "../session/agency.ts"

/** Where the reader's agency sits: the likeliest place to ask for. */
export function createOwnRegion(): () => string {
  const own = createAsync(async () => {
    const id = acting()?.agency.id
    return id ? getAgency(id) : undefined
  })
  return () => {
    const answer = own()
    return answer?.ok ? answer.value.region : ""
  }
}
