import middy from "@middy/core"
import { instantOf } from "#shared/kernel/instant.ts"
import { clocked } from "./clocked.ts"
import { calendars } from "./holiday/calendar-days.ts"
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
  clocked,
  calendars,
}

/** What the schedule sends each minute. */
export type Tick = { readonly time: string }

/** A minute that comes late finds what people did since: no act of the clock is older than those. */
const momentOf = ({ time }: Tick) => instantOf(Math.max(Date.parse(time), Date.now()))

export const handler = middy<Tick, void>().handler(async (tick) => {
  const { count, failed, late } = await sweep(deps, momentOf(tick))
  if (count + failed > 0) writeLog({ event: "clock", count, failed, late })
})
