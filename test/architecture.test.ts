import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { describe, expect, test } from "vitest"
import type { Text } from "#shared/kernel/language.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import type { Source } from "./support/source.ts"
import { codeOf, filesIn, functionsIn, hasDefaultExport, quantile, root } from "./support/source.ts"

const { order } = (await import(`${root}.dependency-cruiser.mjs`)) as {
  readonly order: readonly string[]
}
const sources = filesIn(/\.(ts|tsx)$/)
const namesOf = (files: readonly Source[]): readonly string[] => files.map(({ name }) => name)
const foldersOf = (folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

describe("the closed vocabulary", () => {
  test("the top level holds what it always holds", () => {
    const ignored = ["cdk.out", "coverage", "node_modules"]
    const seen = readdirSync(root).filter((name) => !/^\.|\.log$/.test(name))
    expect(seen.filter((name) => !ignored.includes(name)).sort()).toEqual([
      "LICENSE",
      "README.md",
      "cdk.json",
      "functions",
      "infra",
      "package-lock.json",
      "package.json",
      "shared",
      "test",
      "tsconfig.json",
      "web",
    ])
  })

  test("a folder is a noun of the order, or one of the few that serve all nouns", () => {
    const known = new Set([...order, "kernel", "http", "outbox", "platform"])
    const found = [...foldersOf("shared"), ...foldersOf("functions")]
    expect(found.filter((name) => !known.has(name))).toEqual([])
  })

  test("a file in shared is its noun, one of its verbs, or has one of the fixed names", () => {
    expect(foldersOf("shared").flatMap(strangersInShared)).toEqual([])
  })

  test("a noun's folder in functions holds its store, its reads and what they show", () => {
    const nouns = foldersOf("functions").filter((name) => order.includes(name))
    // A noun that answers much has a file for each thing it shows, and one for each kind of file.
    const shown =
      "poll|room|minutes|excerpts|agenda|suggestions|conflicts|delegates|report|feed|handings|stranded"
    const sent = "calendar(-[a-z]+)?|mail|reply"
    const allowed = new RegExp(`^functions/[^/]+/(store|reads|cards|${shown}|${sent})\\.ts$`)
    const files = namesOf(sources).filter((name) => nouns.includes(name.split("/")[1] ?? ""))
    const mine = files.filter((name) => name.startsWith("functions/"))
    expect(mine.filter((name) => !allowed.test(name))).toEqual([])
  })

  test("no file is a drawer for odds and ends", () => {
    const drawer = /^(utils?|helpers?|common|types|index|misc)\.(ts|tsx)$/
    expect(namesOf(sources).filter((name) => drawer.test(basename(name)))).toEqual([])
  })

  test("every test belongs to a suite that runs", () => {
    const suite = /^test\/((api|aws|contract|local|portal|rules)\/.+|[^/]+)\.test\.ts$/
    const tests = namesOf(sources).filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    expect(tests.filter((name) => !suite.test(name))).toEqual([])
  })
})

/** What a noun's verbs.ts names is a verb or a read; the rest has names fixed for every noun. */
function strangersInShared(noun: string): readonly string[] {
  if (noun === "kernel") return []
  const here = `shared/${noun}/`
  const list = sources.find(({ name }) => name === `${here}verbs.ts`)?.text ?? ""
  const listed = [...list.matchAll(/from "\.\/([a-z-]+\.ts)"/g)].map(([, file]) => file ?? "")
  const fixed = ["notices.ts", "verbs.ts", "views.ts", "words.ts", "refusals.ts"]
  const known = new Set([`${noun}.ts`, ...fixed, ...listed])
  return namesOf(sources).filter(
    (name) =>
      name.startsWith(here) &&
      !/^(rules|lists|rows)\//.test(name.slice(here.length)) &&
      !known.has(name.slice(here.length)),
  )
}

describe("budgets", () => {
  const isTest = ({ name }: Source): boolean => name.startsWith("test/")
  const lengths = sources.filter((each) => !isTest(each)).map(({ lines }) => lines)
  const tests = sources.filter(isTest).map(({ lines }) => lines)
  const functions = sources.flatMap(functionsIn).filter(({ story }) => !story)
  const limitOf = (at: string): number => (/^(web\/.+\.tsx|infra\/aws\/)/.test(at) ? 90 : 60)

  test("files are short, and none is longer than 300 lines", () => {
    report("lines a file", lengths)
    report("lines a test", tests)
    expect(sources.filter(({ lines }) => lines > 300).map(({ name }) => name)).toEqual([])
    expect(quantile(lengths, 0.5), "median of a file").toBeLessThanOrEqual(70)
    expect(quantile(lengths, 0.9), "a file in ten is longer").toBeLessThanOrEqual(160)
    // A test tells a story from its beginning: it may take longer than the rule it proves.
    expect(quantile(tests, 0.9), "a test in ten is longer").toBeLessThanOrEqual(250)
  })

  test("functions are short: 60 lines at most, 90 for a component or a construct", () => {
    report(
      "lines a function",
      functions.map(({ lines }) => lines),
    )
    expect(functions.length).toBeGreaterThan(100)
    expect(functions.filter(({ at, lines }) => lines > limitOf(at))).toEqual([])
    const lines = functions.map((each) => each.lines)
    expect(quantile(lines, 0.5), "median of a function").toBeLessThanOrEqual(8)
    expect(quantile(lines, 0.9), "a function in ten is longer").toBeLessThanOrEqual(30)
  })
})

function report(what: string, numbers: readonly number[]): void {
  const [half, most] = [quantile(numbers, 0.5), quantile(numbers, 0.9)]
  process.stdout.write(`${what}: p50 ${half}, p90 ${most}, most ${Math.max(...numbers)}\n`)
}

describe("habits", () => {
  test("modules export by name", () => {
    const tools = /(vite|vitest)\.config\.ts$/
    const named = sources.filter(({ name }) => !tools.test(name) && !name.endsWith(".d.ts"))
    expect(namesOf(named.filter(hasDefaultExport))).toEqual([])
  })

  test("shared asks no clock, no dice, no environment and no network", () => {
    const ambient =
      /\b(Date\.now|new Date\(\)|Temporal\.Now|Math\.random|performance\.|process\.|globalThis\.|crypto\.|fetch\(|setTimeout|setInterval|console\.|localStorage)/
    const impure = sources
      .filter(({ name }) => name.startsWith("shared/"))
      .filter((source) => ambient.test(codeOf(source)))
    expect(namesOf(impure)).toEqual([])
  })

  test("nothing names a machine, a home folder or a private registry", () => {
    const place =
      /(["'`\s(=]|^)\/(work|root|home|Users)\/|https?:\/\/(?!registry\.npmjs\.org)[\w.-]*(registry|artifactory|nexus|verdaccio)/m
    const written = filesIn(/\.(ts|tsx|mjs|json|jsonc|md|html|css|svg)$/)
    expect(namesOf(written.filter(({ text }) => place.test(text)))).toEqual([])
  })
})

test("the lock file names the packages of every system, without which npm ci refuses it", () => {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")) as Lock
  const locked = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ""))
  const wanted = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
    path ? Object.keys(optionalDependencies ?? {}) : [],
  )
  expect(wanted.filter((name) => !locked.includes(name))).toEqual([])
})

type Lock = {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >
}

describe("verbs", async () => {
  const lists = namesOf(sources).filter((name) => /^shared\/[^/]+\/verbs\.ts$/.test(name))
  const told = await Promise.all(lists.map(nounsOf))
  const nouns = told.flat()

  test("each has a file of its own name", () => {
    const files = new Set(namesOf(sources))
    const expected = nouns.flatMap(({ folder, noun }) =>
      noun.verbs.map(({ name }) => `${folder}/${name}.ts`),
    )
    expect(expected.length, "verbs found").toBeGreaterThan(10)
    expect(expected.filter((name) => !files.has(name))).toEqual([])
  })

  test("each speaks Indonesian and English, and so do its refusals", () => {
    const texts = nouns.flatMap(({ noun }) => textsOf(noun))
    expect(texts.length, "texts found").toBeGreaterThan(20)
    expect(texts.filter(({ text }) => !text.id.trim() || !text.en.trim())).toEqual([])
  })
})

const isNoun = (value: unknown): value is Noun =>
  typeof value === "object" && value !== null && "verbs" in value && "reads" in value

async function nounsOf(list: string): Promise<readonly { folder: string; noun: Noun }[]> {
  const module = (await import(`${root}${list}`)) as Readonly<Record<string, unknown>>
  const nouns = Object.values(module).filter(isNoun)
  return nouns.map((noun) => ({ folder: dirname(list), noun }))
}

const textsOf = ({ path, verbs, reads }: Noun): readonly { at: string; text: Text }[] => [
  ...reads.map(({ name, title }) => ({ at: `${path} ${name}`, text: title })),
  ...verbs.flatMap(({ name, title, refusals }) => [
    { at: `${path} ${name}`, text: title },
    ...Object.entries(refusals).map(([code, text]) => ({ at: `${path} ${name} ${code}`, text })),
  ]),
]
