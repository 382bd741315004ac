import type { SQSBatchResponse, SQSEvent } from "aws-lambda"
import { membershipIdOf } from "#shared/membership/membership.ts"
import type { Envelope } from "#shared/notice/notice.ts"
import { faultFields, type Log } from "../platform/log.ts"
import type { Tables } from "../platform/rows.ts"
import { deliver } from "./deliver.ts"

export type InboxDeps = { readonly tables: Tables; readonly pool: string; readonly log: Log }

/** Whether this tells somebody of their own invitation: then they must be able to sign in. */
const isInvitation = ({ kind, about, audience }: Envelope["notice"]): boolean =>
  kind === "membership.invited" &&
  audience.to === "person" &&
  about.id === membershipIdOf(audience.agency, audience.person)

async function receive({ tables, pool }: InboxDeps, envelope: Envelope): Promise<void> {
  const { notice, at } = envelope
  await deliver(tables, envelope)
  if (!isInvitation(notice)) return
  // Few messages are one: its client is no part of a cold start.
  const { ensureAccount } = await import("./account.ts")
  await ensureAccount({ tables, pool, membership: notice.about.id, at })
}

/** Delivers a batch of the queue; each message that fails comes again by itself. */
export async function inboxBatch(deps: InboxDeps, batch: SQSEvent): Promise<SQSBatchResponse> {
  const failures: string[] = []
  for (const record of batch.Records) {
    try {
      await receive(deps, JSON.parse(record.body) as Envelope)
    } catch (cause) {
      deps.log({ event: "inbox", ...faultFields(cause) })
      failures.push(record.messageId)
    }
  }
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) }
}
