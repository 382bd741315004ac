import type { AgencyId } from "../../kernel/id.ts"
import type { Ref } from "../../kernel/ref.ts"
import type { NetworkId } from "../../network/network.ts"

/** As much of a programme as a meeting asks of it: whose it is. */
export type Series = { readonly host: AgencyId; readonly network?: NetworkId }

export const seriesRef = (programme: string): Ref<Series> => ({
  subject: "programme",
  parts: [programme],
})
