import type { Closing } from "./closing.ts"
import type { DataFolder } from "./data-folder.ts"
import type { Engine } from "./engine.ts"
import type { Entries } from "./entries.ts"
import { setEndpoint } from "./environment.ts"
import { freePort } from "./free-port.ts"
import type { Accounts } from "./identity-accounts.ts"
import { createAdmin } from "./identity-admin.ts"
import type { Roster } from "./identity-roster.ts"
import { type Messages, startMessages } from "./messages.ts"
import { type Pumps, startPumps } from "./pumps.ts"
import { listenLocally } from "./server.ts"

export type Delivery = { readonly messages: Messages; readonly pumps: Pumps }

type Parts = {
  readonly engine: Engine
  readonly entries: Entries
  readonly folder: DataFolder
  readonly closing: Closing
  readonly accounts: Accounts
  readonly roster: Roster
  readonly every: number
}

/** Starts what carries a committed event to whoever hears of it: topic, queue, and the pumps. */
export async function startDelivery(parts: Parts): Promise<Delivery> {
  const { engine, entries, folder, closing, every } = parts
  const messages = await startMessages(folder.at("messages"))
  closing.add(messages.stop)
  setEndpoint("SNS", messages.url)
  setEndpoint("SQS", messages.url)
  await openAdmin(parts)
  const pumps = await startPumps({ engine, messages, entries, folder, every })
  closing.add(pumps.stop)
  return { messages, pumps }
}

/** A port of its own: who invites people is the inbox function, never a page in a browser. */
async function openAdmin({ accounts, roster, closing }: Parts): Promise<void> {
  const port = await freePort("admin")
  const server = await listenLocally(port)
  closing.add(server.stop)
  server.open(createAdmin({ accounts, roster }))
  setEndpoint("COGNITO_IDENTITY_PROVIDER", `http://127.0.0.1:${port}`)
}
