import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import type { Refusal } from "../kernel/refusal.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Partnership, type PartnershipId, partnershipRef } from "./partnership.ts"
import { partnershipRefusals, refuse } from "./refusals.ts"
import { changeOf, following, listWrites, reminderWrites } from "./rules/change.ts"
import { adopted, pendingIn, signedBy, waitedFor } from "./rules/signing.ts"
import { speakers, standing } from "./rules/standing.ts"

function unsigned(partnership: Partnership, { actor, at }: Facts): Refusal | undefined {
  const pending = pendingIn(partnership)
  if (!pending) return refuse("partnership.nothing-to-sign")
  const { signatures, until } = pending
  if (signatures.some(({ agency }) => agency === actor.agency)) {
    return refuse("partnership.already-signed")
  }
  // Two sides mean two people, also where somebody works for both.
  if (signatures.some(({ person }) => person === actor.person)) {
    return refuse("partnership.own-signature")
  }
  return until <= at ? refuse("partnership.signing-too-late") : undefined
}

const events = {
  first: ["partnership.signed", "partnership.activated"],
  amendment: ["partnership.amendment-signed", "partnership.amended"],
} as const

/** A party signs what is proposed; with the last signature it takes force. */
export const sign = defineVerb({
  noun: "partnerships",
  name: "sign",
  title: { id: "Tanda tangani", en: "Sign" },
  input: z.strictObject({}),
  roles: speakers,
  refusals: pick(
    partnershipRefusals,
    "partnership.missing",
    "partnership.not-a-party",
    "partnership.wrong-state",
    "partnership.nothing-to-sign",
    "partnership.already-signed",
    "partnership.own-signature",
    "partnership.signing-too-late",
    "partnership.agency-suspended",
  ),
  first: ({ id, actor }) => ({
    partnership: partnershipRef(id as PartnershipId),
    own: agencyRef(actor.agency),
  }),
  second: ({ partnership }) => following(partnership?.state),
  may: ({ partnership, own }, facts) => {
    const refused = standing(partnership, facts.actor, ["proposed", "active"])
    if (refused || !partnership) return refused
    const open = unsigned(partnership.state, facts)
    if (open) return open
    return own?.state.status === "active" ? undefined : refuse("partnership.agency-suspended")
  },
  decide: ({ partnership, own, lists, reminders }, _, { actor, at }) => {
    if (!partnership || !own) return refuse("partnership.missing")
    const signed = signedBy(partnership.state, { agency: actor.agency, person: actor.person, at })
    const isLast = waitedFor(signed).length === 0
    const next = isLast ? adopted(signed) : signed
    const [one, all] = events[partnership.state.status === "active" ? "amendment" : "first"]
    return changeOf(partnership, next, {
      event: isLast ? all : one,
      by: actor.agency,
      writes: [
        ...listWrites(next, { lists }),
        ...(isLast ? reminderWrites(next, { reminders }, at) : []),
      ],
      relies: [rely(own, "status")],
    })
  },
})
