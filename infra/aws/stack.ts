import { Stack } from "aws-cdk-lib"
import type { Construct } from "constructs"
import { region } from "#functions/platform/names.ts"

/** A stack that exists in Jakarta or not at all: the data must stay in Indonesia. */
export class JakartaStack extends Stack {
  constructor(scope: Construct, id: string, description: string) {
    const asked: unknown = scope.node.tryGetContext("region") ?? region
    if (asked !== region) throw new Error(`Simpul runs in ${region} only, not in ${String(asked)}`)
    super(scope, id, { description, env: { region }, terminationProtection: true })
  }
}
