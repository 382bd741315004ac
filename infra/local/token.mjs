import { runScript } from "./install.mjs"

process.exitCode = await runScript("infra/local/token.ts", process.argv.slice(2))
