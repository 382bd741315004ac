import { accept } from "#shared/action/accept.ts"
import { type Action, type ActionId, actionRef } from "#shared/action/action.ts"
import { report } from "#shared/action/report.ts"
import { hour, type Instant, later } from "#shared/kernel/instant.ts"
import { acting, givenConference, givenRakor, itemAt, outcomes, proposal } from "./agenda.ts"
import { closes } from "./assembly.ts"
import { canary, must } from "./journey.ts"
import { kiki, koko } from "./town.ts"
import { type Attempt, every, type Seat, see, type World } from "./world.ts"

/** After the meeting. */
export const after: Instant = later(closes, hour)

export const done = { status: "done", evidence: canary("evidence") }
export const failed = (status: string) => ({ status, reason: canary("reason") })

type Asked = {
  readonly action?: Record<string, unknown>
  readonly input?: Record<string, unknown>
}

/**
 * RPSA is to do something, and Dinsos is to see that it did; unless it is the other way round. What
 * is on no child comes from a routine meeting, which observers know of too.
 */
export function givenAction({ action = {}, input = proposal() }: Asked = {}) {
  const found = "caseReference" in input ? givenConference() : givenRakor()
  const item = itemAt(found, "recorded", { input, recorded: outcomes(acting(action)) })
  const [made] = every(found.world, actionRef("any" as ActionId))
  if (!made) throw new Error("there is no action")
  const act = (verb: Attempt["verb"], body: unknown, by: Seat): Attempt => ({
    verb,
    id: made.id,
    input: body,
    by,
    at: after,
  })
  return { ...found, item, id: made.id, act }
}

/** The custodian is to do it: from its acceptance on it is a task of the child. */
export const custodians = { owner: "dinsos", verifier: "rpsa" }

export function givenAccepted(asked: Asked = {}) {
  const found = givenAction(asked)
  const by = asked.action?.["owner"] === "dinsos" ? koko : kiki
  must(found.world, found.act(accept, {}, by))
  return found
}

export function givenDone(asked: Asked = {}) {
  const found = givenAccepted(asked)
  must(found.world, found.act(report, done, asked.action?.["owner"] === "dinsos" ? koko : kiki))
  return found
}

export const actionIn = (world: World, id: ActionId): Action => see(world, actionRef(id))
