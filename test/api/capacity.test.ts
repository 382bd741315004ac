import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Capacity, capacityRef } from "#shared/agency/agency.ts"
import { apiOver, clientBetween, gathering } from "#test/support/api.ts"
import { agencyIds } from "#test/support/cast.ts"
import { rowsOf } from "#test/support/ledger.ts"
import { changeRow } from "#test/support/rows.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { acceptance, act, givenReviewed, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene(6)
})
afterAll(() => scene?.end())

const shelter = capacityRef(agencyIds.target, "TEMPORARY_SHELTER")

async function capacity(): Promise<Pick<Capacity, "room" | "reserved" | "taken">> {
  const [row] = await rowsOf(scene.tables, `AGENCY#${agencyIds.target}`, "CAPACITY#")
  if (!row) throw new Error("the shelter has places")
  const { room, reserved, taken } = row["s"] as Capacity
  return { room, reserved, taken }
}

describe("the last places of a shelter", () => {
  test("go to as many handoffs as there are, however many ask at once", async () => {
    const ids: string[] = []
    for (let count = 0; count < 6; count += 1) {
      ids.push(await givenReviewed(scene, { service: "TEMPORARY_SHELTER" }))
    }
    await changeRow(scene.tables, shelter, { room: 2, reserved: 3 })
    const rush = scene.through((await apiOver(clientBetween(gathering(6)))).app)
    const tries = ids.map((id, place) => {
      const who = scene.cast.officers[place] ?? officerOf(scene)
      return rush.post(who, `/handoffs/${id}/accept`, { body: acceptance(who), match: '"3.1"' })
    })
    const replies = await Promise.all(tries)
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      200, 200, 409, 409, 409, 409,
    ])
    for (const { status, body } of replies.filter((each) => each.status === 409)) {
      expect([status, body["code"]]).toEqual([
        409,
        expect.stringMatching(/^(handoff\.place-taken|conflict\.busy)$/),
      ])
    }
    expect(await capacity()).toEqual({ room: 0, reserved: 5, taken: 0 })
    const refused = ids.filter((_, place) => replies[place]?.status === 409)
    for (const id of refused) {
      const later = await act(scene, officerOf(scene), [
        `/handoffs/${id}`,
        "accept",
        acceptance(officerOf(scene)),
      ])
      expect(later.body["code"]).toBe("handoff.place-taken")
    }
  })

  test("come back once when an accepted handoff is withdrawn, and are taken by its completion", async () => {
    await changeRow(scene.tables, shelter, { room: 5, reserved: 0, taken: 0 })
    const officer = officerOf(scene)
    const [withdrawn, completed] = [
      await givenReviewed(scene, { service: "TEMPORARY_SHELTER" }),
      await givenReviewed(scene, { service: "TEMPORARY_SHELTER" }),
    ]
    for (const id of [withdrawn, completed]) {
      await act(scene, officer, [`/handoffs/${id}`, "accept", acceptance(officer)])
    }
    expect(await capacity()).toEqual({ room: 3, reserved: 2, taken: 0 })
    const reason = { reason: "Anak sudah pulang." }
    await act(scene, scene.cast.worker, [`/handoffs/${withdrawn}`, "withdraw", reason])
    expect(await capacity()).toEqual({ room: 4, reserved: 1, taken: 0 })
    const again = await act(scene, scene.cast.worker, [
      `/handoffs/${withdrawn}`,
      "withdraw",
      reason,
    ])
    expect(again.body["code"]).toBe("handoff.wrong-state")
    const contact = { firstContact: { at: new Date().toISOString(), with: "CHILD" } }
    await act(scene, officer, [`/handoffs/${completed}`, "commit", contact])
    expect(await capacity()).toEqual({ room: 4, reserved: 0, taken: 1 })
  })
})
