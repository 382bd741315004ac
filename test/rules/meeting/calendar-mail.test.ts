import { Buffer } from "node:buffer"
import { expect, test } from "vitest"
import { calendarIn, type Invite, mailOf } from "#functions/meeting/mail.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { meeting, meetingAt } from "../../support/assembly.ts"
import { withPeople } from "../../support/calendar-life.ts"
import { lineOf } from "../../support/calendar-reader.ts"
import { must } from "../../support/journey.ts"
import { letterTo, onEveryMachine } from "../../support/letters.ts"
import { replyText } from "../../support/replies.ts"
import { koko, monday, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const world = town()
const id = meetingAt(world, "scheduled", meeting(withPeople({ title: "Rapat — koordinasi 漢" })))
const asked = letterTo(see(world, meetingRef(id)), "wati")
must(world, { verb: cancel, id, input: { reason: "Batal" }, by: koko, at: monday })
const off = letterTo(see(world, meetingRef(id)), "wati")

const sending = (calendar: string, change: Partial<Invite> = {}): string =>
  mailOf({
    from: "rapat+wati@simpul.example",
    to: "wati@instansi.example",
    subject: "Undangan rapat — koordinasi 漢\r\nBcc: x@y.example",
    text: "Buka undangan Anda di Simpul.",
    calendar,
    id: "surat-1",
    date: new Date("2026-03-02T02:00:00Z"),
    ...change,
  })

const bodiesOf = (mail: string): readonly string[] =>
  [...mail.matchAll(/text\/calendar[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/g)].map(
    ([, body = ""]) => Buffer.from(body, "base64").toString("utf8"),
  )

onEveryMachine(() => {
  test("J1 the calendar part names its method as the calendar does, in UTF-8", () => {
    for (const [calendar, method] of [
      [asked, "REQUEST"],
      [off, "CANCEL"],
    ] as const) {
      const heads = sending(calendar).match(/Content-Type: text\/calendar[^\r]*/g) ?? []
      expect(heads).toHaveLength(2)
      for (const head of heads) expect(head).toContain(`charset=UTF-8; method=${method}`)
      expect(lineOf(calendar, "METHOD")).toBe(`METHOD:${method}`)
    }
  })

  test("J2 text and calendar are alternatives, and the same bytes are attached besides", () => {
    const mail = sending(asked)
    expect(mail.indexOf("multipart/mixed")).toBeLessThan(mail.indexOf("multipart/alternative"))
    expect(mail.indexOf("text/plain")).toBeLessThan(mail.indexOf("text/calendar"))
    expect(bodiesOf(mail)).toEqual([asked, asked])
    expect(mail).toContain('Content-Disposition: attachment; filename="undangan.ics"')
  })

  test("J3 the calendar part travels as base64, in lines that every server carries", () => {
    const mail = sending(asked)
    expect(mail.match(/Content-Transfer-Encoding: base64/g)).toHaveLength(3)
    expect(mail.split("\r\n").every((line) => line.length <= 150)).toBe(true)
    expect(/^[\r\n\t -~]*$/.test(mail)).toBe(true)
  })

  test("J4 a message has one method", () => {
    const methods = sending(asked).match(/method=\w+/g)
    expect(new Set(methods)).toEqual(new Set(["method=REQUEST"]))
  })

  test("J5 it comes from the organiser's own address and domain", () => {
    const mail = sending(asked)
    const [, from] = /^From: (.+)\r$/m.exec(mail) ?? []
    expect(lineOf(asked, "ORGANIZER")).toContain(`mailto:${from}`)
    expect(mail).toMatch(/^Message-ID: <surat-1@simpul\.example>\r$/m)
  })

  test("J6 a subject makes no header of its own", () => {
    const mail = sending(asked)
    expect(mail.split("\r\n\r\n")[0]).not.toMatch(/^Bcc/m)
    const words = [...mail.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, word = ""]) =>
      Buffer.from(word, "base64").toString("utf8"),
    )
    expect(words.join("")).toBe("Undangan rapat — koordinasi 漢 Bcc: x@y.example")
  })

  test("J what comes in is found in whatever parts it lies, and whom it was brought to", () => {
    const text = replyText()
    expect(calendarIn(text)).toEqual({ text })
    const inner = `Content-Type: text/calendar; method=REPLY\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${text.replaceAll("=", "=3D")}`
    const mail = [
      "From: wati@instansi.example",
      "Delivered-To: <rapat+0123456789abcdef0123456789abcdef@simpul.example>",
      "To: someone@else.example",
      'Content-Type: multipart/mixed;\r\n boundary="b1"',
      "",
      "--b1",
      "Content-Type: text/plain",
      "",
      "Ya.",
      "--b1",
      inner,
      "--b1--",
      "",
    ].join("\r\n")
    const found = calendarIn(mail)
    expect(found.text.replaceAll("\r\n", "\n").trim()).toBe(text.replaceAll("\r\n", "\n").trim())
    expect(found.to).toBe("rapat+0123456789abcdef0123456789abcdef@simpul.example")
    expect(calendarIn(sending(text)).text).toBe(text)
    const nested = `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n`.repeat(50)
    for (const odd of ["", "x", "\r\n\r\n", nested]) expect(calendarIn(odd).text).toBe("")
  })
})
