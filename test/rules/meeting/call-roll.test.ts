import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { later, minute } from "#shared/kernel/instant.ts"
import { callRoll } from "#shared/meeting/call-roll.ts"
import { leave } from "#shared/meeting/leave.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { pledge } from "#shared/meeting/pledge.ts"
import { rollRef, rollTallyRef } from "#shared/meeting/rows/minutes.ts"
import { conference, meeting, opens } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { during, given, wholeRoll } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, koko, oki, rina, surya, tono, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const set = (change = {}) => {
  const { world, id } = given("in-progress", change)
  const calling = (rolls: readonly unknown[], by = rina) =>
    ({ verb: callRoll, id, by, at: during, input: { rolls } }) as const
  const rollOf = (of: string) => see(world, rollRef(id, of))
  return { world, id, calling, rollOf }
}
const one = (change: Record<string, unknown> = {}) => ({
  person: oki.person,
  mode: "ONSITE",
  arrivedAt: opens,
  speaksAs: "lead",
  ...change,
})
const guest = { key: "tamu-1", person: undefined, name: canary("guest"), speaksAs: "guest" }

describe("calling the roll", () => {
  test("writes down who came, of which trade, and for which agency", () => {
    const { id, rollOf, world } = set()
    expect(rollOf("dinsos")).toMatchObject({ type: "DINSOS_KABKOTA", isCustodian: true })
    expect(rollOf("dinsos").entries).toMatchObject([
      { key: "surya" },
      { key: "rina", isSocialWorker: true },
      { key: "koko" },
    ])
    expect(rollOf("dinsos").entries[0]).not.toHaveProperty("isSocialWorker")
    expect(rollOf("rpsa")).toMatchObject({ isCustodian: false, entries: [{}, {}] })
    expect(see(world, rollTallyRef(id)).calls).toBe(1)
  })

  test("names nobody in the ledger, and tells nobody", () => {
    const { world, calling } = set()
    const { event, notices } = must(world, calling([{ of: "rpsa", entries: [one(guest)] }]))
    expect([JSON.stringify(event).includes("kenari"), notices]).toEqual([false, []])
  })

  test("a list that is sent twice changes nothing the second time, whatever came between", () => {
    const { world, id, calling, rollOf } = set()
    must(world, { verb: leave, id, by: oki, at: later(during, -minute) })
    const before = rollOf("rpsa")
    expect(before.entries[0]?.leftAt).toBe(later(during, -minute))
    must(world, calling(wholeRoll.rolls))
    must(world, calling(wholeRoll.rolls, surya))
    expect(rollOf("rpsa")).toEqual(before)
    must(world, calling([{ of: "rpsa", entries: [one({ leftAt: null })] }]))
    expect(rollOf("rpsa").entries[0]).not.toHaveProperty("leftAt")
  })

  test("lists merge by key: a guest is one guest, however often told", () => {
    const { world, calling, rollOf } = set()
    must(
      world,
      calling([{ of: "rpsa", entries: [one(guest), one({ pledged: true })], unnamed: 2 }]),
    )
    must(world, calling([{ of: "rpsa", entries: [one({ ...guest, mode: "ONLINE" })] }]))
    const { entries, unnamed } = rollOf("rpsa")
    expect(entries.map(({ key, mode }) => [key, mode])).toEqual([
      ["oki", "ONSITE"],
      ["wati", "ONSITE"],
      ["tamu-1", "ONLINE"],
    ])
    expect([unnamed, entries[0]?.pledgedAt]).toEqual([2, opens])
    expect(entries[0]?.pledgedOnPaper).toBe(true)
  })

  test("is for chair and minute taker of a conference, whoever else coordinates for the host", () => {
    const { world, calling } = set()
    expect(outcome(world, calling(wholeRoll.rolls, koko))).toBe("meeting.not-in-charge")
    const routine = set({ input: meeting() })
    expect(outcome(routine.world, routine.calling([{ of: "rpsa", entries: [] }], koko))).toBe(
      "in-progress",
    )
  })

  test("a pledge is one's own: only the minute taker notes the sheets that were signed", () => {
    const { world, id, calling, rollOf } = set()
    const signed = [{ of: "rpsa", entries: [one({ pledged: true })] }]
    expect(outcome(world, calling(signed, surya))).toBe("meeting.pledge-personal")
    must(world, { verb: pledge, id, by: wati, input: {}, at: during })
    must(world, calling(signed))
    must(world, calling([{ of: "rpsa", entries: [one({ person: wati.person, pledged: true })] }]))
    expect(rollOf("rpsa").entries.map((each) => [each.key, each.pledgedOnPaper])).toEqual([
      ["oki", true],
      ["wati", undefined],
    ])
  })

  test("whom the child was kept from since the meeting began is not written down", () => {
    const { world, id, calling } = set()
    const child = see(world, meetingRef(id)).case
    if (!child) throw new Error("there is a child")
    mend(world, caseRef(child), { excludedPersons: [personId.parse(oki.person)] })
    expect(outcome(world, calling([{ of: "rpsa", entries: [one()] }]))).toBe(
      "meeting.person-unknown",
    )
  })

  test("people without accounts are counted by class", () => {
    const { world, id, calling, rollOf } = set()
    mend(world, meetingRef(id), { classes: [{ label: "Seluruh Polsek", count: null }] })
    must(world, calling([{ of: "class-1", entries: [], unnamed: 22 }]))
    expect(rollOf("class-1")).toMatchObject({ unnamed: 22 })
    expect(outcome(world, calling([{ of: "class-2", entries: [], unnamed: 1 }]))).toBe(
      "meeting.roll-unknown",
    )
  })

  test("only those are written down who may be there", () => {
    const { world, calling } = set()
    const said = (entry: unknown, of = "rpsa") =>
      outcome(world, calling([{ of, entries: [entry] }]))
    expect(said(one(), "polres")).toBe("meeting.roll-unknown")
    expect(said(one(), "lksa")).toBe("meeting.person-unknown")
    expect(said(one({ person: tono.person }))).toBe("meeting.person-unknown")
    expect(said(one({ person: eka.person }))).toBe("meeting.person-unknown")
    expect(said(one({ ...guest, name: undefined }))).toBe("meeting.person-unknown")
    const next = { ...calling([{ of: "rpsa", entries: [one()] }]) }
    const second = { ...next, input: { ...next.input, session: 1 } }
    expect(outcome(world, second)).toBe("meeting.session-ahead")
    const twice = { of: "rpsa", entries: [one()] }
    expect(outcome(world, calling([twice, twice]))).toBe("meeting.roll-unknown")
  })

  test("takes a hundred and thirty names at a time", () => {
    const { world, calling } = set()
    const crowd = (count: number, of: string) => ({
      of,
      entries: Array.from({ length: count }, (_, place) =>
        one({ ...guest, key: `tamu-${of}-${place}` }),
      ),
    })
    expect(outcome(world, calling([crowd(130, "rpsa"), crowd(1, "lksa")]))).toBe(
      "meeting.roll-too-long",
    )
    expect(outcome(world, calling([crowd(130, "rpsa")]))).toBe("in-progress")
  })

  test("of forty-five agencies fits into one act", () => {
    const { world, id, calling } = set({ input: conference() })
    const many = Array.from({ length: 43 }, (_, place) => agencyId.parse(`agency-${place}`))
    const { invitations } = see(world, meetingRef(id))
    const [first] = invitations
    if (!first) throw new Error("nobody is invited")
    const added = many.map((agency) => ({ ...first, agency }))
    mend(world, meetingRef(id), { invitations: [...invitations, ...added] })
    const rolls = many.map((of) => ({ of, entries: [one({ ...guest, key: `tamu-${of}` })] }))
    expect(outcome(world, calling(rolls))).toBe("in-progress")
  })

  testRunning({
    verb: callRoll,
    by: rina,
    stage: "in-progress",
    wrong: "held",
    input: wholeRoll,
    refused: "meeting.not-in-charge",
  })
  testEveryRefusal(callRoll)
})
