import * as z from "zod/mini"
import type { Instant } from "../../kernel/instant.ts"
import type { Text } from "../../kernel/language.ts"
import { pick } from "../../kernel/refusal.ts"
import { defineVerb } from "../../kernel/verb.ts"
import type { Agency, AgencyStatus, Judgement } from "../agency.ts"
import type { AgencyEvent } from "../notices.ts"
import { agencyRefusals, refuse } from "../refusals.ts"
import { authorityRoles } from "./authority.ts"
import { changeOf } from "./change.ts"
import { reasonSchema } from "./profile.ts"
import { bothFor, notOverseer, relyOnOwn } from "./standing.ts"

type Kind = {
  readonly name: string
  readonly title: Text
  /** What the agency is until it is judged. */
  readonly from: AgencyStatus
  readonly event: AgencyEvent
  readonly next: (page: Agency, judged: Judgement, at: Instant) => Agency
}

/** An authority decides on an agency below it, and answers for the reason by name. */
export const judgement = ({ name, title, from, event, next }: Kind) =>
  defineVerb({
    noun: "agencies",
    name,
    title,
    input: z.strictObject({ reason: reasonSchema }),
    roles: authorityRoles,
    refusals: pick(
      agencyRefusals,
      "agency.missing",
      "agency.not-itself",
      "agency.not-authority",
      "agency.wrong-state",
    ),
    first: bothFor,
    second: () => ({}),
    may: (found, { actor }) => notOverseer(found, actor, [from]),
    decide: ({ agency, own }, { reason }, { actor, at }) => {
      if (!agency) return refuse("agency.missing")
      const judged = { reason, by: actor.person, agency: actor.agency }
      const page = next(agency.state, judged, at)
      return changeOf(agency, page, { event, at, relies: relyOnOwn(own) })
    },
  })
