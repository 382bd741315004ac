import * as z from "zod/mini"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Agency, AgencyName, DateText } from "./agency.ts"
import { agencyRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { localDate } from "./rules/dates.ts"
import { basisSchema, dateSchema, isAhead, nameSchema, wordy } from "./rules/profile.ts"
import { followWrites, refsOf, tokensOf } from "./rules/register-rows.ts"
import { bothFor, notOwner, relyOnOwn } from "./rules/standing.ts"

function unfounded(agency: Agency, to: AgencyName, today: DateText): Refusal | undefined {
  const last = agency.names.at(-1)
  if (to.name === agency.name) return refuse("agency.name-same")
  if (isAhead(to.from, today)) return refuse("agency.date-ahead")
  return last && to.from <= last.from ? refuse("agency.date-order", { last: last.from }) : undefined
}

/** The page under its new name; the old one counts until that very day, and is found for ever. */
function renamed(agency: Agency, to: AgencyName): Agency {
  const { names } = agency
  const ended = names.map((each, place) =>
    place === names.length - 1 ? { ...each, until: to.from } : each,
  )
  return { ...agency, name: to.name, names: [...ended, to] }
}

/** Records a new official name, since when, and by which decree. */
export const rename = defineVerb({
  noun: "agencies",
  name: "rename",
  title: { id: "Catat nama baru", en: "Record a new name" },
  input: z.strictObject({ name: nameSchema, from: dateSchema, basis: basisSchema }),
  roles: ["AGENCY_ADMIN", "PLATFORM_ADMIN"],
  refusals: pick(
    agencyRefusals,
    "agency.missing",
    "agency.not-yours",
    "agency.own-inactive",
    "agency.wrong-state",
    "agency.name-same",
    "agency.date-ahead",
    "agency.date-order",
    "agency.too-many-words",
  ),
  first: bothFor,
  second: ({ agency }, { input }) => ({
    tokens: agency && input ? refsOf(tokensOf(agency.state)) : [],
  }),
  may: (found, { actor }) => notOwner(found, actor),
  decide: ({ agency, own, tokens }, to, { at }) => {
    if (!agency) return refuse("agency.missing")
    const refused = unfounded(agency.state, to, localDate(at, agency.state.hours.zone))
    if (refused) return refused
    const next = renamed(agency.state, to)
    const writes = followWrites(tokens, tokensOf(next))
    const step = { event: "agency.renamed", at, writes, relies: relyOnOwn(own) } as const
    return wordy(next) ?? changeOf(agency, next, step)
  },
})
