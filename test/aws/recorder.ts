import { once } from "node:events"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { buffer } from "node:stream/consumers"

/** One call that passed by: `DynamoDB.Query`, `Cognito.AdminGetUser`, `SNS.Publish`, and its input. */
export type Call = { readonly action: string; readonly input: Record<string, unknown> }

export type Recorder = {
  readonly url: string
  readonly calls: Call[]
  stop(): void
}

export function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the server has no port")
  return address.port
}

/** Stands before a service and writes down what is asked of it. */
export async function record(service: string): Promise<Recorder> {
  const calls: Call[] = []
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request)
    calls.push(callIn(String(request.headers["x-amz-target"] ?? ""), body.toString()))
    const { host: _, connection: __, "content-length": ___, ...kept } = request.headers
    const headers = Object.entries(kept).map(([name, value]): [string, string] => [
      name,
      String(value),
    ])
    const answer = await fetch(service + (request.url ?? "/"), { method: "POST", headers, body })
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  }
  const server = createServer((request, response) => void pass(request, response))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const stop = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${portOf(server)}`, calls, stop }
}

/** Two name their action in a header and speak JSON; SNS names it in the form it posts. */
function callIn(target: string, body: string): Call {
  if (target) {
    const service = target.startsWith("DynamoDB") ? "DynamoDB" : "Cognito"
    return { action: `${service}.${target.split(".").at(-1)}`, input: JSON.parse(body) }
  }
  const { Action, ...input } = Object.fromEntries(new URLSearchParams(body))
  return { action: `SNS.${Action}`, input }
}
