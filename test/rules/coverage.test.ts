import { basename, dirname } from "node:path"
import { describe, expect, test } from "vitest"
import type { Noun } from "#shared/kernel/noun.ts"
import { filesIn, root } from "../support/source.ts"

const isNoun = (value: unknown): value is Noun =>
  typeof value === "object" && value !== null && "verbs" in value

/** The nouns that one list of verbs tells of, with the folder in which they live. */
async function nounsOf({ name }: { readonly name: string }) {
  const module = (await import(`${root}${name}`)) as Readonly<Record<string, unknown>>
  const folder = basename(dirname(name))
  return Object.values(module)
    .filter(isNoun)
    .map((noun) => ({ folder, noun }))
}

type Told = { readonly folder: string; readonly name: string }

/** Under which name its file exports a verb: some names are words of the language. */
async function exportOf({ folder, name }: Told, verb: unknown): Promise<string> {
  const file = (await import(`${root}shared/${folder}/${name}.ts`)) as Readonly<
    Record<string, unknown>
  >
  return Object.keys(file).find((each) => file[each] === verb) ?? "nothing"
}

const lists = filesIn(/^shared\/[^/]+\/verbs\.ts$/)
const nouns = (await Promise.all(lists.map(nounsOf))).flat()
const verbs = await Promise.all(
  nouns.flatMap(({ folder, noun }) =>
    noun.verbs.map(async (verb) => {
      const { name, refusals } = verb
      return { folder, name, refusals, exported: await exportOf({ folder, name }, verb) }
    }),
  ),
)

const tests = new Map(filesIn(/^test\/rules\/.+\.test\.ts$/).map(({ name, text }) => [name, text]))

describe("the tests of the rules", () => {
  test.each(verbs)("tell of $folder $name, and ask that each of its refusals is heard", (verb) => {
    const text = tests.get(`test/rules/${verb.folder}/${verb.name}.test.ts`) ?? ""
    expect(text).toContain(`testEveryRefusal(${verb.exported})`)
  })

  test("see every noun that has verbs", () => {
    const folders = new Set(nouns.map(({ folder }) => folder))
    const known = ["agency", "membership", "partnership", "case", "handoff", "meeting", "notice"]
    expect(known.filter((folder) => !folders.has(folder))).toEqual([])
    expect(verbs.length).toBeGreaterThanOrEqual(27)
  })

  test("see every refusal: a verb without one would be told nothing", () => {
    expect(verbs.filter(({ refusals }) => Object.keys(refusals).length === 0)).toEqual([])
  })
})

describe("the laws of handoffs", () => {
  const laws = [...tests].filter(([name]) => name.startsWith("test/rules/handoff/"))
  const shared = filesIn(/^test\/support\/handoff-laws\.ts$/).map(({ text }) => text)
  const text = [...laws.map(([, each]) => each), ...shared].join("\n")

  test.each(Array.from({ length: 12 }, (_, place) => place + 1))(
    "have one at least for invariant %i of their design",
    (number) => expect(text).toMatch(new RegExp(`^ *"${number} [a-z].*"(: |:$)`, "m")),
  )
})
