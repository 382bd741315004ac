import type { App } from "aws-cdk-lib"
import * as z from "zod/mini"
import { resourcesOf } from "./synth.ts"

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

/** `main`, `main/index/due`, `sealed`, `topic`, `pool`, `*`, or the whole reference where it is another. */
function nameOf(resource: unknown): string {
  const text = JSON.stringify(resource)
  const end = /"(\/(?:index|stream)\/[^"]+)"/.exec(text)?.[1] ?? ""
  const table = /GetAtt(Main|Sealed)[0-9A-F]{8}Arn/.exec(text)?.[1]
  if (table) return table.toLowerCase() + end
  if (/Notices/.test(text)) return "topic"
  if (/GetAttPool[0-9A-F]{8}Arn/.test(text)) return "pool"
  return text === '"*"' ? "*" : text
}

const statementShape = z.looseObject({
  Effect: z.enum(["Allow", "Deny"]),
  Action: z.pipe(
    z.unknown(),
    z.transform((value) => list(value).map(String)),
  ),
  Resource: z.pipe(
    z.unknown(),
    z.transform((value) => list(value).map(nameOf)),
  ),
  Condition: z._default(z.record(z.string(), z.record(z.string(), z.unknown())), {}),
})
const policyShape = z.object({
  PolicyDocument: z.object({ Statement: z.array(statementShape) }),
})

/** A statement of a role, and the stack that the role belongs to. */
export type Statement = z.infer<typeof statementShape> & { readonly of: string }

/** Every statement that any role of ours carries. */
export const statementsOf = (app: App): readonly Statement[] =>
  [...resourcesOf(app, "AWS::IAM::Policy")].flatMap(([name, { Properties }]) =>
    policyShape
      .parse(Properties)
      .PolicyDocument.Statement.map((each) => ({ ...each, of: name.split("/")[0] ?? "" })),
  )
