import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseSync } from "@swc/core"

export const root = fileURLToPath(new URL("../..", import.meta.url))

/** A file of ours, named from the root: `shared/handoff/accept.ts`. */
export type Source = { readonly name: string; readonly text: string; readonly lines: number }

export type Function = { readonly at: string; readonly lines: number; readonly story: boolean }

const folders = ["functions", "infra", "shared", "test", "web"]

const namesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((name) => !name.includes("node_modules/"))
    .sort()

/** Every file of the five folders whose name matches. */
export const filesIn = (match: RegExp): readonly Source[] =>
  folders
    .flatMap(namesIn)
    .filter((name) => match.test(name))
    .map((name) => {
      const text = readFileSync(join(root, name), "utf8")
      return { name, text, lines: text.trimEnd().split("\n").length }
    })

type Node = {
  readonly type?: string
  readonly span?: { readonly start: number; readonly end: number }
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null

function* walk(node: Node, parent?: Node): Generator<{ node: Node; parent: Node | undefined }> {
  yield { node, parent }
  for (const child of Object.values(node)) {
    // Lists hold nodes, and arguments wrap theirs: the nearest typed node counts as the parent.
    if (isNode(child)) yield* walk(child, node.type ? node : parent)
  }
}

const functionTypes = new Set([
  "ArrowFunctionExpression",
  "ClassMethod",
  "Constructor",
  "FunctionDeclaration",
  "FunctionExpression",
  "GetterProperty",
  "MethodProperty",
  "PrivateMethod",
])

// A semicolon in front pins the first span to the first byte: swc counts on from file to file.
function treeOf({ name, text }: Source) {
  const tsx = name.endsWith(".tsx")
  const tree = parseSync(`;${text}`, { syntax: "typescript", tsx, target: "es2024" })
  return { tree: tree as unknown as Node, start: tree.span.start }
}

const isCallOf = (node: Node | undefined, names: RegExp): boolean =>
  node?.type === "CallExpression" && names.test(JSON.stringify(node["callee"]))

/** Every function of a file with its length; a `story` is the callback of a `describe`, or of
 * what describes the same on machines in every zone. */
export function functionsIn(source: Source): readonly Function[] {
  const { tree, start } = treeOf(source)
  const bytes = Buffer.from(`;${source.text}`)
  const linesOf = (from: number, to: number): number =>
    bytes
      .subarray(from - start, to - start)
      .toString()
      .split("\n").length
  return [...walk(tree)]
    .filter(({ node }) => functionTypes.has(node.type ?? ""))
    .map(({ node, parent }) => {
      const { start: from, end } = node.span ?? { start, end: start }
      return {
        at: `${source.name}:${linesOf(start, from)}`,
        lines: linesOf(from, end),
        story: isCallOf(parent, /"value":"(describe|onEveryMachine)"/),
      }
    })
}

/** Whether a module exports something without a name. */
export const hasDefaultExport = (source: Source): boolean =>
  [...walk(treeOf(source).tree)].some(({ node }) => node.type?.startsWith("ExportDefault"))

/** The code alone: comments and the insides of strings count for nothing. */
export const codeOf = ({ text }: Source): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
    .replace(/(^|[^:])\/\/.*$/gm, "$1")

/** The value that so large a share of the numbers does not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
