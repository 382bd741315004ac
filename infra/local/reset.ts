import { existsSync, rmdirSync } from "node:fs"
import { createInterface } from "node:readline/promises"
import { dataPath, emptyFolder, placeIn } from "./data-folder.ts"
import { takeLock } from "./lock.ts"
import { Obstacle, reportAndFail } from "./obstacle.ts"
import { reapOrphan } from "./orphan.ts"

/** Removes the data of this machine's Simpul, after asking. */
async function reset(args: readonly string[]): Promise<void> {
  const data = dataPath()
  if (!existsSync(data)) return console.log(`Sudah kosong. · Nothing there: ${data}`)
  const lock = takeLock(placeIn(data, "lock"))
  if (!lock) throw running(data)
  try {
    if (!args.includes("--yes") && !(await isSure(data))) return console.log("Batal. · Kept.")
    await reapOrphan(placeIn(data, "engine"), placeIn(data, "database"))
    emptyFolder(data, ["lock"])
  } finally {
    lock.release()
  }
  emptyFolder(data)
  removeIfEmpty(data)
  console.log(`Data dihapus. · Data removed: ${data}`)
}

async function isSure(data: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  terminal.once("SIGINT", () => terminal.close())
  const asked = terminal.question(
    `Hapus semua data Simpul di ${data}? · Remove all data of Simpul in ${data}? (y/N) `,
  )
  const ended = new Promise<string>((resolve) => terminal.once("close", () => resolve("")))
  const answer = await Promise.race([asked, ended])
  terminal.close()
  return /^y(a|es)?$/i.test(answer.trim())
}

/** Something that is not ours may lie beside it, and stays. */
function removeIfEmpty(data: string): void {
  try {
    rmdirSync(data)
  } catch {}
}

const running = (data: string): Obstacle =>
  new Obstacle(
    `Simpul sedang berjalan dengan folder data ${data}: hentikan dahulu dengan Ctrl-C.`,
    `Simpul is running on the data folder ${data}: stop it first with Ctrl-C.`,
  )

await reset(process.argv.slice(2)).catch(reportAndFail)
