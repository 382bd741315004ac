import type { CaseId } from "#shared/case/case.ts"
import { accept } from "#shared/handoff/accept.ts"
import { acknowledge } from "#shared/handoff/acknowledge.ts"
import { commit } from "#shared/handoff/commit.ts"
import { create } from "#shared/handoff/create.ts"
import type { HandoffId } from "#shared/handoff/handoff.ts"
import { move } from "#shared/handoff/move.ts"
import { offer } from "#shared/handoff/offer.ts"
import { place } from "#shared/handoff/place.ts"
import { proposeOutcome } from "#shared/handoff/propose-outcome.ts"
import { startHandover } from "#shared/handoff/start-handover.ts"
import { submit } from "#shared/handoff/submit.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import { manifestRef, taskCountRef } from "#shared/task/task.ts"
import {
  acceptance,
  canary,
  commitment,
  drafting,
  handoffAt,
  must,
  openCase,
  release,
  wednesday,
} from "./journey.ts"
import { proposal } from "./outcomes.ts"
import { madeBy } from "./tasks.ts"
import { lia, monday, rina, surya, town, wati } from "./town.ts"
import { type Attempt, see, type World } from "./world.ts"

const at = (hours: number): Instant => later(monday, hours * hour)
const placement = {
  kind: "placement",
  returnBy: later(monday, 60 * day),
  familyOptions: canary("family"),
}

type Service = { readonly kind?: "referral" | "placement"; readonly service?: string }

/** Dinsos asks the LKSA for a service, or to look after the child; Lia agrees to it. */
export function serviceAccepted(world: World, child: CaseId, asked: Service = {}): HandoffId {
  const isPlacement = asked.kind === "placement"
  const body = { ...(isPlacement ? placement : {}), to: "lksa", service: "ACCOMPANIMENT", ...asked }
  const made = must(world, { verb: create, input: drafting(child, body), by: rina, at: monday })
  const id = madeBy(made) as HandoffId
  const by = isPlacement ? surya : rina
  if (isPlacement) must(world, { verb: submit, id, by: rina, at: at(1) })
  must(world, { verb: offer, id, by, at: at(2) })
  must(world, { verb: acknowledge, id, input: { attest: true }, by: lia, at: at(3) })
  must(world, { verb: accept, id, input: acceptance(at(4), lia.person), by: lia, at: at(4) })
  if (isPlacement) must(world, { verb: startHandover, id, input: release, by: rina, at: at(5) })
  return id
}

export const beginning = (id: HandoffId, on: Instant = at(6)): Attempt => ({
  verb: commit,
  id,
  input: commitment(on),
  by: lia,
  at: on,
})

/** The same under way. */
export function serviceActive(world: World, child: CaseId, asked: Service = {}): HandoffId {
  const id = serviceAccepted(world, child, asked)
  must(world, beginning(id))
  return id
}

type Custody = "accepted" | "handover" | "active"

/** A child with a service at the LKSA that goes over to RPSA, as far as that has come. */
export function givenCarried(stage: Custody, asked: Service = {}) {
  const world = town()
  const child = openCase(world)
  const service = serviceActive(world, child, asked)
  const ahead = stage === "accepted" ? stage : "handover"
  const transfer = handoffAt(world, ahead, { kind: "transfer", child })
  if (stage === "active") takeCustody(world, transfer, [service])
  const count = () => see(world, taskCountRef(child))
  return { world, child, service, transfer, count, left: () => see(world, manifestRef(transfer)) }
}

const byWati = (verb: Attempt["verb"], id: HandoffId, input: unknown): Attempt => ({
  verb,
  id,
  input,
  by: wati,
  at: wednesday,
})
export const placing = (id: HandoffId, ...handoffs: readonly string[]) =>
  byWati(place, id, { handoffs })
export const moving = (id: HandoffId, ...handoffs: readonly string[]) =>
  byWati(move, id, { handoffs })
export const receiving = (id: HandoffId): Attempt => ({
  verb: commit,
  id,
  input: commitment(wednesday),
  by: wati,
  at: wednesday,
})

/** RPSA looks at what goes along, and answers for the child from then on. */
export function takeCustody(world: World, id: HandoffId, services: readonly HandoffId[]): void {
  must(world, placing(id, ...services))
  must(world, receiving(id))
}

/** Lia says how it ended. */
export const ended = (id: HandoffId, code = "NEED_MET"): Attempt => ({
  verb: proposeOutcome,
  id,
  input: proposal(code),
  by: lia,
  at: wednesday,
})
