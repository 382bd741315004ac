import { PutCommand } from "@aws-sdk/lib-dynamodb"
import type { Urgency } from "#shared/kernel/notice.ts"
import { type Envelope, type Notice, noticeIdOf, noticeRef } from "#shared/notice/notice.ts"
import { keyOf, type Tables } from "../platform/rows.ts"
import { type Reader, readersFor } from "./audience.ts"
import { barredFrom } from "./barred.ts"
import { opensFor } from "./opens.ts"

/** What a notice may still be raised from: whoever is told twice of one thing hears the more urgent. */
const below: Record<Urgency, readonly Urgency[]> = {
  now: ["week", "info"],
  week: ["info"],
  info: [],
}

/** It is new to its reader, or more urgent than what they have not read yet. */
function unless(urgency: Urgency) {
  const lower = below[urgency].map((each, place) => [`:u${place}`, each] as const)
  if (lower.length === 0) return { ConditionExpression: "attribute_not_exists(pk)" }
  const isLower = `s.urgency IN (${lower.map(([name]) => name).join(", ")})`
  return {
    ConditionExpression: `attribute_not_exists(pk) OR (attribute_not_exists(s.readAt) AND ${isLower})`,
    ExpressionAttributeValues: Object.fromEntries(lower),
  }
}

async function put(tables: Tables, envelope: Envelope, reader: Reader): Promise<void> {
  const { kind, urgency, about } = envelope.notice
  const id = noticeIdOf(envelope)
  const state: Notice = { id, kind, urgency, about, at: envelope.at }
  const key = keyOf(tables, noticeRef(id, [reader.agency, reader.person]))
  const command = new PutCommand({
    TableName: tables.main,
    Item: { ...key, v: 1, s: state },
    ...unless(urgency),
  })
  await tables.client.send(command).catch((cause: unknown) => {
    // The same message came before: its reader has it, perhaps read already.
    if (!(cause instanceof Error && cause.name === "ConditionalCheckFailedException")) throw cause
  })
}

/** Lays one message into the inbox of everybody it is for, once each. */
export async function deliver(tables: Tables, envelope: Envelope): Promise<void> {
  const { notice, at } = envelope
  const barred = await barredFrom(tables, notice.about)
  const opens = await opensFor(tables, notice)
  const readers = await readersFor(tables, { audience: notice.audience, at, opens }, barred)
  for (const reader of readers) await put(tables, envelope, reader)
}
