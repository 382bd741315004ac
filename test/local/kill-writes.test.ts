import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { afterAll, describe, expect, test } from "vitest"
import { instantOf, minute } from "#shared/kernel/instant.ts"
import { castOf, type Player } from "#test/support/cast.ts"
import { type Child, startChild } from "#test/support/child.ts"
import { inboxOf } from "#test/support/inbox.ts"
import { entryIn, everyRow, flawsIn, isEvent } from "#test/support/ledger.ts"
import { putRows } from "#test/support/rows.ts"
import { freshKey, type Reply } from "#test/support/scene.ts"
import { seedsOf } from "#test/support/seeds.ts"
import { draftOf, idOf, openingOf } from "#test/support/story.ts"

const kills = process.env["SIMPUL_PROVE"] ? 10 : 3
const writers = 6
const cast = castOf(2)
const data = mkdtempSync(join(tmpdir(), "simpul-killed-"))
let child: Child | undefined
afterAll(async () => {
  await child?.stop()
  rmSync(data, { recursive: true, force: true })
})

/** A request as it was sent, with the answer if there was one before the end. */
type Sent = {
  readonly who: Player
  readonly path: string
  readonly post: { readonly body: unknown; readonly key: string; readonly match?: string }
  reply?: Reply
}

type Ask = Omit<Sent, "post" | "reply"> & { readonly body: unknown; readonly match?: string }

/** Sends, and remembers having sent before anything comes back. */
async function send(to: Child, log: Sent[], { who, path, body, match }: Ask): Promise<Reply> {
  const sent: Sent = { who, path, post: { body, key: freshKey(), ...(match ? { match } : {}) } }
  log.push(sent)
  sent.reply = await to.post(who, path, sent.post)
  return sent.reply
}

let children = 0

/** Each a child of its own: two intakes of one child at once would wait for each other. */
function anotherChild() {
  children += 1
  return openingOf({
    identity: { name: `Anak ${children}`, nik: `99${String(children).padStart(14, "0")}` },
  })
}

/** A case, a handoff, its offer, and what the receiver or the sender makes of it: over and over. */
async function tell(to: Child, log: Sent[]): Promise<void> {
  const { worker, officers } = cast
  const [officer = worker] = officers
  for (let turn = 0; ; turn += 1) {
    const opened = await send(to, log, { who: worker, path: "/cases", body: anotherChild() })
    const body = draftOf(idOf(opened))
    const drafted = await send(to, log, { who: worker, path: "/handoffs", body })
    const path = `/handoffs/${idOf(drafted)}`
    await send(to, log, { who: worker, path: `${path}/offer`, body: {}, match: '"1.1"' })
    const last =
      turn % 2 === 0
        ? { who: officer, path: `${path}/acknowledge`, body: { attest: true } }
        : { who: worker, path: `${path}/withdraw`, body: { reason: "Salah tujuan." } }
    await send(to, log, { ...last, match: '"2.1"' })
  }
}

/** Writes with all hands until the whole system is killed in the middle of it. */
async function writeUntilKilled(to: Child, round: number): Promise<readonly Sent[]> {
  const log: Sent[] = []
  const hands = Array.from({ length: writers }, () => tell(to, log).catch(() => undefined))
  const enough = writers * 2 + Math.random() * 30
  while (log.filter(({ reply }) => reply).length < enough) await wait(5)
  await wait(Math.random() * 60)
  await to.kill(round % 2 === 0)
  await Promise.all(hands)
  return log
}

const toldOf = ({ reply }: Sent): string => reply?.text ?? ""

describe("a system that is killed with -9 in the middle of writes", () => {
  test(
    `${kills} times over, loses nothing, halves nothing, tells everybody once`,
    async () => {
      child = await startChild(data)
      await putRows(child.tables, seedsOf(cast, instantOf(Date.now())))
      const all: Sent[] = []
      for (let round = 0; round < kills; round += 1) {
        const log = await writeUntilKilled(child, round)
        child = await startChild(data)
        await expectKept(child, log)
        all.push(...log)
      }
      expect(await flawsIn(child.tables)).toEqual([])
      await expectToldOnce(child)
      expect(await flawsIn(child.tables)).toEqual([])
      const rows = await everyRow(child.tables)
      expect(rows.filter((row) => row["sk"] === "REQUEST").length).toBe(all.length)
      process.stdout.write(`${kills} kills, ${all.length} acts kept\n`)
    },
    20 * minute,
  )
})

/** What was acknowledged is there as it was told; what was not can be sent again, and is then. */
async function expectKept(to: Child, log: readonly Sent[]): Promise<void> {
  const acknowledged = log.filter(({ reply }) => reply)
  expect(acknowledged.length, "acts before the kill").toBeGreaterThan(writers)
  expect(log.length, "acts cut off").toBeGreaterThan(acknowledged.length)
  const hashes = new Map(
    (await everyRow(to.tables)).filter(isEvent).map((row) => [entryIn(row).id, entryIn(row).hash]),
  )
  for (const { reply, path } of acknowledged) {
    expect(reply?.status, `${path} ${reply?.text}`).toBeLessThan(300)
    expect(hashes.get(String(reply?.body["event"])), path).toBe(reply?.body["hash"])
  }
  for (const sent of log) {
    const again = await to.post(sent.who, sent.path, sent.post)
    expect(again.status, `${sent.path} ${again.text}`).toBeLessThan(300)
    if (sent.reply) expect(again.text).toBe(toldOf(sent))
    sent.reply = again
  }
}

/** Every notice that the ledger calls for lies once in every inbox it belongs to. */
async function expectToldOnce(to: Child): Promise<void> {
  await expect.poll(() => pendingIn(to), { timeout: 60_000, interval: 200 }).toBe(0)
  const events = (await everyRow(to.tables)).filter(isEvent).map(entryIn)
  const wanted = (type: string) =>
    events.filter((each) => each.type === type).map(({ id, type: kind }) => `${kind} ${id}`)
  const desk = [...wanted("handoff.offered"), ...wanted("handoff.withdrawn")].sort()
  const author = wanted("handoff.acknowledged").sort()
  expect([desk.length > kills, author.length > kills]).toEqual([true, true])
  const heard = async (who: Player) =>
    (await inboxOf(to.tables, who)).map(({ kind, id }) => `${kind} ${eventBehind(id)}`).sort()
  const patience = { timeout: 60_000, interval: 300 }
  for (const officer of cast.officers) {
    await expect.poll(() => heard(officer), patience).toEqual(desk)
  }
  await expect.poll(() => heard(cast.worker), patience).toEqual(author)
}

const pendingIn = async (to: Child): Promise<number> =>
  (await everyRow(to.tables)).filter((row) => row["outbox"] === "pending").length

/** `<time>-<handoff>-<version>-<number>`: the event that a notice came from. */
function eventBehind(notice: string): string {
  const [, id, version] = /^\w{9}-(handoff-\w+)-(\d+)-\d+$/.exec(notice) ?? []
  return `${id}.${version}`
}
