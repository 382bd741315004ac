import type { Figure } from "./figure.ts"
import { eatenBy } from "./unit-rules.ts"
import { type Units, type UnitTable, unitsOf } from "./units.ts"

const named = (count: number): string => count.toLocaleString("en")

/** How the units of each operation grow from the first table size to the others. */
export function growthOf(tables: ReadonlyMap<number, UnitTable>): Figure {
  const [[small, first] = [0, new Map<string, Units>()], ...others] = tables
  const grown = others.flatMap(([size, table]) =>
    [...first].map(([name, before]) => {
      const after = table.get(name) ?? before
      return { name, size, factor: (after.reads + after.writes) / (before.reads + before.writes) }
    }),
  )
  const changed = grown.filter(({ factor }) => factor !== 1)
  const sizes = [small, ...others.map(([size]) => size)].map(named).join(", ")
  return {
    key: "unitsGrowth",
    name: `units of ${first.size} operations, the largest table to the smallest`,
    value: Math.max(...grown.map(({ factor }) => factor)),
    unit: "×",
    goal: 1,
    detail: `at ${sizes} handoffs; ${changed.length === 0 ? "all equal" : `${changed.length} differ`}`,
    eaten: changed
      .map(({ name, size, factor }) => `${name} at ${named(size)}: ${factor.toFixed(2)} ×`)
      .join("\n"),
  }
}

type Goal = {
  readonly key: string
  readonly of: "reads" | "writes"
  readonly goal: number
  /** Leaves out the membership read that every read begins with. */
  readonly last?: true
}

const goals: Readonly<Record<string, Goal>> = {
  "handoff: accept": { key: "acceptWrites", of: "writes", goal: 14 },
  "handoffs, inbox of 20": { key: "handoffsPageReads", of: "reads", goal: 1, last: true },
  "notices, page of 20": { key: "noticesPageReads", of: "reads", goal: 1, last: true },
}

/** One line for each operation, with a goal where there is one. */
export const unitFigures = (table: UnitTable): readonly Figure[] =>
  [...table].map(([name, units]) => {
    const goal = goals[name]
    const page = goal?.last ? unitsOf(units.sent.slice(-1)).reads : undefined
    const value = page ?? (goal ? units[goal.of] : units.writes || units.reads)
    const told = `${units.writes} write, ${units.reads} read units`
    return {
      key: goal?.key ?? `units ${name}`,
      name: `${name}, ${goal?.of ?? (units.writes ? "writes" : "reads")}`,
      value,
      unit: "units",
      ...(goal ? { goal: goal.goal } : {}),
      detail: `${told}: ${units.sent.map((each) => each.name).join(" + ")}`,
      eaten: eatenBy(units.sent),
    }
  })
