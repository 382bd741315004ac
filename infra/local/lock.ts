import { DatabaseSync } from "node:sqlite"

export type Lock = { release(): void }

/**
 * Takes a lock that the operating system drops when its holder dies, however it dies: a pid
 * file alone cannot tell a dead holder from a stranger who got its number.
 */
export function takeLock(path: string): Lock | undefined {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec("BEGIN EXCLUSIVE")
  } catch {
    database.close()
    return undefined
  }
  return { release: () => database.close() }
}

/** Whether somebody holds the lock now. */
export function isLocked(path: string): boolean {
  const lock = takeLock(path)
  lock?.release()
  return lock === undefined
}
