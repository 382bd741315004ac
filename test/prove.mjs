/**
 * `npm run prove`: the promises of the README at full length; allow it half a day.
 * The same tests as in `npm test`, for longer (200 rushes, 10,000 races for custody, ten kills,
 * twelve times the fuzz), then what each operation consumes up to 100,000 handoffs.
 * `npm run prove -- race kill` takes some.
 */
import { checkSystem, ensureInstalled, runScript } from "../infra/local/install.mjs"

const tests = {
  race: "test/api/race",
  custody: "test/api/custody-race",
  fuzz: "test/api/fuzz",
  kill: "test/local/kill-writes",
  clock: "test/api/clock",
  store: "test/contract",
  rumbai: "test/local/rumbai",
}
const known = [...Object.keys(tests), "units"]

const asked = process.argv.slice(2)
const strange = asked.filter((name) => !known.includes(name))
if (strange.length > 0) {
  process.stderr.write(
    `Tidak dikenal: ${strange.join(", ")}. Yang dikenal: ${known.join(", ")}.\n` +
      `Unknown: ${strange.join(", ")}. Known are ${known.join(", ")}.\n`,
  )
  process.exit(1)
}
const wanted = asked.length > 0 ? asked : known
const files = wanted.flatMap((name) => tests[name] ?? [])

checkSystem()
await ensureInstalled({ dev: true })
process.env.SIMPUL_PROVE = "1"
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config=test/vitest.config.ts"]
const [script, ...told] = [...vitest, ...files]
const broken = files.length > 0 ? await runScript(script, told) : 0
const grown = wanted.includes("units") ? await runScript("test/bench/bench.ts", ["units"]) : 0
process.exitCode = broken || grown
