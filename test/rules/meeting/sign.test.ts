import { describe, expect, test } from "vitest"
import { caseId } from "#shared/case/case.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { bookRef } from "#shared/meeting/rows/item.ts"
import { excerptRef, minutesRef } from "#shared/meeting/rows/minutes.ts"
import { sign } from "#shared/meeting/sign.ts"
import { meetingAt } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { afterwards, decidedItem, given, putItem } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, oki, seat, town } from "../../support/town.ts"
import { mend, type Seat, see } from "../../support/world.ts"

const set = () => {
  const room = given("minutes-review", { items: decidedItem })
  const signing = (stand: string, by: Seat = koko, text?: string) =>
    ({
      verb: sign,
      id: room.id,
      by,
      at: afterwards,
      input: { stand, ...(text ? { text } : {}) },
    }) as const
  const standOf = (agency: string) =>
    room.state().minutes?.signatures.find((each) => each.agency === agency)
  return { ...room, signing, standOf }
}
const child = caseId.parse("case-conferred")

describe("signing the minutes", () => {
  test("an agency says its word once; what it says in words lies sealed", () => {
    const { world, id, state, signing, standOf } = set()
    const change = must(world, signing("APPROVED_WITH_NOTE", kiki, canary("note")))
    expect(standOf("rpsa")).toEqual({
      agency: "rpsa",
      version: 1,
      stand: "APPROVED_WITH_NOTE",
      by: "kiki",
      at: afterwards,
    })
    expect(standOf("dinsos")?.stand).toBe("PENDING")
    expect(state().status).toBe("minutes-review")
    expect(see(world, minutesRef(id, 1)).remarks).toMatchObject([{ text: canary("note") }])
    expect(JSON.stringify([change.event, change.notices, state().minutes])).not.toContain("kenari")
  })

  test("it may change its mind while the minutes are looked at", () => {
    const { world, id, signing, standOf } = set()
    must(world, signing("OBJECTED", kiki, canary("objection")))
    must(world, signing("DISSENT_ATTACHED", kiki, canary("dissent")))
    expect(standOf("rpsa")?.stand).toBe("DISSENT_ATTACHED")
    expect(see(world, minutesRef(id, 1)).remarks.map(({ stand }) => stand)).toEqual([
      "DISSENT_ATTACHED",
    ])
    must(world, signing("APPROVED", kiki))
    expect(see(world, minutesRef(id, 1)).remarks).toEqual([])
  })

  test("the last agency to agree approves them, and each case has its excerpt", () => {
    const { world, id, state, signing } = set()
    must(world, signing("APPROVED"))
    const { notices } = must(world, signing("DISSENT_ATTACHED", kiki, canary("dissent")))
    expect(state()).toMatchObject({ status: "minutes-approved", clocks: [] })
    const { frozen, excerpts } = state().minutes ?? {}
    expect(excerpts).toEqual([{ item: "item-satu", number: "P-001/2026", version: 1 }])
    expect(see(world, excerptRef(child, "P-001/2026"))).toMatchObject({
      meeting: id,
      item: "item-satu",
      hash: frozen?.[0]?.hash,
      access: { to: "agencies", agencies: ["dinsos", "rpsa"] },
    })
    expect(see(world, bookRef("dinsos", "2026"))).toMatchObject({ decisions: 1, excerpts: 1 })
    expect(notices.map(({ kind }) => kind)).toContain("meeting.minutes-approved")
    expect(outcome(world, signing("APPROVED"))).toBe("meeting.wrong-state")
  })

  test("an excerpt for another child than the conference's own does not tell its title", () => {
    const { world, id, state, signing } = set()
    const other = caseId.parse("case-other")
    putItem(world, id, ["dua", "decided", { case: other, caseReference: "26-QQQQQQ" }])
    must(world, signing("APPROVED"))
    must(world, signing("APPROVED", kiki))
    const titles = [excerptRef(child, "P-001/2026"), excerptRef(other, "P-002/2026")].map(
      (ref) => see(world, ref).meetingTitle,
    )
    expect(titles).toEqual([state().title, "Pembahasan kasus"])
    expect(state().title).not.toBe("Pembahasan kasus")
  })

  test("an objection that nobody answered keeps them open", () => {
    const { world, signing } = set()
    must(world, signing("OBJECTED", kiki, canary("objection")))
    expect(outcome(world, signing("APPROVED"))).toBe("minutes-review")
  })

  test("whoever does not simply agree says why", () => {
    const { world, signing } = set()
    for (const stand of ["APPROVED_WITH_NOTE", "OBJECTED", "DISSENT_ATTACHED"]) {
      expect(outcome(world, signing(stand))).toBe("meeting.text-required")
    }
  })

  test("is for coordinators and leads of agencies that were there", () => {
    const missing = { refused: "meeting.missing", kind: "missing" }
    const { world, id, state, signing } = set()
    expect(play(world, signing("APPROVED", seat("agus", "polres")))).toEqual(missing)
    expect(outcome(world, signing("APPROVED", seat("lukman", "lksa")))).toBe(
      "meeting.not-signatory",
    )
    expect(outcome(world, signing("APPROVED", oki))).toBe("meeting.not-signatory")
    const lead = { person: oki.person, agency: oki.agency, part: "lead", partstat: "ACCEPTED" }
    mend(world, meetingRef(id), { seats: [...(state().seats ?? []), lead as never] })
    expect(outcome(world, signing("APPROVED", oki))).toBe("minutes-review")
    const early = town()
    const other = { ...signing("APPROVED"), id: meetingAt(early, "scheduled") }
    expect(outcome(early, other)).toBe("meeting.wrong-state")
  })

  test("thirty cases and forty-five agencies fit into the last signature", () => {
    const { world, id, state, signing } = set()
    for (let place = 0; place < 29; place += 1) putItem(world, id, [`n${place}`, "decided"])
    const [first] = state().invitations
    if (!first) throw new Error("nobody is invited")
    const more = Array.from({ length: 42 }, (_, place) => ({ ...first, agency: `agency-${place}` }))
    mend(world, meetingRef(id), { invitations: [...state().invitations, ...(more as never[])] })
    must(world, signing("APPROVED", koko))
    must(world, signing("APPROVED_WITH_NOTE", kiki, canary("note")))
    expect(see(world, bookRef("dinsos", "2026")).excerpts).toBe(30)
  })

  testEveryRefusal(sign)
})
