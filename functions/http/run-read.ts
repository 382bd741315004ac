import type { Context } from "hono"
import type { Read, Readable } from "#shared/kernel/noun.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { commonRefusals } from "#shared/kernel/verb.ts"
import { readBy } from "./body.ts"
import { agencyIn, callerIn, languageIn } from "./caller.ts"
import { actorFor, answerProblem, type Door, idIn, isProblem } from "./door.ts"
import { problemOf, requestProblem } from "./problem.ts"
import type { Answer, Reader } from "./read.ts"

// Plain objects, not Headers: building those costs as much as all the rest of a short answer.
function answerValue(answer: Exclude<Answer, { refused: string }>): Response {
  const etag = answer.etag ? { ETag: answer.etag } : {}
  const kept = { "Cache-Control": "no-store", ...etag }
  if ("file" in answer) {
    const name = `attachment; filename="${answer.name}"`
    const headers = { ...kept, "Content-Type": answer.type, "Content-Disposition": name }
    return new Response(answer.file, { headers })
  }
  const headers = { ...kept, "Content-Type": "application/json" }
  return new Response(JSON.stringify(answer.body), { headers })
}

/** Runs one read of one noun: caller, membership, query, view. */
export const runRead =
  (door: Door, { noun, read, reader }: { noun: Readable; read: Read; reader: Reader }) =>
  async (context: Context): Promise<Response> => {
    const language = languageIn(context)
    const caller = await callerIn(context, door)
    if (isProblem(caller)) return answerProblem(caller)
    const agency = agencyIn(context)
    if (isProblem(agency)) return answerProblem(agency)
    const query = readBy(read.query, context.req.query(), ["request.query-unreadable", language])
    if (isProblem(query)) return answerProblem(query)
    const actor = await actorFor(door, caller, agency)
    if (isRefusal(actor)) return answerProblem(problemOf(actor, [language, {}]))
    const answer = await reader({
      deps: door.deps,
      actor,
      at: door.now(),
      language,
      id: read.path === "" ? noun.path : idIn(context),
      query: query.value as Record<string, unknown>,
    })
    const words = { ...commonRefusals, ...read.refusals }
    if (isRefusal(answer)) return answerProblem(problemOf(answer, [language, words]))
    return answerValue(answer)
  }

export const unknownPath = (context: Context): Response =>
  answerProblem(requestProblem("request.unknown-path", languageIn(context)))
