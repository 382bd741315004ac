import { describe, expect, test } from "vitest"
import { digest } from "#functions/platform/keys.ts"
import { type Action, actionId, actionRef } from "#shared/action/action.ts"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { agencyId, type MeetingId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { circulate } from "#shared/meeting/circulate.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { itemId, itemRef, itemWordsRef } from "#shared/meeting/rows/item.ts"
import { minutesRef } from "#shared/meeting/rows/minutes.ts"
import { hashOfMinutes, leafOf } from "#shared/meeting/rules/minutes.ts"
import { sign } from "#shared/meeting/sign.ts"
import { conferred } from "../../support/conferred.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { afterwards, decidedItem, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, surya } from "../../support/town.ts"
import { mend, put, see } from "../../support/world.ts"

const one = itemRef(itemId.parse("item-satu"))
const set = () => {
  const room = given("minutes-draft", { items: decidedItem })
  const circulating = { verb: circulate, id: room.id, by: surya, at: afterwards } as const
  return { ...room, circulating, text: () => see(room.world, minutesRef(room.id, 1)) }
}

describe("circulating the minutes", () => {
  test("freezes the version: what came out of the items, under a hash that tells any change", () => {
    const { world, state, circulating, text } = set()
    const { event } = must(world, circulating)
    const [item] = text().items
    expect(item).toMatchObject({ item: "item-satu", number: "001/2026", status: "decided" })
    expect(item?.outcomes).toHaveLength(1)
    const hash = hashOfMinutes(text(), digest)
    expect(state()).toMatchObject({
      status: "minutes-review",
      minutes: { frozen: [{ version: 1, hash, at: afterwards }] },
    })
    expect(event.facts).toMatchObject({ version: 1, hash })
    expect(hashOfMinutes({ ...text(), closing: "lain" }, digest)).not.toBe(hash)
    const said = {
      agency: agencyId.parse("rpsa"),
      stand: "OBJECTED",
      text: "x",
      at: afterwards,
    } as const
    expect(hashOfMinutes({ ...text(), remarks: [said] }, digest)).toBe(hash)
  })

  test("tells also of what was put off that a child changed hands, and of nothing else said of it", () => {
    const { world, state, circulating, text } = set()
    const handed = [
      { meeting: state().id, handoff: "handoff-1" },
      { meeting: "meeting-other" as MeetingId, handoff: "handoff-2" },
    ]
    const { meeting: _put, ...item } = see(world, one)
    put(world, one, { ...item, status: "deferred", carried: [state().id], handed })
    const serah = (handoff: string) => ({ kind: "HANDOFF" as const, text: "Diserahkan.", handoff })
    const outcomes = [serah("handoff-2"), { kind: "FACT" as const, text: "Hadir." }]
    mend(world, itemWordsRef(item.id), { outcomes: [...outcomes, serah("handoff-1")] })
    must(world, circulating)
    expect(text().items).toMatchObject([{ status: "deferred", outcomes: [serah("handoff-1")] }])
    expect(text().items[0]?.outcomes).toHaveLength(1)
    expect(text().items[0]).not.toHaveProperty("number")
  })

  test("of a meeting to which nobody came the host signs alone: it does not wait for ever", () => {
    const { world, id, state, circulating } = set()
    const nobody = { expected: null, named: [], unnamed: 0, actual: 0 }
    const invitations = state().invitations.map((each) => ({ ...each, headcount: nobody }))
    mend(world, meetingRef(id), { invitations })
    must(world, circulating)
    const stands = state().minutes?.signatures.map(({ agency, stand }) => [agency, stand])
    expect(stands).toEqual([
      ["dinsos", "PENDING"],
      ["rpsa", "INFORMED"],
      ["lksa", "INFORMED"],
    ])
    const signing = { verb: sign, id, at: afterwards, input: { stand: "APPROVED" } } as const
    expect(outcome(world, { ...signing, by: kiki })).toBe("meeting.not-signatory")
    must(world, { ...signing, by: koko })
    expect(state()).toMatchObject({ status: "minutes-approved", minutes: { excerpts: [{}] } })
  })

  test("lets a reader of one item verify it without the others, whose number it hides", () => {
    const { world, circulating, text } = set()
    must(world, circulating)
    const { items, leaves = [] } = text()
    const [item] = items
    if (!item) throw new Error("there is an item")
    expect(leaves).toHaveLength(32)
    expect(leaves).toContain(leafOf(item, digest))
    const outcomes = item.outcomes.map((each) => ({ ...each, text: "Diubah." }))
    expect(leaves).not.toContain(leafOf({ ...item, outcomes }, digest))
    expect(item.salt).not.toBe("")
  })

  test("asks whoever was there, tells whoever was not, and gives ten working days or three", () => {
    const { world, state, circulating } = set()
    mend(world, agencyRef(agencyId.parse("dinsos")), { hours: officeHours("WIB") })
    const { notices } = must(world, circulating)
    expect(state().minutes?.signatures).toEqual([
      { agency: "dinsos", version: 1, stand: "PENDING" },
      { agency: "rpsa", version: 1, stand: "PENDING" },
      { agency: "lksa", version: 1, stand: "INFORMED" },
    ])
    expect(notices.map(({ audience, urgency }) => [audience.agency, urgency])).toEqual([
      ["dinsos", "week"],
      ["rpsa", "week"],
      ["lksa", "info"],
    ])
    // From Wednesday 4 March; Nyepi, Idulfitri and the days of leave around them come in between.
    expect(state().minutes?.commentUntil?.slice(0, 10)).toBe("2026-03-25")
    const urgent = set()
    mend(urgent.world, meetingRef(urgent.id), { urgent: true })
    must(urgent.world, urgent.circulating)
    expect(urgent.state().clocks).toMatchObject([
      { kind: "comment-window", due: later(afterwards, 3 * day) },
    ])
  })

  test("waits for the words of every decision", () => {
    const { world, circulating } = set()
    const words = itemWordsRef(itemId.parse("item-satu"))
    mend(world, words, { outcomes: [{ kind: "DECISION", text: "  " }] })
    expect(outcome(world, circulating)).toBe("meeting.decision-without-text")
    mend(world, words, { outcomes: [] })
    expect(outcome(world, circulating)).toBe("meeting.decision-without-text")
  })

  test("waits for dates that are not over yet", () => {
    const { world, id, circulating } = set()
    const own = actionId.parse("action-1")
    const action = { id: own, item: "item-satu", status: "accepted", carried: [] }
    put(world, actionRef(own), { ...action, due: later(afterwards, -2 * day) } as unknown as Action)
    mend(world, meetingRef(id), { actions: [own] })
    expect(outcome(world, circulating)).toBe("meeting.action-past-due")
    mend(world, actionRef(own), { status: "done" })
    expect(outcome(world, circulating)).toBe("minutes-review")
  })

  test("lets no number of a case stand in words that everybody reads", () => {
    for (const words of [{ preface: conferred }, { closing: `(${conferred.toLowerCase()})` }]) {
      const { world, id, circulating } = set()
      mend(world, minutesRef(id, 1), words)
      expect(outcome(world, circulating)).toBe("meeting.names-case")
    }
  })

  test("what was revised is decided again", () => {
    const { world, circulating } = set()
    const item = itemRef(itemId.parse("item-satu"))
    mend(world, item, { status: "revision" })
    must(world, circulating)
    expect(see(world, item)).toMatchObject({ status: "decided", number: "001/2026" })
  })

  testRunning({
    verb: circulate,
    stage: "minutes-draft",
    wrong: "minutes-review",
    refused: "meeting.not-chair",
  })
  testEveryRefusal(circulate)
})
