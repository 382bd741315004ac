import { benchAccept, manyPlaces, waiting } from "./accept.ts"
import { type Figure, jsonOf, tableOf } from "./figure.ts"
import { fill } from "./filling.ts"
import { benchList } from "./list.ts"
import { openStage, type Stage } from "./stage.ts"
import { growthOf, type UnitTable, unitFigures, unitsNow } from "./units.ts"

const asked = process.argv.slice(2)
const wants = (part: string): boolean => asked.length === 0 || asked.includes(part)
const sizes = process.env["SIMPUL_PROVE"] ? [1_000, 10_000, 100_000] : [1_000, 10_000]

const say = (line: string): void =>
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}`)

/** Timings run at the second size; a machine that proves goes on to the third. */
async function benchTable(stage: Stage): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  const tables = new Map<number, UnitTable>()
  let filled = 0
  await manyPlaces(stage)
  for (const size of sizes) {
    say(`filling the table with ${size} handoffs`)
    await fill(stage.tables, stage.cast, [filled, size])
    filled = size
    if (wants("units")) tables.set(size, await unitsNow(stage))
    if (size !== sizes[1]) continue
    say("accept")
    if (wants("accept")) figures.push(...(await benchAccept(stage, waiting(100))))
    say("list")
    if (wants("list")) figures.push(...(await benchList(stage)))
  }
  const last = [...tables.values()].at(-1)
  return last ? [...figures, ...unitFigures(last), growthOf(tables)] : figures
}

const figures: Figure[] = []
const stage = await openStage()
try {
  figures.push(...(await benchTable(stage)))
} finally {
  await stage.end()
}
console.log(tableOf(figures))
console.log(jsonOf(figures))
