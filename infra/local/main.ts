import { flushCompileCache } from "node:module"
import { readCommand } from "./command-line.ts"
import { dataPath } from "./data-folder.ts"
import { reportAndFail } from "./obstacle.ts"
import { startSystem } from "./system.ts"

const stopping = new AbortController()
const stop = (): void => stopping.abort(new Error("stopped"))
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop)
// start.mjs is gone, however it went.
process.once("disconnect", stop)

// Nobody may be reading any more: that is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {})

const say = (line: string): void => console.log(line)

try {
  const { port, demo } = readCommand(process.argv.slice(2), process.env)
  const system = await startSystem({
    port,
    demo,
    data: dataPath(),
    say,
    onReady: (url, people) => tellReady(url, people[0]?.name),
    signal: stopping.signal,
  })
  flushCompileCache()
  if (!stopping.signal.aborted) await untilStopped()
  await system.stop()
} catch (cause) {
  if (!stopping.signal.aborted) reportAndFail(cause)
}
// Whatever a library still holds open must not keep the terminal.
process.exit()

function tellReady(url: string, name: string | undefined): void {
  const who = name ?? "-"
  say(`Simpul is ready at ${url}`)
  say(`Buka alamat itu, pilih orang peragaan (misalnya ${who}), lalu ketik kode yang tampil.`)
  say(
    `Open that address, pick a demonstration person (for example ${who}), and type the code shown.`,
  )
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve(), { once: true })
  })
}
