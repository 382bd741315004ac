import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type App, Stack, Validations } from "aws-cdk-lib"
import { Bucket } from "aws-cdk-lib/aws-s3"
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag"
import { expect, test } from "vitest"
import * as z from "zod/mini"
import { appOf, builtPortal, newApp, ownDomain, resourcesOf } from "./synth.ts"

const reportShape = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      violations: z.array(
        z.object({
          ruleName: z.string(),
          violatingConstructs: z.array(z.object({ constructPath: z.string() })),
        }),
      ),
    }),
  ),
})

/** Runs both packs over the app, as `synth` does, and gives what nobody acknowledged. */
function findingsOf(app: App): readonly string[] {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
  const fault = faultOf(() => app.synth())
  const file = join(app.outdir, "validation-report.json")
  if (!existsSync(file)) throw new Error("cdk-nag left no report", { cause: fault })
  const { pluginReports } = reportShape.parse(JSON.parse(readFileSync(file, "utf8")))
  return pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    ),
  )
}

function faultOf(act: () => unknown): unknown {
  try {
    act()
    return undefined
  } catch (fault) {
    return fault
  }
}

test("a trial without a domain has no finding that nobody acknowledged", () => {
  const { app, clean } = appOf()
  expect(findingsOf(app)).toEqual([])
  clean()
})

test("a deployment with a domain and a portal has none either", () => {
  const portalFolder = builtPortal()
  const { app, clean } = appOf({ ...ownDomain, portalFolder })
  expect([...resourcesOf(app, "Custom::CDKBucketDeployment").keys()]).toHaveLength(1)
  expect(findingsOf(app)).toEqual([])
  clean()
  rmSync(portalFolder, { recursive: true })
})

test("each acknowledgement is for one finding and gives its reason", () => {
  const { app, clean } = appOf()
  const all = app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data))
  expect(all.length).toBeGreaterThan(10)
  for (const [id, reason] of all) {
    expect(id).toMatch(/(^|::)(AwsSolutions|Serverless)-[A-Za-z0-9]+(\[.+\])?$/)
    expect(String(reason).length, id).toBeGreaterThan(40)
  }
  clean()
})

test("the packs see what is wrong", () => {
  const outdir = mkdtempSync(join(tmpdir(), "simpul-cdk-"))
  const app = newApp(outdir)
  new Bucket(new Stack(app, "Careless"), "Open")
  expect(findingsOf(app).map((each) => each.split(" ")[0])).toContain("AwsSolutions-S10")
  rmSync(outdir, { recursive: true })
})
