import { accept } from "#shared/handoff/accept.ts"
import { acknowledge } from "#shared/handoff/acknowledge.ts"
import { commit } from "#shared/handoff/commit.ts"
import { type HandoffId, type HandoffStatus, handoffRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { returnBack } from "#shared/handoff/return.ts"
import { startHandover } from "#shared/handoff/start-handover.ts"
import { submit } from "#shared/handoff/submit.ts"
import type { Change } from "#shared/kernel/decision.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import { acceptance, canary, commitment, must, release, wednesday } from "./journey.ts"
import { rina, seat, wati } from "./town.ts"
import { type Attempt, type Seat, see, type World } from "./world.ts"

const susi = seat("susi", "rpsa")
const wira = seat("wira", "dinsos")

export const wayBack = (by: Seat = wati) => ({
  input: { reason: canary("return"), childView: { view: canary("home") } },
  by,
  at: wednesday,
})

/** Wati drafts the way back of what came to RPSA; nobody has heard of it yet. */
export function returning(world: World, parent: HandoffId, by: Seat = wati): HandoffId {
  must(world, { verb: returnBack, id: parent, ...wayBack(by) })
  const { followedBy } = see(world, handoffRef(parent))
  if (!followedBy) throw new Error("nothing follows")
  return followedBy
}

const at = (hours: number): Instant => later(wednesday, day + hours * hour)
type Step = Omit<Attempt, "id">

/** Susi sends it, Wira takes it up and accepts, Wati lets the child go, Rina receives it. */
const steps: readonly (readonly [from: HandoffStatus, step: Step])[] = [
  ["draft", { verb: submit, by: wati, at: at(1) }],
  ["pending-approval", { verb: offer, by: susi, at: at(2) }],
  ["offered", { verb: acknowledge, input: { attest: true }, by: wira, at: at(3) }],
  ["under-review", { verb: accept, input: acceptance(at(4), rina.person), by: wira, at: at(4) }],
  ["accepted", { verb: startHandover, input: release, by: wati, at: at(5) }],
  ["handover", { verb: commit, input: commitment(at(6)), by: rina, at: at(6) }],
]

/** Takes a return on until it stands there. */
export function bringBack(world: World, id: HandoffId, until: HandoffStatus): { change: Change } {
  const stage = () => see(world, handoffRef(id)).status
  let change: Change | undefined
  for (const [from, step] of steps) {
    if (stage() === until) break
    if (stage() === from) change = must(world, { ...step, id })
  }
  if (stage() !== until || !change) throw new Error(`it stands at ${stage()}`)
  return { change }
}
