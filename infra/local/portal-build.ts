import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { extname, join, relative, resolve } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, gzip } from "node:zlib"
import { Obstacle } from "./obstacle.ts"

const root = resolve(import.meta.dirname, "../..")
const sources = ["web", "shared", "package-lock.json"].map((each) => join(root, each))
const marker = ".sources"
/** Below this a compressed copy saves nothing that a packet would notice. */
const worthIt = 512
const texts = [".html", ".js", ".css", ".svg", ".json", ".webmanifest", ".txt"]

type BuildOptions = {
  /** True serves what is there, whatever it was built from. */
  readonly isBuilt?: boolean
  readonly folder?: string
  readonly say?: (line: string) => void
  readonly signal?: AbortSignal
}

/** Builds the portal when its sources are not those it was built from; answers its folder. */
export async function ensurePortal(options: BuildOptions = {}): Promise<string> {
  const { isBuilt = false, folder = join(root, ".build", "portal"), say, signal } = options
  if (isBuilt || !existsSync(join(root, "web", "main.tsx"))) return folder
  const wanted = fingerprint()
  if (builtFrom(folder) === wanted) return folder
  say?.("Membangun portal … · Building the portal …")
  const fresh = `${folder}-${process.pid}`
  try {
    await runVite(fresh, signal)
    await compressAll(fresh)
    writeFileSync(join(fresh, marker), wanted)
    rmSync(folder, { recursive: true, force: true })
    renameSync(fresh, folder)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}

function builtFrom(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, marker), "utf8")
  } catch {
    return undefined
  }
}

/** Names, sizes and times of every source: no file is read for it. */
function fingerprint(): string {
  const hash = createHash("sha256")
  for (const path of sources.flatMap(filesIn).toSorted()) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest("hex")
}

function filesIn(path: string): readonly string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
}

/** A process of its own: inside a test runner Vite would build for development. */
function runVite(folder: string, signal?: AbortSignal): Promise<void> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js")
  const config = join(root, "web", "vite.config.ts")
  const args = [vite, "build", join(root, "web"), "--config", config]
  const child = spawn(
    process.execPath,
    [...args, "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", 2, 2],
      ...(signal ? { signal } : {}),
    },
  )
  return new Promise((done, fail) => {
    child.once("error", fail)
    child.once("exit", (code) => (code === 0 ? done() : fail(unbuilt())))
  })
}

const unbuilt = (): Obstacle =>
  new Obstacle(
    "Portal tidak dapat dibangun: pesan di atas menyebut sebabnya.",
    "The portal cannot be built: the message above says why.",
  )

async function compressAll(folder: string): Promise<void> {
  await Promise.all(filesIn(folder).filter(isWorthIt).map(compress))
}

const isWorthIt = (path: string): boolean =>
  texts.includes(extname(path)) && statSync(path).size >= worthIt

async function compress(path: string): Promise<void> {
  const body = readFileSync(path)
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(body))
  writeFileSync(`${path}.gz`, await promisify(gzip)(body, { level: 9 }))
}
