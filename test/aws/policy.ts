import type { App } from "aws-cdk-lib"
import * as z from "zod/mini"
import { resourcesOf } from "./synth.ts"

const many = z.union([
  z.pipe(
    z.string(),
    z.transform((one) => [one]),
  ),
  z.array(z.string()),
])
const statement = z.looseObject({
  Effect: z.enum(["Allow", "Deny"]),
  Action: many,
  Resource: z.pipe(
    z.unknown(),
    z.transform((each) => (Array.isArray(each) ? each : [each]).map((one) => JSON.stringify(one))),
  ),
  Condition: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
})
const policyShape = z.object({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
})

/** A statement of a role: who gets it, and each resource as the text of its reference. */
export type Statement = z.infer<typeof statement> & { readonly of: string }

/** Every statement that any role of ours carries, by the stack and role it belongs to. */
export const statementsOf = (app: App): readonly Statement[] =>
  [...resourcesOf(app, "AWS::IAM::Policy")].flatMap(([of, { Properties }]) =>
    policyShape
      .parse(Properties)
      .PolicyDocument.Statement.map((each) => ({ ...each, of: of.replace(/DefaultPolicy.*$/, "") })),
  )
