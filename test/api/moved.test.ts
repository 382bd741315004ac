import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type CaseId, caseRef } from "#shared/case/case.ts"
import type { MeetingId } from "#shared/kernel/id.ts"
import { hour, instantOf } from "#shared/kernel/instant.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { membershipRef } from "#shared/membership/membership.ts"
import { done, itemsOf, outcomes, strangerOf, word } from "#test/support/agenda-scene.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { minuted, opened } from "#test/support/open-room.ts"
import { changeRow } from "#test/support/rows.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, givenHandover, moving, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

/** The custodian took on an action of a conference, whose minutes lie before the agencies. */
async function givenTask() {
  const { supervisor, worker } = scene.cast
  const room = await opened(scene)
  const path = `/agenda-items/${room.item}`
  await done(act(room.now, supervisor, [path, "open"]))
  const [decision, action] = outcomes().outcomes
  const due = instantOf(Date.parse(room.starts) + 99 * hour)
  const mine = {
    ...action,
    action: { owner: agencyIds.source, verifier: agencyIds.target, due },
  }
  await done(act(room.now, supervisor, [path, "record", { outcomes: [decision, mine] }]))
  const childView = { how: "HEARD", text: word("pandangan") }
  await done(act(room.now, supervisor, [path, "decide", { childView }]))
  const seen = await room.now.get(worker, path)
  const [, made] = seen.body["outcomes"] as readonly { readonly action?: string }[]
  const id = made?.action ?? ""
  await done(act(room.now, worker, [`/actions/${id}`, "accept", { person: worker.id }]))
  const task = String((await room.now.get(worker, `/actions/${id}`)).body["task"])
  await minuted(scene, room)
  return { ...room, itemPath: path, id, task }
}

describe("what the custodian does because a conference decided so", () => {
  test("is nobody's to see who stepped back from the item, as a task of the child neither", async () => {
    const { worker, supervisors } = scene.cast
    const { now, task, child, itemPath } = await givenTask()
    const [, other] = supervisors
    if (!other) throw new Error("there are two supervisors")
    const handoff = await givenHandover(now, { ...moving, case: child })
    const work = async (who: Player) => {
      const paths = [
        `/tasks/${task}`,
        "/tasks?limit=50",
        `/cases/${child}/tasks`,
        `/handoffs/${handoff}/manifest`,
      ]
      const replies = await Promise.all(paths.map((each) => now.get(who, each)))
      return replies.map(({ text }) => text.includes(task))
    }
    expect(await work(other)).toEqual([true, true, true, true])
    await done(act(now, worker, [itemPath, "recuse", { person: other.id }]))
    expect(await work(other)).toEqual([false, false, false, false])
    expect(await work(worker)).toEqual([true, true, true, true])
  })
})

describe("once the child has moved", () => {
  test("its new custodian reads what was decided before, and finds its actions at once", async () => {
    const { worker, coordinator } = scene.cast
    const { now, path, meeting, item, child, id, task } = await givenTask()
    await done(act(now, coordinator, [path, "sign", { stand: "APPROVED" }]))
    const manager = officerOf(scene)
    await changeRow(scene.tables, membershipRef(manager.id, manager.agency), {
      roles: ["CASE_MANAGER", "COORDINATOR"],
    })
    const signed = await done(act(now, manager, [path, "sign", { stand: "APPROVED" }]))
    expect(signed.body["status"]).toBe("minutes-approved")
    const next = strangerOf(scene)
    const list = async (who: Player) =>
      itemsOf(await now.get(who, "/actions?limit=50")).filter((each) => each.id === id).length
    expect([await list(worker), await list(next)]).toEqual([1, 0])
    await changeRow(scene.tables, caseRef(child as CaseId), {
      custodian: agencyIds.third,
      custodyEpoch: 2,
    })
    const excerpts = await now.get(next, `/cases/${child}/excerpts`)
    expect(excerpts.body["items"]).toMatchObject([{ item, title: word("judul") }])
    await done(act(now, next, [`/tasks/${task}`, "take-over"]))
    expect([await list(worker), await list(next)]).toEqual([0, 1])
    await done(act(now, next, [`/actions/${id}`, "begin"]))
    expect(await list(next)).toBe(1)
    // Uninvited from that conference as a person, they learn nothing of it through the child.
    const removedAt = instantOf(Date.now())
    const part = { part: "delegate", partstat: "NEEDS-ACTION", removedAt } as const
    await changeRow(scene.tables, meetingRef(meeting as MeetingId), {
      seats: [{ person: next.id, agency: next.agency, ...part }],
    })
    expect((await now.get(next, `/cases/${child}/excerpts`)).body["items"]).toEqual([])
  })
})
