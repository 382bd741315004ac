import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { subjectRef } from "#shared/membership/rules/standing.ts"
import type { Player } from "#test/support/cast.ts"
import { voiceAs } from "#test/support/membership-scene.ts"
import { changeRow } from "#test/support/rows.ts"
import { openScene, type Reply, type Scene, type Voice } from "#test/support/scene.ts"
import { givenReviewed } from "#test/support/story.ts"

let scene: Scene
let voice: Voice
beforeAll(async () => {
  scene = await openScene()
  voice = voiceAs(scene)
})
afterAll(() => scene?.end())

const idAt = (who: Player): string => `${who.agency}.${who.id}`

async function must(reply: Promise<Reply>): Promise<Reply> {
  const answer = await reply
  expect(answer.status, answer.text).toBe(200)
  return answer
}

describe("a handoff that somebody else takes over", () => {
  test("tells so in its own story, to both agencies, and not what became of the person", async () => {
    const id = await givenReviewed(scene)
    const [leaver, heir] = scene.cast.officers
    if (!leaver || !heir) throw new Error("the cast has two officers")
    const roles = ["HANDOFF_OFFICER", "AGENCY_ADMIN"] as const
    await changeRow(scene.tables, subjectRef(idAt(heir)), { roles })
    const path = `/memberships/${idAt(leaver)}`
    const match = (await voice.get(heir, path)).headers.get("ETag") ?? ""
    await must(voice.post(heir, `${path}/suspend`, { body: { takeover: heir.id }, match }))
    const seen = await must(voice.get(scene.cast.worker, `/handoffs/${id}`))
    const told = seen.body["timeline"] as readonly { readonly type: string }[]
    expect(told.at(-1)).toMatchObject({
      type: "membership.taken-over",
      status: "under-review",
      agency: { id: heir.agency },
    })
    expect(JSON.stringify(told)).not.toContain("suspended")
    const own = await must(voice.get(heir, `/memberships/${idAt(leaver)}`))
    expect(own.body["timeline"]).toMatchObject([{ type: "membership.suspended" }])
  })
})
