/**
 * `npm test`: installs what is missing, runs every suite and says what was covered.
 * Whatever follows `--` goes to vitest: `npm test -- test/rules`, `npm test -- --project portal`.
 * Plain JavaScript for Node 20: this runs before anything is installed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative, sep } from "node:path"
import { checkSystem, ensureInstalled, root, runScript } from "../infra/local/install.mjs"

const covers = {
  architecture: "direction, vocabulary, budgets, purity, texts in both languages",
  rules: "each verb's rule; no sequence of verbs reaches a forbidden state",
  contract: "what every store must do, on the embedded engine",
  api: "the API through HTTP, races and retries included",
  aws: "the stacks, their checks, the bundles under the Lambda runtime client",
  local: "start, restart, kill -9, outages of the single-machine system",
  portal: "the portal in a browser, both languages, WCAG 2.2 AA",
}

const suiteOf = (file) => {
  const [, folder, ...rest] = relative(root, file).split(sep)
  return rest.length > 0 ? folder : "architecture"
}

/** A file that fails without a failed test did not even load: that is one failure too. */
function countOf({ status, assertionResults }) {
  const of = (wanted) => assertionResults.filter((each) => each.status === wanted).length
  const [passed, failed] = [of("passed"), of("failed")]
  const unloaded = status === "failed" && failed === 0 ? 1 : 0
  return { passed, failed: failed + unloaded, skipped: assertionResults.length - passed - failed }
}

function tally(files) {
  const suites = new Map()
  for (const file of files) {
    const suite = suiteOf(file.name)
    const sum = suites.get(suite) ?? { files: 0, passed: 0, failed: 0, skipped: 0 }
    const count = countOf(file)
    for (const key of Object.keys(count)) sum[key] += count[key]
    suites.set(suite, { ...sum, files: sum.files + 1 })
  }
  return suites
}

const lineOf = ([suite, { files, passed, failed, skipped }]) => {
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
  const told = `${files} ${files === 1 ? "file" : "files"}, ${counts.filter(Boolean).join(", ")}`
  return `  ${suite.padEnd(13)} ${told.padEnd(30)} ${covers[suite] ?? ""}`
}

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {})

/** Prints the closing lines; what failed outside any test still counts as one. */
function conclude(report, code) {
  const suites = tally(report.testResults ?? [])
  const sum = (key) => [...suites.values()].reduce((total, each) => total + each[key], 0)
  const outside = code !== 0 && sum("failed") === 0 ? 1 : 0
  console.log(["", "Covered:", ...[...suites].map(lineOf).sort()].join("\n"))
  if (outside) console.log("The run failed outside any test; see above.")
  console.log(`\n${sum("passed")} passed, ${sum("failed") + outside} failed`)
  return sum("failed") + outside > 0 ? 1 : 0
}

function runVitest(report) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  const fixed = ["run", "--config=test/vitest.config.ts", ...reporters]
  return runScript("node_modules/vitest/vitest.mjs", [...fixed, ...process.argv.slice(2)])
}

checkSystem()
await ensureInstalled({ dev: true })
const folder = mkdtempSync(join(tmpdir(), "simpul-tests-"))
try {
  const report = join(folder, "report.json")
  const code = await runVitest(report)
  process.exitCode = conclude(readReport(report), code)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
