import { createHash } from "node:crypto"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { buildSync, type Metafile } from "esbuild"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** A function as Lambda gets it: a folder, and in it the file that holds `handler`. */
export type Bundle = {
  readonly name: string
  readonly folder: string
  readonly file: string
  /** What a cold start reads. */
  readonly bytes: number
  /** What is read only when it is needed: making a calendar, describing the API. */
  readonly lazyBytes: number
  /** Whose code a cold start reads: bytes by package, or by folder of ours. */
  readonly parts: Readonly<Record<string, number>>
}

/** Parts of the SDK that only make sense outside Lambda, and what stands in for them. */
const replaced = {
  "@aws-sdk/credential-provider-node": join(root, "infra/aws/environment-credentials.ts"),
  "@aws-sdk/middleware-endpoint-discovery": join(root, "infra/aws/no-endpoint-discovery.ts"),
}

/**
 * Bundles an entry (`functions/api.lambda.ts`), the SDK included, into a folder named after its
 * content. The CDK, the tests and the bench all take their code from here.
 */
export function bundle(entry: string, into = join(root, ".build/functions")): Bundle {
  const name = basename(entry).replace(/(\.lambda)?\.ts$/, "")
  const { files, imports } = compile(entry)
  const eager = reachable("index.mjs", imports, ["import-statement"])
  const all = reachable("index.mjs", imports, ["import-statement", "dynamic-import"])
  const folder = join(into, `${name}-${hashOf(files, all)}`)
  if (!existsSync(folder)) {
    writeWhole(folder, files, all)
    forgetOld(into, name)
  }
  const sizeOf = (names: ReadonlySet<string>): number =>
    [...names].reduce((sum, each) => sum + (files.get(each)?.byteLength ?? 0), 0)
  const bytes = sizeOf(eager)
  const parts = partsOf(eager, imports)
  const file = join(folder, "index.mjs")
  return { name, folder, file, bytes, lazyBytes: sizeOf(all) - bytes, parts }
}

function partsOf(names: ReadonlySet<string>, imports: Imports): Record<string, number> {
  const parts: Record<string, number> = {}
  const inputs = [...names].flatMap((name) => Object.entries(imports[name]?.inputs ?? {}))
  for (const [path, { bytesInOutput }] of inputs) {
    const [, packaged] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
    const owner = packaged ?? path.split("/").slice(0, 2).join("/")
    parts[owner] = (parts[owner] ?? 0) + bytesInOutput
  }
  return parts
}

type Imports = Metafile["outputs"]
type Files = ReadonlyMap<string, Uint8Array>
type Compiled = { readonly files: Files; readonly imports: Imports; readonly inputs: Inputs }
type Inputs = Metafile["inputs"]

function build(entryPoints: Record<string, string>, external: readonly string[] = []): Compiled {
  const { outputFiles, metafile } = buildSync({
    entryPoints,
    external: [...external],
    absWorkingDir: root,
    outdir: ".",
    bundle: true,
    minify: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: "node",
    target: "node24",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    mainFields: ["module", "main"],
    alias: replaced,
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "error",
  })
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]))
  return { files, imports: metafile.outputs, inputs: metafile.inputs }
}

/**
 * What brings packages of its own (a calendar, the description of the API, an account) is built
 * apart: in one build with the rest, esbuild puts every file that both know into the cold start,
 * whoever uses what is in it (of zod, that is all of its JSON Schema). The rest stays in the build,
 * be it loaded later: it shares the platform. What is apart shares its packages with one another.
 */
function compile(entry: string): Compiled {
  const whole = build({ index: entry })
  const apart = apartIn(entry, whole.inputs)
  if (apart.size === 0) return whole
  const main = build({ index: entry }, [...apart.keys()])
  const sources = [...apart.values()].map((source): [string, string] => [outName(source), source])
  const parts = build(Object.fromEntries(sources))
  const files = new Map([...main.files].map(([name, code]) => [name, renamed(code, apart)]))
  for (const [name, code] of parts.files) files.set(name, code)
  const imports = { ...main.imports, ...parts.imports }
  const later = sources.map(([name]) => ({
    path: `${name}.mjs`,
    kind: "dynamic-import" as const,
  }))
  const index = imports["index.mjs"]
  if (index) imports["index.mjs"] = { ...index, imports: [...index.imports, ...later] }
  return { files, imports, inputs: main.inputs }
}

const outName = (source: string): string => basename(source, ".ts")

/** Of a package that all know this needs a part that nobody else does. */
const isBulky = (path: string): boolean => path === "functions/openapi.ts"

const isPackaged = (path: string): boolean => path.includes("node_modules/")

/** What one is certain to read once it reads this file. */
function readWith(from: string, inputs: Inputs): ReadonlySet<string> {
  const seen = new Set([from])
  for (const name of seen) {
    for (const { path, kind } of inputs[name]?.imports ?? []) {
      if (kind !== "dynamic-import") seen.add(path)
    }
  }
  return seen
}

/** Our own files that are imported dynamically and built apart, by how the import is written. */
function apartIn(entry: string, inputs: Inputs): ReadonlyMap<string, string> {
  const known = readWith(entry, inputs)
  const bringsMore = (path: string): boolean =>
    [...readWith(path, inputs)].some((each) => isPackaged(each) && !known.has(each))
  const all = Object.values(inputs).flatMap(({ imports }) => imports)
  const found = all
    .filter(({ kind, original }) => kind === "dynamic-import" && original !== undefined)
    .filter(({ path }) => !isPackaged(path) && (isBulky(path) || bringsMore(path)))
  const apart = new Map(found.map(({ original, path }) => [original ?? path, path]))
  // The compiler goes by how an import is written: another file written alike would be left out too.
  const alike = all.find(({ original, path }) => original && (apart.get(original) ?? path) !== path)
  if (alike) throw new Error(`${alike.path} is imported like ${apart.get(alike.original ?? "")}`)
  return apart
}

function renamed(code: Uint8Array, lazy: ReadonlyMap<string, string>): Uint8Array {
  let text = Buffer.from(code).toString()
  for (const [written, source] of lazy) {
    text = text.replaceAll(`import("${written}")`, `import("./${outName(source)}.mjs")`)
  }
  return Buffer.from(text)
}

/** The files that one leads to by imports of these kinds; esbuild also leaves some that none does. */
function reachable(from: string, imports: Imports, kinds: readonly string[]): ReadonlySet<string> {
  const seen = new Set([from])
  for (const name of seen) {
    for (const { path, kind } of imports[name]?.imports ?? []) {
      if (kinds.includes(kind) && imports[path]) seen.add(path)
    }
  }
  return seen
}

function hashOf(files: Files, names: ReadonlySet<string>): string {
  const hash = createHash("sha256")
  for (const name of [...names].sort()) hash.update(name).update(files.get(name) ?? "")
  return hash.digest("hex").slice(0, 12)
}

/** Whoever bundles the same at the same time finds the whole folder or none. */
function writeWhole(folder: string, files: Files, names: ReadonlySet<string>): void {
  mkdirSync(join(folder, ".."), { recursive: true })
  const beside = mkdtempSync(`${folder}-`)
  for (const name of names) writeFileSync(join(beside, name), files.get(name) ?? "")
  try {
    renameSync(beside, folder)
  } catch (cause) {
    rmSync(beside, { recursive: true })
    if (!existsSync(folder)) throw cause
  }
}

const aDay = 24 * 60 * 60 * 1_000

/** Somebody may still run a bundle of this minute, nobody one of yesterday. */
function forgetOld(into: string, name: string): void {
  const others = readdirSync(into).filter((each) => each.startsWith(`${name}-`))
  for (const each of others) {
    const path = join(into, each)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > aDay) rmSync(path, { recursive: true, force: true })
  }
}
