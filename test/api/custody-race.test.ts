import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { minute } from "#shared/kernel/instant.ts"
import { apiOver, clientBetween, gathering } from "#test/support/api.ts"
import { careless } from "#test/support/careless.ts"
import type { Player } from "#test/support/cast.ts"
import { type Act, didCall, type Held, sawCall } from "#test/support/custody-history.ts"
import { brokenLinks, entryIn, flawsIn, rowsOf } from "#test/support/ledger.ts"
import { type Call, isLinearizable } from "#test/support/linearize.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { act, givenDraft, givenHandover, moving, officerOf, recordOf } from "#test/support/story.ts"

/** Eight acts and as many looks race in each round; the full form of `npm run prove` has 10,000. */
const rounds = process.env["SIMPUL_PROVE"] ? 10_000 : 12

let scene: Scene
beforeAll(async () => {
  scene = await openScene(4, { clockEvery: 600 * minute })
  // An event keeps its outbox marker as long as nobody relays it, so that it can be counted.
  scene.system.pumps.pauseStream()
})
afterAll(() => scene?.end())

type Round = { readonly id: string; readonly rival: string; readonly child: string }
type Racer = {
  readonly who: Player
  readonly id: string
  readonly verb: string
  readonly body: unknown
  readonly means: Act
}

/** A child that is being handed over, and a second transfer of it that waits for approval. */
async function givenRound(voice: Scene, isAsked: boolean): Promise<Round> {
  const { worker } = voice.cast
  const id = await givenHandover(voice)
  const seen = await voice.get(worker, `/handoffs/${id}`)
  const child = String((seen.body["case"] as { id: string }).id)
  const rival = await givenDraft(voice, { ...moving, case: child })
  expect((await act(voice, worker, [`/handoffs/${rival}`, "submit"])).status).toBe(200)
  if (isAsked) {
    const body = { reason: "Keluarga meminta.", childPosition: "WANTS_TO_STAY" }
    expect((await act(voice, worker, [`/handoffs/${id}`, "withdraw", body])).status).toBe(200)
  }
  return { id, rival, child }
}

function racersOf(voice: Scene, { id, rival }: Round): readonly Racer[] {
  const { officers, supervisors, supervisor, worker } = voice.cast
  const [first = worker, second = first, third = first] = officers
  const commit = {
    id,
    verb: "commit",
    body: { record: recordOf() },
    means: { id, from: ["handover"], to: "active", custodian: first.agency },
  }
  const fail = {
    id,
    verb: "fail-handover",
    body: { reason: "Kendaraan rusak." },
    means: { id, from: ["handover", "handover/asked"], to: "accepted" },
  }
  const withdraw = {
    id,
    verb: "withdraw",
    body: { reason: "Rencana berubah.", childPosition: "NOT_ASKED" },
    means: { id, from: ["handover"], to: "handover/asked" },
  }
  const answer = (confirm: boolean) => ({
    id,
    verb: "confirm-withdrawal",
    body: { confirm, note: "Dibicarakan dengan anak." },
    means: { id, from: ["handover/asked"], to: confirm ? "withdrawn" : "handover" },
  })
  const offer = {
    id: rival,
    verb: "offer",
    body: {},
    means: {
      id: rival,
      from: ["pending-approval"],
      to: "offered",
      // The rival's lock is free, and the child still with whoever offers it.
      while: ({ handoffs, epoch }: Held) => handoffs[id] === "withdrawn" && epoch === 1,
    },
  }
  return [
    { who: first, ...commit },
    { who: first, ...commit },
    { who: second, ...commit },
    { who: second, ...fail },
    { who: worker, ...fail },
    { who: supervisors[1] ?? supervisor, ...withdraw },
    { who: third, ...answer(true) },
    { who: second, ...answer(false) },
    { who: supervisor, ...offer },
  ]
}

type Timed = { readonly reply: Reply; readonly times: readonly [number, number] }

async function timed(call: () => Promise<Reply>): Promise<Timed> {
  const start = performance.now()
  const reply = await call()
  return { reply, times: [start, performance.now()] }
}

/** Looks first, as a page does, then acts; each look and each act is a call of the history. */
async function race(voice: Scene, racer: Racer): Promise<readonly (Call<Held> | undefined)[]> {
  const { who, id, verb, body, means } = racer
  const path = `/handoffs/${id}`
  const look = await timed(() => voice.get(who, path))
  const status = String(look.reply.body["status"])
  const looked = look.reply.status === 200 && sawCall({ handoff: [id, status] }, look.times)
  const match = look.reply.headers.get("ETag") ?? '"1.1"'
  const deed = await timed(() => voice.post(who, `${path}/${verb}`, { body, match }))
  return [
    ...(looked ? [looked] : []),
    ...(deed.reply.status === 200 ? [didCall(means, deed.times)] : []),
  ]
}

async function readCustody(voice: Scene, who: Player, { child }: Round) {
  const { reply, times } = await timed(() => voice.get(who, `/cases/${child}/custody`))
  if (reply.status !== 200) return []
  const { custodian, epoch } = reply.body as { custodian: { id: string }; epoch: number }
  return [sawCall({ custodian: custodian.id, epoch }, times)]
}

/** One round, whole: everything that was told, and what stands in the tables afterwards. */
async function historyOf(voice: Scene, racing: Scene, isAsked: boolean) {
  const round = await givenRound(voice, isAsked)
  const readers = [voice.cast.worker, officerOf(voice), voice.cast.worker, officerOf(voice)]
  const calls = await Promise.all([
    ...racersOf(voice, round).map((racer) => race(racing, racer)),
    ...readers.map((who) => readCustody(voice, who, round)),
  ])
  const history = calls.flat().filter((call) => call !== undefined)
  const start: Held = {
    custodian: voice.cast.worker.agency,
    epoch: 1,
    handoffs: {
      [round.id]: isAsked ? "handover/asked" : "handover",
      [round.rival]: "pending-approval",
    },
  }
  return { round, history, start }
}

async function mustBeWhole({ id, child }: Round): Promise<string> {
  const { tables } = scene
  const custodies = await rowsOf(tables, `CASE#${child}`, "CUSTODY#")
  const [state] = await rowsOf(tables, `CASE#${child}`, "STATE")
  const held = state?.["s"] as { custodyEpoch: number; custodian: string }
  expect(custodies.length).toBe(held.custodyEpoch)
  for (const pk of [`CASE#${child}`, `HANDOFF#${id}`]) {
    const events = await rowsOf(tables, pk, "EVENT#")
    expect(brokenLinks(events)).toEqual([])
  }
  // Nobody relays here: each act that tells somebody still has its notices to hand on.
  const acts = await rowsOf(tables, `HANDOFF#${id}`, "EVENT#")
  const loud = acts.filter((row) => entryIn(row).type !== "handoff.created")
  expect(loud.map((row) => row["outbox"])).toEqual(loud.map(() => "pending"))
  const [handoff] = await rowsOf(tables, `HANDOFF#${id}`, "STATE")
  return (handoff?.["s"] as { status?: string } | undefined)?.status ?? "gone"
}

describe("several people commit, fail and take back one handover, and offer the child elsewhere", () => {
  test(`what they are told is explained by one order of acts, ${rounds} times over`, {
    timeout: 600 * minute,
  }, async () => {
    const ends = new Map<string, number>()
    for (let number = 0; number < rounds; number += 1) {
      const { round, history, start } = await historyOf(scene, scene, number % 3 === 2)
      const told = history.map(({ name }) => name).join(", ")
      expect(isLinearizable(start, history), told).toBe(true)
      const end = await mustBeWhole(round)
      ends.set(end, (ends.get(end) ?? 0) + 1)
    }
    process.stdout.write(`${rounds} rounds: ${JSON.stringify(Object.fromEntries(ends))}\n`)
    expect(ends.size, "ways in which it ended").toBeGreaterThan(1)
    if (rounds < 100) expect(await flawsIn(scene.tables)).toEqual([])
  })

  test("the same judge rejects a build that writes without looking again", async () => {
    let rejected = 0
    for (let number = 0; number < 4 && rejected === 0; number += 1) {
      const gather = gathering(4)
      const client = clientBetween((call) =>
        call.name === "TransactWriteItemsCommand"
          ? gather({ ...call, go: () => careless(call) })
          : call.go(),
      )
      const { app } = await apiOver(client)
      const { history, start } = await historyOf(scene, scene.through(app), false)
      if (!isLinearizable(start, history)) rejected += 1
    }
    expect(rejected).toBeGreaterThan(0)
  })
})
