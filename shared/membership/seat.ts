import * as z from "zod/mini"
import { agencyRef, deskRef } from "../agency/agency.ts"
import { dateSchema } from "../agency/rules/profile.ts"
import { create, rely, replace } from "../kernel/decision.ts"
import { isRefusal, pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { seatedAs, seats } from "./rules/seating.ts"
import { emptyDesk } from "./rules/seats.ts"
import { halvesOf, standing, subjectRef } from "./rules/standing.ts"

/** Puts a member at the duty desk or takes them off: always, or in one week of the roster. */
export const seat = defineVerb({
  noun: "memberships",
  name: "seat",
  title: { id: "Atur kursi piket", en: "Seat at the duty desk" },
  input: z.strictObject({
    seat: z.enum(seats),
    /** The Monday with which the week begins, by the agency’s own calendar. */
    week: z.optional(dateSchema),
  }),
  roles: ["AGENCY_ADMIN", "COORDINATOR", "SUPERVISOR"],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.not-yours",
    "membership.wrong-state",
    "membership.not-an-officer",
    "membership.week-unfit",
    "membership.week-seat",
    "membership.desk-full",
  ),
  first: ({ id, input }) => {
    const [agency] = halvesOf(id)
    return {
      membership: subjectRef(id),
      agency: input && agencyRef(agency),
      desk: input && deskRef(agency),
    }
  },
  second: () => ({}),
  may: ({ membership }, { actor }) =>
    standing(membership, actor, ["invited", "active", "suspended", "ended"]),
  decide: ({ membership, agency, desk }, input, { at }) => {
    if (!membership || !agency) return refuse("membership.missing")
    const { state } = membership
    const isOfficer = state.status === "active" && state.roles.includes("HANDOFF_OFFICER")
    if (input.seat !== "none" && !isOfficer) return refuse("membership.not-an-officer")
    const seating = { person: state.person, zone: agency.state.hours.zone, at, ...input }
    const next = seatedAs(desk?.state ?? emptyDesk(state.agency), seating)
    if (isRefusal(next)) return next
    return {
      subject: deskRef(state.agency),
      status: next.active ? "open" : "closed",
      writes: [desk ? replace(desk, next) : create(deskRef(state.agency), next)],
      relies: [rely(membership, "status", "roles"), rely(agency, "hours")],
      event: {
        type: "membership.seated",
        facts: { agency: state.agency, person: state.person, ...input },
      },
      notices: [],
    }
  },
})
