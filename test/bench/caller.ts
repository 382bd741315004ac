import { Agent, request } from "node:http"
import { spread } from "./rounds.ts"

/** A request as it goes over the wire; built before any clock runs. */
export type Asking = {
  readonly method: "GET" | "POST"
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export type Order = {
  readonly base: string
  readonly width: number
  readonly all: readonly Asking[]
}
export type Told = { readonly times: readonly number[]; readonly wrong?: string }

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
let order: Order | undefined

/** One request until its last byte; answers the milliseconds, throws unless it is a 2xx. */
function call(base: string, { method, path, headers, body }: Asking): Promise<number> {
  const length = body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const options = { agent, method, headers: { ...headers, ...length } }
    const sent = request(base + path, options, (answer) => {
      let text = ""
      answer.setEncoding("utf8").on("data", (part: string) => {
        text += part
      })
      answer.on("end", () => {
        const isGood = answer.statusCode !== undefined && answer.statusCode < 300
        if (isGood) resolve(performance.now() - start)
        else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`))
      })
    })
    sent.once("error", reject).end(body)
  })
}

async function carryOut({ base, width, all }: Order): Promise<Told> {
  const times: number[] = []
  try {
    await spread(
      all.map((asking) => async () => times.push(await call(base, asking))),
      width,
    )
    return { times }
  } catch (cause) {
    return { times, wrong: String(cause) }
  }
}

// The order comes first and "go" alone starts it: handing it over is nobody's cost.
process.on("message", (message: Order | "go") => {
  if (message !== "go") {
    order = message
    process.send?.("ready")
  } else if (order) {
    void carryOut(order).then((told) => process.send?.(told))
  }
})
process.on("disconnect", () => process.exit())
