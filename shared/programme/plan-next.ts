import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { networkRef } from "../network/network.ts"
import { zoneOf } from "../region/lists/zones.ts"
import { provinceOf } from "../region/region.ts"
import { type Programme, type ProgrammeId, programmeRef } from "./programme.ts"
import { programmeRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { localDateOf, nextPeriod } from "./rules/periods.ts"
import { running } from "./rules/standing.ts"

/** Says when the programme is due to meet next; the meeting itself is drafted as any other. */
export const planNext = defineVerb({
  noun: "programmes",
  name: "plan-next",
  title: { id: "Rencanakan pertemuan berikutnya", en: "Plan the next meeting" },
  input: z.strictObject({}),
  roles: ["COORDINATOR"],
  refusals: pick(
    programmeRefusals,
    "programme.missing",
    "programme.not-yours",
    "programme.closed",
    "programme.planned-once",
  ),
  first: ({ id }) => ({ programme: programmeRef(id as ProgrammeId) }),
  second: ({ programme }) => ({
    network: programme?.state.network ? networkRef(programme.state.network) : undefined,
  }),
  may: ({ programme }, { actor }) => {
    const refused = running(programme, actor)
    if (refused || !programme) return refused
    const { every, next } = programme.state
    return every === "ONCE" && next ? refuse("programme.planned-once") : undefined
  },
  decide: ({ programme, network }, _, { at, calendar }) => {
    if (!programme) return refuse("programme.missing")
    const { every, next: last, region } = programme.state
    const { closed } = calendar(region)
    const today = localDateOf(at, region ? zoneOf(provinceOf(region)) : "WIB")
    const next = nextPeriod(every, last, { today, isClosed: (date) => closed.has(date) })
    const members = network?.state.members.map(({ agency }) => agency)
    const planned: Programme = {
      ...programme.state,
      next,
      followers: members ?? programme.state.followers,
      updatedAt: at,
    }
    return changeOf(programme, planned, { type: "programme.planned", facts: { ...next } })
  },
})
