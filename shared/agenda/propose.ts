import * as z from "zod/mini"
import { type Agency, agencyRef } from "../agency/agency.ts"
import { type Case, caseRef, referenceRef, relyOnCase } from "../case/case.ts"
import { relationOf } from "../case/rules/relation.ts"
import { line, paragraph } from "../handoff/rules/texts.ts"
import { caseRoles } from "../kernel/actor.ts"
import { create, rely } from "../kernel/decision.ts"
import { type AgencyId, agencyId, meetingId, personId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { meetingRef } from "../meeting/meeting.ts"
import { type Item, type ItemId, itemRef } from "../meeting/rows/item.ts"
import { membershipRef } from "../membership/membership.ts"
import { noticesFor } from "./notices.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { accessFor, accessRefs, accessSchema, relyOnNamed, unfitAccess } from "./rules/access.ts"
import { figuresOf, wordsWrite } from "./rules/change.ts"
import { unfitMeeting } from "./rules/target.ts"

const Proposal = z.strictObject({
  host: z.optional(agencyId),
  meeting: z.optional(meetingId),
  title: z.string().check(z.trim(), z.minLength(3), z.maxLength(160)),
  purpose: z.optional(paragraph),
  caseReference: z.optional(z.string().check(z.regex(/^\d{2}(\d{2})?-[A-Z0-9]{6}$/))),
  access: z.optional(accessSchema),
  minutes: z.int().check(z.gte(5), z.lte(240)),
  attachments: z._default(
    z.array(z.strictObject({ label: line, reference: line })).check(z.maxLength(10)),
    [],
  ),
  presenter: z.optional(personId),
  group: z.optional(line),
})
type Proposal = z.infer<typeof Proposal>

type Side = { readonly own: Row<Agency>; readonly child: Row<Case> | undefined }

/** The code alone opens nothing: whoever proposes it has a part in the case. */
function unfitCase(input: Proposal, { own, child }: Side, { actor }: Facts): Refusal | undefined {
  if (!input.caseReference) return undefined
  if (!child || !relationOf(child.state, actor, own.state)) return refuse("agenda.case-unknown")
  return child.state.status === "open" ? undefined : refuse("agenda.case-closed")
}

const unfitHost = (host: Row<Agency> | undefined, child: Row<Case> | undefined) => {
  if (host?.state.status !== "active") return refuse("agenda.host-unknown")
  const isConflicted = child?.state.conflictedAgencies.includes(host.state.id)
  return isConflicted ? refuse("agenda.agency-conflicted") : undefined
}

type Sides = Side & { readonly host: AgencyId }

/** The words lie elsewhere, under seal: the row holds what rules need. */
function itemOf(input: Proposal, { own, host, child }: Sides, { actor, at, id }: Facts): Item {
  const { minutes, meeting, presenter, group } = input
  const it = child?.state
  return {
    id: id("item") as ItemId,
    host,
    ...(meeting ? { meeting } : {}),
    proposer: actor.agency,
    proposerName: own.state.name,
    proposedBy: actor.person,
    status: "proposed",
    access: accessFor(input.access, { child: it, proposer: actor.agency, host }),
    ...(it ? { case: it.id, caseReference: it.reference } : {}),
    ...(it?.abhPosition === "CONFLICT" ? { isJuvenileJustice: true } : {}),
    excludedPersons: it?.excludedPersons ?? [],
    recused: [],
    minutes,
    ...(presenter ? { presenter } : {}),
    ...(group ? { group } : {}),
    actions: [],
    handoffs: [],
    carried: [],
    createdAt: at,
    updatedAt: at,
  }
}

/** Asks a host, or one of its meetings, to talk about something. */
export const propose = defineVerb({
  noun: "agenda-items",
  name: "propose",
  creates: true,
  title: { id: "Usulkan butir agenda", en: "Propose an agenda item" },
  input: Proposal,
  roles: caseRoles,
  refusals: pick(
    agendaRefusals,
    "agenda.host-or-meeting",
    "agenda.host-unknown",
    "agenda.meeting-unknown",
    "agenda.frozen",
    "agenda.full",
    "agenda.case-unknown",
    "agenda.case-closed",
    "agenda.case-data",
    "agenda.access-open",
    "agenda.agency-unknown",
    "agenda.agency-conflicted",
    "agenda.person-unknown",
  ),
  first: ({ input, actor }) => ({
    own: agencyRef(actor.agency),
    reference: input?.caseReference ? referenceRef(input.caseReference) : undefined,
    meeting: input?.meeting ? meetingRef(input.meeting) : undefined,
    presenter: input?.presenter ? membershipRef(input.presenter, actor.agency) : undefined,
    ...accessRefs(input?.access),
  }),
  second: ({ reference, meeting }, { input }) => {
    const host = meeting?.state.host ?? input?.host
    return {
      case: reference && caseRef(reference.state.case),
      host: host ? agencyRef(host) : undefined,
    }
  },
  may: () => undefined,
  decide: ({ own, host, meeting, case: child, presenter, ...named }, input, facts) => {
    const { actor } = facts
    if (!own) return refuse("agenda.host-unknown")
    if ((input.host === undefined) === (input.meeting === undefined)) {
      return refuse("agenda.host-or-meeting")
    }
    const wrong =
      unfitCase(input, { own, child }, facts) ??
      (input.meeting ? unfitMeeting(meeting, { actor, child: child?.state }) : undefined) ??
      unfitHost(host, child) ??
      unfitAccess(input.access, named, child?.state)
    if (wrong || !host) return wrong ?? refuse("agenda.host-unknown")
    if (input.presenter && presenter?.state.status !== "active")
      return refuse("agenda.person-unknown")
    const state = itemOf(input, { own, child, host: host.state.id }, facts)
    const { title, purpose, attachments } = input
    const words = { title, attachments, ...(purpose ? { purpose } : {}) }
    return {
      subject: itemRef(state.id),
      status: state.status,
      writes: [create(itemRef(state.id), state), wordsWrite(state.id, undefined, words)],
      relies: [
        rely(own, "status"),
        ...(host.state.id === own.state.id ? [] : [rely(host, "status")]),
        ...(child ? [relyOnCase(child)] : []),
        ...(meeting ? [rely(meeting, "status")] : []),
        ...(presenter ? [rely(presenter, "status")] : []),
        ...relyOnNamed(named),
      ],
      event: { type: "agenda.proposed", facts: figuresOf(state) },
      notices: noticesFor("agenda.proposed", state, meeting?.state),
    }
  },
})
