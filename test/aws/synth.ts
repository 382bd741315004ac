import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { App, Stack } from "aws-cdk-lib"
import { Template } from "aws-cdk-lib/assertions"
import * as z from "zod/mini"
import { simpul } from "#infra/aws/simpul.ts"

const record = z.record(z.string(), z.unknown())
const resourceShape = z.looseObject({
  Type: z.string(),
  Properties: z._default(record, {}),
  DeletionPolicy: z.optional(z.string()),
})
export type Resource = z.infer<typeof resourceShape>

const flags = z.object({ context: record }).parse(JSON.parse(readFileSync("cdk.json", "utf8")))

/** Simpul as `cdk synth` makes it: with the flags of cdk.json, but in a folder that goes away. */
export function appOf(context: Readonly<Record<string, string>> = {}) {
  const outdir = mkdtempSync(join(tmpdir(), "simpul-cdk-"))
  const none = { portalFolder: join(outdir, "no-portal") }
  const app = newApp(outdir, { ...none, ...context })
  const clean = () => rmSync(outdir, { recursive: true, force: true })
  return { app, outdir, clean, stacks: simpul(app) }
}

/** An app of ours without anything in it. */
export const newApp = (outdir: string, context: Readonly<Record<string, unknown>> = {}): App =>
  new App({ outdir, context: { ...flags.context, ...context }, analyticsReporting: false })

/** What a deployment with addresses of its own is told. */
export const ownDomain = {
  domain: "simpul.example",
  apiCertificate: "arn:aws:acm:ap-southeast-3:111122223333:certificate/api",
  portalCertificate: "arn:aws:acm:us-east-1:111122223333:certificate/portal",
  alarmMail: "siaga@simpul.example",
}

/** The least that a built portal is: a page with its places left open, and a file beside it. */
export function builtPortal(): string {
  const folder = mkdtempSync(join(tmpdir(), "simpul-portal-"))
  mkdirSync(join(folder, "assets"))
  writeFileSync(join(folder, "assets/main-1.js"), "export {}\n")
  writeFileSync(join(folder, "index.html"), readFileSync("web/index.html", "utf8"))
  return folder
}

export const stacksOf = (app: App): readonly Stack[] =>
  app.node.children.filter((child): child is Stack => Stack.isStack(child))

/** Every resource of every stack, by stack and logical id; of one type, or of all. */
export function resourcesOf(app: App, type?: string): ReadonlyMap<string, Resource> {
  const all = stacksOf(app).flatMap((stack) => {
    const resources = record.parse(Template.fromStack(stack).toJSON()["Resources"])
    return Object.entries(resources).map(
      ([id, each]) => [`${stack.stackName}/${id}`, resourceShape.parse(each)] as const,
    )
  })
  return new Map(all.filter(([, { Type }]) => type === undefined || Type === type))
}

/** The properties of every resource of one type. */
export const propertiesOf = (app: App, type: string): readonly Record<string, unknown>[] =>
  [...resourcesOf(app, type).values()].map(({ Properties }) => Properties)
