import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { instantOf, minute } from "#shared/kernel/instant.ts"
import { apiOver, type Call, clientBetween } from "#test/support/api.ts"
import type { Player } from "#test/support/cast.ts"
import { entryIn, flawsIn, rowsOf } from "#test/support/ledger.ts"
import { freshKey, openScene, type Reply, type Scene } from "#test/support/scene.ts"
import {
  acceptance,
  draftOf,
  givenAccepted,
  givenActive,
  givenCase,
  givenHandover,
  givenOffered,
  givenReviewed,
  idOf,
  moving,
  officerOf,
  opened,
  recordOf,
} from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene(3, { clockEvery: 600 * minute })
})
afterAll(() => scene?.end())

type Crash = { readonly at: number; readonly when: "before" | "after" }

/** The API whose process dies around its nth call of the table. */
async function dyingAt({ at, when }: Crash): Promise<{ voice: Scene; died: () => boolean }> {
  let calls = 0
  let isDead = false
  const die = (): never => {
    isDead = true
    throw new Error("the process is gone")
  }
  const between = async ({ go }: Call) => {
    if (isDead) return die()
    const number = calls
    calls += 1
    if (number === at && when === "before") return die()
    const answer = await go()
    return number === at ? die() : answer
  }
  const { app } = await apiOver(clientBetween(between))
  return { voice: scene.through(app), died: () => isDead }
}

type Step = {
  readonly who: Player
  readonly path: string
  readonly body: unknown
  readonly match?: string
}

const send = (voice: Scene, { who, path, body, match }: Step, key: string): Promise<Reply> =>
  voice.post(who, path, { body, key, ...(match ? { match } : {}) })

/** The same request again and again, each time dying one call later, until one gets through. */
async function throughEveryCrash(step: Step): Promise<Reply> {
  const key = freshKey()
  for (let at = 0; at < 20; at += 1) {
    for (const when of ["before", "after"] as const) {
      const { voice, died } = await dyingAt({ at, when })
      const reply = await send(voice, step, key)
      if (!died()) return reply
      expect(reply.status, `${step.path} ${at} ${when}`).toBe(500)
    }
  }
  throw new Error(`${step.path} never gets through`)
}

const eventsOf = async (id: string): Promise<readonly string[]> =>
  (await rowsOf(scene.tables, `HANDOFF#${id}`, "EVENT#")).map((row) => entryIn(row).hash)

type Deed = readonly [who: Player, verb: string, body?: unknown]

/** Each act of a life through every crash: one event, and the answer of a calm day. */
async function live(id: string, deeds: readonly Deed[]): Promise<string> {
  let status = ""
  for (const [who, verb, body = {}] of deeds) {
    const path = `/handoffs/${id}`
    const before = await eventsOf(id)
    const seen = await scene.get(who, path)
    const match = seen.headers.get("ETag") ?? ""
    const reply = await throughEveryCrash({ who, path: `${path}/${verb}`, body, match })
    expect([verb, reply.status, reply.body["code"]]).toEqual([verb, 200, undefined])
    // A reveal has a chain of its own, beside the handoff's.
    const after = await eventsOf(id)
    const own = verb === "reveal" ? [] : [reply.body["hash"]]
    expect(after.slice(before.length), verb).toEqual(own)
    status = String(reply.body["status"])
  }
  return status
}

const now = () => instantOf(Date.now())
const why = { reason: "Rencana berubah." }

describe("a process that dies before or after any call of any act, and the same request again", () => {
  test("creates one handoff", async () => {
    const { worker } = scene.cast
    const child = await givenCase(scene)
    const reply = await throughEveryCrash({ who: worker, path: "/handoffs", body: draftOf(child) })
    expect(reply.status).toBe(201)
    const listed = await scene.get(worker, `/cases/${child}/handoffs`)
    expect((listed.body["items"] as { id: string }[]).map(({ id }) => id)).toEqual([idOf(reply)])
  })

  test("takes a referral once through questions, contact, outcome and verification", async () => {
    const { worker } = scene.cast
    const officer = officerOf(scene)
    const id = await givenOffered(scene)
    const outcome = {
      code: "NEED_MET",
      services: ["ACCOMPANIMENT"],
      feedback: { view: "Senang." },
      note: "Selesai.",
    }
    const status = await live(id, [
      [worker, "raise-risk", { risk: "HIGH", reason: "Ada ancaman." }],
      [officer, "acknowledge", { attest: true }],
      [officer, "ask", { questions: ["Sudah ada visum?"] }],
      [worker, "answer", { answers: [{ answer: "Sudah." }] }],
      [officer, "accept", acceptance(officer)],
      [officer, "commit", { firstContact: { at: now(), with: "CHILD" } }],
      [officer, "progress", { code: "SERVICE_STARTED" }],
      [officer, "propose-outcome", outcome],
      [worker, "dispute", why],
      [officer, "propose-outcome", outcome],
      [worker, "verify", {}],
    ])
    expect(status).toBe("closed")
  })

  test("moves custody once, with a failed handover and a frozen basis on the way", async () => {
    const { worker, supervisor } = scene.cast
    const officer = officerOf(scene)
    const id = await givenReviewed(scene, moving)
    const release = { travels: false, giverPosition: "Pekerja sosial" }
    const basis = { kind: "BEST_INTEREST", by: "Supervisor", note: "Demi keselamatan." }
    const status = await live(id, [
      [worker, "withdraw-basis", {}],
      [officer, "acknowledge-freeze", {}],
      [supervisor, "restore-basis", { basis }],
      [officer, "accept", acceptance(officer)],
      [worker, "start-handover", release],
      [officer, "fail-handover", { reason: "Kendaraan rusak." }],
      [worker, "start-handover", release],
      [officer, "commit", { record: recordOf() }],
    ])
    expect(status).toBe("active")
    const seen = await scene.get(officer, `/handoffs/${id}`)
    const child = (seen.body["case"] as { id: string }).id
    const custodies = await rowsOf(scene.tables, `CASE#${child}`, "CUSTODY#")
    expect(custodies.length).toBe(2)
  })

  test("takes it back, declines it, cancels it and returns it once", async () => {
    const { worker, supervisor } = scene.cast
    const officer = officerOf(scene)
    const asked = { reason: "Keluarga meminta.", childPosition: "WANTS_TO_STAY" }
    const confirm = { confirm: true, note: "Setuju." }
    expect(
      await live(await givenHandover(scene), [
        [worker, "withdraw", asked],
        [officer, "confirm-withdrawal", confirm],
      ]),
    ).toBe("withdrawn")
    const decline = { reason: "OTHER", text: "Tidak sesuai." }
    expect(await live(await givenReviewed(scene), [[officer, "decline", decline]])).toBe("declined")
    expect(await live(await givenAccepted(scene), [[supervisor, "cancel", why]])).toBe("cancelled")
    const given = await givenActive(scene, moving)
    const back = { reason: "Keluarga pindah.", childView: { view: "Ingin dekat ibu." } }
    expect(await live(given, [[worker, "return", back]])).toBe("active")
  })

  test("follows one child on the road, with its tasks, to the arrival code", async () => {
    const { worker, supervisor } = scene.cast
    const officer = officerOf(scene)
    const child = await givenCase(scene)
    const task = { case: child, kind: "VISIT", due: instantOf(Date.now() + 600 * minute) }
    const added = await throughEveryCrash({ who: worker, path: "/tasks", body: task })
    expect(added.status).toBe(201)
    const id = await givenAccepted(scene, { ...moving, case: child })
    const travel = {
      travels: true,
      giverPosition: "Pekerja sosial",
      escort: "Sopir dinas",
      route: "Jalan lintas",
      expectedAt: instantOf(Date.now() + 300 * minute),
      checkInEvery: 60,
    }
    await live(id, [
      [officer, "place", { tasks: [{ task: idOf(added) }] }],
      [worker, "start-handover", travel],
      [worker, "check-in", { state: "ON_THE_WAY" }],
      [worker, "escalate", { note: "Jalan terputus." }],
      [supervisor, "raise-risk", { risk: "HIGH", reason: "Ancaman di jalan." }],
      [supervisor, "lower-risk", { risk: "MEDIUM", reason: "Sudah aman." }],
    ])
    const path = `/handoffs/${id}`
    const receipt = await opened(scene, worker, [path, "handover"])
    const sealed = await scene.get(worker, `${path}/handover?receipt=${receipt}`)
    const { arrivalCode } = sealed.body["travel"] as { arrivalCode: string }
    const status = await live(id, [
      [officer, "commit", { record: recordOf({ arrivalCode }) }],
      [officer, "move", { tasks: [idOf(added)] }],
    ])
    expect(status).toBe("active")
    const moved = await scene.get(officer, `${path}/manifest`)
    expect(moved.body).toMatchObject({ unplaced: 0, unmoved: 0 })
  })

  test("takes a child in once in an emergency, and ratifies it", async () => {
    const { supervisor } = scene.cast
    const officer = officerOf(scene)
    const child = await givenCase(scene, { risk: "EMERGENCY" })
    const id = await givenOffered(scene, { ...moving, case: child })
    const taken = { attest: true, sourceReached: true, attempts: [], record: recordOf() }
    expect(
      await live(id, [
        [officer, "emergency-commit", taken],
        [supervisor, "ratify", { note: "Disetujui." }],
      ]),
    ).toBe("active")
  })

  test("leaves no half of anything behind", async () => {
    await scene.settle()
    expect(await flawsIn(scene.tables)).toEqual([])
  })
})
