import middy from "@middy/core"
import { instantOf } from "#shared/kernel/instant.ts"
import { sweep } from "./outbox/sweep.ts"
import { documents } from "./platform/clients.ts"
import { writeLog } from "./platform/log.ts"
import { names, readName } from "./platform/names.ts"
import { topicPost } from "./platform/post.ts"
import { stores } from "./stores.ts"

const main = readName(names.table)
const deps = {
  tables: { client: documents(), main, sealed: "", stores },
  post: topicPost(),
  log: writeLog,
}

/** What the schedule sends each minute. */
export type Tick = { readonly time: string }

export const handler = middy<Tick, void>().handler(async (tick) => {
  const count = await sweep(deps, instantOf(Date.parse(tick.time)))
  if (count > 0) writeLog({ event: "clock", count })
})
