import { Duration, RemovalPolicy } from "aws-cdk-lib"
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam"
import type { IKey } from "aws-cdk-lib/aws-kms"
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda"
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs"
import type { Construct } from "constructs"
import { environmentOf, type FunctionName, type Name } from "#functions/platform/names.ts"
import { acknowledge } from "./acknowledge.ts"
import { bundle } from "./bundle.ts"
import { letUseKey } from "./grants.ts"

export type Settled = Partial<Record<Name, string>>

type Wishes = {
  readonly key: IKey
  readonly environment: Settled
  readonly memory?: number
  readonly timeout?: Duration
}

/** The function of that name with a role and a log of its own; it may do nothing else yet. */
export function entry(scope: Construct, name: FunctionName, wishes: Wishes): LambdaFunction {
  const fn = new LambdaFunction(scope, "Function", {
    description: `Simpul: ${name}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: Code.fromAsset(folderOf(name)),
    timeout: wishes.timeout ?? Duration.seconds(10),
    memorySize: wishes.memory ?? 512,
    tracing: Tracing.ACTIVE,
    loggingFormat: LoggingFormat.JSON,
    logGroup: logOf(scope, name, wishes.key),
    role: roleOf(scope),
    environment: environmentFor(name, wishes.environment),
    environmentEncryption: wishes.key,
  })
  letUseKey(fn, wishes.key, "lambda")
  letWriteLog(fn)
  acknowledge(fn, {
    "Serverless-LambdaDLQ":
      "What failed stays with its caller: the person's browser, the stream, the queue, the clock.",
  })
  return fn
}

const folders = new Map<FunctionName, string>()

/** Tests synthesise several apps in one process; each entry needs bundling once. */
function folderOf(name: FunctionName): string {
  const folder = folders.get(name) ?? bundle(`functions/${name}.lambda.ts`).folder
  folders.set(name, folder)
  return folder
}

/** Exactly what the entry reads: a missing name fails here, not at three in the morning. */
export function environmentFor(name: FunctionName, given: Settled): Record<string, string> {
  const pairs = environmentOf[name].map((each) => [each, given[each]] as const)
  const missing = pairs.find(([, value]) => value === undefined)
  if (missing) throw new Error(`The function ${name} needs ${missing[0]}`)
  return Object.fromEntries(pairs.map(([each, value]) => [each, value ?? ""]))
}

const logOf = (scope: Construct, name: string, key: IKey): LogGroup =>
  new LogGroup(scope, "Log", {
    logGroupName: `/simpul/${name}`,
    encryptionKey: key,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  })

const roleOf = (scope: Construct): Role =>
  new Role(scope, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") })

function letWriteLog(fn: LambdaFunction): void {
  fn.logGroup.grantWrite(fn)
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
      resources: ["*"],
    }),
  )
  acknowledge(fn.role ?? fn, {
    "AwsSolutions-IAM5[Resource::*]":
      "X-Ray has no resources: its two write actions can only be allowed on everything.",
  })
}
