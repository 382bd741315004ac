/**
 * `npm run bench`: what acts, lists, cold starts and first loads cost beside the least they could,
 * measured side by side in one run. Plain JavaScript for Node 20: this runs before anything is
 * installed. `npm run bench -- accept list` runs some parts alone.
 */
import { checkSystem, ensureInstalled, runScript } from "../../infra/local/install.mjs"

checkSystem()
await ensureInstalled({ dev: true })
process.exitCode = await runScript("test/bench/bench.ts", process.argv.slice(2))
