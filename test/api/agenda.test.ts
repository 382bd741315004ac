import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { instantOf, minute } from "#shared/kernel/instant.ts"
import {
  begin,
  done,
  givenAgenda,
  givenConference,
  itemsOf,
  mark,
  outcomes,
  strangerOf,
  told,
  word,
} from "#test/support/agenda-scene.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { everyRow } from "#test/support/ledger.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, idOf, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

/** Everything that somebody may ask about a meeting and one item of it. */
const pathsOf = (meeting: string, item: string) => [
  `/meetings/${meeting}`,
  `/meetings/${meeting}/agenda`,
  `/meetings/${meeting}/calendar`,
  "/meetings",
  "/agenda-items",
  "/agenda-items?box=proposed",
  `/agenda-items/${item}`,
  "/actions",
  "/actions?box=following",
  "/actions?box=verify",
  "/notices",
]

describe("an item on a child", () => {
  test("is on the agenda of its list only, and the times of the others stay right", async () => {
    const { meeting, item, open, reference, starts } = await givenAgenda(scene)
    const path = `/meetings/${meeting}/agenda`
    const chaired = itemsOf(await scene.get(scene.cast.supervisor, path))
    expect(chaired.map(({ id }) => id)).toEqual([item, open])
    expect(chaired[0]).toMatchObject({
      title: word("judul"),
      purpose: word("tujuan"),
      caseReference: reference,
      attachments: [{ label: word("lampiran") }],
      proposer: { id: agencyIds.source },
      can: { withdraw: true, open: "agenda.meeting-wrong-state" },
    })
    const invited = await scene.get(officerOf(scene), path)
    expect(itemsOf(invited).map(({ title }) => title)).toEqual([word("judul"), "Rencana kerja"])
    expect(invited.text).not.toContain(reference)
    const kept = await scene.get(strangerOf(scene), path)
    expect(itemsOf(kept).map(({ id }) => id)).toEqual([open])
    const half = instantOf(Date.parse(starts) + 30 * minute)
    expect(itemsOf(kept)[0]?.window?.start).toBe(half)
    expect(kept.text).not.toContain(item)
  })

  test("is nowhere else for whoever is not on its list: no read, no act, no error tells of it", async () => {
    const { meeting, item } = await givenAgenda(scene)
    const officer = officerOf(scene)
    await begin(scene, meeting, [scene.cast.supervisor, scene.cast.worker, officer])
    const path = `/agenda-items/${item}`
    const { supervisor } = scene.cast
    await done(act(scene, supervisor, [path, "open"]))
    await done(act(scene, supervisor, [path, "record", outcomes()]))
    const view = { childView: { how: "HEARD", text: word("pandangan") } }
    await done(act(scene, supervisor, [path, "decide", view]))
    await scene.settle()
    const seen = await Promise.all(
      pathsOf(meeting, item).map((each) => scene.get(strangerOf(scene), each)),
    )
    expect(seen.filter(({ text }) => text.includes(mark) || text.includes(item))).toEqual([])
    const guessed = await scene.get(strangerOf(scene), "/agenda-items/item-nowhere")
    expect(told(guessed)).toEqual([404, "agenda.missing"])
    expect(seen[6]?.text).toBe(guessed.text)
    for (const verb of ["open", "record", "decide", "defer", "withdraw", "recuse", "amend"]) {
      const body = verb === "record" ? outcomes() : verb === "defer" ? { reason: "Nanti." } : {}
      const amending = verb === "amend" ? { outcomes: [{ place: 1, text: word("x") }] } : body
      const tried = await scene.post(strangerOf(scene), `${path}/${verb}`, {
        body: amending,
        match: '"3"',
      })
      expect([verb, tried.status]).toEqual([verb, 404])
      expect(tried.text).not.toContain(mark)
    }
  })

  test("is sealed: no row, event, notice or list of the main table holds a word of it", async () => {
    const { meeting, item } = await givenAgenda(scene)
    const { supervisor, worker } = scene.cast
    await begin(scene, meeting, [supervisor, worker])
    await done(act(scene, supervisor, [`/agenda-items/${item}`, "open"]))
    await done(act(scene, worker, [`/agenda-items/${item}`, "record", outcomes()]))
    const refused = [
      await act(scene, worker, [`/agenda-items/${item}`, "decide", { childView: word("x") }]),
      await act(scene, worker, [`/agenda-items/${item}`, "decide", {}]),
      await act(scene, worker, [`/agenda-items/${item}`, "defer", { reason: "x", y: word("y") }]),
    ]
    expect(refused.map(({ status }) => status)).toEqual([400, 422, 400])
    expect(refused.filter(({ text }) => text.includes(mark))).toEqual([])
    await scene.settle()
    const rows = (await everyRow(scene.tables)).map((row) => JSON.stringify(row))
    expect(rows.filter((row) => row.includes(mark))).toEqual([])
    const sealed = JSON.stringify(await everyRow(scene.tables, scene.tables.sealed))
    for (const field of ["judul", "tujuan", "lampiran", "putusan", "tugas"]) {
      expect(sealed).toContain(word(field))
    }
  })

  test("is silent in the room for whoever has not signed the statement", async () => {
    const { meeting, item } = await givenAgenda(scene)
    const { supervisor, worker } = scene.cast
    const officer = officerOf(scene)
    await begin(scene, meeting, [supervisor, worker])
    await done(act(scene, supervisor, [`/agenda-items/${item}`, "open"]))
    const silent = await scene.get(officer, `/meetings/${meeting}/agenda`)
    expect(itemsOf(silent)[0]).toMatchObject({ id: item, needsPledge: true, title: "" })
    expect(silent.text).not.toContain(mark)
    expect((await scene.get(officer, `/agenda-items/${item}`)).text).not.toContain(mark)
    await begin(scene, meeting, [supervisor, worker, officer])
    const heard = await scene.get(officer, `/agenda-items/${item}`)
    expect(heard.body).toMatchObject({ title: word("judul"), status: "in-discussion" })
  })

  test("and what it led to are lost at once by whoever steps back", async () => {
    const { meeting, item } = await givenAgenda(scene)
    const { supervisor, worker } = scene.cast
    const officer = officerOf(scene)
    await begin(scene, meeting, [supervisor, worker, officer])
    await done(act(scene, supervisor, [`/agenda-items/${item}`, "open"]))
    await done(act(scene, supervisor, [`/agenda-items/${item}`, "record", outcomes()]))
    const own = itemsOf(await scene.get(officer, "/actions?limit=50"))
    const action = own.at(-1)?.id ?? ""
    expect((await scene.get(officer, `/actions/${action}`)).status).toBe(200)
    await done(act(scene, officer, [`/agenda-items/${item}`, "recuse"]))
    expect(told(await scene.get(officer, `/agenda-items/${item}`))).toEqual([404, "agenda.missing"])
    expect(told(await scene.get(officer, `/actions/${action}`))).toEqual([404, "action.missing"])
    const agenda = await scene.get(officer, `/meetings/${meeting}/agenda`)
    expect(itemsOf(agenda).map(({ id }) => id)).not.toContain(item)
    const left = itemsOf(await scene.get(officer, "/actions?limit=50")).map(({ id }) => id)
    const [colleague = officer] = scene.cast.officers.slice(1)
    const still = itemsOf(await scene.get(colleague, "/actions?limit=50")).map(({ id }) => id)
    expect(still.filter((id) => !left.includes(id)).length).toBe(1)
  })
})

describe("what waits for a meeting", () => {
  test("stands in the host's backlog and in the proposer's list until it is placed", async () => {
    const { worker, coordinator } = scene.cast
    const officer = officerOf(scene)
    const body = { host: agencyIds.source, title: "Jadwal bersama", minutes: 15 }
    const id = idOf(await done(scene.post(officer, "/agenda-items", { body })))
    const listed = async (who: Player, box: string) =>
      itemsOf(await scene.get(who, `/agenda-items?box=${box}&limit=50`)).map((each) => each.id)
    expect(await listed(coordinator, "backlog")).toContain(id)
    expect(await listed(officer, "proposed")).toContain(id)
    expect(await listed(strangerOf(scene), "proposed")).not.toContain(id)
    const { id: meeting } = await givenConference(scene)
    await done(act(scene, coordinator, [`/agenda-items/${id}`, "place", { meeting }]))
    expect(await listed(worker, "backlog")).not.toContain(id)
    expect(await listed(officer, "proposed")).toContain(id)
    const order = { items: [id] }
    await done(act(scene, coordinator, [`/meetings/${meeting}`, "arrange-agenda", order]))
  })
})
