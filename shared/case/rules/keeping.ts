import type { Agency } from "../../agency/agency.ts"
import { coordinationOf } from "../../agency/rules/coordination.ts"
import { type Actor, hasRole } from "../../kernel/actor.ts"
import type { Audience, TerritoryLevel } from "../../kernel/notice.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { RegionCode } from "../../region/region.ts"
import type { Case } from "../case.ts"
import { territory } from "../notices.ts"
import { refuseCase } from "../refusals.ts"

/** On which levels these agencies coordinate the children of a district, suspended or not. */
export const levelsOf = (
  houses: readonly Row<Agency>[],
  region: RegionCode,
): readonly TerritoryLevel[] => [
  ...new Set(
    houses.flatMap(({ state }) => coordinationOf({ ...state, status: "active" }, region) ?? []),
  ),
]

/** Somebody must always be left who verifies and takes care: the centre is never shut out. */
export function unfitToKeep(levels: readonly TerritoryLevel[], actor: Actor): Refusal | undefined {
  if (levels.includes("centre")) return refuseCase("case.centre-stays")
  return levels.length > 0 && !hasRole(actor, "SUPERVISOR")
    ? refuseCase("case.coordinator-needs-supervisor")
    : undefined
}

const above = { district: "province", province: "centre", centre: "centre" } as const

/** Where a child's coordinators are shut out, those of the next level have to know of the child. */
export const coordinatorsAbove = (
  it: Case,
  levels: readonly TerritoryLevel[],
): readonly Audience[] => levels.map((level) => territory(it, above[level]))
