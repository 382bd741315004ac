import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseReply, tokenIn } from "#functions/meeting/reply.ts"
import { day, later, minute } from "#shared/kernel/instant.ts"
import { answer } from "#shared/meeting/answer.ts"
import { type Meeting, partstats } from "#shared/meeting/meeting.ts"
import { reschedule } from "#shared/meeting/reschedule.ts"
import { session } from "../../support/assembly.ts"
import { far } from "../../support/calendar-life.ts"
import { must } from "../../support/journey.ts"
import { letterTo, onEveryMachine, seatIn } from "../../support/letters.ts"
import { outcome, play } from "../../support/play.ts"
import { answeredGround, replyText, soon } from "../../support/replies.ts"
import { koko, wati } from "../../support/town.ts"

const moving = { sessions: [session(later(far, day))], reason: "Banjir" }
const partstatOf = (now: Meeting): string => seatIn(now, "wati").partstat

onEveryMachine(() => {
  describe("F1 a reply", () => {
    test("has the method REPLY, exactly one guest, an id and a stamp in UTC", () => {
      expect(parseReply(replyText())).toEqual({
        uid: "meeting-000001@simpul",
        partstat: "ACCEPTED",
        sequence: 0,
        dtstamp: "2026-03-02T02:01:00.000Z",
        attendee: "wati@instansi.example",
        organizer: "rapat+0123456789abcdef0123456789abcdef@simpul.example",
      })
      const guest = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example"
      for (const change of [
        { method: "REQUEST" },
        { method: "COUNTER" },
        { guest: `${guest}\r\n${guest}` },
        { guest: "X-NOBODY:1" },
        { guest: "ATTENDEE;PARTSTAT=MAYBE:mailto:a@b.example" },
        { guest: "ATTENDEE;PARTSTAT=ACCEPTED:https://a.example" },
        { stamp: "20260302T020100" },
        { sequence: "-1" },
        { uid: "" },
      ]) {
        expect([change, parseReply(replyText(change))]).toEqual([change, undefined])
      }
    })

    test("tells whom it went to and whom it names instead", () => {
      const guest =
        'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:Susi@b.example":MAILTO:Wati@b.example'
      const reply = parseReply(replyText({ guest }))
      expect(reply).toMatchObject({ attendee: "wati@b.example", delegatedTo: "susi@b.example" })
      expect(tokenIn(reply?.organizer)).toBe("0123456789abcdef0123456789abcdef")
      expect(tokenIn("rapat@simpul.example")).toBeUndefined()
    })
  })

  test("F2 what answers an earlier revision, or is older than what was said, is laid aside as stale", () => {
    const { world, id, now, taking } = answeredGround()
    must(world, taking({ partstat: "ACCEPTED" }))
    must(world, taking({ partstat: "DECLINED", dtstamp: later(soon, -minute) }))
    expect([partstatOf(now()), now().setAside?.at(-1)?.why]).toEqual(["ACCEPTED", "stale"])
    must(world, { verb: reschedule, id, input: moving, by: koko, at: soon })
    must(world, taking({ partstat: "ACCEPTED", dtstamp: later(soon, day) }))
    expect([partstatOf(now()), now().setAside?.at(-1)?.why]).toEqual(["NEEDS-ACTION", "stale"])
    must(world, taking({ sequence: 9 }))
    expect(now().setAside?.at(-1)?.why).toBe("revision")
    must(world, taking({ sequence: 1 }))
    expect(partstatOf(now())).toBe("ACCEPTED")
  })

  test("F3 of one revision the later stamp wins, and the same reply twice is one change", () => {
    const { world, now, taking } = answeredGround()
    must(world, taking({ partstat: "DECLINED" }))
    must(world, taking({ partstat: "ACCEPTED", dtstamp: later(soon, minute) }))
    expect(partstatOf(now())).toBe("ACCEPTED")
    const before = now()
    const again = taking({ partstat: "ACCEPTED", dtstamp: later(soon, minute) })
    expect(outcome(world, again)).toBe("meeting.reply-known")
    expect(now()).toBe(before)
  })

  test("F4 replies come to the same end in whatever order they are delivered", () => {
    const one = fc.record({
      partstat: fc.constantFrom(...partstats.slice(1)),
      dtstamp: fc.integer({ min: 0, max: 3 }).map((step) => later(soon, step * minute)),
      sequence: fc.integer({ min: 0, max: 2 }),
    })
    const orders = fc
      .array(one, { minLength: 2, maxLength: 6 })
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      )
    fc.assert(
      fc.property(orders, fc.boolean(), ([told, shuffled], isMoved) => {
        const ends = [told, shuffled].map((replies) => {
          const { world, id, now, taking } = answeredGround()
          if (isMoved) must(world, { verb: reschedule, id, input: moving, by: koko, at: soon })
          for (const each of replies) play(world, taking(each))
          const { partstat, reply } = seatIn(now(), "wati")
          return { partstat, reply }
        })
        expect(ends[0]).toEqual(ends[1])
      }),
    )
  })

  test("F4 an answer in the portal counts from when it was given, and no older mail undoes it", () => {
    const { world, id, now, taking } = answeredGround()
    const at = later(soon, minute)
    must(world, { verb: answer, id, input: { answer: "DECLINED" }, by: wati, at })
    must(world, taking({ partstat: "ACCEPTED" }))
    expect(partstatOf(now())).toBe("DECLINED")
  })

  test("F5 a reply counts only by the address that its person was told; a forged one is ignored", () => {
    const { world, now, taking } = answeredGround()
    must(world, taking({ partstat: "DECLINED", token: "0".repeat(32) }, koko))
    must(world, taking({ partstat: "DECLINED", token: undefined }))
    expect(partstatOf(now())).toBe("NEEDS-ACTION")
    expect(now().setAside?.map(({ why }) => why)).toEqual(["token", "token"])
  })

  test("F6 whoever was not asked is laid aside, added to nothing, and told nothing", () => {
    const { world, now, taking } = answeredGround()
    const before = now().seats
    const { event } = must(world, taking({ person: "oki" }, koko))
    must(world, taking({ person: undefined }, koko))
    expect(now().seats).toEqual(before)
    expect(now().setAside?.map(({ why }) => why)).toEqual(["unknown", "unknown"])
    expect(event.facts).toMatchObject({ why: "unknown" })
  })

  test("F7 a delegation opens nothing to whoever is named", () => {
    const { world, now, taking } = answeredGround()
    must(world, taking({ partstat: "DELEGATED", delegatedTo: "susi" }))
    expect(now().seats?.map(({ person }) => person as string)).not.toContain("susi")
  })

  test("F8 a reply moves neither revision nor time, title or place", () => {
    const { world, now, taking } = answeredGround()
    const { sequence, sessions, title, seats } = now()
    must(world, taking({ partstat: "DECLINED" }))
    expect(now()).toMatchObject({ sequence, sessions, title })
    expect(seatIn(now(), "wati").sent).toEqual(
      seats?.find(({ person }) => person === ("wati" as never))?.sent,
    )
    expect(letterTo(now(), "wati")).toContain("PARTSTAT=DECLINED")
  })

  describe("F9 the reader of replies", () => {
    test("never throws, whatever comes", () => {
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string(),
            fc.string({ unit: "binary", maxLength: 400 }),
            fc.tuple(fc.nat({ max: 300 }), fc.string({ maxLength: 5 })).map(([at, more]) => {
              const text = replyText()
              return text.slice(0, at) + more + text.slice(at + more.length)
            }),
            fc.nat({ max: 400 }).map((at) => replyText().slice(0, at)),
          ),
          (text) => {
            expect(() => parseReply(text)).not.toThrow()
          },
        ),
      )
    })

    test("takes 64 kB, two thousand lines, one calendar and one answer at most", () => {
      const long = replyText({
        guest: `X-LONG:${"x".repeat(70_000)}\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example`,
      })
      expect(parseReply(long)).toBeUndefined()
      expect(parseReply(replyText() + "\r\n".repeat(2001))).toBeUndefined()
      expect(parseReply(replyText() + replyText())).toBeUndefined()
      const deep = `BEGIN:VCALENDAR\r\n${"BEGIN:VEVENT\r\n".repeat(900)}`
      expect(parseReply(deep)).toBeUndefined()
      const twice = replyText().replace(/(BEGIN:VEVENT[\s\S]*END:VEVENT\r\n)/, "$1$1")
      expect(parseReply(twice)).toBeUndefined()
    })

    test("fetches nothing that a reply names", () => {
      const real = globalThis.fetch
      let isFetched = false
      globalThis.fetch = () => {
        isFetched = true
        return Promise.reject(new Error("fetched"))
      }
      const guest =
        "ATTACH:https://evil.example/x\r\nURL:https://evil.example\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example"
      expect(parseReply(replyText({ guest }))?.partstat).toBe("ACCEPTED")
      globalThis.fetch = real
      expect(isFetched).toBe(false)
    })
  })
})
