import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { hour, instantOf, later } from "#shared/kernel/instant.ts"
import { bayu, openRegister, told } from "#test/support/agency-stage.ts"
import { agencyIds } from "#test/support/cast.ts"
import { session, timeOf, wednesday } from "#test/support/planning.ts"
import { changeRow, putRows } from "#test/support/rows.ts"
import type { Reply, Scene } from "#test/support/scene.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"

const { source, target } = agencyIds

let scene: Scene
beforeAll(async () => {
  scene = await openRegister()
  await changeRow(scene.tables, agencyRef(target), { hours: officeHours("WIB") })
  const { worker, supervisors, coordinator } = scene.cast
  const people = [worker, ...supervisors, coordinator]
  const taken = people.flatMap((each) => timeOf(each, [session(wednesday, 3)]))
  await putRows(scene.tables, taken)
})
afterAll(() => scene?.end())

describe("conflicts of a meeting's time", () => {
  const conflictsOf = (id: string, who = scene.cast.coordinator) =>
    scene.get(who, `/meetings/${id}/conflicts`)
  type Line = { code: string; agency?: { id: string }; count?: number; people?: { id: string }[] }
  const linesIn = ({ body }: Reply, kind: "hard" | "soft") => body[kind] as readonly Line[]
  const given = async (change: Record<string, unknown> = {}) => {
    const body = meetingOf({ sessions: [session(wednesday, 2, "Aula A")], ...change })
    return idOf(await scene.post(scene.cast.coordinator, "/meetings", { body }))
  }

  test("tell the host whose people are booked: its own by name, others by number", async () => {
    const { coordinator, worker } = scene.cast
    const officer = officerOf(scene)
    await putRows(scene.tables, timeOf(officer, [session(wednesday, 1)]))
    const people = [{ person: officer.id, part: "delegate" }]
    const invitations = [
      { agency: source, need: "mandatory" },
      { agency: target, need: "mandatory", people },
    ]
    const id = await given({ chair: worker.id, invitations })
    const reply = await conflictsOf(id)
    expect(reply.status, reply.text).toBe(200)
    const hard = linesIn(reply, "hard")
    expect(hard).toContainEqual({
      code: "chair",
      agency: { id: source, name: "Dinas Sosial Uji" },
      count: 1,
      people: [{ id: worker.id, name: worker.name }],
    })
    const other = { id: target, name: "UPTD PPA Uji" }
    expect(hard).toContainEqual({ code: "delegate", agency: other, count: 1 })
    expect(hard).toContainEqual({ code: "agency", agency: other })
    expect(hard).toContainEqual({
      code: "agency",
      agency: { id: source, name: "Dinas Sosial Uji" },
    })
    expect(reply.text).not.toContain(officer.id)
    expect(reply.text).not.toContain("elsewhere")
    expect(told(await conflictsOf(id, officer))).toEqual([404, "meeting.missing"])
    expect(
      (await act(scene, coordinator, [`/meetings/${id}`, "cancel", { reason: "Batal." }])).status,
    ).toBe(200)
  })

  test("are told of times that somebody types, before the meeting moves to them", async () => {
    const { worker } = scene.cast
    const free = later(wednesday, 9 * hour)
    const id = await given({ chair: worker.id, sessions: [session(free, 1)] })
    const at = (times: string) =>
      scene.get(scene.cast.coordinator, `/meetings/${id}/conflicts?times=${times}`)
    const codes = (reply: Reply) => linesIn(reply, "hard").map(({ code }) => code)
    expect(codes(await conflictsOf(id))).not.toContain("chair")
    const taken = `${wednesday}/${later(wednesday, hour)}`
    expect(codes(await at(taken))).toContain("chair")
    expect(codes(await at(`${free}/${later(free, hour)},${taken}`))).toContain("chair")
    const far = later(wednesday, 100 * 24 * hour)
    for (const wrong of [
      wednesday,
      `${later(wednesday, hour)}/${wednesday}`,
      `${taken},${far}/${later(far, hour)}`,
    ]) {
      expect((await at(wrong)).status).toBe(400)
    }
    const never = "9999-01-01T00:00:00Z/9999-01-01T01:00:00Z"
    expect((await at(never)).status).toBe(200)
  })

  test("warn of hours and notice; of a third meeting on one day; whoever is invited hears none", async () => {
    const night = later(wednesday, 15 * hour)
    const soon = await given({
      sessions: [session(later(instantOf(Date.now()), hour), 1)],
    })
    const codes = (reply: Reply) => linesIn(reply, "soft").map(({ code }) => code)
    expect(codes(await conflictsOf(soon))).toContain("notice")
    const late = await conflictsOf(await given({ sessions: [session(night, 1)] }))
    expect(
      linesIn(late, "soft")
        .filter(({ code }) => code === "hours")
        .map(({ agency }) => agency?.id),
    ).toEqual([source, target])
    const days = [0, 1, 2].map((place) => session(later(wednesday, (7 * 24 + 2 * place) * hour), 1))
    const invitations = [{ agency: target, need: "optional" }]
    const [first = "", second = "", last = ""] = await Promise.all(
      days.map((each) => given({ sessions: [each], invitations })),
    )
    for (const id of [first, second]) {
      const done = await act(scene, scene.cast.coordinator, [`/meetings/${id}`, "schedule"])
      expect(done.status, done.text).toBe(200)
    }
    const third = linesIn(await conflictsOf(last), "soft").filter(
      ({ code }) => code === "third-that-day",
    )
    expect(
      third.map(({ agency }) => agency?.id).sort((a = "", b = "") => (a < b ? -1 : 1)),
    ).toEqual([source, target])
    expect(told(await conflictsOf(first, officerOf(scene)))).toEqual([403, "meeting.not-yours"])
    expect(told(await conflictsOf(first, bayu))).toEqual([404, "meeting.missing"])
  })
})
