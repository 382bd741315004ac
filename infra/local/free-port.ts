import { createServer } from "node:net"

const used = new Map<string, number>()

/**
 * A free port on the loopback interface. The same use gets the same port again within one
 * process: clients that the entries made at import live on when a test restarts the system.
 */
export async function freePort(use: string): Promise<number> {
  const before = used.get(use)
  const port = (before && (await tryPort(before))) || (await tryPort(0))
  if (!port) throw new Error("no free port")
  used.set(use, port)
  return port
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(undefined))
    server.listen(port, "127.0.0.1", () => {
      const address = server.address()
      const found = typeof address === "object" ? address?.port : undefined
      server.close(() => resolve(found))
    })
  })
}
