import { type ChildProcess, spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import type { Bundle } from "#infra/aws/bundle.ts"
import { portOf } from "./recorder.ts"

export type Lambda = {
  /** Hands the function an event, and gives what it answers; a thrown error is thrown here. */
  invoke(event: unknown): Promise<unknown>
  /** Everything the function wrote to its log. */
  readonly log: () => string
  stop(): Promise<void>
}

type Work = {
  readonly id: string
  readonly event: unknown
  readonly done: (answer: unknown) => void
  readonly failed: (cause: Error) => void
}

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const client = fileURLToPath(import.meta.resolve("aws-lambda-ric"))
const shim = file("rapid-client.cjs")

/** Runs a bundle under Lambda's own runtime client, against a Runtime API of the test. */
export async function startLambda(
  bundle: Bundle,
  environment: Readonly<Record<string, string>>,
): Promise<Lambda> {
  const desk = newDesk()
  const server = createServer((request, response) => void desk.answer(request, response)).listen(
    0,
    "127.0.0.1",
  )
  await once(server, "listening")
  const child = spawn(process.execPath, ["--require", shim, client], {
    env: environmentLike(bundle, portOf(server), environment),
    stdio: ["ignore", "pipe", "pipe"],
  })
  const log = collect(child)
  child.once("exit", (code) => desk.close(new Error(`the function ended (${code}): ${log()}`)))
  return {
    invoke: desk.hand,
    log,
    async stop() {
      const gone = child.exitCode === null ? once(child, "exit") : undefined
      child.kill("SIGKILL")
      await gone
      server.closeAllConnections()
      server.close()
    },
  }
}

/** What Lambda sets for every function, and nothing of the machine the test runs on. */
const environmentLike = (bundle: Bundle, port: number, own: Readonly<Record<string, string>>) => ({
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LANG: "en_US.UTF-8",
  TZ: ":UTC",
  AWS_REGION: "ap-southeast-3",
  AWS_DEFAULT_REGION: "ap-southeast-3",
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
  AWS_SESSION_TOKEN: "test",
  AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
  AWS_LAMBDA_NODEJS_USE_ALTERNATIVE_CLIENT_1: "true",
  AWS_LAMBDA_LOG_FORMAT: "JSON",
  AWS_LAMBDA_FUNCTION_NAME: bundle.name,
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "512",
  AWS_LAMBDA_LOG_GROUP_NAME: `/simpul/${bundle.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: "test",
  LAMBDA_TASK_ROOT: bundle.folder,
  _HANDLER: "index.handler",
  ...own,
})

function collect(child: ChildProcess): () => string {
  let all = ""
  const keep = (part: Buffer): void => {
    all += part.toString()
  }
  child.stdout?.on("data", keep)
  child.stderr?.on("data", keep)
  return () => all
}

/** The Runtime API: work waits here for the function, the function for work. */
function newDesk() {
  const waiting: Work[] = []
  const asked: ServerResponse[] = []
  const given = new Map<string, Work>()
  let closed: Error | undefined

  const meet = (): void => {
    const work = asked.length > 0 ? waiting.shift() : undefined
    const response = work && asked.shift()
    if (!work || !response) return
    given.set(work.id, work)
    response.writeHead(200, headersOf(work)).end(JSON.stringify(work.event))
  }
  const close = (cause: Error): void => {
    closed = cause
    for (const work of [...waiting, ...given.values()]) work.failed(cause)
  }
  return {
    close,
    hand: (event: unknown): Promise<unknown> =>
      new Promise((done, failed) => {
        if (closed) return failed(closed)
        waiting.push({ id: randomUUID(), event, done, failed })
        meet()
      }),
    async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const [, , , , what, outcome] = (request.url ?? "").split("/")
      if (what === "next") {
        asked.push(response)
        return meet()
      }
      const body = await text(request)
      response.writeHead(202).end()
      const work = given.get(what ?? "")
      if (!work) return close(new Error(body))
      given.delete(work.id)
      if (outcome === "response") work.done(JSON.parse(body))
      else work.failed(new Error(body))
    },
  }
}

const headersOf = ({ id }: Work) => ({
  "content-type": "application/json",
  "lambda-runtime-aws-request-id": id,
  "lambda-runtime-invoked-function-arn":
    "arn:aws:lambda:ap-southeast-3:111122223333:function:simpul",
  "lambda-runtime-deadline-ms": String(Date.now() + 10_000),
  "lambda-runtime-trace-id": "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0",
})
