import { startStandIn } from "./scratch.ts"

// A system of its own in a process of its own, for tests that kill it.
const [, , data = "", port = "0"] = process.argv
const system = await startStandIn(data, Number(port))
process.stdout.write(`ready ${system.url} ${system.enginePid()}\n`)
