import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { actionId } from "#shared/action/action.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { done, givenAgenda, strangerOf, told } from "#test/support/agenda-scene.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { changeRow } from "#test/support/rows.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const parts = ["", "/agenda", "/calendar", "/invitation", "/roll", "/minutes", "/conflicts"]

async function keptAway(reference: string, body: object): Promise<void> {
  const { worker } = scene.cast
  const { items } = (await scene.get(worker, "/cases?limit=50")).body as {
    items: readonly { id: string; reference: string }[]
  }
  const child = items.find((each) => each.reference === reference)?.id ?? ""
  await done(act(scene, worker, [`/cases/${child}`, "keep-away", body]))
}

const listed = async (who: Player): Promise<string> => (await scene.get(who, "/meetings")).text

async function noticesOf(who: Player): Promise<readonly string[]> {
  const { items } = (await scene.get(who, "/notices?limit=50")).body as {
    items: readonly { id: string }[]
  }
  return items.map(({ id }) => id).sort()
}

test("what a meeting took over is told item by item, never by the meeting itself", async () => {
  const { meeting } = await givenAgenda(scene)
  const carried = [actionId.parse("action-kenari")]
  await changeRow(scene.tables, meetingRef(meeting), { carried })
  for (const part of ["", "/agenda"]) {
    const seen = await scene.get(strangerOf(scene), `/meetings/${meeting}${part}`)
    expect([seen.status, seen.text.includes("action-kenari")]).toEqual([200, false])
  }
})

describe("whom a child keeps away after its conference was called", () => {
  test("no part of it is there any more, in no list and for no act", async () => {
    const { meeting, reference, open } = await givenAgenda(scene)
    const path = `/meetings/${meeting}`
    const [person, agent] = [officerOf(scene), strangerOf(scene)]
    for (const who of [person, agent]) {
      expect((await scene.get(who, path)).status).toBe(200)
      expect(await listed(who)).toContain(meeting)
    }
    const match = (await scene.get(person, path)).headers.get("ETag") ?? ""
    await keptAway(reference, { persons: [person.id], agencies: [agencyIds.third] })
    for (const who of [person, agent]) {
      const seen = await Promise.all(parts.map((each) => scene.get(who, `${path}${each}`)))
      expect(seen.map(told)).toEqual(parts.map(() => [404, "meeting.missing"]))
      expect(await listed(who)).not.toContain(meeting)
      const tried = await scene.post(who, `${path}/answer`, { body: { answer: "ACCEPTED" }, match })
      expect(told(tried)).toEqual([404, "meeting.missing"])
      // What is on no child tells that there is a conference all the same.
      expect((await scene.get(who, `/agenda-items/${open}`)).status).toBe(404)
    }
    const [colleague = person] = scene.cast.officers.slice(1)
    expect((await scene.get(colleague, path)).status).toBe(200)
  })

  test("no message tells of it", async () => {
    const { meeting, reference } = await givenAgenda(scene)
    const { coordinator } = scene.cast
    const others = [...scene.cast.strangers, ...scene.cast.officers]
    await scene.settle()
    const before = await Promise.all(others.map(noticesOf))
    await keptAway(reference, {
      persons: scene.cast.officers.map(({ id }) => id),
      agencies: [agencyIds.third],
    })
    const sessions = [{ session: 0, venue: "Aula lain" }]
    await done(act(scene, coordinator, [`/meetings/${meeting}`, "change-details", { sessions }]))
    await scene.settle()
    expect(await Promise.all(others.map(noticesOf))).toEqual(before)
  })
})
