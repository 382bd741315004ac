import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { day, hour, instantOf, later } from "#shared/kernel/instant.ts"
import { emailRef } from "#shared/membership/membership.ts"
import type { Player } from "#test/support/cast.ts"
import { putRows, seed } from "#test/support/rows.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  const known = [...scene.cast.officers, scene.cast.coordinator, ...scene.cast.strangers]
  await putRows(
    scene.tables,
    known.map((each) => seed(emailRef(each.email), { person: each.id })),
  )
})
afterAll(() => scene?.end())

let meetings = 0
/** A day of its own for each: nobody is booked twice. */
function nextSessions() {
  meetings += 1
  const from = instantOf(Date.now() + (3 + meetings) * day)
  return [{ start: from, end: later(from, hour), zone: "WIB", mode: "ONLINE" }]
}

async function givenAsked(): Promise<string> {
  const officer = officerOf(scene)
  const people = scene.cast.officers.map(({ id }) => ({ person: id, part: "delegate" }))
  const invitations = [{ agency: officer.agency, need: "mandatory", people }]
  const body = meetingOf({ sessions: nextSessions(), invitations })
  const made = await scene.post(scene.cast.coordinator, "/meetings", { body })
  expect(made.status, made.text).toBe(201)
  const path = `/meetings/${idOf(made)}`
  const done = await act(scene, scene.cast.coordinator, [path, "schedule"])
  expect(done.status, done.text).toBe(200)
  return path
}

type Change = { readonly email?: string; readonly stamp?: string; readonly partstat?: string }

/** What the officer's calendar program makes of their own invitation. */
async function replyTo(path: string, who: Player, change: Change = {}): Promise<string> {
  const letter = (await scene.get(who, `${path}/invitation`)).text.replace(/\r\n /g, "")
  const { email = who.email, stamp = "20300101T000000Z", partstat = "ACCEPTED" } = change
  const own = (name: string) => letter.split("\r\n").find((line) => line.startsWith(name)) ?? ""
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lain//Kalender//EN",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    own("UID:"),
    `DTSTAMP:${stamp}`,
    own("SEQUENCE:"),
    own("ORGANIZER"),
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${email}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
  return lines.join("\r\n")
}

const bring = (who: Player, text: string) =>
  scene.ask("/replies", {
    method: "POST",
    headers: { ...scene.headersOf(who), "Content-Type": "text/calendar" },
    body: text,
  })

type Seats = readonly { person: { id: string }; partstat: string }[]
async function seenBy(who: Player, path: string) {
  const { body } = await scene.get(who, path)
  const seats = body["seats"] as Seats
  const aside = (body["setAside"] ?? []) as readonly { why: string }[]
  const partstat = (id: string) => seats.find(({ person }) => person.id === id)?.partstat
  return { partstat, aside: aside.map(({ why }) => why) }
}

test("somebody brings what their calendar program answered, twice as well as once", async () => {
  const officer = officerOf(scene)
  const path = await givenAsked()
  const text = await replyTo(path, officer)
  for (const _ of [1, 2]) {
    const answer = await bring(officer, text)
    expect([answer.status, answer.text]).toEqual([202, '{"status":"received"}'])
  }
  expect((await seenBy(officer, path)).partstat(officer.id)).toBe("ACCEPTED")
  const changed = await replyTo(path, officer, { partstat: "DECLINED", stamp: "20300101T000001Z" })
  expect((await bring(officer, changed)).status).toBe(202)
  expect((await seenBy(officer, path)).partstat(officer.id)).toBe("DECLINED")
})

test("a reply for somebody else changes nothing, and the organiser sees that it came", async () => {
  const [officer, other] = scene.cast.officers
  if (!officer || !other) throw new Error("two officers")
  const { coordinator } = scene.cast
  const path = await givenAsked()
  const forged = await replyTo(path, officer, { email: other.email, partstat: "DECLINED" })
  expect((await bring(officer, forged)).status).toBe(403)
  expect((await bring(coordinator, forged)).status).toBe(202)
  const seen = await seenBy(coordinator, path)
  expect([seen.partstat(other.id), seen.aside]).toEqual(["NEEDS-ACTION", ["token"]])
  expect((await seenBy(officer, path)).aside).toEqual([])
})

test("what is no reply is told as such, and of a meeting that is not theirs nobody hears", async () => {
  const officer = officerOf(scene)
  const [stranger = officer] = scene.cast.strangers
  const text = await replyTo(await givenAsked(), officer)
  expect((await bring(stranger, text)).status).toBe(404)
  expect((await bring(officer, text.replace(/UID:.*/, "UID:meeting-nowhere@simpul"))).status).toBe(
    404,
  )
  for (const odd of ["", "x", text.replace("REPLY", "COUNTER")]) {
    const answer = await bring(officer, odd)
    expect([answer.status, answer.body["code"]]).toEqual([400, "request.body-unreadable"])
  }
  expect((await bring(officer, "x".repeat(70_000))).status).toBe(413)
  const anonymous = await scene.ask("/replies", { method: "POST", body: text })
  expect(anonymous.status).toBe(401)
})

test("a mail that lies in the folder is handled once, and whom nobody vouches for stays apart", async () => {
  const [officer, other] = scene.cast.officers
  if (!officer || !other) throw new Error("two officers")
  const path = await givenAsked()
  const folder = join(scene.data, "mail")
  mkdirSync(folder, { recursive: true })
  const text = await replyTo(path, officer)
  const token = /rapat\+\w+@[\w.]+/.exec(text)?.[0]
  const mail = `To: ${token}\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n`
  writeFileSync(join(folder, "1.eml"), mail + text)
  writeFileSync(join(folder, "2.ics"), await replyTo(path, officer, { email: other.email }))
  const party = await replyTo(path, officer, { email: "siapa@di-luar.example" })
  writeFileSync(join(folder, "3.eml"), mail + party)
  writeFileSync(join(folder, "4.eml"), "Selamat pagi")
  await scene.system.pumps.readMail()
  expect(readdirSync(join(folder, "done"))).toEqual([expect.stringMatching(/-1\.eml$/)])
  expect(readdirSync(join(folder, "quarantine")).map((name) => name.slice(-5))).toEqual([
    "2.ics",
    "3.eml",
    "4.eml",
  ])
  expect(existsSync(join(folder, "1.eml"))).toBe(false)
  const seen = await seenBy(scene.cast.coordinator, path)
  expect([seen.partstat(officer.id), seen.partstat(other.id)]).toEqual(["ACCEPTED", "NEEDS-ACTION"])
  expect(seen.aside).toEqual(["token", "unknown"])
  await scene.system.pumps.readMail()
  expect((await seenBy(scene.cast.coordinator, path)).aside).toHaveLength(2)
})
