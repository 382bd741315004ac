import * as z from "zod/mini"
import { type Actor, hasRole } from "../kernel/actor.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Agency } from "./agency.ts"
import { agencyRefusals, refuse } from "./refusals.ts"
import { authorityRoles, isAuthorityForAll, oversees } from "./rules/authority.ts"
import { changeOf } from "./rules/change.ts"
import { followWrites, reachesOf, tokensOf } from "./rules/register-rows.ts"
import { bothFor, notOverseer, relyOnOwn } from "./rules/standing.ts"

/** Two authorities and three persons stand behind every agency: one registered, two approved. */
const needed = 2

/** Only the directorate stands above these: there two of its people stand for two authorities. */
const hasOneAbove = ({ type }: Agency): boolean =>
  type === "BALAI_SENTRA" || type === "KEMENSOS_DIT_ANAK"

function notImpartial(agency: Agency, actor: Actor): Refusal | undefined {
  if (agency.registeredBy === actor.person) return refuse("agency.own-registration")
  const isKnown = (agency.approvals ?? []).some(
    (each) =>
      each.person === actor.person || (each.agency === actor.agency && !hasOneAbove(agency)),
  )
  return isKnown ? refuse("agency.approved-already") : undefined
}

/** Whoever makes an authority holds its whole territory: no power comes from below or next door. */
function notAbove(agency: Agency, own: Row<Agency> | undefined, actor: Actor): Refusal | undefined {
  if (!oversees(agency.type)) return undefined
  const isTop = own?.state.type === "KEMENSOS_DIT_ANAK" && hasRole(actor, "PLATFORM_ADMIN")
  if (agency.type === "KEMENSOS_DIT_ANAK" && !isTop) return refuse("agency.not-authority")
  const isAbove = own !== undefined && isAuthorityForAll(own.state, agency)
  return isAbove ? undefined : refuse("agency.not-authority")
}

/** One of two authorities agrees to a registration; with the second it is in the register. */
export const approve = defineVerb({
  noun: "agencies",
  name: "approve",
  title: { id: "Setujui pendaftaran", en: "Approve the registration" },
  input: z.strictObject({}),
  roles: authorityRoles,
  refusals: pick(
    agencyRefusals,
    "agency.missing",
    "agency.not-itself",
    "agency.not-authority",
    "agency.wrong-state",
    "agency.own-registration",
    "agency.approved-already",
  ),
  first: bothFor,
  second: () => ({}),
  may: (found, { actor }) => {
    const refused = notOverseer(found, actor, ["pending"])
    if (refused || !found.agency) return refused
    const { state } = found.agency
    return notAbove(state, found.own, actor) ?? notImpartial(state, actor)
  },
  decide: ({ agency, own }, _, { actor, at }) => {
    if (!agency) return refuse("agency.missing")
    const approval = { agency: actor.agency, person: actor.person, at }
    const approvals = [...(agency.state.approvals ?? []), approval]
    const isLast = approvals.length >= needed
    const next: Agency = { ...agency.state, approvals, status: isLast ? "active" : "pending" }
    return changeOf(agency, next, {
      event: isLast ? "agency.approved" : "agency.endorsed",
      at,
      writes: [...followWrites([], tokensOf(next)), ...followWrites([], reachesOf(next))],
      relies: relyOnOwn(own),
    })
  },
})
