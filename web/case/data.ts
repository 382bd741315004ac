import { action, query } from "@solidjs/router"
import type { Case, Flag, KeyState, SameChild, TeamSeat, Ticked } from "#shared/case/case.ts"
import type { CasePart, CaseRelation } from "#shared/case/lists/disclosure.ts"
import type { Risk } from "#shared/case/lists/risk.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Act, HandoffCard, Named, Powers, Step } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"
import { type Raise, type Raised, raiseAlong, takeOverAll } from "./alongside.ts"

/** Whose cases: those of one's agency, those it works on beside another, those it cares for. */
export type CaseBox = "mine" | "team" | "care"

/** A case in a list; whoever is only beside it is told less. */
export type CaseCard = {
  readonly id: string
  readonly reference: string
  readonly status: "open" | "closed"
  readonly risk?: Risk
  readonly category?: string
  readonly region?: string
  readonly openedAt?: string
  /** Who answers for the child day by day; told to its custodian alone. */
  readonly worker?: string
  readonly due?: { readonly kind: string; readonly at: string }
  readonly level?: number
}

export type CaseClock = {
  readonly kind: string
  readonly startedAt?: string
  readonly due: string
  readonly rung?: number
}

export type Seat = Pick<TeamSeat, "role" | "since"> & {
  readonly agency: Named | string
  readonly name?: string
}

type Stage = Pick<CaseCard, "id" | "reference" | "status"> & {
  readonly custodian: Named
  readonly keys: Readonly<Partial<Record<string, KeyState>>>
  readonly clocks?: readonly CaseClock[]
  readonly flags?: readonly Flag[]
}

type Told = Pick<
  Case,
  | "risk"
  | "category"
  | "region"
  | "tier"
  | "openedAt"
  | "sex"
  | "isAgeEstimated"
  | "identityStatus"
  | "abhPosition"
  | "subCode"
  | "cluster"
  | "harms"
  | "source"
  | "externalReferences"
  | "legalReferences"
  | "aliases"
  | "atensi"
  | "care"
  | "bounces"
  | "closure"
> & {
  readonly epoch: number
  readonly ageBand: string
  readonly careHolder: Named
  readonly team: readonly Seat[]
  readonly worker: Named
  readonly assessment: { readonly at: string }
  readonly protection: Readonly<Partial<Record<string, Ticked>>>
  readonly reunification: Readonly<Partial<Record<string, Ticked>>>
  readonly sameChild: readonly SameChild[]
  readonly conflictedAgencies: readonly Named[]
  readonly excludedPersons: readonly Named[]
  readonly timeline: readonly Step[]
}

/** One case, as much of it as the reader's relation opens. */
export type CaseSeen = Stage &
  Partial<Told> &
  Powers & {
    readonly version: number
    readonly relation?: CaseRelation
  }

/** A case as whoever holds it reads it: what may be offered to others is all there. */
export type CaseView = CaseSeen &
  Pick<Told, "risk" | "category" | "region" | "sex" | "ageBand" | "openedAt">

export const getCases = query(
  (box: CaseBox, cursor?: string) => read<Page<CaseCard>>(pagePath("cases", { box }, cursor)),
  "cases",
)

const onCase = <Value>(id: string, rest = "") => read<Value>(`cases/${id}${rest}`)

export const getCase = query((id: string) => onCase<CaseView>(id), "case")
export const getCaseSeen = query((id: string) => onCase<CaseSeen>(id), "case-seen")

export type Spell = {
  readonly custodian?: Named
  readonly holder?: Named
  readonly from: string
  readonly act: string
  readonly epoch: number
}

/** Who answers for the child at an instant, and everybody who did before. */
export type CustodyAnswer = {
  readonly at: string
  readonly custodian?: Named
  readonly since?: string
  readonly act?: string
  readonly epoch?: number
  readonly careHolder?: Named
  readonly careSince?: string
  readonly history: readonly Spell[]
  /** Not told to whoever only sees the stage. */
  readonly careHistory?: readonly Spell[]
  readonly verified: boolean
  readonly head?: string
}

export const getCustody = query(
  (id: string, at?: string) =>
    onCase<CustodyAnswer>(id, `/custody${at ? `?${new URLSearchParams({ at })}` : ""}`),
  "custody",
)

export const getCaseHandoffs = query(
  (id: string) => onCase<Page<HandoffCard>>(id, "/handoffs"),
  "case-handoffs",
)

/** Who opened which sealed part, when and what for. */
export type Opening = {
  readonly id: string
  readonly who: Named
  readonly agency: Named
  readonly part: string
  readonly at: string
  readonly purpose: string
}

export const getReceipts = query(
  (id: string, cursor?: string) =>
    read<Page<Opening>>(pagePath(`cases/${id}/receipts`, {}, cursor)),
  "receipts",
)

/** Never kept: a sealed part goes from the answer to the screen and away again. */
export const readPart = (
  id: string,
  part: CasePart,
  receipt: string,
): Promise<Answer<Readonly<Record<string, unknown>>>> =>
  onCase(id, `/${part}?${new URLSearchParams({ receipt })}`)

export const actOnCase = action(
  ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
    run({ path: "cases", id, verb, body, ...(etag ? { etag } : {}) }),
  "act-on-case",
)

/** As an act of the page: whatever it shows is read anew afterwards. */
export const raiseHandoffs = action(
  (raise: Raise): Promise<Raised> => raiseAlong(raise, { read, run }),
  "raise-handoffs",
)

export const takeOverServices = action(
  (cards: readonly HandoffCard[]): Promise<Raised> => takeOverAll(cards, { run }),
  "take-over-services",
)

export const openCase = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "cases", body }),
  "open-case",
)
