import { describe, expect, test } from "vitest"
import { later, minute } from "#shared/kernel/instant.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { takeReply } from "#shared/meeting/take-reply.ts"
import { conference, meeting } from "../../support/assembly.ts"
import { far, withPeople } from "../../support/calendar-life.ts"
import { canary, must } from "../../support/journey.ts"
import { seatIn } from "../../support/letters.ts"
import { outcome, play } from "../../support/play.ts"
import { answeredGround, soon, tokenOf } from "../../support/replies.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, seat } from "../../support/town.ts"

describe("a reply of somebody's own calendar", () => {
  test("is their answer, for them alone, and the organiser hears that there is one", () => {
    const { world, now, taking } = answeredGround()
    const before = now()
    const { notices, event } = must(world, taking({ partstat: "TENTATIVE" }))
    expect(seatIn(now(), "wati").partstat).toBe("TENTATIVE")
    expect(now().invitations).toEqual(before.invitations)
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", agency: "dinsos", person: "koko" },
    ])
    expect(JSON.stringify([notices, event])).not.toContain(canary("title"))
  })

  test("a delegation is a proposal to the lead's agency, and gives nobody a place", () => {
    const { world, now, taking } = answeredGround()
    const change = { partstat: "DELEGATED", delegatedTo: "susi" }
    const { notices } = must(world, taking(change))
    expect(seatIn(now(), "wati")).toMatchObject({ partstat: "DELEGATED", delegatedTo: "susi" })
    expect(now().seats?.some(({ person }) => person === ("susi" as never))).toBe(false)
    expect(notices.map(({ audience }) => audience)).toContainEqual({
      to: "coordinators",
      agency: "rpsa",
    })
  })

  test("the organiser may bring one for somebody else, whose address vouches for it", () => {
    const { world, now, taking } = answeredGround()
    must(world, taking({ partstat: "DECLINED" }, koko))
    expect(seatIn(now(), "wati").partstat).toBe("DECLINED")
    const forged = { person: "dewi", partstat: "DECLINED" }
    must(world, taking(forged, koko))
    expect(seatIn(now(), "dewi").partstat).toBe("NEEDS-ACTION")
    expect(now().setAside).toMatchObject([{ why: "token", person: "dewi" }])
  })

  test("nobody else brings one for another", () => {
    const { world, id, taking } = answeredGround()
    const forged = { person: "wati", token: tokenOf(id, "wati") }
    expect(outcome(world, taking(forged, seat("dewi", "rpsa")))).toBe("meeting.not-invited")
    expect(outcome(world, taking(forged, kiki))).toBe("meeting.not-invited")
  })

  test("fifty are laid aside at most, the newest", () => {
    const { world, now, taking } = answeredGround()
    for (let count = 0; count < 52; count += 1) must(world, taking({ token: "x", sequence: count }))
    expect(now().setAside).toHaveLength(50)
    expect(now().setAside?.at(-1)).toMatchObject({ why: "token", sequence: 51 })
  })

  test("after the beginning, or when it is off, nothing is taken", () => {
    const { world, id, taking } = answeredGround()
    expect(outcome(world, { ...taking(), at: far })).toBe("meeting.already-started")
    must(world, { verb: cancel, id, input: { reason: "Batal" }, by: koko, at: later(soon, minute) })
    expect(outcome(world, taking())).toBe("meeting.wrong-state")
  })

  test("strangers hear what an unknown id answers, of a conference its observers too", () => {
    const missing = { refused: "meeting.missing", kind: "missing" }
    const { world, taking } = answeredGround(conference(withPeople()))
    expect(play(world, taking({}, seat("agus", "polres")))).toEqual(missing)
    expect(play(world, taking({}, seat("budi", "dinsos")))).toEqual(missing)
    expect(play(world, taking({}, seat("eka", "rpsa")))).toEqual(missing)
    expect(play(world, { ...taking(), id: "meeting-nowhere" })).toEqual(missing)
    const plain = answeredGround(meeting(withPeople()))
    must(plain.world, plain.taking())
    expect(outcome(plain.world, plain.taking())).toBe("meeting.reply-known")
  })

  testEveryRefusal(takeReply)
})
