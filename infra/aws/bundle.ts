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
  return { name, folder, file: join(folder, "index.mjs"), bytes, lazyBytes: sizeOf(all) - bytes }
}

type Imports = Metafile["outputs"]
type Files = ReadonlyMap<string, Uint8Array>

function compile(entry: string): { files: Files; imports: Imports } {
  const { outputFiles, metafile } = buildSync({
    entryPoints: { index: entry },
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
  return { files, imports: metafile.outputs }
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
