import { action, query } from "@solidjs/router"
import type { Agency, DutyWeek } from "#shared/agency/agency.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Act, Named, Powers, Step } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"
import type { Zone } from "../ui/time.ts"

export type AgencyCard = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly kind?: string
  readonly region: string
  readonly catchment: readonly string[]
  readonly services: readonly string[]
  readonly zone: Zone
  readonly status: string
}

export type Member = {
  readonly person: Named
  readonly roles: readonly string[]
  readonly certificate?: { readonly validUntil: string }
  readonly status?: string
}

/** A service's places as they were last counted; `fresh` while that is still worth something. */
export type Room = {
  readonly service: string
  readonly places: number
  readonly taken: number
  readonly reserved: number
  readonly room: number
  readonly closed: boolean
  readonly asOf: string
  readonly fresh: boolean
}

type Week = Pick<DutyWeek, "from" | "until"> & {
  readonly onDuty?: Named
  readonly deputy?: Named
}

type Decided = { readonly reason?: string }

/** A profile as the register shows it: people and reasons only to those they concern. */
export type Profile = Omit<
  Agency,
  "approvals" | "refused" | "suspension" | "reinstatement" | "registeredBy"
> & {
  readonly approvals?: readonly { readonly agency: string; readonly at: string }[]
  readonly refused?: Decided
  readonly suspension?: Decided
}

/** What the register says of an agency, with everything a page of it needs. */
export type AgencyView = Profile &
  Powers & {
    readonly version: number
    readonly zone: Zone
    readonly desk: {
      readonly active: boolean
      /** Who sits there in any week that is not planned otherwise. */
      readonly onDuty?: Named
      readonly deputy?: Named
      /** Who sits there this very week. */
      readonly now?: { readonly onDuty?: Named; readonly deputy?: Named }
      readonly weeks?: readonly Week[]
    }
    readonly capacity: readonly Room[]
    readonly parentAgency?: Named
    readonly successorAgency?: Named
    readonly sponsorAgency?: Named
    readonly timeline: readonly Step[]
  }

/** What the register said at an instant. */
export type AgencyThen = { readonly agency: Profile; readonly said: string; readonly name: string }

/** An agreement of the reader's agency, as a list shows it. */
export type Agreement = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly status: string
  readonly until: string
  readonly parties: readonly Named[]
}

const pages = 60

/** Follows the cursors of a list that people must be able to search as a whole. */
async function all<Item>(path: string): Promise<Answer<Page<Item>>> {
  const items: Item[] = []
  let cursor: string | undefined
  for (let page = 0; page < pages; page += 1) {
    const answer: Answer<Page<Item>> = await read(pagePath(path, { limit: "50" }, cursor))
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    cursor = answer.value.cursor
    if (!cursor) break
  }
  return { ok: true, value: { items } }
}

export const getAgencies = query(() => all<AgencyCard>("agencies"), "agencies")
export const getMembers = query(() => all<Member>("memberships"), "members")

/** The queue of registrations, as whole profiles. */
export const getPending = query(
  (cursor?: string) =>
    read<Page<Profile>>(pagePath("agencies", { status: "pending", as: "full" }, cursor)),
  "pending",
)

export const getAgency = query((id: string) => read<AgencyView>(`agencies/${id}`), "agency")

export const getAgencyThen = query(
  (id: string, date: string) =>
    read<AgencyThen>(`agencies/${id}?${new URLSearchParams({ at: date })}`),
  "agency-then",
)

export const getAgreements = query(() => all<Agreement>("partnerships"), "agreements")

export const actOnAgency = action(
  ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
    run({ path: "agencies", id, verb, body, ...(etag ? { etag } : {}) }),
  "act-on-agency",
)

export const registerAgency = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "agencies", body }),
  "register-agency",
)
