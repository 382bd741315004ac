import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { Obstacle } from "./obstacle.ts"

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

export type LocalServer = {
  readonly port: number
  readonly url: string
  /** Hands requests to the handler; until then each is told to come again. */
  open(handler: Handler): void
  stop(): Promise<void>
}

const patience = 3_000
/** Only these names lead here: another one means that a foreign page leads a browser to us. */
const hosts = ["localhost", "127.0.0.1", "[::1]"]

/** Takes the port on the loopback interface: demonstration sign-in is not for the network. */
export async function listenLocally(wanted: number): Promise<LocalServer> {
  let handler: Handler = (_, response) => {
    response.writeHead(503, { "retry-after": "1" }).end("Simpul is starting.\n")
  }
  const dispatch: Handler = (request, response) => {
    if (hosts.includes((request.headers.host ?? "").replace(/:\d+$/, ""))) {
      return handler(request, response)
    }
    response.writeHead(421).end("This address does not lead to Simpul.\n")
  }
  const first = await listen(dispatch, { port: wanted, host: "127.0.0.1" })
  const port = portOf(first)
  const second = await listen(dispatch, { port, host: "::1" }).catch((cause: unknown) => {
    if (cause instanceof Obstacle) throw cause
    return undefined
  })
  const servers = second ? [first, second] : [first]
  return {
    port,
    url: `http://localhost:${port}`,
    open(next) {
      handler = next
    },
    async stop() {
      await Promise.all(servers.map(close))
    },
  }
}

function listen(handler: Handler, place: { port: number; host: string }): Promise<Server> {
  const server = createServer((request, response) => {
    Promise.resolve(handler(request, response)).catch(() => fail(response))
  })
  server.keepAliveTimeout = 65_000
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(busyOr(cause, place.port)))
    server.listen(place, () => resolve(server))
  })
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy()
  else response.writeHead(500).end()
}

function busyOr(cause: NodeJS.ErrnoException, port: number): Error {
  if (cause.code === "EADDRINUSE") {
    return new Obstacle(
      `Porta ${port} sedang dipakai program lain: hentikan program itu, atau pilih porta lain, misalnya PORT=${port + 1} npm start.`,
      `Port ${port} is in use by another program: stop that program, or choose another port, for example PORT=${port + 1} npm start.`,
    )
  }
  if (cause.code === "EACCES") {
    return new Obstacle(
      `Porta ${port} tidak boleh dipakai oleh pengguna ini: pilih porta di atas 1023, misalnya PORT=3000.`,
      `Port ${port} is not allowed to this user: choose a port above 1023, for example PORT=3000.`,
    )
  }
  return cause
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === "object" && address ? address.port : 0
}

/** Lets the requests under way end, but does not wait for a browser that keeps its line open. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}
