import * as z from "zod/mini"
import type { Desk } from "../../agency/agency.ts"
import { deskRef } from "../../agency/agency.ts"
import type { Decision, Reliance, Write } from "../../kernel/decision.ts"
import { type PersonId, personId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import { isRefusal } from "../../kernel/refusal.ts"
import type { Ask, Facts } from "../../kernel/verb.ts"
import { type Membership, membershipRef, type Staffing, staffingRef } from "../membership.ts"
import { type MembershipNotice, toAdministrators, toSuccessor, toSupervisors } from "../notices.ts"
import { refuse } from "../refusals.ts"
import { changeOf } from "./change.ts"
import { asSeen } from "./seats.ts"
import { staffingWrites } from "./staffing.ts"
import { halvesOf, subjectRef } from "./standing.ts"
import { burdenOf, dutiesIn, type Held, heldRefs, isNothing, takeOver } from "./takeover.ts"

/** Whoever leaves may name who takes over all that they hold. */
export const Leaving = z.strictObject({ takeover: z.optional(personId) })
export type Leaving = z.infer<typeof Leaving>

/** Rows behind a suspension or an end: the desk and the successor matter to the act alone. */
export function leavingRefs({ id, input }: Ask<Leaving>) {
  const [agency] = halvesOf(id)
  return {
    membership: subjectRef(id),
    staffing: staffingRef(agency),
    desk: input && deskRef(agency),
    taker: input?.takeover && membershipRef(input.takeover, agency),
  }
}

export const handoffsHeld = (
  { membership }: { readonly membership: Row<Membership> | undefined },
  { input }: Ask<Leaving>,
) => ({ handoffs: input ? heldRefs(membership?.state) : [] })

type Found = {
  readonly membership: Row<Membership> | undefined
  readonly staffing: Row<Staffing> | undefined
  readonly desk: Row<Desk> | undefined
  readonly taker: Row<Membership> | undefined
  readonly handoffs: readonly Row<Held>[]
}

export type Exit = {
  readonly status: "suspended" | "ended"
  readonly takeover: PersonId | undefined
  readonly writes?: readonly Write[]
  readonly relies?: readonly Reliance[]
}

/** Ends a membership's power from this instant on, and moves what the person held where it must. */
export function leave(found: Found, exit: Exit, { at }: Facts): Decision {
  const { membership, staffing, desk, taker, handoffs } = found
  if (!membership) return refuse("membership.missing")
  const was = membership.state
  const burden = burdenOf(was, { handoffs, desk }, at)
  const named = exit.takeover !== undefined
  const stays = exit.status === "suspended" && !named
  const moved = stays ? [] : takeOver({ leaver: was, burden, taker }, { named, at })
  if (isRefusal(moved)) return moved
  const { asked: _, ...rest } = was
  const next: Membership = {
    ...rest,
    status: exit.status,
    holds: stays ? dutiesIn(burden) : [],
    signInsFrom: at,
    ...(exit.status === "ended" ? { until: at } : {}),
  }
  const passes = named && !isNothing(burden)
  const seen = burden.desk ? { writes: [], relies: [] } : asSeen(desk, was)
  const kind: MembershipNotice = `membership.${exit.status}`
  return changeOf(membership, next, {
    event: kind,
    facts: {
      handoffs: burden.handoffs.length,
      desk: burden.desk !== undefined,
      ...(passes ? { takeover: exit.takeover } : {}),
    },
    writes: [
      ...moved,
      ...seen.writes,
      ...staffingWrites(staffing, was, next),
      ...(exit.writes ?? []),
    ],
    relies: [...seen.relies, ...(exit.relies ?? [])],
    ...(passes ? { alsoChains: burden.handoffs.map(({ row }) => row.ref) } : {}),
    notices: [
      ...toAdministrators(kind, next, staffing?.state),
      ...(stays && !isNothing(burden) ? toSupervisors(kind, next, staffing?.state) : []),
      ...(passes && exit.takeover ? toSuccessor(next, exit.takeover) : []),
    ],
  })
}
