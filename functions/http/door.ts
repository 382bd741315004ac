import type { Context } from "hono"
import type { Actor } from "#shared/kernel/actor.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import type { Refusal } from "#shared/kernel/refusal.ts"
import { type PerformDeps, powerOf } from "../platform/perform.ts"
import { loadRows } from "../platform/rows.ts"
import type { Caller, PersonOf, Verify } from "./caller.ts"
import type { Problem } from "./problem.ts"

/** What every route needs: the table, who a token belongs to, and the time. */
export type Door = {
  readonly deps: PerformDeps
  readonly verify: Verify
  readonly personOf: PersonOf
  readonly now: () => Instant
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && "status" in value

/** A problem as its answer; nothing of it may be kept by a cache. */
export const answerProblem = (problem: Problem): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      // RFC 9110 15.5.2: whoever is not signed in is told how one signs in.
      ...(problem.status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
    },
  })

/** Long enough for the notice of a membership, which joins the ids of an agency and a person. */
const pathId = /^[a-z0-9][a-z0-9.-]{1,159}$/

/**
 * The id in the path: an opaque one, two joined by a dot (a membership), or a region code.
 * One that cannot exist is looked for like any other, so that it takes and tells the same.
 */
export const idIn = (context: Context): string => {
  const raw = context.req.param("id") ?? ""
  return pathId.test(raw) ? raw : "malformed"
}

/** The power of a person in an agency, as the table has it now. */
export async function actorFor(
  { deps }: Door,
  { person, signedInAt }: Caller,
  agency: AgencyId,
): Promise<Actor | Refusal> {
  const ref = deps.memberships.ref(person, agency)
  const row = (await loadRows(deps.tables, [ref])).get(refKey(ref))
  return powerOf(deps, row?.state, signedInAt)
}
