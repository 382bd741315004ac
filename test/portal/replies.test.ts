import { Buffer } from "node:buffer"
import ICAL from "ical.js"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { emailRef } from "#shared/membership/membership.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { putRows, seed } from "#test/support/rows.ts"
import { act, idOf, meetingOf } from "#test/support/story.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  const { scene } = stage
  const known = scene.cast.officers.map((each) => seed(emailRef(each.email), { person: each.id }))
  await putRows(scene.tables, known)
})
afterAll(() => stage?.end())

/** What a calendar program makes of an invitation when its owner answers in it. */
function replyOf(invitation: string, mail: string, partstat: string): string {
  const asked = new ICAL.Component(ICAL.parse(invitation)).getFirstSubcomponent("vevent")
  if (!asked) throw new Error("an invitation has an event")
  const calendar = new ICAL.Component("vcalendar")
  calendar.addPropertyWithValue("version", "2.0")
  calendar.addPropertyWithValue("prodid", "-//Kalender lain//ical.js//EN")
  calendar.addPropertyWithValue("method", "REPLY")
  const event = new ICAL.Component("vevent")
  for (const name of ["uid", "sequence", "organizer"]) {
    const value = asked.getFirstPropertyValue(name)
    if (value !== null) event.addPropertyWithValue(name, value)
  }
  event.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(new Date(), true))
  const attendee = new ICAL.Property("attendee")
  attendee.setParameter("partstat", partstat)
  attendee.setValue(`mailto:${mail}`)
  event.addProperty(attendee)
  calendar.addSubcomponent(event)
  return calendar.toString()
}

async function handIn(page: Page, text: string): Promise<void> {
  await page.goto("/kalender")
  await page.getByLabel("Berkas balasan (.ics)").setInputFiles({
    name: "balasan.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(text),
  })
  await page.getByText("Balasan diproses.").waitFor()
}

test("a reply that a calendar program wrote counts; a forged one is set aside and told", async () => {
  const { scene } = stage
  const { coordinator, officers } = scene.cast
  const [officer, other] = officers
  if (!officer || !other) throw new Error("two officers")
  const people = officers.map(({ id }) => ({ person: id, part: "delegate" }))
  const invitations = [{ agency: agencyIds.target, need: "mandatory", people }]
  const body = meetingOf({ title: "Rapat lewat kalender", invitations })
  const id = idOf(await scene.post(coordinator, "/meetings", { body }))
  await act(scene, coordinator, [`/meetings/${id}`, "schedule"])
  const invitationOf = async (who: Player) =>
    (await scene.get(who, `/meetings/${id}/invitation`)).text

  const page = await stage.visit(coordinator, `/rapat/${id}`)
  const seat = (who: Player) => page.locator(".seats > li", { hasText: who.name })
  await seat(officer).getByText("belum menjawab").waitFor()
  await handIn(page, replyOf(await invitationOf(officer), officer.email, "ACCEPTED"))
  // Written to the address of the first, in the name of the second: whose it is nobody vouches for.
  await handIn(page, replyOf(await invitationOf(officer), other.email, "DECLINED"))
  await page.goto(`/rapat/${id}`)
  await seat(officer).getByText("hadir").waitFor()
  await seat(other).getByText("belum menjawab").waitFor()
  await page.getByText("Balasan e-mail yang disisihkan").waitFor()
  await page.getByText("alamat balasan bukan milik orang itu").waitFor()
  // One of its people comes: the agency counts as coming, though it said nothing itself.
  const agency = page.locator(".answers > li", { hasText: "UPTD PPA Uji" })
  await agency.locator(".chip", { hasText: "Hadir" }).waitFor()
  // Whoever is silent still finds the invitation waiting.
  const waiting = await stage.visit(other)
  const unanswered = waiting.locator("section", { hasText: "Undangan rapat" })
  await unanswered.locator(`a[href="/rapat/${id}"]`).click()
  await waiting.locator(".answer-buttons .main", { hasText: "Hadir" }).waitFor()
  expect(stage.complaints()).toEqual([])
})
