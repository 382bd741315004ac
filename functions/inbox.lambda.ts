import middy from "@middy/core"
import type { SQSBatchResponse, SQSEvent } from "aws-lambda"
import { inboxBatch } from "./outbox/inbox.ts"
import { documents } from "./platform/clients.ts"
import { writeLog } from "./platform/log.ts"
import { names, readName } from "./platform/names.ts"
import { stores } from "./stores.ts"

const main = readName(names.table)
const pool = readName(names.userPool)
const deps = { tables: { client: documents(), main, sealed: "", stores }, pool, log: writeLog }

export const handler = middy<SQSEvent, SQSBatchResponse>().handler((event) =>
  inboxBatch(deps, event),
)
