import { action, query } from "@solidjs/router"
import type { Certificate, Role } from "#shared/kernel/actor.ts"
import type { Duty, Membership } from "#shared/membership/membership.ts"
import { getAgency } from "../agency/data.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Named, Powers, Step } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"
import { acting } from "../session/agency.ts"

export type Status = Membership["status"]

/** One person's place in the agency, as its list shows it. */
export type MemberCard = {
  readonly id: string
  readonly person: Named & { readonly email?: string }
  readonly roles: readonly Role[]
  readonly status: Status
  readonly asked?: {
    readonly roles: readonly Role[]
    readonly by: Named
    readonly at: string
  }
  readonly certificate?: Certificate
  /** Not told to those who vouch for it from another agency, like the next two. */
  readonly since?: string
  readonly until?: string
  readonly holds?: number
  readonly contact?: Membership["contact"]
}

/** How many duties wait for somebody, by what they do there. */
export type Duties = Readonly<Record<Duty["as"], number>>

/** The same, whole: what waits for this person, what happened, and what the reader may do. */
export type MemberView = Omit<MemberCard, "holds"> &
  Powers & {
    readonly agency: Named & { readonly type: string }
    readonly holds: Duties
    readonly version: number
    readonly timeline: readonly Step[]
  }

const pages = 10

/** Everybody of an agency: few enough to be sorted and searched on the page. */
async function all(agency: string): Promise<Answer<Page<MemberCard>>> {
  const items: MemberCard[] = []
  let cursor: string | undefined
  for (let page = 0; page < pages; page += 1) {
    const query = { limit: "50", ...(agency ? { agency } : {}) }
    const answer: Answer<Page<MemberCard>> = await read(pagePath("memberships", query, cursor))
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    cursor = answer.value.cursor
    if (!cursor) break
  }
  return { ok: true, value: { items } }
}

/** A contact has no account: the API knows them by this verb instead of an invitation. */
export const addContactVerb = "add-contact"

/** The people of one's own agency, or of one that it leads ("" is one's own). */
export const getMemberships = query((agency: string) => all(agency), "memberships")

type Told = Omit<MemberView, "agency" | "holds" | "timeline"> &
  Partial<Pick<MemberView, "holds" | "timeline">> & { readonly agency: string }

const untold = { holds: { reviewer: 0, worker: 0 }, timeline: [] } as const

/** The agency by name and kind: one's own is known, another is asked for. */
async function placeOf(id: string): Promise<MemberView["agency"]> {
  const own = acting()?.agency
  if (own?.id === id) return own
  const answer = await getAgency(id)
  return answer.ok ? answer.value : { id, name: id, type: "" }
}

export const getMembership = query(async (id: string): Promise<Answer<MemberView>> => {
  const answer = await read<Told>(`memberships/${id}`)
  if (!answer.ok) return answer
  return {
    ...answer,
    value: { ...untold, ...answer.value, agency: await placeOf(answer.value.agency) },
  }
}, "membership")

export type Act = {
  readonly id?: string
  readonly verb?: string
  readonly body: unknown
  readonly etag?: string | undefined
  readonly agency?: string
}

export const actOnMembership = action(
  ({ etag, ...rest }: Act): Promise<Answer<Receipt>> =>
    run({ path: "memberships", ...rest, ...(etag ? { etag } : {}) }),
  "act-on-membership",
)
