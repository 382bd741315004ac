import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hour, instantOf } from "#shared/kernel/instant.ts"
import { done, givenAgenda, outcomes, strangerOf, word } from "#test/support/agenda-scene.ts"
import type { Player } from "#test/support/cast.ts"
import { opened } from "#test/support/open-room.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

describe("a number of the case in what people write", () => {
  test("is read by agencies that work on it, and by no other, wherever it stands", async () => {
    const { coordinator, supervisor, worker } = scene.cast
    const room = await opened(scene)
    const named = `Karena kasus ${room.reference}, `
    const reason = { reason: `${named}${word("alasan")}` }
    const reviewBy = instantOf(Date.parse(room.starts) + 30 * hour)
    const going = act(room.now, supervisor, [
      room.path,
      "proceed-inquorate",
      { ...reason, reviewBy },
    ])
    // With the third agency alone there is no quorum to do without.
    expect([200, 409]).toContain((await going).status)
    await done(act(room.now, supervisor, [room.path, "adjourn", reason]))
    await done(act(room.now, coordinator, [room.path, "waive-successor", reason]))
    const off = await givenAgenda(scene)
    const { body } = await scene.get(supervisor, `/meetings/${off.meeting}`)
    const [session] = body["sessions"] as { start: string; end: string }[]
    const later = { ...session, start: instantOf(Date.parse(session?.start ?? "") + hour / 2) }
    const said = { reason: `${off.reference} ${word("alasan")}` }
    const moving = { ...said, sessions: [later] }
    await done(act(scene, supervisor, [`/meetings/${off.meeting}`, "reschedule", moving]))
    for (const each of [off.item, off.open]) {
      await done(act(scene, worker, [`/agenda-items/${each}`, "withdraw"]))
    }
    await done(act(scene, supervisor, [`/meetings/${off.meeting}`, "cancel", said]))
    const paths = (id: string) =>
      ["", "/agenda", "/calendar", "/roll"].map((end) => `/meetings/${id}${end}`)
    const tells = async (who: Player, reference: string, id: string) => {
      const replies = await Promise.all(
        [...paths(id), "/meetings?when=past", "/meetings"].map((each) => scene.get(who, each)),
      )
      const text = replies.map((each) => each.text).join("\n")
      return [text.includes(reference), text.includes(word("alasan"))]
    }
    for (const who of [strangerOf(scene), officerOf(scene)]) {
      expect(await tells(who, room.reference, room.meeting)).toEqual([false, true])
      expect(await tells(who, off.reference, off.meeting)).toEqual([false, true])
    }
    expect(await tells(worker, off.reference, off.meeting)).toEqual([true, true])
  })

  test("is taken out of items and actions too, for a guest who is on their list", async () => {
    const { supervisor, worker } = scene.cast
    const room = await opened(scene)
    const path = `/agenda-items/${room.item}`
    await done(act(room.now, supervisor, [path, "open"]))
    const [decision, action] = outcomes().outcomes
    const text = `Kasus ${room.reference}: ${word("isi")}`
    const all = [decision, action].map((each) => ({ ...each, text }))
    await done(act(room.now, supervisor, [path, "record", { outcomes: all }]))
    const seen = await room.now.get(worker, path)
    expect(seen.text).toContain(`Kasus ${room.reference}`)
    const [, made] = seen.body["outcomes"] as readonly { readonly action?: string }[]
    const officer = officerOf(scene)
    for (const each of [path, `${room.path}/agenda`, `/actions/${made?.action}`]) {
      const reply = await room.now.get(officer, each)
      expect([reply.text.includes(word("isi")), reply.text.includes(room.reference)]).toEqual([
        true,
        false,
      ])
    }
  })
})
