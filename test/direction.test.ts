import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { root } from "./support/source.ts"

type Violation = {
  readonly from: string
  readonly to: string
  readonly rule: { readonly name: string }
}
type Report = {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly totalDependenciesCruised: number
    readonly violations: readonly Violation[]
  }
}

const folders = ["functions", "infra", "shared", "test", "web"]

/** The very command of `npm run layers`, telling in JSON. */
function cruise(place: string): Report {
  const depcruise = join(root, "node_modules/.bin/depcruise")
  const config = join(root, ".dependency-cruiser.mjs")
  const asked = [depcruise, "--config", config, "--output-type", "json", ...folders]
  const run = spawnSync(process.execPath, asked, {
    cwd: place,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  })
  if (!run.stdout) throw new Error(`the cruiser said nothing: ${run.stderr}`)
  return JSON.parse(run.stdout) as Report
}

describe("who imports whom", () => {
  let told: Report
  beforeAll(() => {
    told = cruise(root)
  })

  test("the cruiser reads the code, each folder of it", () => {
    const seen = (folder: string) =>
      told.modules.filter(({ source }) => source.startsWith(`${folder}/`)).length
    for (const folder of folders) expect(seen(folder), folder).toBeGreaterThan(5)
    expect(told.summary.totalDependenciesCruised).toBeGreaterThan(200)
  })

  test("every import keeps to the direction", () => {
    expect(
      told.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ).toEqual([])
  })
})

/** One leak for each line of the table, and the rule that must see it. */
const leaks: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ["shared/kernel/leak.ts", "#shared/case/case.ts", "kernel-knows-no-noun"],
  ["shared/case/leak-io.ts", "node:fs", "shared-is-pure"],
  ["shared/case/leak-up.ts", "#functions/http/door.ts", "shared-is-pure"],
  ["shared/handoff/leak-verb.ts", "#shared/case/open.ts", "nouns-share-no-verbs"],
  ["shared/case/leak-later.ts", "#shared/handoff/handoff.ts", "case-before-later-nouns"],
  ["functions/platform/leak.ts", "#shared/case/case.ts", "platform-knows-no-noun"],
  ["functions/http/leak.ts", "#functions/case/store.ts", "doors-know-no-noun-folder"],
  ["functions/handoff/leak.ts", "#functions/case/store.ts", "nouns-know-no-neighbour"],
  ["functions/outbox/leak.ts", "#functions/http/door.ts", "outbox-knows-no-door"],
  ["functions/case/leak.ts", "#infra/local/main.ts", "functions-stay-inside"],
  ["web/case/leak.tsx", "#functions/case/store.ts", "web-knows-shared-alone"],
  ["web/case/leak-core.ts", "node:crypto", "web-runs-in-browsers"],
  ["infra/aws/leak.ts", "#shared/case/case.ts", "aws-knows-names"],
  ["infra/local/leak.ts", "#infra/aws/leak.ts", "local-knows-no-aws"],
  ["shared/case/leak-lost.ts", "#shared/case/nowhere.ts", "all-found"],
]

const innocent = {
  "package.json": JSON.stringify({
    type: "module",
    imports: Object.fromEntries(folders.map((each) => [`#${each}/*`, `./${each}/*`])),
  }),
  "shared/case/case.ts": "export type Shape = { readonly id: string }\n",
  "shared/case/open.ts": 'export type { Shape } from "./case.ts"\n',
  "shared/handoff/handoff.ts": 'export type { Shape } from "#shared/case/case.ts"\n',
  "functions/case/store.ts": 'export type { Shape } from "#shared/case/open.ts"\n',
  "functions/http/door.ts": 'export type { Shape } from "#shared/case/case.ts"\n',
  "infra/local/main.ts": 'export type { Shape } from "#functions/case/store.ts"\n',
  "test/a.ts": 'export type { Shape } from "#infra/local/main.ts"\n',
}

describe("the table of direction", () => {
  const place = mkdtempSync(join(tmpdir(), "simpul-leaks-"))
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, file), text)
  }
  let found: readonly Violation[] = []

  beforeAll(() => {
    for (const [file, text] of Object.entries(innocent)) put(file, text)
    // Types only: the weakest tie there is must be seen too.
    for (const [file, imports] of leaks) put(file, `export type { Shape } from "${imports}"\n`)
    found = cruise(place).summary.violations
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  test.each(leaks)("%s may not import %s", (file, _imports, rule) => {
    expect(found.map(({ rule: { name }, from }) => `${name} ${from}`)).toContain(`${rule} ${file}`)
  })

  test("lets pass what is allowed", () => {
    const guilty = new Set(leaks.map(([file]) => file))
    expect(found.filter(({ from }) => !guilty.has(from))).toEqual([])
  })
})
