import { describe, expect, test } from "vitest"
import { agencies } from "#shared/agency/verbs.ts"
import { cases } from "#shared/case/verbs.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { memberships } from "#shared/membership/verbs.ts"
import { notices } from "#shared/notice/verbs.ts"
import { partnerships } from "#shared/partnership/verbs.ts"
import { regions } from "#shared/region/verbs.ts"
import { filesIn } from "../support/source.ts"

const nouns = [regions, agencies, memberships, partnerships, cases, handoffs, meetings, notices]

const camel = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const verbs = nouns.flatMap(({ path, verbs: own }) =>
  own.map(({ name, refusals }) => ({ folder: path.slice(0, -1), name, refusals })),
)

const tests = new Map(filesIn(/^test\/rules\/.+\.test\.ts$/).map(({ name, text }) => [name, text]))

describe("the tests of the rules", () => {
  test.each(verbs)("tell of $folder $name, and ask that each of its refusals is heard", (verb) => {
    const text = tests.get(`test/rules/${verb.folder}/${verb.name}.test.ts`) ?? ""
    expect(text).toContain(`testEveryRefusal(${camel(verb.name)})`)
  })

  test("see every noun that has verbs", () => {
    const files = filesIn(/^shared\/[^/]+\/verbs\.ts$/)
    expect(files.length).toBe(nouns.length)
    expect(verbs.length).toBeGreaterThanOrEqual(17)
  })

  test("see every refusal: a verb without one would be told nothing", () => {
    expect(verbs.filter(({ refusals }) => Object.keys(refusals).length === 0)).toEqual([])
  })
})
