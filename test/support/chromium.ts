import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises"
import { tmpdir, userInfo } from "node:os"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

/** A Chromium that can be started here, and the environment it wants. */
export type Chromium = { readonly path: string; readonly env: Readonly<Record<string, string>> }

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

const packaged = fileURLToPath(new URL("..", import.meta.resolve("@sparticuz/chromium")))

/** The one named by SIMPUL_CHROMIUM, else the one inside the npm package, else the system's own. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env["SIMPUL_CHROMIUM"]
  if (named) return { path: named, env: {} }
  if (process.platform === "linux" && process.arch === "x64") return unpacked()
  const path = installed.find(existsSync)
  if (path) return { path, env: {} }
  throw new Error("No Chromium here: install one, or name one with SIMPUL_CHROMIUM=/path/to/it")
}

async function unpacked(): Promise<Chromium> {
  const folder = await unpackOnce()
  const libraries = [join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]]
  return {
    path: join(folder, "chromium"),
    env: {
      // Bare machines lack nss, nspr and expat; the package carries them, made for Lambda.
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(delimiter),
      FONTCONFIG_PATH: folder,
    },
  }
}

// Named by version and user: an older copy, or somebody else's, would be taken silently.
async function unpackOnce(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, "package.json"), "utf8")) as {
    version: string
  }
  const folder = join(tmpdir(), `simpul-chromium-${version}-${userInfo().uid}`)
  if (existsSync(folder)) return folder
  const staging = await mkdtemp(`${folder}-`)
  await unpackInto(staging)
  await useFonts(staging, folder)
  try {
    await rename(staging, folder)
  } catch (error) {
    // Another process was faster; its copy is as good as this one.
    await rm(staging, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

const inflating = `
  import { inflate } from "@sparticuz/chromium"
  await Promise.all(process.argv.slice(1).map((archive) => inflate(archive)))
`

// In a process of its own: the package unpacks into the temporary folder and takes no other place.
async function unpackInto(folder: string): Promise<void> {
  const archives = ["chromium.br", "fonts.tar.br", "al2023.tar.br"]
  const paths = archives.map((name) => join(packaged, "bin", name))
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", inflating, ...paths], {
    cwd: packaged,
    env: { ...process.env, TMPDIR: folder },
  })
}

async function useFonts(staging: string, folder: string): Promise<void> {
  await writeFile(
    join(staging, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`,
  )
}
