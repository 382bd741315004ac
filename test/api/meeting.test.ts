import ICAL from "ical.js"
import nodeIcal from "node-ical"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { day, hour, instantOf } from "#shared/kernel/instant.ts"
import { apiOver, clientBetween } from "#test/support/api.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { timesTold } from "#test/support/inbox.ts"
import { putRows, seed } from "#test/support/rows.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { agencyOf } from "#test/support/seeds.ts"
import { act, givenCase, idOf, meetingOf, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const told = ({ status, body }: Reply) => [status, body["code"]]
const inDays = (days: number) => [
  {
    start: instantOf(Date.now() + days * day),
    end: instantOf(Date.now() + days * day + 2 * hour),
    zone: "WITA",
    mode: "ONSITE",
    venue: "Aula Dinas Sosial",
  },
]

async function givenMeeting(change: Record<string, unknown> = {}): Promise<string> {
  const body = meetingOf(change)
  const made = await scene.post(scene.cast.coordinator, "/meetings", { body })
  expect(made.status, made.text).toBe(201)
  return idOf(made)
}

async function givenScheduled(change: Record<string, unknown> = {}): Promise<string> {
  const id = await givenMeeting(change)
  const done = await act(scene, scene.cast.coordinator, [`/meetings/${id}`, "schedule"])
  expect(done.status, done.text).toBe(200)
  return id
}

/** The same API so many days from now. */
async function daysLater(days: number): Promise<Scene> {
  const now = () => instantOf(Date.now() + days * day)
  return scene.through(
    (
      await apiOver(
        clientBetween(({ go }) => go()),
        { now },
      )
    ).app,
  )
}

type Card = { readonly id: string; readonly status: string; readonly myAnswer?: string }

async function listed(who: Player, query = "", at = scene): Promise<readonly Card[]> {
  const { body } = await at.get(who, `/meetings${query}`)
  return body["items"] as readonly Card[]
}

const cardOf = async (id: string, ...where: Parameters<typeof listed>) =>
  (await listed(...where)).find((each) => each.id === id)

describe("a meeting", () => {
  test("is nobody else's before it is scheduled, and everybody's who is invited after", async () => {
    const { coordinator } = scene.cast
    const officer = officerOf(scene)
    const id = await givenMeeting()
    expect(await cardOf(id, officer)).toBeUndefined()
    expect((await scene.get(officer, `/meetings/${id}`)).status).toBe(404)
    expect((await cardOf(id, coordinator))?.status).toBe("draft")
    await act(scene, coordinator, [`/meetings/${id}`, "schedule"])
    expect(await cardOf(id, officer)).toMatchObject({ status: "scheduled", myAnswer: "PENDING" })
    await scene.settle()
    expect(await timesTold(scene.tables, officer, ["meeting.scheduled", id])).toBe(1)
  })

  test("hears each agency's own answer, and tells its owner", async () => {
    const officer = officerOf(scene)
    const { coordinator } = scene.cast
    const id = await givenScheduled()
    const note = "Datang berdua."
    const done = await act(scene, officer, [
      `/meetings/${id}`,
      "answer",
      { answer: "ACCEPTED", note },
    ])
    expect(done.status, done.text).toBe(200)
    expect((await cardOf(id, officer))?.myAnswer).toBe("ACCEPTED")
    expect((await cardOf(id, coordinator))?.myAnswer).toBe("PENDING")
    const seen = await scene.get(coordinator, `/meetings/${id}`)
    expect(seen.body["invitations"]).toMatchObject([
      { agency: { id: agencyIds.source }, answer: "PENDING" },
      { agency: { id: agencyIds.target }, answer: "ACCEPTED", note },
    ])
    await scene.settle()
    expect(await timesTold(scene.tables, coordinator, ["meeting.answered", id])).toBe(1)
    const delegated = await act(scene, officer, [
      `/meetings/${id}`,
      "answer",
      { answer: "DELEGATED" },
    ])
    expect(told(delegated)).toEqual([422, "meeting.delegate-required"])
    const [stranger = officer] = scene.cast.strangers
    const path = `/meetings/${id}/answer`
    const foreign = await scene.post(stranger, path, { body: { answer: "ACCEPTED" }, match: '"3"' })
    expect(told(foreign)).toEqual([404, "meeting.missing"])
  })

  test("asks everybody again when it moves, and keeps the slot it had", async () => {
    const officer = officerOf(scene)
    const id = await givenScheduled()
    await act(scene, officer, [`/meetings/${id}`, "answer", { answer: "ACCEPTED" }])
    const sessions = inDays(5)
    const moving = { sessions, reason: "Aula dipakai." }
    const done = await act(scene, scene.cast.coordinator, [`/meetings/${id}`, "reschedule", moving])
    expect(done.status, done.text).toBe(200)
    const seen = await scene.get(officer, `/meetings/${id}`)
    expect(seen.body["sessions"]).toEqual(sessions)
    expect(seen.body["past"]).toMatchObject([{ reason: "Aula dipakai." }])
    expect((await cardOf(id, officer))?.myAnswer).toBe("PENDING")
    const backwards = { sessions: inDays(-5), reason: "Salah tanggal." }
    const tried = await act(scene, scene.cast.coordinator, [
      `/meetings/${id}`,
      "reschedule",
      backwards,
    ])
    expect(told(tried)).toEqual([422, "meeting.in-the-past"])
  })

  test("that is called off stays in the list as such", async () => {
    const officer = officerOf(scene)
    const id = await givenScheduled()
    const reason = { reason: "Banjir." }
    await act(scene, scene.cast.coordinator, [`/meetings/${id}`, "cancel", reason])
    expect((await cardOf(id, officer))?.status).toBe("cancelled")
    const answering = await act(scene, officer, [
      `/meetings/${id}`,
      "answer",
      { answer: "ACCEPTED" },
    ])
    expect(told(answering)).toEqual([409, "meeting.wrong-state"])
    await scene.settle()
    expect(await timesTold(scene.tables, officer, ["meeting.cancelled", id])).toBe(1)
  })

  test("is recorded once it is over, with what is known", async () => {
    const { coordinator } = scene.cast
    const id = await givenScheduled()
    const path = `/meetings/${id}`
    const early = await act(scene, coordinator, [path, "record-late", { headcount: 57 }])
    expect(told(early)).toEqual([409, "meeting.not-over"])
    expect(await cardOf(id, coordinator, "?when=past")).toBeUndefined()
    const later = await daysLater(3)
    expect(await cardOf(id, coordinator, "", later)).toBeUndefined()
    expect((await cardOf(id, coordinator, "?when=past", later))?.status).toBe("scheduled")
    const input = { headcount: null, classes: [{ label: "Guru", count: 12 }] }
    const done = await act(later, coordinator, [path, "record-late", input])
    expect(done.status, done.text).toBe(200)
    expect((await cardOf(id, coordinator, "?when=past", later))?.status).toBe("held")
    expect((await later.get(coordinator, path)).body).toMatchObject({
      status: "held",
      headcount: null,
      classes: [{ label: "Guru", count: 12 }],
      recordedLate: true,
    })
  })

  test("belongs to coordinators: nobody else drafts or moves one", async () => {
    const { worker } = scene.cast
    const drafting = await scene.post(worker, "/meetings", { body: meetingOf() })
    expect(told(drafting)).toEqual([403, "role.required"])
    const id = await givenScheduled()
    const cancelling = await act(scene, worker, [`/meetings/${id}`, "cancel", { reason: "Batal." }])
    expect(cancelling.status).toBe(403)
  })

  test("of forty-five agencies can be called, read and called off", async () => {
    const many = Array.from({ length: 43 }, (_, place) => `instansi-${place + 1}` as AgencyId)
    await putRows(
      scene.tables,
      many.map((id) => seed(agencyRef(id), agencyOf(id, `Instansi ${id}`, "LKSA"))),
    )
    const agencies = [agencyIds.source, agencyIds.target, ...many]
    const invitations = agencies.map((agency) => ({ agency, need: "optional" }))
    const id = await givenScheduled({ invitations })
    const seen = await scene.get(scene.cast.coordinator, `/meetings/${id}`)
    expect(seen.status, seen.text).toBe(200)
    expect(seen.body["invitations"]).toHaveLength(45)
    const reason = { reason: "Terlalu ramai." }
    const done = await act(scene, scene.cast.coordinator, [`/meetings/${id}`, "cancel", reason])
    expect(done.status, done.text).toBe(200)
  })
})

describe("an agency that has no part in the case", () => {
  test("is invited without the case's number, until it works on the case", async () => {
    const { coordinator, supervisor, worker } = scene.cast
    const child = await givenCase(scene)
    const seen = await scene.get(worker, `/cases/${child}`)
    const reference = String(seen.body["reference"])
    const id = await givenScheduled({
      profile: "case-conference",
      type: "CASE_CONFERENCE",
      title: `Pembahasan kasus ${reference}`,
      caseReference: reference,
      chair: coordinator.id,
      minuteTaker: supervisor.id,
    })
    const officer = officerOf(scene)
    const paths = [`/meetings/${id}`, "/meetings?when=upcoming", `/meetings/${id}/calendar`]
    const tellsTo = async (who: Player) => {
      const answers = await Promise.all(paths.map((path) => scene.get(who, path)))
      return answers.map(({ text }) => text.includes(reference))
    }
    // A calendar is read over shoulders: no conference's file names its case, whoever asks.
    expect(await tellsTo(officer)).toEqual([false, false, false])
    const told = await scene.get(officer, `/meetings/${id}`)
    expect(told.body["title"]).toBe("Pembahasan kasus")
    expect(await tellsTo(worker)).toEqual([true, true, false])
    const seat = { agency: officer.agency, role: "observer" }
    const added = await act(scene, worker, [`/cases/${child}`, "add-to-team", seat])
    expect(added.status, added.text).toBe(200)
    expect(await tellsTo(officer)).toEqual([true, true, false])
  })
})

describe("a meeting's calendar file", () => {
  test("is read by two programs alike", async () => {
    const sessions = inDays(2)
    const id = await givenScheduled({ sessions, title: "Rapat; koordinasi, triwulan" })
    const file = await scene.get(officerOf(scene), `/meetings/${id}/calendar`)
    expect(file.status).toBe(200)
    expect(file.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8")
    expect(file.headers.get("Content-Disposition")).toMatch(/^attachment; filename="[\w.-]+\.ics"$/)
    expect(file.headers.get("ETag")).toBe('"2"')
    const event = new ICAL.Component(ICAL.parse(file.text)).getFirstSubcomponent("vevent")
    expect(event?.getFirstPropertyValue("summary")).toBe("Rapat; koordinasi, triwulan")
    expect(event?.getFirstPropertyValue("status")).toBe("CONFIRMED")
    const parsed = Object.values(nodeIcal.sync.parseICS(file.text))
    const read = parsed.find((each) => each?.type === "VEVENT")
    const start = new Date(Math.floor(Date.parse(sessions[0]?.start ?? "") / 1000) * 1000)
    expect(read).toMatchObject({ summary: "Rapat; koordinasi, triwulan", start })
  })

  test("says that it was called off, and never loses its place in the calendar", async () => {
    const id = await givenScheduled()
    const reading = async () => (await scene.get(officerOf(scene), `/meetings/${id}/calendar`)).text
    const uidIn = (text: string) => /UID:(.+)\r\n/.exec(text)?.[1]
    const before = await reading()
    await act(scene, scene.cast.coordinator, [`/meetings/${id}`, "cancel", { reason: "Batal." }])
    const after = await reading()
    expect([/SEQUENCE:0\r/.test(before), /SEQUENCE:1\r/.test(after)]).toEqual([true, true])
    expect(after).toContain("STATUS:CANCELLED")
    expect(uidIn(after)).toBe(uidIn(before))
  })

  test("of a draft is not there", async () => {
    const id = await givenMeeting()
    const file = await scene.get(scene.cast.coordinator, `/meetings/${id}/calendar`)
    expect(told(file)).toEqual([404, "meeting.missing"])
  })
})
