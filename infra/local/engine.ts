import type { ChildProcess } from "node:child_process"
import type { DataFolder } from "./data-folder.ts"
import { engineBinary } from "./engine-binary.ts"
import { type EngineFiles, endEngine, lastWords, spawnEngine } from "./engine-process.ts"
import { freePort } from "./free-port.ts"
import { reapOrphan } from "./orphan.ts"
import { openStreamStore, type StreamStore } from "./stream-store.ts"

export type Engine = {
  readonly url: string
  readonly stream: StreamStore
  pid(): number | undefined
  stop(): Promise<void>
}

/** Starts the embedded DynamoDB engine on the data folder, and again should it ever die. */
export async function startEngine(folder: DataFolder): Promise<Engine> {
  const files: EngineFiles = {
    binary: engineBinary(),
    database: folder.at("database"),
    pidFile: folder.at("engine"),
    log: folder.at("engineLog"),
  }
  const { child, port } = await firstStart(files)
  const keeper = keepAlive(files, { child, port })
  const stream = openStreamStore(files.database)
  return {
    url: `http://127.0.0.1:${port}`,
    stream,
    pid: keeper.pid,
    async stop() {
      stream.close()
      await keeper.stop()
    },
  }
}

/** Ends the engine of a killed run, before anything touches its file. */
export const reapEngine = (folder: DataFolder): Promise<void> =>
  reapOrphan(folder.at("engine"), folder.at("database"))

type Running = { readonly child: ChildProcess; readonly port: number }

/** Somebody else may take the free port before the engine does: then another one. */
async function firstStart(files: EngineFiles): Promise<Running> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await freePort("engine")
    const child = await spawnEngine(files, port)
    if (child) return { child, port }
  }
  throw new Error(`the database engine does not start: ${lastWords(files.log)}`)
}

function keepAlive(files: EngineFiles, first: Running) {
  let current = first.child
  let isStopping = false
  let reviving = Promise.resolve()
  const watch = (child: ChildProcess): void => {
    child.once("exit", () => {
      if (!isStopping) reviving = revive()
    })
  }
  const revive = async (): Promise<void> => {
    const child = await spawnEngine(files, first.port)
    if (!child) throw new Error(`the database engine ended: ${lastWords(files.log)}`)
    current = child
    watch(child)
  }
  watch(first.child)
  // Whatever ends this process, short of kill -9, ends the engine too.
  const last = (): void => void current.kill()
  process.once("exit", last)
  return {
    pid: () => current.pid,
    async stop() {
      isStopping = true
      await reviving
      await endEngine(current)
      process.off("exit", last)
    },
  }
}
