import * as z from "zod/mini"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Agency, agencyRef } from "./agency.ts"
import { agencyRefusals, refuse } from "./refusals.ts"
import { authorityRoles } from "./rules/authority.ts"
import { changeOf, pageWrites } from "./rules/change.ts"
import { basisSchema, wordy } from "./rules/profile.ts"
import {
  followWrites,
  namesOf,
  normalise,
  reachesOf,
  refsOf,
  tokensOf,
} from "./rules/register-rows.ts"
import { bothFor, notOverseer, relyOnOwn } from "./rules/standing.ts"

/** The successor, found by every name of the one before it as well. */
function heirOf(successor: Agency, before: Agency): Agency {
  const known = new Set(namesOf(successor).map(normalise))
  const inherited = namesOf(before).filter((name) => !known.has(normalise(name)))
  return { ...successor, aliases: [...successor.aliases, ...inherited] }
}

/** Ends an agency whose work another has taken over: who looks for the old one finds the new. */
export const succeed = defineVerb({
  noun: "agencies",
  name: "succeed",
  title: { id: "Tetapkan penerus", en: "Name a successor" },
  input: z.strictObject({ successor: agencyId, basis: basisSchema }),
  roles: authorityRoles,
  refusals: pick(
    agencyRefusals,
    "agency.missing",
    "agency.not-itself",
    "agency.not-authority",
    "agency.wrong-state",
    "agency.successor-unfit",
    "agency.too-many-words",
    "agency.too-much-at-once",
  ),
  first: (ask) => ({
    ...bothFor(ask),
    successor: ask.input && agencyRef(ask.input.successor),
  }),
  second: ({ agency, successor }, { input }) => ({
    tokens: agency && input ? refsOf(tokensOf(agency.state)) : [],
    reaches: agency && input ? refsOf(reachesOf(agency.state)) : [],
    heirTokens: successor ? refsOf(tokensOf(successor.state)) : [],
  }),
  may: (found, { actor }) => notOverseer(found, actor, ["active", "suspended"]),
  decide: (found, { successor: id, basis }, { at }) => {
    const { agency, own, successor, tokens, reaches, heirTokens } = found
    if (!agency) return refuse("agency.missing")
    if (successor?.state.status !== "active" || id === agency.state.id) {
      return refuse("agency.successor-unfit")
    }
    const next: Agency = {
      ...agency.state,
      status: "succeeded",
      successor: id,
      successionBasis: basis,
    }
    const heir = heirOf(successor.state, agency.state)
    const step = {
      event: "agency.succeeded",
      at,
      facts: { successor: id },
      writes: [
        ...followWrites(tokens, []),
        ...followWrites(reaches, []),
        ...pageWrites(successor, heir, { event: "agency.took-over", at }),
        ...followWrites(heirTokens, tokensOf(heir)),
      ],
      relies: relyOnOwn(own),
      alsoChains: [successor.ref],
    } as const
    return wordy(heir) ?? changeOf(agency, next, step)
  },
})
