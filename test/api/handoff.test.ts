import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyIds } from "#test/support/cast.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import {
  acceptance,
  act,
  draftOf,
  givenCase,
  givenHandover,
  givenOffered,
  givenReviewed,
  idOf,
  officerOf,
  recordOf,
} from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

describe("a handoff from offer to first contact", () => {
  test("is offered, reviewed, accepted and completed, and every act is on record", async () => {
    const id = await givenReviewed(scene)
    const officer = officerOf(scene)
    const accepted = await act(scene, officer, [`/handoffs/${id}`, "accept", acceptance(officer)])
    expect(accepted.status).toBe(200)
    expect(accepted.body).toMatchObject({ id, version: 4, status: "accepted", event: `${id}.4` })
    const contact = { firstContact: { at: new Date().toISOString(), with: "CHILD" } }
    const done = await act(scene, officer, [`/handoffs/${id}`, "commit", contact])
    expect(done.body["status"]).toBe("active")
    const seen = await scene.get(scene.cast.worker, `/handoffs/${id}`)
    expect((seen.body["timeline"] as { type: string }[]).map((each) => each.type)).toEqual([
      "handoff.created",
      "handoff.offered",
      "handoff.acknowledged",
      "handoff.accepted",
      "handoff.committed",
    ])
  })

  test("a transfer moves the case to the receiver in one act, and its epoch rises", async () => {
    const id = await givenHandover(scene)
    const officer = officerOf(scene)
    const before = await scene.get(scene.cast.worker, `/handoffs/${id}`)
    const child = (before.body["case"] as unknown as { id: string }).id
    const done = await act(scene, officer, [`/handoffs/${id}`, "commit", { record: recordOf() }])
    expect(done.status, done.text).toBe(200)
    const seen = await scene.get(officer, `/handoffs/${id}`)
    expect(seen.body).toMatchObject({ tier: "T3", case: { id: child }, status: "active" })
    expect(seen.headers.get("ETag")).toMatch(/^"\d+\.2"$/)
    expect((await scene.get(officer, `/cases/${child}`)).body).toMatchObject({
      relation: "custodian",
      custodian: { id: agencyIds.target },
      epoch: 2,
    })
    expect((await scene.get(scene.cast.worker, `/handoffs/${id}`)).body["tier"]).toBe("stub")
    expect((await scene.get(scene.cast.worker, `/cases/${child}`)).status).toBe(404)
  })

  test("the receiver declines an offer and names the next address", async () => {
    const id = await givenOffered(scene)
    const officer = officerOf(scene)
    const declining = { reason: "NO_CAPACITY", text: "Penuh sampai Januari." }
    const bare = await act(scene, officer, [`/handoffs/${id}`, "decline", declining])
    expect([bare.status, bare.body["code"]]).toEqual([422, "handoff.alternative-required"])
    const named = { ...declining, alternative: agencyIds.third }
    const done = await act(scene, officer, [`/handoffs/${id}`, "decline", named])
    expect(done.body["status"]).toBe("declined")
  })

  test("the same offer cannot be open twice", async () => {
    const child = await givenCase(scene)
    const { worker } = scene.cast
    const ids = []
    for (let count = 0; count < 2; count += 1) {
      ids.push(idOf(await scene.post(worker, "/handoffs", { body: draftOf(child) })))
    }
    expect((await act(scene, worker, [`/handoffs/${ids[0]}`, "offer"])).status).toBe(200)
    const second = await act(scene, worker, [`/handoffs/${ids[1]}`, "offer"])
    expect(second.body["code"]).toBe("handoff.already-offered")
  })
})
