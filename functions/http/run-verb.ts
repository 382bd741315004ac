import type { Context } from "hono"
import type { Noun } from "#shared/kernel/noun.ts"
import { isRefusal, type Refusal } from "#shared/kernel/refusal.ts"
import { type AnyVerb, commonRefusals } from "#shared/kernel/verb.ts"
import type { Receipt } from "../platform/commit.ts"
import { digest } from "../platform/ledger.ts"
import { perform, type Rehearsed } from "../platform/perform.ts"
import { jsonIn, readBy, textIn } from "./body.ts"
import { agencyIn, type Caller, callerIn, languageIn } from "./caller.ts"
import { actorFor, answerProblem, type Door, idIn, isProblem } from "./door.ts"
import { type Problem, problemOf, requestProblem } from "./problem.ts"
import type { Readers } from "./read.ts"

const keyPattern = /^[A-Za-z0-9_-]{8,64}$/
const matchPattern = /^"\d+(\.\d+)?"$/

type Headers = {
  readonly key: string
  readonly expected?: string
  readonly rehearsal?: boolean
}

/** Asks what an act would lead to without doing it; so does the dry run of an import. */
const rehearsalHeader = "Rehearsal"

function headersFor(context: Context, verb: AnyVerb): Headers | Problem {
  const language = languageIn(context)
  const key = context.req.header("Idempotency-Key") ?? ""
  if (!keyPattern.test(key)) return requestProblem("request.key-missing", language)
  const rehearsal = context.req.header(rehearsalHeader) === "true" ? { rehearsal: true } : {}
  if (verb.creates) return { key, ...rehearsal }
  const expected = context.req.header("If-Match")
  if (!expected) return requestProblem("request.match-missing", language)
  if (!matchPattern.test(expected)) return requestProblem("request.match-invalid", language)
  return { key, expected, ...rehearsal }
}

function answerReceipt(receipt: Receipt, [noun, verb]: readonly [Noun, AnyVerb]): Response {
  const headers = {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    ...(verb.creates ? { Location: `/v1/${noun.path}/${receipt.id}` } : {}),
  }
  const { id, version, status, event, hash } = receipt
  // Named one by one: a receipt read back from the table has its fields in another order.
  return new Response(JSON.stringify({ id, version, status, event, hash }), {
    status: verb.creates ? 201 : 200,
    headers,
  })
}

const answerRehearsal = (outcome: Rehearsed): Response =>
  new Response(JSON.stringify(outcome), {
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  })

type Asked = { readonly noun: Noun; readonly verb: AnyVerb; readonly reads: Readers }

/** A conflict shows what is there now, as this caller may see it. */
async function currentFor(
  door: Door,
  { reads }: Asked,
  act: Parameters<typeof perform>[1] & Caller & { readonly language: "id" | "en" },
): Promise<{ current?: unknown }> {
  const actor = await actorFor(door, act, act.agency)
  if (isRefusal(actor)) return {}
  const { deps } = door
  const { at, language, id } = act
  const seen = await reads["one"]?.({ deps, actor, at, language, id, query: {} })
  return seen && "body" in seen ? { current: seen.body } : {}
}

/** Runs one verb of one noun: headers, body, rule, answer. */
export const runVerb =
  (door: Door, asked: Asked) =>
  async (context: Context): Promise<Response> => {
    const { noun, verb } = asked
    const language = languageIn(context)
    const caller = await callerIn(context, door)
    if (isProblem(caller)) return answerProblem(caller)
    const agency = agencyIn(context)
    if (isProblem(agency)) return answerProblem(agency)
    const headers = headersFor(context, verb)
    if (isProblem(headers)) return answerProblem(headers)
    const text = await textIn(context, language)
    if (isProblem(text)) return answerProblem(text)
    const json = jsonIn(text, language)
    if (isProblem(json)) return answerProblem(json)
    const input = readBy(verb.input, json.value, ["request.body-unreadable", language])
    if (isProblem(input)) return answerProblem(input)
    const id = verb.creates ? "" : idIn(context)
    const at = door.now()
    const act = {
      noun,
      verb,
      id,
      input: input.value,
      digest: digest(`${noun.path}|${verb.name}|${id}|${text}`),
      ...caller,
      agency,
      ...headers,
      at,
      language,
    }
    const outcome = await perform(door.deps, act)
    if (isRefusal(outcome)) return answerRefusal(outcome, { ...asked, door, act })
    return "rehearsed" in outcome ? answerRehearsal(outcome) : answerReceipt(outcome, [noun, verb])
  }

async function answerRefusal(
  refusal: Refusal,
  { door, act, ...asked }: Asked & { door: Door; act: Parameters<typeof currentFor>[2] },
): Promise<Response> {
  const words = { ...commonRefusals, ...asked.verb.refusals }
  const problem = problemOf(refusal, [act.language, words])
  if (refusal.kind !== "conflict" || asked.verb.creates) return answerProblem(problem)
  return answerProblem({ ...problem, ...(await currentFor(door, asked, act)) })
}
