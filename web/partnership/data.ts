import { action, query } from "@solidjs/router"
import type {
  Clause,
  Delivery,
  Partnership,
  PartnershipKind,
  Supply,
  Terms,
} from "#shared/partnership/partnership.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { HandoffCard, Named, Powers, Step } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"

export type { Clause, PartnershipKind }
export type Status = Partnership["status"]

/** One agreement in the list of a party. */
export type PartnershipCard = {
  readonly id: string
  readonly kind: PartnershipKind
  readonly number: string
  readonly title: string
  readonly parties: readonly Named[]
  readonly status: Status
  /** Since when it has run without a gap, over its renewals. */
  readonly from: string
  readonly until: string
  /** Parties whose signature is missing under what was proposed last. */
  readonly waitsFor?: readonly Named[]
}

/** Who signed for which side; the person is named to their own agency only. */
export type SignatureView = {
  readonly agency: Named
  readonly person?: Named
  readonly at: string
}

export type TermsView = Pick<Terms, "version" | "clauses"> & {
  readonly from: string
  readonly until: string
  readonly signatures: readonly SignatureView[]
}

/** To an agency, or to a province, where one may take it in. */
export type DeliveryView = Omit<Delivery, "to"> & {
  readonly to: { readonly agency?: Named; readonly region?: string; readonly through?: Named }
}
export type SupplyView = Omit<Supply, "deliveries"> & {
  readonly deliveries: readonly DeliveryView[]
}

/** One agreement, whole: for its parties, and for whoever receives something under it. */
export type PartnershipView = Omit<PartnershipCard, "waitsFor"> &
  Powers & {
    readonly supplies: readonly SupplyView[]
    readonly timeline: readonly Step[]
    /** What follows is for its parties alone. */
    readonly version?: number
    readonly clauses?: TermsView["clauses"]
    readonly signatures?: TermsView["signatures"]
    readonly amendment?: TermsView
    readonly earlier?: readonly TermsView[]
    readonly foci?: readonly string[]
    readonly ended?: {
      readonly at: string
      readonly agency: Named
      readonly person?: Named
      readonly reason: string
    }
    readonly inForce?: boolean
    /** The version that counts now; a renewal that begins later leaves the one before in force. */
    readonly versionInForce?: number
  }

/** The terms as they stand on the page: in force, or first proposed. */
export const termsOf = ({
  version = 1,
  from,
  until,
  clauses = [],
  signatures = [],
}: PartnershipView): TermsView => ({ version, from, until, clauses, signatures })

const pages = 10

async function all(): Promise<Answer<Page<PartnershipCard>>> {
  const items: PartnershipCard[] = []
  let cursor: string | undefined
  for (let page = 0; page < pages; page += 1) {
    const path = pagePath("partnerships", { limit: "50" }, cursor)
    const answer: Answer<Page<PartnershipCard>> = await read(path)
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    cursor = answer.value.cursor
    if (!cursor) break
  }
  return { ok: true, value: { items } }
}

/** Every agreement of one's own agency, by the day it lapses: few enough for one picture. */
export const getPartnerships = query(all, "partnerships")

export const getPartnership = query(
  (id: string) => read<PartnershipView>(`partnerships/${id}`),
  "partnership",
)

/** Open handoffs of one's own agency that rest on this agreement. */
export const getStranded = query(
  (id: string) =>
    read<{ readonly handoffs: readonly HandoffCard[] }>(`partnerships/${id}/stranded`),
  "stranded",
)

export type Act = {
  readonly id?: string
  readonly verb?: string
  readonly body: unknown
  readonly etag?: string | undefined
}

export const actOnPartnership = action(
  ({ etag, ...rest }: Act): Promise<Answer<Receipt>> =>
    run({ path: "partnerships", ...rest, ...(etag ? { etag } : {}) }),
  "act-on-partnership",
)
