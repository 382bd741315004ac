import { basename, dirname } from "node:path"
import { describe, expect, test } from "vitest"
import type { Noun } from "#shared/kernel/noun.ts"
import { filesIn, root } from "../support/source.ts"

const camel = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

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

const lists = filesIn(/^shared\/[^/]+\/verbs\.ts$/)
const nouns = (await Promise.all(lists.map(nounsOf))).flat()
const verbs = nouns.flatMap(({ folder, noun }) =>
  noun.verbs.map(({ name, refusals }) => ({ folder, name, refusals })),
)

const tests = new Map(filesIn(/^test\/rules\/.+\.test\.ts$/).map(({ name, text }) => [name, text]))

describe("the tests of the rules", () => {
  test.each(verbs)("tell of $folder $name, and ask that each of its refusals is heard", (verb) => {
    const text = tests.get(`test/rules/${verb.folder}/${verb.name}.test.ts`) ?? ""
    expect(text).toContain(`testEveryRefusal(${camel(verb.name)})`)
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
