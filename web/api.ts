import { acting } from "./session/agency.ts"
import { apiOrigin } from "./session/identity.ts"
import { accessToken, endTooOld, renew } from "./session/session.ts"
import { failed, reached } from "./shell/connection.ts"
import { language } from "./words/words.ts"

/** Why not, as RFC 9457 tells it; `code` is the dotted code of the rule. */
export type Problem = {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly facts?: Readonly<Record<string, unknown>>
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value; readonly etag?: string }
  | { readonly ok: false; readonly problem: Problem }

/** What the API gives for every act it did. */
export type Receipt = {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly event: string
  readonly hash: string
}

/** One intent: a verb on one row, or without `id` the creation of one. */
export type Ask = {
  readonly path: string
  readonly id?: string
  readonly verb?: string
  readonly body?: unknown
  readonly etag?: string
  /** The agency to act for, where it is not the one chosen: somebody invited has not joined yet. */
  readonly agency?: string
  /** An idempotency key made of the content, so that the same line of a file is never done twice. */
  readonly key?: string
  /** Asks what the act would come to; nothing is written. */
  readonly rehearsal?: boolean
}

const patience = 20_000

/** Reads one view or list. */
export const read = <Value>(path: string): Promise<Answer<Value>> => send(`/v1/${path}`, {})

/** The path of one page of a list. */
export const pagePath = (
  path: string,
  query: Readonly<Record<string, string>>,
  cursor: string | undefined,
): string =>
  `${path}?${new URLSearchParams({ limit: "20", ...query, ...(cursor ? { cursor } : {}) })}`

const intents = new Map<string, { key: string; flight?: Promise<Answer<Receipt>> }>()

/**
 * Does one act. The same intent keeps its idempotency key until it has a definite answer,
 * so pressing again after a lost connection never acts twice.
 */
export function run(ask: Ask): Promise<Answer<Receipt>> {
  const name = JSON.stringify([acting()?.agency.id, ask])
  const intent = intents.get(name) ?? { key: ask.key ?? crypto.randomUUID() }
  intents.set(name, intent)
  intent.flight ??= act(ask, intent.key).then((answer) => {
    if (answer.ok || isDefinite(answer.problem)) intents.delete(name)
    delete intent.flight
    return answer
  })
  return intent.flight
}

const isDefinite = (problem: Problem): boolean => problem.status >= 400 && problem.status < 500

function act(
  { rehearsal, path, id, verb, body, etag, agency }: Ask,
  key: string,
): Promise<Answer<Receipt>> {
  const address = [`/v1/${path}`, id, verb].filter(Boolean).join("/")
  return send(address, {
    method: "POST",
    body: JSON.stringify(body ?? {}),
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": key,
      ...(etag ? { "If-Match": etag } : {}),
      ...(agency ? { "Acting-Agency": agency } : {}),
      ...(rehearsal ? { Rehearsal: "true" } : {}),
    },
  })
}

/** Fetches something that is no JSON (a calendar file); nothing when it cannot be had. */
export async function download(path: string): Promise<Blob | undefined> {
  const answer = await reach(`/v1/${path}`, {})
  return answer?.ok ? answer.blob() : undefined
}

/** One request as it is; `read` and `run` are what pages use for all that is JSON. */
export async function send<Value>(address: string, init: Init): Promise<Answer<Value>> {
  const answer = await reach(address, init)
  if (!answer) return { ok: false, problem: unreachable }
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) return refused(problemOf(answer.status, body))
  const etag = answer.headers.get("ETag")
  return { ok: true, value: body as Value, ...(etag ? { etag } : {}) }
}

function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  if (problem.code === "request.sign-in-again") endTooOld()
  return { ok: false, problem }
}

async function reach(address: string, init: Init): Promise<Response | undefined> {
  const first = await attempt(address, init)
  if (first?.status !== 401) return first
  return (await renew()) ? attempt(address, init) : first
}

type Init = {
  readonly method?: "POST"
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The only call of fetch to the API. */
async function attempt(address: string, init: Init): Promise<Response | undefined> {
  const token = await accessToken()
  const agency = acting()?.agency.id
  try {
    const answer = await fetch(new URL(address, apiOrigin), {
      ...init,
      signal: AbortSignal.timeout?.(patience) ?? null,
      headers: {
        Accept: "application/json",
        "Accept-Language": language(),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(agency ? { "Acting-Agency": agency } : {}),
        ...init.headers,
      },
    })
    reached()
    return answer
  } catch {
    failed()
    return undefined
  }
}

const unreachable: Problem = { status: 0, code: "portal.unreachable", title: "" }

function problemOf(status: number, body: unknown): Problem {
  const told = typeof body === "object" && body !== null ? (body as Partial<Problem>) : {}
  return {
    status,
    code: told.code ?? "portal.fault",
    title: told.title ?? "",
    ...(told.detail ? { detail: told.detail } : {}),
    ...(told.facts ? { facts: told.facts } : {}),
  }
}
