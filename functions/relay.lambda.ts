import middy from "@middy/core"
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda"
import { relayBatch } from "./outbox/relay.ts"
import { documents } from "./platform/clients.ts"
import { writeLog } from "./platform/log.ts"
import { names, readName } from "./platform/names.ts"
import { topicPost } from "./platform/post.ts"
import { stores } from "./stores.ts"

const main = readName(names.table)
const deps = {
  // The relay never touches a sealed section.
  tables: { client: documents(), main, sealed: "", stores },
  post: topicPost(),
  log: writeLog,
}

export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler((event) =>
  relayBatch(deps, event),
)
