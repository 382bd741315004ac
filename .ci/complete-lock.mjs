/**
 * Names in package-lock.json what a registry without other systems' binaries left out of it:
 * `npm ci` refuses a lock file that lacks them, on every system. npm runs this after it has
 * changed the installed packages (script "dependencies").
 */
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const file = fileURLToPath(new URL("../package-lock.json", import.meta.url))
const lock = JSON.parse(readFileSync(file, "utf8"))

/** The entry of a package whose name, as in `@swc/core-linux-arm64-musl`, says its system. */
function entryOf(name, version, dev) {
  const [, os, cpu, abi] =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-([a-z]+))?$/.exec(
      name,
    ) ?? []
  if (!os) throw new Error(`${name}: which system is it for? Add it to the lock file by hand.`)
  const libc = os === "linux" && abi ? [abi.startsWith("musl") ? "musl" : "glibc"] : undefined
  // In npm's order, so that its next writing changes nothing.
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    os: [os],
  }
}

const isLocked = (path, name) =>
  path
    .split("/node_modules/")
    .some((_, index, parts) =>
      Boolean(lock.packages[[...parts.slice(0, index + 1), name].join("/node_modules/")]),
    ) || `node_modules/${name}` in lock.packages

const left = Object.entries(lock.packages).flatMap(([path, { dev, ...entry }]) =>
  Object.entries(path ? (entry.optionalDependencies ?? {}) : {})
    .filter(([name]) => !isLocked(path, name))
    .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, dev)]),
)

if (left.length > 0) {
  const { "": own, ...rest } = { ...lock.packages, ...Object.fromEntries(left) }
  const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))
  lock.packages = { "": own, ...Object.fromEntries(sorted) }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`package-lock.json: ${left.length} packages of other systems added`)
}
