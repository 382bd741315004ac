import type { Context, Handler } from "hono"
import { Hono } from "hono/tiny"
import type { Instant } from "#shared/kernel/instant.ts"
import { pathOf } from "#shared/kernel/noun.ts"
import {
  actorOf,
  inviteeOf,
  type Membership,
  membershipRef,
} from "#shared/membership/membership.ts"
import { calendars } from "./holiday/calendar-days.ts"
import { callerIn, languageIn, personFinder, type Verify } from "./http/caller.ts"
import { answerProblem, type Door, isProblem } from "./http/door.ts"
import { requestProblem } from "./http/problem.ts"
import { runRead, unknownPath } from "./http/run-read.ts"
import { runVerb } from "./http/run-verb.ts"
import { type Acted, allNouns, isActed, nouns, type Served } from "./nouns.ts"
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
  actor: (state, signedInAt) => actorOf(state as Membership, signedInAt),
  invitee: (state) => inviteeOf(state as Membership),
}

/** An app that answers for what it does not know and for faults as every other one does. */
function newApp({ log, reference: refer }: ApiDeps): Hono {
  const app = new Hono()
  app.notFound(unknownPath)
  app.onError((cause, context) => {
    const reference = refer()
    log({ event: "fault", reference, status: 500, ...faultFields(cause) })
    return answerProblem(requestProblem("request.fault", languageIn(context), { reference }))
  })
  return app
}

function mount(app: Hono, door: Door, each: Served): Hono {
  const { noun, reads } = each
  if (isActed(each)) mountVerbs(app, door, each)
  for (const read of noun.reads) {
    const reader = reads[read.name]
    if (!reader) throw new Error(`${noun.path} has no reader ${read.name}`)
    const path = `/v1/${noun.path}${read.path.replace("{id}", ":id")}`
    app.get(path, runRead(door, { noun, read, reader }))
  }
  return app
}

/** Routes of one noun, made with the first request for it. */
function mountLater(app: Hono, deps: ApiDeps, [door, path]: readonly [Door, string]): void {
  let made: Promise<Hono> | undefined
  const answer: Handler = async (context) => {
    made ??= nouns[path]?.().then((each) => mount(newApp(deps), door, each))
    // A load that failed is tried again by the next request, not remembered.
    made?.catch(() => {
      made = undefined
    })
    return (await made)?.fetch(context.req.raw) ?? unknownPath(context)
  }
  app.all(`/v1/${path}`, answer)
  app.all(`/v1/${path}/*`, answer)
}

function mountVerbs(app: Hono, door: Door, { noun, reads }: Acted): void {
  for (const verb of noun.verbs.filter(({ bySystem }) => !bySystem)) {
    app.post(
      `/v1/${pathOf(noun, verb).replace("{id}", ":id")}`,
      runVerb(door, { noun, verb, reads }),
    )
  }
}

/** What calendar programs fetch, and what they answer; loaded with the first of either. */
function mountCalendars(app: Hono, door: Door): void {
  let fetched: Promise<(context: Context) => Promise<Response>> | undefined
  app.get("/v1/calendar", async (context) => {
    fetched ??= import("./subscription.ts").then(({ subscription }) => subscription(door))
    fetched.catch(() => {
      fetched = undefined
    })
    return (await fetched)(context)
  })
  app.post("/v1/replies", async (context) => {
    const { takeUpload } = await import("./replies.ts")
    return takeUpload(context, door)
  })
}

/** The whole API: one route for each verb and read, and one place for faults. */
export function buildApi(deps: ApiDeps): Hono {
  const app = newApp(deps)
  const door: Door = {
    deps: { tables: deps.tables, secret: deps.secret, memberships, calendars },
    verify: deps.verify,
    personOf: personFinder(deps.tables),
    now: deps.now,
  }
  app.get("/v1/health", (context) => context.json({ status: "ok" }))
  app.get("/v1/openapi.json", async (context) => {
    const { openApi } = await import("./openapi.ts")
    return context.json(openApi(await allNouns()))
  })
  app.get("/v1/me", async (context) => {
    const caller = await callerIn(context, door)
    if (isProblem(caller)) return answerProblem(caller)
    const { whoAmI } = await import("./membership/reads.ts")
    context.header("Cache-Control", "no-store")
    return context.json(await whoAmI(deps.tables, caller.person))
  })
  mountCalendars(app, door)
  for (const path of Object.keys(nouns)) mountLater(app, deps, [door, path])
  return app
}
