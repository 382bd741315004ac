import { runScript } from "./install.mjs"

process.exitCode = await runScript("infra/local/reset.ts", process.argv.slice(2))
