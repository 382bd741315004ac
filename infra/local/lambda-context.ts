import { randomUUID } from "node:crypto"
import type { Context } from "aws-lambda"
import { region } from "#functions/platform/names.ts"

const patience = 30_000

/** What Lambda tells a handler besides its event. */
export function lambdaContext(name: string): Context {
  const until = Date.now() + patience
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: `simpul-${name}`,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:${region}:000000000000:function:simpul-${name}`,
    memoryLimitInMB: "512",
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/simpul-${name}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, until - Date.now()),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  }
}
