import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type ProgrammeId, programmeRef } from "./programme.ts"
import { programmeRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { running } from "./rules/standing.ts"

/** Ends a programme, once it has said of every objective what became of it. */
export const close = defineVerb({
  noun: "programmes",
  name: "close",
  title: { id: "Tutup program", en: "Close the programme" },
  input: z.strictObject({}),
  roles: ["COORDINATOR"],
  refusals: pick(
    programmeRefusals,
    "programme.missing",
    "programme.not-yours",
    "programme.closed",
    "programme.outcome-missing",
  ),
  first: ({ id }) => ({ programme: programmeRef(id as ProgrammeId) }),
  second: () => ({}),
  may: ({ programme }, { actor }) => {
    const refused = running(programme, actor)
    if (refused || !programme) return refused
    const isOpen = programme.state.objectives.some(({ outcome }) => !outcome)
    return isOpen ? refuse("programme.outcome-missing") : undefined
  },
  decide: ({ programme }, _, { at }) => {
    if (!programme) return refuse("programme.missing")
    const { next: _due, ...rest } = programme.state
    const closed = { ...rest, status: "closed", updatedAt: at } as const
    return changeOf(programme, closed, { type: "programme.closed" })
  },
})
