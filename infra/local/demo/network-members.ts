import { day, later, minute } from "#shared/kernel/instant.ts"
import type { Sector } from "#shared/network/lists/sectors.ts"
import { type Stage, type Step, seatOf } from "./stage.ts"

type Joining = readonly [sector: Sector, speaker: string, deputy?: string]

/** Who joins the PKSAI of Kota Metro, and who speaks for each there. */
export const members: readonly Joining[] = [
  ["SOCIAL", "arief@dinsos-metro.example", "hendra@dinsos-metro.example"],
  ["PROTECTION", "yoga@uptd-ppa-metro.example", "intan@uptd-ppa-metro.example"],
  ["PROTECTION", "endah@dp3ap2kb-metro.example"],
  ["COMMUNITY", "teguh@lpa-metro.example", "murni@lpa-metro.example"],
  ["EDUCATION", "gunawan@disdik-metro.example"],
  ["LAW", "novi@ppa-polres-metro.example"],
  ["LAW", "retno@bapas-metro.example"],
  ["CARE", "laras@sakti-peksos-metro.example", "bayu@sakti-peksos-metro.example"],
]

export const chair = "fitria@pksai-metro.example"

/** Proposed, agreed to, and admitted once the others had their days to object. */
export function joining(
  stage: Stage,
  [sector, speaker, deputy]: Joining,
  place: number,
): readonly Step[] {
  const { agency, person } = seatOf(speaker)
  const proposed = later(stage.now, -90 * day + place * 20 * minute)
  const focal = { focalPoint: person, ...(deputy ? { deputy: seatOf(deputy).person } : {}) }
  return [
    { verb: "propose", by: chair, at: proposed, input: { agency, sector } },
    { verb: "agree", by: speaker, at: later(proposed, day), input: focal },
    { verb: "admit", by: chair, at: later(proposed, 9 * day), input: { agency } },
  ]
}
