import { mkdirSync, renameSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { buildSync } from "esbuild"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** A function as Lambda gets it: a folder with one file in it. */
export type Bundle = {
  readonly name: string
  readonly folder: string
  readonly file: string
  readonly bytes: number
}

/** Parts of the SDK that only make sense outside Lambda, and what stands in for them. */
const replaced = {
  "@aws-sdk/credential-provider-node": join(root, "infra/aws/environment-credentials.ts"),
  "@aws-sdk/middleware-endpoint-discovery": join(root, "infra/aws/no-endpoint-discovery.ts"),
}

/**
 * Bundles an entry (`functions/api.lambda.ts`) into `.build/functions/api/index.cjs`, the SDK
 * included. The CDK, the tests and the bench all take their code from here.
 */
export function bundle(entry: string, into = join(root, ".build/functions")): Bundle {
  const name = basename(entry).replace(/(\.lambda)?\.ts$/, "")
  const folder = join(into, name)
  const file = join(folder, "index.cjs")
  const code = compile(entry)
  writeWhole(file, code)
  return { name, folder, file, bytes: code.byteLength }
}

function compile(entry: string): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    platform: "node",
    target: "node24",
    // What ESM would split off, a dynamic import in CommonJS only runs late: one file, as fast cold.
    format: "cjs",
    mainFields: ["module", "main"],
    alias: replaced,
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "error",
  })
  const [output] = outputFiles
  if (!output) throw new Error(`${entry} gave no bundle`)
  return output.contents
}

/** A reader at the same time sees the old file or the new one, never half of it. */
function writeWhole(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = join(dirname(dirname(file)), `.${process.pid}-${basename(dirname(file))}.cjs`)
  writeFileSync(beside, content)
  renameSync(beside, file)
}
