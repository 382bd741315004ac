import { action, query } from "@solidjs/router"
import type { Sector } from "#shared/network/lists/sectors.ts"
import type { Network, NetworkSeat } from "#shared/network/network.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Named, Powers, Step } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"

/** One network in the list of an agency that belongs to it, or is to. */
export type NetworkCard = Omit<NetworkSeat, "agency" | "network"> & { readonly id: string }

type Speakers = { readonly focalPoint?: Named; readonly deputy?: Named }

/** An agency of a network; who speaks for it is told to members only. */
export type MemberView = Speakers & {
  readonly agency: Named
  readonly sector: Sector
  readonly since: string
  readonly sponsor?: Named
  readonly overruled?: { readonly agencies: readonly Named[]; readonly reason: string }
}

export type CandidateView = {
  readonly agency: Named
  readonly sector: Sector
  readonly sponsor: Named
  readonly at: string
  readonly objectionsUntil: string
  readonly agreed?: Speakers & { readonly at: string }
  /** Told to members only. */
  readonly objections?: readonly {
    readonly agency: Named
    readonly at: string
    readonly reason: string
  }[]
}

export type NetworkView = Pick<
  Network,
  "name" | "kind" | "level" | "region" | "decree" | "status" | "foundedAt" | "dissolved"
> &
  Powers & {
    readonly id: string
    readonly chair: { readonly agency: Named; readonly title: string }
    readonly members: readonly MemberView[]
    readonly candidates: readonly CandidateView[]
    readonly departures?: readonly {
      readonly agency: Named
      readonly how: "removed" | "turned-down"
      readonly by: Named
      readonly at: string
      readonly reason: string
    }[]
    readonly timeline: readonly Step[]
  }

export const getNetworks = query(
  (cursor?: string) => read<Page<NetworkCard>>(pagePath("networks", {}, cursor)),
  "networks",
)

export const getNetwork = query((id: string) => read<NetworkView>(`networks/${id}`), "network")

export type Act = {
  readonly id?: string
  readonly verb?: string
  readonly body: unknown
  readonly etag?: string | undefined
}

export const actOnNetwork = action(
  ({ etag, ...rest }: Act): Promise<Answer<Receipt>> =>
    run({ path: "networks", ...rest, ...(etag ? { etag } : {}) }),
  "act-on-network",
)
