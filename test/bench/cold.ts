import { execFile } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { gzipSync } from "node:zlib"
import { marshall } from "@aws-sdk/util-dynamodb"
import { build } from "esbuild"
import { type FunctionName, functionNames } from "#functions/platform/names.ts"
import { type Bundle, bundle } from "#infra/aws/bundle.ts"
import { instantOf } from "#shared/kernel/instant.ts"
import { agencyIds } from "#test/support/cast.ts"
import type { Figure } from "./figure.ts"
import { handoffAt } from "./filled.ts"
import { officerFrom } from "./people.ts"
import { median, type Pair, ratioOf } from "./rounds.ts"
import type { Stage } from "./stage.ts"

const rounds = 15
const root = fileURLToPath(new URL("../..", import.meta.url))
const runner = fileURLToPath(new URL("cold-start.mjs", import.meta.url))

const about = { noun: "handoffs", id: handoffAt(1) }
const audience = { to: "person", agency: agencyIds.target, person: "petugas-1" }
const notice = { kind: "handoff.offered", urgency: "week", about, audience }
const now = instantOf(Date.now())

const requestOf = (headers: Record<string, string>) => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: "/v1/notices",
  rawQueryString: "",
  headers: { ...headers, host: "api.simpul.example" },
  requestContext: {
    http: { method: "GET", path: "/v1/notices", protocol: "HTTP/1.1", sourceIp: "127.0.0.1" },
    domainName: "api.simpul.example",
    requestId: "bench",
    stage: "$default",
    timeEpoch: Date.now(),
  },
  isBase64Encoded: false,
})

/** A ledger row of its own: handing it on publishes to the topic and clears the marker. */
const pendingImage = marshall({
  pk: "HANDOFF#handoff-cold",
  sk: "EVENT#0000000001",
  v: 1,
  s: { id: "handoff-cold.1", at: now },
  outbox: "pending",
  notices: [notice],
  dueSort: now,
})

/** The first thing each function is asked; the floor is asked what the API is. */
const eventsFor = (stage: Stage): Record<FunctionName | "floor", unknown> => {
  const request = requestOf(stage.headersOf(officerFrom(stage.cast)))
  const record = {
    eventID: "1",
    eventName: "INSERT",
    dynamodb: { NewImage: pendingImage, SequenceNumber: "1" },
  }
  const body = JSON.stringify({ event: `${handoffAt(1)}.2`, number: 0, at: now, notice })
  return {
    floor: request,
    api: request,
    relay: { Records: [record] },
    inbox: { Records: [{ messageId: "1", body }] },
    clock: { time: now },
  }
}

async function bundleFloor(folder: string): Promise<string> {
  const outfile = join(folder, "floor.mjs")
  await build({
    entryPoints: [fileURLToPath(new URL("floor.ts", import.meta.url))],
    absWorkingDir: root,
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    banner: {
      js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);',
    },
    legalComments: "none",
    logLevel: "error",
  })
  return outfile
}

type Start = { readonly import: number; readonly total: number; readonly wrong?: string }

async function startOf(file: string, event: string): Promise<Start> {
  const { stdout } = await promisify(execFile)(process.execPath, [runner, file, event])
  const start = JSON.parse(stdout) as Start
  if (start.wrong) throw new Error(`${file}: ${start.wrong}`)
  return start
}

/** Files that a cold start reads: those in the folder that one another name without `import()`. */
function eagerFiles(folder: string): readonly string[] {
  const seen = new Set(["index.mjs"])
  for (const name of seen) {
    const text = readFileSync(join(folder, name), "utf8")
    for (const [, file = ""] of text.matchAll(/(?:from|import)"\.\/([\w.-]+\.mjs)"/g))
      seen.add(file)
  }
  const all = readdirSync(folder)
  return [...seen].filter((name) => all.includes(name)).map((name) => join(folder, name))
}

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`

function sizeFigure({ name, folder, bytes, lazyBytes, parts }: Bundle): Figure {
  const zipped = eagerFiles(folder).reduce(
    (sum, file) => sum + gzipSync(readFileSync(file)).length,
    0,
  )
  return {
    key: `${name}Bundle`,
    name: `bundle of ${name}, read at a cold start`,
    value: bytes / 1000,
    unit: "kB",
    goal: 300,
    detail: `${kilo(zipped)} gzipped; ${kilo(lazyBytes)} more are read only when needed`,
    eaten: Object.entries(parts)
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 14)
      .map(([owner, size]) => `${owner} ${kilo(size)}`)
      .join(", "),
  }
}

/** How long each bundle takes from import to its first answer, beside the floor's. */
export async function benchCold(stage: Stage): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "simpul-bench-cold-"))
  try {
    const bundles = functionNames.map((name) => bundle(`functions/${name}.lambda.ts`, folder))
    const files = new Map([["floor", await bundleFloor(folder)]])
    for (const { name, file } of bundles) files.set(name, file)
    const events = new Map<string, string>()
    for (const [name, event] of Object.entries(eventsFor(stage))) {
      const file = join(folder, `${name}.json`)
      writeFileSync(file, JSON.stringify(event))
      events.set(name, file)
    }
    const starts = new Map([...files.keys()].map((name) => [name, [] as Start[]]))
    for (let round = -1; round < rounds; round += 1) {
      for (const [name, file] of files) {
        const start = await startOf(file, events.get(name) ?? "")
        // The first of each only brings its file into memory.
        if (round >= 0) starts.get(name)?.push(start)
      }
    }
    return [...bundles.map(({ name }) => startFigure(name, starts)), ...bundles.map(sizeFigure)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function startFigure(name: string, starts: ReadonlyMap<string, readonly Start[]>): Figure {
  const own = starts.get(name) ?? []
  const floor = starts.get("floor") ?? []
  const pairs = own.map(
    ({ total }, place): Pair => ({ ours: total, bare: floor[place]?.total ?? 0 }),
  )
  const { ratio, ours, bare } = ratioOf(pairs)
  const imports = [own, floor].map((each) => median(each.map((start) => start.import)).toFixed(0))
  return {
    key: `${name}Cold`,
    name: `cold start of ${name}, to the floor's`,
    value: ratio,
    unit: "×",
    goal: 1,
    most: 1.25,
    detail:
      `${ours.toFixed(0)} ms to the first answer (importing ${imports[0]}), ` +
      `floor ${bare.toFixed(0)} ms (importing ${imports[1]})`,
    eaten: `${imports[0]} ms to import it, ${(ours - Number(imports[0])).toFixed(0)} ms for its first calls; the floor ${imports[1]} and ${(bare - Number(imports[1])).toFixed(0)}`,
  }
}
