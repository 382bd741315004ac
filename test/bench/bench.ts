import { benchAccept, manyPlaces, waiting } from "./accept.ts"
import { benchAgencies } from "./agencies.ts"
import { benchCold } from "./cold.ts"
import { type Figure, isMissed, jsonOf, tableOf } from "./figure.ts"
import { fill } from "./filling.ts"
import { benchList } from "./list.ts"
import { benchPortal } from "./portal.ts"
import { openStage, type Stage } from "./stage.ts"
import { benchStart } from "./start.ts"
import { benchSuggest } from "./suggest.ts"
import { growthOf, unitFigures } from "./unit-figures.ts"
import { type UnitTable, unitsNow } from "./units.ts"

const parts = ["units", "accept", "list", "cold", "portal", "start", "agencies", "suggest"] as const
type Part = (typeof parts)[number]

const asked = process.argv.slice(2)
const wants = (part: Part): boolean => asked.length === 0 || asked.includes(part)
/** Times are taken at the second size; proving goes on to the third. */
const timed = 10_000
const sizes = process.env["SIMPUL_PROVE"] ? [1_000, timed, 100_000] : [1_000, timed]

const say = (line: string): void =>
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}`)

async function run(part: Part, bench: () => Promise<readonly Figure[]>): Promise<Figure[]> {
  if (!wants(part)) return []
  say(part)
  return [...(await bench())]
}

async function benchUnits(stage: Stage): Promise<{ timings: Figure[]; units: Figure[] }> {
  const tables = new Map<number, UnitTable>()
  const timings: Figure[] = []
  let filled = 0
  await manyPlaces(stage)
  for (const size of sizes) {
    say(`laying ${size} handoffs into the table`)
    await fill(stage.tables, stage.cast, [filled, size])
    filled = size
    if (wants("units")) tables.set(size, await unitsNow(stage))
    if (size !== timed) continue
    timings.push(...(await run("accept", () => benchAccept(stage, waiting(100)))))
    timings.push(...(await run("list", () => benchList(stage))))
  }
  const last = [...tables.values()].at(-1)
  return { timings, units: last ? [...unitFigures(last), growthOf(tables)] : [] }
}

async function benchOne(): Promise<readonly Figure[]> {
  const stage = await openStage()
  try {
    const { timings, units } = await benchUnits(stage)
    const cold = await run("cold", () => benchCold(stage))
    const portal = await run("portal", () => benchPortal(stage))
    // Last: it stops the stage's own system, to start others on the same data.
    const start = await run("start", () => benchStart(stage))
    return [...timings, ...cold, ...start, ...portal, ...units]
  } finally {
    await stage.end()
  }
}

/** Each has a stage of its own: no other figure is measured with what is laid out there. */
const apart: readonly Part[] = ["agencies", "suggest"]

async function benchAll(): Promise<readonly Figure[]> {
  const others = parts.some((part) => !apart.includes(part) && wants(part)) ? await benchOne() : []
  const agencies = await run("agencies", benchAgencies)
  return [...others, ...agencies, ...(await run("suggest", benchSuggest))]
}

const unknown = asked.filter((each) => !parts.some((part) => part === each))
if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: known are ${parts.join(", ")}`)
const figures = await benchAll()
const missed = figures.filter(isMissed).length
const aimed = figures.filter(({ goal }) => goal !== undefined).length
console.log(`\n${tableOf(figures)}\n\n${aimed - missed} of ${aimed} goals met\n`)
console.log(jsonOf(figures))
