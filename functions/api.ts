import { Hono } from "hono/tiny"
import type { Instant } from "#shared/kernel/instant.ts"
import { actorOf, type Membership, membershipRef } from "#shared/membership/membership.ts"
import { callerIn, languageIn, personFinder, type Verify } from "./http/caller.ts"
import { answerProblem, type Door, isProblem } from "./http/door.ts"
import { requestProblem } from "./http/problem.ts"
import { runRead, unknownPath } from "./http/run-read.ts"
import { runVerb } from "./http/run-verb.ts"
import { whoAmI } from "./membership/reads.ts"
import { type Served, served } from "./nouns.ts"
import type { Secret } from "./platform/keys.ts"
import { faultFields, type Log } from "./platform/log.ts"
import type { Memberships } from "./platform/perform.ts"
import type { Tables } from "./platform/rows.ts"

export type ApiDeps = {
  readonly tables: Tables
  readonly secret: Secret
  readonly verify: Verify
  readonly now: () => Instant
  readonly log: Log
  /** A short reference for a fault, to be quoted by whoever saw it. */
  readonly reference: () => string
}

export const memberships: Memberships = {
  ref: membershipRef,
  actor: (state) => actorOf(state as Membership),
}

function mount(app: Hono, door: Door, { noun, reads }: Served): void {
  for (const verb of noun.verbs) {
    const path = verb.creates ? `/v1/${noun.path}` : `/v1/${noun.path}/:id/${verb.name}`
    app.post(path, runVerb(door, { noun, verb, reads }))
  }
  for (const read of noun.reads) {
    const reader = reads[read.name]
    if (!reader) throw new Error(`${noun.path} has no reader ${read.name}`)
    const path = `/v1/${noun.path}${read.path.replace("{id}", ":id")}`
    app.get(path, runRead(door, { noun, read, reader }))
  }
}

/** The whole API: one route for each verb and read, and one place for faults. */
export function buildApi(deps: ApiDeps): Hono {
  const app = new Hono()
  const door: Door = {
    deps: { tables: deps.tables, secret: deps.secret, memberships },
    verify: deps.verify,
    personOf: personFinder(deps.tables),
    now: deps.now,
  }
  app.get("/v1/health", (context) => context.json({ status: "ok" }))
  app.get("/v1/openapi.json", async (context) => {
    const { openApi } = await import("./openapi.ts")
    return context.json(openApi(served))
  })
  app.get("/v1/me", async (context) => {
    const person = await callerIn(context, door)
    if (isProblem(person)) return answerProblem(person)
    context.header("Cache-Control", "no-store")
    return context.json(await whoAmI(deps.tables, person))
  })
  for (const each of served) mount(app, door, each)
  app.notFound(unknownPath)
  app.onError((cause, context) => {
    const reference = deps.reference()
    deps.log({ event: "fault", reference, status: 500, ...faultFields(cause) })
    return answerProblem(requestProblem("request.fault", languageIn(context), { reference }))
  })
  return app
}
