import { createHash } from "node:crypto"
import type { DynamoDBBatchResponse, SQSBatchResponse } from "aws-lambda"
import { afterAll, describe, expect, test } from "vitest"
import {
  environmentOf,
  type FunctionName,
  functionNames,
  names,
} from "#functions/platform/names.ts"
import { bundle } from "#infra/aws/bundle.ts"
import { day, hour, instantOf, later } from "#shared/kernel/instant.ts"
import { agencyIds, castOf, player } from "#test/support/cast.ts"
import { putRows, tablesHere } from "#test/support/rows.ts"
import { freshKey } from "#test/support/scene.ts"
import { canary, draftOf, meetingOf, openingOf } from "#test/support/story.ts"
import { pendingRecords, queueEvent, recorded, streamEvent } from "./events.ts"
import { startLambda } from "./lambda.ts"
import { invitationEnvelope, invitationOf, reminderFor } from "./membership.ts"
import { isAllowed, needsOf } from "./permission.ts"
import { statementsOf } from "./policy.ts"
import type { Call } from "./recorder.ts"
import { runningFunctions } from "./running.ts"
import { appOf } from "./synth.ts"

const cast = castOf(2)
const { services, lambdas, calls, invoke, ask, as, read, act, follow } = runningFunctions(cast)

const [officer] = cast.officers
const receiver = officer ?? cast.worker

const isPublish = ({ action }: Call): boolean => action.startsWith("SNS.")

const published = (): readonly string[] =>
  calls.relay
    .filter(isPublish)
    .flatMap(({ input }) => Object.entries(input))
    .filter(([name]) => name.endsWith("Message"))
    .map(([, message]) => String(message))

describe("the API's bundle", () => {
  test("answers whoever asks that it lives, and what it can do", async () => {
    expect((await ask({ path: "/v1/health" })).statusCode).toBe(200)
    const { statusCode, json } = await ask({ path: "/v1/openapi.json" })
    expect([statusCode, json.openapi]).toEqual([200, expect.stringMatching(/^3\.1/)])
  })

  test("refuses who has no token of the pool, in words", async () => {
    const none = await ask({ path: "/v1/me" })
    const forged = await ask({ path: "/v1/me", headers: { authorization: "Bearer a.b.c" } })
    expect([none.statusCode, forged.statusCode]).toEqual([401, 401])
    expect(none.headers["content-type"]).toContain("application/problem+json")
  })

  test("knows who asks, and commits an act once however often it is asked", async () => {
    const me = await read(cast.worker, "/v1/me")
    expect(me.json.person).toMatchObject({ id: cast.worker.id })
    const key = freshKey()
    const first = await act(cast.worker, "/v1/cases", { body: openingOf(), key })
    const again = await act(cast.worker, "/v1/cases", { body: openingOf(), key })
    expect([first.statusCode, first.json]).toEqual([201, again.json])
    const draft = await act(cast.worker, "/v1/handoffs", { body: draftOf(first.json.id) })
    expect(draft.statusCode, draft.body).toBe(201)
    await follow(cast.worker, `/v1/handoffs/${draft.json.id}`, "offer")
    const list = await read(receiver, "/v1/handoffs")
    expect(list.json.items).toHaveLength(1)
  })

  test("loads what makes a calendar when one is asked for", async () => {
    const body = meetingOf()
    const made = await act(cast.coordinator, "/v1/meetings", { body })
    expect(made.statusCode, made.body).toBe(201)
    const path = `/v1/meetings/${made.json.id}`
    await follow(cast.coordinator, path, "schedule")
    const file = await read(cast.coordinator, `${path}/calendar`)
    expect(file.body).toMatch(/^BEGIN:VCALENDAR/)
    const own = await read(cast.coordinator, `${path}/invitation`)
    expect(own.body).toContain("METHOD:REQUEST")
  })

  test("serves a subscribed calendar to whoever has its token, and hears replies", async () => {
    const token = freshKey()
    const hash = createHash("sha256").update(token).digest("hex")
    const made = await act(cast.coordinator, "/v1/feeds", { body: { scope: "person", hash } })
    expect(made.statusCode, made.body).toBe(201)
    const feed = await ask({ path: "/v1/calendar", query: `token=${token}` })
    expect([feed.statusCode, feed.body.slice(0, 15)]).toEqual([200, "BEGIN:VCALENDAR"])
    const headers = { ...as(cast.coordinator), "content-type": "text/calendar" }
    const reply = await ask({ method: "POST", path: "/v1/replies", headers, body: "no calendar" })
    expect([reply.statusCode, reply.json.code]).toEqual([400, "request.body-unreadable"])
  })
})

describe("from the act to the inbox", () => {
  test("the relay publishes what the stream tells, and says from where to go on when it fails", async () => {
    const records = await pendingRecords(services().engine)
    expect(records.length).toBeGreaterThan(1)
    services().messages.cut()
    const failed = (await invoke("relay", streamEvent(records))) as DynamoDBBatchResponse
    expect(failed.batchItemFailures).toHaveLength(1)
    expect(failed.batchItemFailures[0]?.itemIdentifier).toBe("442158450000000001740")
    services().messages.mend()
    calls.relay.splice(0)
    const done = (await invoke("relay", streamEvent(records))) as DynamoDBBatchResponse
    expect(done.batchItemFailures).toEqual([])
    expect(published().length).toBeGreaterThanOrEqual(records.length)
  })

  test("the inbox lays each message into its people's inboxes once", async () => {
    const deliver = () => invoke("inbox", queueEvent(published())) as Promise<SQSBatchResponse>
    expect((await deliver()).batchItemFailures).toEqual([])
    const first = (await read(receiver, "/v1/notices")).json.items
    expect(first.length).toBeGreaterThan(0)
    expect((await deliver()).batchItemFailures).toEqual([])
    expect((await read(receiver, "/v1/notices")).json.items).toEqual(first)
  })

  test("a message the inbox cannot read comes back, the others do not", async () => {
    const answer = await invoke("inbox", queueEvent(["no JSON", ...published()]))
    const [bad] = queueEvent(["no JSON"]).Records
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: bad?.messageId }] })
  })

  test("the inbox makes an account for whoever is invited, once, and tells no log of the address", async () => {
    const invited = player("diundang", agencyIds.target, [])
    await putRows(tablesHere(), invitationOf(invited))
    const message = JSON.stringify(invitationEnvelope(invited))
    const deliver = () => invoke("inbox", queueEvent([message])) as Promise<SQSBatchResponse>
    expect((await deliver()).batchItemFailures).toEqual([])
    expect((await deliver()).batchItemFailures).toEqual([])
    const { sub } = services().accounts.find("email", invited.email) ?? {}
    expect(services().accounts.mails(10)).toHaveLength(1)
    const me = await read({ ...invited, sub: sub ?? "" }, "/v1/me")
    expect(me.json.person).toMatchObject({ id: invited.id, email: invited.email })
    expect(lambdas().inbox.log() + message).not.toContain(invited.email)
  })

  test("the clock clears what is over, at the minute the schedule names", async () => {
    await invoke("clock", recorded("schedule"))
    expect(calls.clock.some(({ action }) => action === "DynamoDB.DeleteItem")).toBe(false)
    await invoke("clock", { time: instantOf(Date.now() + 3 * day) })
    expect(calls.clock.some(({ action }) => action === "DynamoDB.DeleteItem")).toBe(true)
  })

  test("the clock hands a reminder on when its day has come", async () => {
    const due = instantOf(Date.now() + day)
    await putRows(tablesHere(), [reminderFor(receiver, due)])
    const sent = () =>
      JSON.stringify(calls.clock.filter(isPublish)).includes("membership.certificate-ending")
    await invoke("clock", { time: instantOf(Date.now()) })
    expect(sent()).toBe(false)
    await invoke("clock", { time: instantOf(Date.now() + 2 * day) })
    expect(sent()).toBe(true)
  })

  test("the clock acts when a deadline passes, up to the end of an offer", async () => {
    const made = await act(cast.worker, "/v1/cases", { body: openingOf({ risk: "LOW" }) })
    const body = draftOf(made.json.id, { service: "TEMPORARY_SHELTER" })
    const draft = await act(cast.worker, "/v1/handoffs", { body })
    const path = `/v1/handoffs/${draft.json.id}`
    await follow(cast.worker, path, "offer")
    await follow(receiver, path, "acknowledge", { attest: true })
    const handoverAt = instantOf(Date.now() + day)
    await follow(receiver, path, "accept", { worker: receiver.id, handoverAt })
    const seen: string[] = []
    for (let turn = 1; turn <= 12; turn += 1) {
      await invoke("clock", { time: instantOf(Date.now() + turn * 60 * day) })
      seen.push((await read(cast.worker, path)).json.status)
    }
    expect([seen[0], seen.at(-1)]).toEqual(["accepted", "expired"])
    const { timeline } = (await read(cast.worker, path)).json
    const types: readonly string[] = timeline.map(({ type }: { type: string }) => type)
    expect(types.filter((type) => type === "handoff.breached")).toHaveLength(7)
  })

  test("the clock ends a poll that nobody answered, and lets go of the time it held", async () => {
    const [chair] = cast.supervisors
    const invitations = [{ agency: agencyIds.target, need: "mandatory" }]
    const body = meetingOf({ invitations, chair: chair?.id, urgent: true })
    const made = await act(cast.coordinator, "/v1/meetings", { body })
    const path = `/v1/meetings/${made.json.id}`
    const slots = [3, 4].map((days) => {
      const start = instantOf(Date.now() + days * day)
      const session = { start, end: later(start, hour), zone: "WIB", mode: "ONLINE" }
      return { sessions: [session], reason: "Malam hari." }
    })
    const deadline = instantOf(Date.now() + 2 * day)
    await follow(cast.coordinator, path, "open-poll", { slots, deadline })
    await invoke("clock", { time: instantOf(Date.now() + 1.5 * day) })
    await invoke("clock", { time: instantOf(Date.now() + 2.5 * day) })
    const { status, timeline } = (await read(cast.coordinator, path)).json
    const types: readonly string[] = timeline.map(({ type }: { type: string }) => type)
    expect([status, types]).toEqual([
      "draft",
      expect.arrayContaining(["meeting.poll-reminded", "meeting.poll-lapsed"]),
    ])
  })

  test("the clock sends what the relay never did", async () => {
    const made = await act(cast.worker, "/v1/cases", { body: openingOf() })
    const draft = await act(cast.worker, "/v1/handoffs", { body: draftOf(made.json.id) })
    await follow(cast.worker, `/v1/handoffs/${draft.json.id}`, "offer")
    await invoke("clock", { time: instantOf(Date.now() + 5 * 60_000) })
    expect(calls.clock.some(({ action }) => action === "SNS.PublishBatch")).toBe(true)
  })
})

describe("what the bundles were seen to do", () => {
  const { app, clean } = appOf()
  afterAll(clean)
  const statements = statementsOf(app)
  const stackOf = (name: FunctionName) => `Simpul-${name[0]?.toUpperCase()}${name.slice(1)}`
  const mineOf = (name: FunctionName) => statements.filter(({ of }) => of === stackOf(name))

  test.each(functionNames)("the role of %s allows every call its bundle made", (name) => {
    const needs = calls[name].flatMap(needsOf)
    expect(needs.length).toBeGreaterThan(0)
    const mine = mineOf(name)
    expect(needs.filter((need) => !isAllowed(need, mine))).toEqual([])
  })

  test("a role allows nothing that belongs to another", () => {
    const others = (name: FunctionName) =>
      functionNames.filter((each) => each !== name).flatMap((each) => calls[each].flatMap(needsOf))
    for (const name of ["relay", "inbox", "clock"] as const) {
      const mine = mineOf(name)
      expect(others(name).some((need) => !isAllowed(need, mine))).toBe(true)
    }
    const rewriting = { action: "dynamodb:UpdateItem", resource: "main", attributes: ["pk", "s"] }
    const overwriting = { action: "dynamodb:PutItem", resource: "main", partition: "CASE#x" }
    expect(isAllowed(rewriting, mineOf("relay"))).toBe(false)
    expect(isAllowed(overwriting, mineOf("inbox"))).toBe(false)
    for (const partition of ["PERSON#x", "SUB#x", "INBOX#x", "FEED#x", "BOOK#x", "NETWORK#x"]) {
      const others = [
        { ...rewriting, partition },
        { ...overwriting, partition },
      ]
      expect(others.filter((need) => isAllowed(need, mineOf("clock")))).toEqual([])
    }
    const removing = { action: "cognito-idp:AdminDeleteUser", resource: "pool" }
    expect(functionNames.some((name) => isAllowed(removing, mineOf(name)))).toBe(false)
    const inviting = { action: "cognito-idp:AdminCreateUser", resource: "pool" }
    expect(functionNames.filter((name) => isAllowed(inviting, mineOf(name)))).toEqual(["inbox"])
  })

  test("no log and no message tells of a child", () => {
    const told = [...functionNames.map((name) => lambdas()[name].log()), ...published()].join("\n")
    for (const secret of Object.values(canary)) expect(told).not.toContain(secret)
  })
})

test.each(functionNames)("%s does not start without a name it reads", async (name) => {
  const [first = names.table] = environmentOf[name]
  const { [first]: _, ...less } = services().environmentFor(name)
  const lambda = await startLambda(bundle(`functions/${name}.lambda.ts`), less)
  await expect(lambda.invoke(recorded("schedule"))).rejects.toThrow(`${first} is not set`)
  await lambda.stop()
})
