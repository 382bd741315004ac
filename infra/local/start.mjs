import { join } from "node:path"
import { checkSystem, ensureInstalled, root, runScript } from "./install.mjs"

checkSystem()
await ensureInstalled()
// Halves the time of a warm start; where Node cannot use it, nothing else changes.
process.env.NODE_COMPILE_CACHE ||= join(root, ".build", "compile-cache")
process.exitCode = await runScript("infra/local/main.ts", process.argv.slice(2))
