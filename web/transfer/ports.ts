import { read, run } from "../api.ts"
import type { Ports } from "./lines.ts"

/** Waits, but no longer than until the connection is back. */
const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener("online", done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener("online", done)
  })

/** The portal's own way to the API. */
export const ports: Ports = { read, run, wait }
