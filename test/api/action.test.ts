import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  begin,
  done,
  givenAgenda,
  itemsOf,
  mark,
  outcomes,
  strangerOf,
  told,
  word,
} from "#test/support/agenda-scene.ts"
import { agencyIds } from "#test/support/cast.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

describe("an action", () => {
  test("is followed from owner to verifier, its words shown to those three houses only", async () => {
    const { meeting, item } = await givenAgenda(scene)
    const { supervisor, worker, coordinator } = scene.cast
    const officer = officerOf(scene)
    await begin(scene, meeting, [supervisor, worker, officer])
    await done(act(scene, supervisor, [`/agenda-items/${item}`, "open"]))
    const recorded = await done(
      act(scene, supervisor, [`/agenda-items/${item}`, "record", outcomes()]),
    )
    expect(recorded.text).not.toContain(mark)
    const mine = await scene.get(officer, "/actions?limit=50")
    expect(mine.text).not.toContain(mark)
    const seen = await scene.get(supervisor, `/agenda-items/${item}`)
    const [, made] = seen.body["outcomes"] as readonly { readonly action?: string }[]
    const path = `/actions/${made?.action}`
    expect(itemsOf(mine).map(({ id }) => `/actions/${id}`)).toContain(path)
    expect((await scene.get(officer, path)).body).toMatchObject({
      text: word("tugas"),
      owner: { id: agencyIds.target },
      overdue: false,
      can: { accept: true, verify: "action.own-deed" },
    })
    expect(told(await scene.get(strangerOf(scene), path))).toEqual([404, "action.missing"])
    await done(act(scene, officer, [path, "accept", { person: officer.id }]))
    await done(act(scene, officer, [path, "begin"]))
    const agenda = await scene.get(supervisor, `/meetings/${meeting}/agenda`)
    expect(agenda.body["actions"]).toMatchObject([{ id: made?.action, status: "in-progress" }])
    const kept = await scene.get(strangerOf(scene), `/meetings/${meeting}/agenda`)
    expect(kept.body["actions"]).toEqual([])
    const report = { status: "done", evidence: word("bukti") }
    await done(act(scene, officer, [path, "report", report]))
    const idsIn = async (box: string, state = "open") =>
      itemsOf(await scene.get(coordinator, `/actions?box=${box}&state=${state}&limit=50`)).map(
        ({ id }) => `/actions/${id}`,
      )
    expect(
      [await idsIn("verify"), await idsIn("following")].map((ids) => ids.includes(path)),
    ).toEqual([true, true])
    await done(act(scene, coordinator, [path, "verify", { confirm: true }]))
    expect(await idsIn("verify")).not.toContain(path)
    expect(await idsIn("following", "over")).toContain(path)
    expect((await scene.get(coordinator, path)).body).toMatchObject({
      status: "verified",
      evidence: word("bukti"),
    })
  })
})
