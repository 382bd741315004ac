import type { Context } from "hono"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import { idPattern } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import { type Language, languageOf } from "#shared/kernel/language.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { loadRows, type Tables } from "../platform/rows.ts"
import { type Problem, requestProblem } from "./problem.ts"

/** Checks an access token and gives its subject; throws for any token that is not valid now. */
export type Verify = (
  token: string,
) => Promise<{ readonly sub: string; readonly signedInAt: Instant }>

/** Somebody with a valid token, and when they signed in to get it. */
export type Caller = { readonly person: PersonId; readonly signedInAt: Instant }

/** Finds the person behind a sign-in's subject. */
export type PersonOf = (sub: string) => Promise<PersonId | undefined>

/** The mapping never changes once made, so a process asks the table once for each subject. */
export function personFinder(tables: Tables): PersonOf {
  const known = new Map<string, PersonId>()
  return async (sub) => {
    const cached = known.get(sub)
    if (cached) return cached
    const ref = { subject: "subject", parts: [sub] }
    const row = (await loadRows(tables, [ref])).get(refKey(ref))
    const person = (row?.state as { person?: PersonId } | undefined)?.person
    if (person) known.set(sub, person)
    // A process that has met a whole nation's staff forgets the oldest, not its memory limit.
    if (known.size > 20_000) known.delete(known.keys().next().value ?? "")
    return person
  }
}

export const languageIn = (context: Context): Language =>
  languageOf(context.req.header("Accept-Language"))

/** Who calls: from the token alone; what they may do is read from the table. */
export async function callerIn(
  context: Context,
  { verify, personOf }: { verify: Verify; personOf: PersonOf },
): Promise<Caller | Problem> {
  const language = languageIn(context)
  const [scheme, token] = (context.req.header("Authorization") ?? "").split(" ")
  if (scheme?.toLowerCase() !== "bearer" || !token) {
    return requestProblem("request.token-missing", language)
  }
  const claims = await verify(token).catch(() => undefined)
  if (!claims) return requestProblem("request.token-invalid", language)
  const person = await personOf(claims.sub)
  if (!person) return requestProblem("request.person-unknown", language)
  return { person, signedInAt: claims.signedInAt }
}

/** The agency the caller acts for; whether they belong to it, the table says. */
export function agencyIn(context: Context): AgencyId | Problem {
  const raw = context.req.header("Acting-Agency")
  if (!raw) return requestProblem("request.agency-missing", languageIn(context))
  // An id that cannot exist is an agency one is no member of; asking the table would tell nothing more.
  return (idPattern.test(raw) ? raw : "unknown") as AgencyId
}
