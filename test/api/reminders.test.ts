import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { calendars } from "#functions/holiday/calendar-days.ts"
import { relayBatch } from "#functions/outbox/relay.ts"
import { sweep } from "#functions/outbox/sweep.ts"
import type { CommitResult } from "#functions/platform/commit.ts"
import { commit } from "#functions/platform/commit.ts"
import type { Tables } from "#functions/platform/rows.ts"
import { create, remove, replace, type Write } from "#shared/kernel/decision.ts"
import { idPattern } from "#shared/kernel/id.ts"
import { day, type Instant, instantOf, minute } from "#shared/kernel/instant.ts"
import { type Notice, type Reminder, reminderRef } from "#shared/kernel/notice.ts"
import { personRef } from "#shared/membership/membership.ts"
import { clientBetween } from "#test/support/api.ts"
import { inboxOf } from "#test/support/inbox.ts"
import { rowsOf } from "#test/support/ledger.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { actOf, freshId, rowAt } from "#test/support/store.ts"
import { officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene(1, { clockEvery: 60 * minute })
})
afterAll(() => scene?.end())

let id: string
/** Days of the test, counted from now. */
const at = (days: number): Instant => instantOf(start + days * day)
let start: number
beforeEach(() => {
  id = freshId()
  start = Date.now()
})

const about = () => ({ noun: "partnerships", id }) as const
const ref = (name = "lapse-30") => reminderRef(about(), name)

function reminder(days: number): Reminder {
  const officer = officerOf(scene)
  const notice: Notice = {
    kind: "partnership.lapsing",
    urgency: "week",
    about: about(),
    audience: { to: "person", agency: officer.agency, person: officer.id },
  }
  return { due: at(days), notices: [notice] }
}

/** Writes as a verb does: through the one transaction of an act. */
async function written(...writes: readonly Write[]): Promise<void> {
  const member = await rowAt(scene.tables, personRef(scene.cast.worker.id))
  const result: CommitResult = await commit(scene.tables, actOf({ writes, member }))
  expect(result).toHaveProperty("receipt")
}

const rowNow = (name?: string) => rowAt(scene.tables, ref(name))

/** The clock function itself, as the schedule calls it on that day. */
async function clockOn(days: number): Promise<void> {
  const { handler } = await import("#functions/clock.lambda.ts")
  await handler({ time: at(days) }, {} as never)
  await scene.settle()
}

const told = async () =>
  (await inboxOf(scene.tables, officerOf(scene))).filter((each) => each.about.id === id)

test("arrives when its day has come, once, and can be opened", async () => {
  await written(create(ref(), reminder(30)))
  await clockOn(29)
  expect(await told()).toEqual([])
  await clockOn(31)
  const [notice, ...more] = await told()
  expect([notice?.kind, notice?.at, more]).toEqual(["partnership.lapsing", at(30), []])
  await clockOn(31)
  await clockOn(40)
  expect(await told()).toHaveLength(1)
  expect(notice?.id).toMatch(idPattern)
  const opened = await scene.get(officerOf(scene), `/notices/${notice?.id}`)
  expect(opened.status).toBe(200)
})

test("that has left is due no more, and its row can be replaced for the next time", async () => {
  await written(create(ref(), reminder(1)))
  await clockOn(2)
  const [row] = await rowsOf(scene.tables, `REMIND#partnerships#${id}`)
  expect(Object.keys(row ?? {}).toSorted()).toEqual(["head", "pk", "s", "sk", "v"])
  await written(replace(await rowNow(), reminder(300)))
  await clockOn(299)
  expect(await told()).toHaveLength(1)
  await clockOn(301)
  expect(await told()).toHaveLength(2)
})

test("moved to another day is not sent on the old one", async () => {
  await written(create(ref(), reminder(30)))
  await written(replace(await rowNow(), reminder(60)))
  await clockOn(31)
  expect(await told()).toEqual([])
  await clockOn(61)
  expect((await told()).map((each) => each.at)).toEqual([at(60)])
})

test("moved to an earlier day is sent then, and not again on the old one", async () => {
  await written(create(ref(), reminder(60)))
  await written(replace(await rowNow(), reminder(30)))
  await clockOn(31)
  await clockOn(61)
  expect((await told()).map((each) => each.at)).toEqual([at(30)])
})

test("removed is never sent", async () => {
  await written(create(ref(), reminder(30)))
  await written(remove(await rowNow()))
  await clockOn(31)
  expect(await told()).toEqual([])
  expect(await rowsOf(scene.tables, `REMIND#partnerships#${id}`)).toEqual([])
})

test("each of several about one thing arrives, also on the same day", async () => {
  await written(create(ref("lapse-30"), reminder(30)), create(ref("lapse-7"), reminder(30)))
  await clockOn(31)
  expect(await told()).toHaveLength(2)
})

/** A sweep during which something happens just before the clock's call of this name on the row. */
async function sweepWhile(
  days: number,
  [call, happens]: readonly [string, () => Promise<void>],
): Promise<void> {
  let hasHappened = false
  const client = clientBetween(async ({ name, input, go }) => {
    if (name === call && !hasHappened && JSON.stringify(input).includes(id)) {
      hasHappened = true
      await happens()
    }
    return go()
  })
  await sweep({ ...silent, tables: { ...scene.tables, client } }, at(days))
  expect(hasHappened).toBe(true)
}

const published: string[] = []
const silent = {
  log: () => {},
  clocked: {},
  calendars,
  post: {
    topic: "topic",
    sns: {
      send: async (command: { input: unknown }) => {
        published.push(JSON.stringify(command.input))
        return {}
      },
    } as never,
  },
}
const sent = () => published.filter((each) => each.includes(id))

test("moved or removed in the very moment the clock finds it is not sent", async () => {
  await written(create(ref(), reminder(30)))
  const first = await rowNow()
  await sweepWhile(31, ["GetItemCommand", () => written(replace(first, reminder(60)))])
  const second = await rowNow()
  await sweepWhile(61, ["GetItemCommand", () => written(remove(second))])
  expect(sent()).toEqual([])
})

test("moved while it is being sent keeps its new day", async () => {
  await written(create(ref(), reminder(30)))
  const row = await rowNow()
  await sweepWhile(31, ["UpdateItemCommand", () => written(replace(row, reminder(60)))])
  expect(sent()).toHaveLength(1)
  await clockOn(59)
  expect(await told()).toEqual([])
  await clockOn(61)
  expect((await told()).map((each) => each.at)).toEqual([at(60)])
})

test("removed while it is being sent leaves nothing behind", async () => {
  await written(create(ref(), reminder(30)))
  const row = await rowNow()
  await sweepWhile(31, ["UpdateItemCommand", () => written(remove(row))])
  expect(await rowsOf(scene.tables, `REMIND#partnerships#${id}`)).toEqual([])
})

test("stays while the topic does not answer, and arrives afterwards", async () => {
  await written(create(ref(), reminder(30)))
  scene.system.messages.cut()
  await clockOn(31)
  scene.system.messages.mend()
  expect(await told()).toEqual([])
  await clockOn(32)
  expect((await told()).map((each) => each.at)).toEqual([at(30)])
})

test("is nothing to the relay, whatever the stream tells it", async () => {
  const image = {
    pk: { S: `REMIND#partnerships#${id}` },
    sk: { S: "lapse-30" },
    outbox: { S: "later" },
    dueSort: { S: `${at(30)}#x` },
    v: { N: "1" },
    s: { M: { due: { S: at(30) }, notices: { L: [] } } },
  }
  const never: Tables = { ...scene.tables, client: undefined as never }
  const record = {
    eventName: "INSERT",
    dynamodb: { NewImage: image, SequenceNumber: "1" },
  } as const
  const answer = await relayBatch({ ...silent, tables: never }, { Records: [record] })
  expect(answer).toEqual({ batchItemFailures: [] })
})
