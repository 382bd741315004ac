import * as z from "zod/mini"
import { relyOnCase } from "../case/case.ts"
import { caseRoles } from "../kernel/actor.ts"
import { replace } from "../kernel/decision.ts"
import { meetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { meetingRef } from "../meeting/meeting.ts"
import type { Item } from "../meeting/rows/item.ts"
import { mostItems, withItem } from "../meeting/rules/agenda.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { accessFor, accessRefs, accessSchema, relyOnNamed, unfitAccess } from "./rules/access.ts"
import { changeOf } from "./rules/change.ts"
import { around, arranges, itemFor, notAt, unknown } from "./rules/standing.ts"
import { unfitMeeting } from "./rules/target.ts"

/** Puts an item on a meeting's agenda, for the same people or for others. */
export const place = defineVerb({
  noun: "agenda-items",
  name: "place",
  title: { id: "Masukkan ke agenda", en: "Put on the agenda" },
  input: z.strictObject({
    meeting: meetingId,
    access: z.optional(accessSchema),
    /** From 1. */
    order: z.optional(z.int().check(z.gte(1), z.lte(mostItems))),
  }),
  roles: caseRoles,
  refusals: pick(
    agendaRefusals,
    "agenda.missing",
    "agenda.not-yours",
    "agenda.wrong-state",
    "agenda.case-closed",
    "agenda.meeting-unknown",
    "agenda.frozen",
    "agenda.full",
    "agenda.case-data",
    "agenda.access-open",
    "agenda.agency-unknown",
    "agenda.agency-conflicted",
    "agenda.person-unknown",
  ),
  first: ({ id, input }) => ({
    ...itemFor({ id }),
    target: input && meetingRef(input.meeting),
    ...accessRefs(input?.access),
  }),
  second: ({ item }) => around(item),
  may: (found, { actor }) => {
    const refused = unknown(found, actor)
    if (refused) return refused
    if (!arranges(found, actor)) return refuse("agenda.not-yours")
    const wrong = notAt(found, "proposed", "deferred")
    if (wrong) return wrong
    return found.case?.state.status === "closed" ? refuse("agenda.case-closed") : undefined
  },
  decide: ({ item, target, case: child, ...named }, input, { actor, at }) => {
    if (!item) return refuse("agenda.missing")
    const { host, proposer, access } = item.state
    const wrong =
      unfitMeeting(target, { actor, host, child: child?.state }) ??
      unfitAccess(input.access, named, child?.state)
    if (wrong || !target) return wrong ?? refuse("agenda.meeting-unknown")
    const sides = { child: child?.state, proposer, host }
    const next: Item = {
      ...item.state,
      status: "on-agenda",
      meeting: target.state.id,
      access: input.access ? accessFor(input.access, sides) : access,
      // The case may keep more people away than when it was proposed.
      ...(child ? { excludedPersons: child.state.excludedPersons } : {}),
      updatedAt: at,
    }
    return changeOf(item, next, {
      event: "agenda.placed",
      meeting: target.state,
      writes: [replace(target, withItem(target.state, next.id, input.order))],
      relies: [...(child ? [relyOnCase(child)] : []), ...relyOnNamed(named)],
    })
  },
})
