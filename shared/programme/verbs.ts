import * as z from "zod/mini"
import { idSchema } from "../kernel/id.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { pick } from "../kernel/refusal.ts"
import type { NetworkId } from "../network/network.ts"
import { close } from "./close.ts"
import { create } from "./create.ts"
import { planNext } from "./plan-next.ts"
import { type Programme, type ProgrammeId, programmeRef } from "./programme.ts"
import { recordOutcome } from "./record-outcome.ts"
import { programmeRefusals } from "./refusals.ts"
import { knowsProgramme } from "./rules/standing.ts"

const network = z.optional(idSchema<NetworkId>())
const number = (pattern: RegExp) => z.pipe(z.string().check(z.regex(pattern)), z.transform(Number))

export const programmes: Noun = {
  path: "programmes",
  ref: (id) => programmeRef(id as ProgrammeId),
  verbs: [create, planNext, recordOutcome, close],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Program instansi saya, atau jejaring", en: "Programmes of mine, or a network" },
      query: z.strictObject({ ...pageQuery, network }),
      refusals: pick(programmeRefusals, "programme.missing"),
    },
    {
      name: "report",
      path: "/report",
      title: { id: "Laporan triwulan PP 59/2019", en: "Quarterly report (PP 59/2019)" },
      query: z.strictObject({
        year: number(/^(19|20|21)\d{2}$/),
        quarter: number(/^[1-4]$/),
        network,
      }),
      refusals: pick(programmeRefusals, "programme.not-the-chair"),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu program dengan rapatnya", en: "One programme with its meetings" },
      query: z.strictObject({}),
    },
  ],
  missing: "programme.missing",
  knows: (state, actor) => knowsProgramme(state as Programme, actor),
  statusOf: (state) => (state as Programme).status,
}
