import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { functionNames } from "#functions/platform/names.ts"
import { bundle } from "#infra/aws/bundle.ts"

const into = mkdtempSync(join(tmpdir(), "simpul-bundle-"))
afterAll(() => rmSync(into, { recursive: true }))

const kilobyte = 1_000
/**
 * What a cold start may read; the bench says how far each is from its goal. The clock can act too,
 * and the inbox asks the rules who may open what it brings: nobody waits for either.
 */
const most = { api: 350, relay: 270, inbox: 255, clock: 295 }

describe.each(functionNames)("the bundle of %s", (name) => {
  const made = bundle(`functions/${name}.lambda.ts`, into)
  const files = readdirSync(made.folder).map((each) => join(made.folder, each))
  const code = files.map((each) => readFileSync(each, "utf8")).join("\n")

  test("is small where it counts", () => {
    expect(made.bytes).toBeLessThan(most[name] * kilobyte)
  })

  test("needs nothing beside it: no package, no file of this machine", () => {
    const imported = [...code.matchAll(/\bimport\b[^;"'()]*"([^"]+)"|\bimport\("([^"]+)"\)/g)]
    expect(imported.length).toBeGreaterThan(5)
    const strangers = imported
      .map(([, fixed, dynamic]) => fixed ?? dynamic ?? "")
      .filter((each) => !/^(node:|\.\/|(buffer|crypto|http|https|stream|url|util)$)/.test(each))
    expect(strangers).toEqual([])
    expect(code).not.toContain("Dynamic require of")
    expect(code).not.toContain(process.cwd())
  })

  test("brings no source of credentials but the environment", () => {
    expect(code).not.toMatch(/credential_process|sso_session|AssumeRoleWithWebIdentity/)
    expect(code).toContain("AWS_SESSION_TOKEN")
  })

  test("is the same whenever it is made", () => {
    expect(bundle(`functions/${name}.lambda.ts`, into)).toEqual(made)
  })
})

test("the calendars' library is there once, and read when a calendar is made, not before", () => {
  const { folder, lazyBytes, parts } = bundle("functions/api.lambda.ts", into)
  const holding = readdirSync(folder).filter((each) =>
    readFileSync(join(folder, each), "utf8").includes("invalid ical body"),
  )
  expect(holding).toEqual([expect.stringMatching(/^chunk\b/)])
  expect(Object.keys(parts)).not.toContain("ical.js")
  expect(lazyBytes).toBeGreaterThan(70 * kilobyte)
})

test("what is loaded later shares the platform with the rest, instead of bringing its own", () => {
  const { folder } = bundle("functions/api.lambda.ts", into)
  const holding = readdirSync(folder).filter((each) =>
    readFileSync(join(folder, each), "utf8").includes("TransactionCanceledException"),
  )
  expect(holding.length).toBeLessThanOrEqual(2)
})
