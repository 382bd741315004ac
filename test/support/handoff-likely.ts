import type { Handoff, HandoffStatus } from "#shared/handoff/handoff.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { manifestRef } from "#shared/task/task.ts"
import { seek, type World } from "./world.ts"

/** An act by somebody of one side, with one of these roles; of a third house where it says so. */
export type Likely = readonly [verb: string, side: "from" | "to" | "other", ...roles: Role[]]

const often = (each: Likely, times = 4): readonly Likely[] =>
  Array.from({ length: times }, () => each)

/** What usually comes next. */
const usual: Partial<Record<HandoffStatus, readonly Likely[]>> = {
  "pending-approval": [
    ...often(["offer", "from", "SUPERVISOR"]),
    ["send-back", "from", "SUPERVISOR"],
    ["cancel", "from", "SUPERVISOR"],
  ],
  offered: [
    ...often(["acknowledge", "to", "HANDOFF_OFFICER"], 6),
    ["emergency-commit", "to", "HANDOFF_OFFICER"],
    ["decline", "to", "HANDOFF_OFFICER"],
    ["withdraw", "from", "CASE_MANAGER"],
    ["cancel", "from", "SUPERVISOR"],
  ],
  "under-review": [
    ...often(["accept", "to", "HANDOFF_OFFICER"], 6),
    ["ask", "to", "HANDOFF_OFFICER"],
    ["decline", "to", "HANDOFF_OFFICER"],
    ["withdraw", "from", "CASE_MANAGER"],
  ],
  "info-requested": [
    ["answer", "from", "CASE_MANAGER"],
    ["withdraw", "from", "CASE_MANAGER"],
    ["accept", "to", "HANDOFF_OFFICER"],
    ["decline", "to", "HANDOFF_OFFICER"],
    ["cancel", "from", "SUPERVISOR"],
  ],
  handover: [
    ...often(["commit", "to"], 5),
    ["check-in", "from", "CASE_MANAGER"],
    ["fail-handover", "to", "HANDOFF_OFFICER"],
    ["withdraw", "from", "SUPERVISOR"],
    ["cancel", "other", "COORDINATOR"],
  ],
  active: [
    ["progress", "to", "HANDOFF_OFFICER", "CASE_MANAGER"],
    ["propose-outcome", "to", "HANDOFF_OFFICER", "CASE_MANAGER"],
    ["propose-outcome", "to", "HANDOFF_OFFICER", "CASE_MANAGER"],
    ["return", "to", "CASE_MANAGER"],
    ["return", "from", "CASE_MANAGER"],
    ["cancel", "to", "SUPERVISOR"],
  ],
}

/** Completing takes the named worker; custody and care are let go of first. */
const whenAccepted = ({ moves }: Handoff): readonly Likely[] => [
  ...often(moves === "nothing" ? ["commit", "to"] : ["start-handover", "from", "CASE_MANAGER"]),
  ["withdraw", "from", "SUPERVISOR"],
]

const toVerify = ({ moves }: Handoff): readonly Likely[] => {
  const side = moves === "custody" ? "other" : "from"
  const role = moves === "custody" ? "COORDINATOR" : "CASE_MANAGER"
  return [
    ...often(["verify", side, role], 3),
    ["dispute", side, role],
    ["cancel", moves === "custody" ? "to" : "from", "SUPERVISOR"],
  ]
}

function fromDraft({ kind, risk, moves, basis }: Handoff): readonly Likely[] {
  if (kind === "return") return [["offer", "from", "SUPERVISOR"]]
  const submitted: readonly Likely[] = [["submit", "from", "CASE_MANAGER"]]
  if (risk === "EMERGENCY" && moves !== "nothing") {
    return [...submitted, ["offer", "from", "CASE_MANAGER"]]
  }
  const isPlain = moves === "nothing" && basis.kind === "CONSENT" && risk !== "HIGH"
  return isPlain && risk !== "EMERGENCY" ? [["offer", "from", "CASE_MANAGER"]] : submitted
}

/** What stands in the way of the usual next step, and who clears it. */
function first(world: World, handoff: Handoff): readonly Likely[] {
  const { frozen, withdrawal, status, toRatify, id } = handoff
  if (frozen) {
    return [
      ["restore-basis", "from", "SUPERVISOR"],
      ["acknowledge-freeze", "to"],
    ]
  }
  if (withdrawal && status === "handover") {
    return [["confirm-withdrawal", "to", "HANDOFF_OFFICER"]]
  }
  if (toRatify && status === "active") return [["ratify", "from", "SUPERVISOR"]]
  const manifest = seek(world, manifestRef(id))
  if (status === "handover" && (manifest?.unplaced ?? 0) > 0) {
    return [...often(["place", "to", "HANDOFF_OFFICER", "CASE_MANAGER"]), ["commit", "to"]]
  }
  return (manifest?.unmoved ?? 0) > 0 ? toMove(handoff) : []
}

/** What lies with the former custodian is taken over, or somebody tries to do without. */
function toMove(handoff: Handoff): readonly Likely[] {
  const moves = often(["move", "to", "HANDOFF_OFFICER", "CASE_MANAGER"], 2)
  if (handoff.status === "outcome-proposed") return [...moves, ...toVerify(handoff)]
  const early: Likely = ["propose-outcome", "to", "HANDOFF_OFFICER", "CASE_MANAGER"]
  return handoff.status === "active" ? [...moves, early] : []
}

/** What is likely to be done with a handoff next, and by whom; nothing where it has ended. */
export function nextFor(world: World, handoff: Handoff): readonly Likely[] {
  const { status, kind } = handoff
  if (kind === "pull" && status === "offered") {
    return [...often(["answer-pull", "to", "CASE_MANAGER"]), ["withdraw", "from", "CASE_MANAGER"]]
  }
  if (handoff.risk === "EMERGENCY" && handoff.moves !== "nothing" && status === "offered") {
    return [...often(["emergency-commit", "to", "HANDOFF_OFFICER"]), ...(usual.offered ?? [])]
  }
  const cleared = first(world, handoff)
  if (cleared.length > 0) return cleared
  if (status === "draft") return fromDraft(handoff)
  if (status === "accepted") return whenAccepted(handoff)
  if (status === "outcome-proposed") return toVerify(handoff)
  return usual[status] ?? []
}

/** Some acts are somebody's by name. */
export function meantFor(name: string, { worker, author, reviewer, kind }: Handoff) {
  const named = { commit: worker, submit: author, ask: reviewer }[name]
  const isOthers = name === "offer" && kind === "return"
  return ({ person }: { readonly person: string }): boolean =>
    (named === undefined || person === named) && !(isOthers && person === author)
}
