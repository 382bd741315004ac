import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from "aws-lambda"

export type Relay = (
  event: DynamoDBStreamEvent,
  context: Context,
) => Promise<DynamoDBBatchResponse | undefined>
export type Inbox = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | undefined>
export type Clock = (event: { readonly time: string }, context: Context) => Promise<unknown>
export type Api = { fetch(request: Request): Response | Promise<Response> }

/** The very entries that Lambda runs; each reads its environment when it is imported. */
export type Entries = {
  api(): Promise<Api>
  relay(): Promise<Relay>
  inbox(): Promise<Inbox>
  clock(): Promise<Clock>
}

export const lambdaEntries: Entries = {
  api: async () => (await import("#functions/api.lambda.ts")).app,
  relay: async () => (await import("#functions/relay.lambda.ts")).handler,
  inbox: async () => (await import("#functions/inbox.lambda.ts")).handler,
  clock: async () => (await import("#functions/clock.lambda.ts")).handler,
}
