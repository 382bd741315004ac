import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { commitHandoff } from "#shared/agenda/commit-handoff.ts"
import { decide } from "#shared/agenda/decide.ts"
import { caseId, caseRef, custodyRef } from "#shared/case/case.ts"
import { commit } from "#shared/handoff/commit.ts"
import { handoffRef, recordRef } from "#shared/handoff/handoff.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { itemRef, itemWordsRef } from "#shared/meeting/rows/item.ts"
import { type RollEntry, rollRef } from "#shared/meeting/rows/minutes.ts"
import { mayKnowItem } from "#shared/meeting/rules/access.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { itemIn, seatIn, turn, view } from "../../support/agenda.ts"
import { opens } from "../../support/assembly.ts"
import { givenHanding, signed, signing } from "../../support/handing.ts"
import { testItem } from "../../support/item-threshold.ts"
import { canary, must, openCase } from "../../support/journey.ts"
import { decide as judge, land, outcome, play, raced } from "../../support/play.ts"
import { bringBack, returning } from "../../support/returning.ts"
import { addTask } from "../../support/tasks.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, oki, rina, seat, surya, wati } from "../../support/town.ts"
import { copyOf, factsFor, mend, put, type Seat, see } from "../../support/world.ts"

const child = caseRef(caseId.parse("case-conferred"))
const pact = partnershipRef(partnershipId.parse("pks-dinsos-rpsa"))

function given(draft: Parameters<typeof givenHanding>[1] = {}) {
  const found = givenHanding("handover", draft)
  const ending = (more: Record<string, unknown> = signed(), by = wati) =>
    found.attempt(commitHandoff, by, more)
  const seated = (people: readonly Seat[], how: Partial<RollEntry> = {}) =>
    seatIn(found.world, found.meeting, [people, how])
  return { ...found, ending, seated }
}

describe("custody committed in the room", () => {
  test("moves in this one act, which handoff, case and item all carry", () => {
    const { world, meeting, id, handoff, ending, now } = given()
    const change = must(world, ending())
    expect(now()).toMatchObject({ status: "active", epoch: 2, committedAt: signing })
    expect(see(world, child)).toMatchObject({ custodian: "rpsa", custodyEpoch: 2 })
    expect(see(world, custodyRef(see(world, child).id, 2))).toMatchObject({ act: handoff })
    const chains = [change.subject, ...(change.alsoChains ?? [])].map(refKey)
    expect(chains).toEqual([handoffRef(handoff), child, itemRef(id)].map(refKey))
    expect(change.event).toMatchObject({
      type: "handoff.committed",
      facts: { custodian: "rpsa", epoch: 2, meeting, item: id },
    })
  })

  test("is an outcome of the item, its words under seal", () => {
    const { world, id, handoff, ending } = given()
    const change = must(world, ending())
    expect(itemIn(world, id)).toMatchObject({ outcomes: 1, handoffs: [handoff] })
    expect(see(world, itemWordsRef(id)).outcomes).toEqual([
      { kind: "HANDOFF", text: canary("handing"), handoff },
    ])
    const told = JSON.stringify([itemIn(world, id), change.event, change.notices])
    expect(told).not.toContain("kenari")
  })

  test("its record names both who signed, and the conference in which they did", () => {
    const { world, meeting, id, ending, now } = given()
    must(world, ending())
    expect(see(world, recordRef(now())).content).toMatchObject({
      giver: rina.person,
      receiver: wati.person,
      conference: { meeting, item: id },
    })
  })

  test("care moves so as well, and custody stays", () => {
    const { world, id, ending, now } = given({ kind: "placement" })
    must(world, ending())
    expect(now().status).toBe("active")
    expect(see(world, child)).toMatchObject({ custodian: "dinsos", careHolder: "rpsa" })
    expect(itemIn(world, id).movedFrom).toBeUndefined()
  })

  test("a referral moves nothing: it is completed on its own page", () => {
    const { world, attempt } = givenHanding("accepted", { kind: "referral" })
    const ending = attempt(commitHandoff, wati, signed())
    expect(outcome(world, ending)).toBe("agenda.nothing-moves")
  })
})

describe("the room after custody has moved in it", () => {
  test("those of the former custodian keep the item, and go on to decide it", () => {
    const { world, id, ending } = given()
    must(world, ending())
    const meeting = see(world, itemRef(id)).meeting
    for (const by of [rina, surya, wati, oki]) {
      const facts = factsFor(world, { by, at: signing })
      if (!facts || !meeting) throw new Error("nobody is there")
      const known = mayKnowItem(itemIn(world, id), facts.actor, see(world, meetingRef(meeting)))
      expect(known).toBe(true)
    }
    const deciding = { verb: decide, id, input: view, by: surya, at: signing }
    expect(outcome(world, deciding)).toBe("decided")
    expect(itemIn(world, id).quorate).toBe(true)
  })

  test("the quorum is that of the custodian who sat down, though nobody of the new one is trained", () => {
    const { world, id, ending, seated } = given()
    seated([wati, kiki], { isSocialWorker: false })
    must(world, ending())
    expect(itemIn(world, id).movedFrom).toBe("dinsos")
    const deciding = { verb: decide, id, input: view, by: surya, at: signing }
    expect(outcome(world, deciding)).toBe("decided")
  })
})

describe("who signs in the room", () => {
  test("the receiver is on the list now, and pledged", () => {
    const { world, meeting, ending, seated } = given()
    const own = rollRef(meeting, agencyId.parse("rpsa"))
    const { entries, ...roll } = see(world, own)
    seated([kiki])
    expect(outcome(world, ending())).toBe("agenda.not-in-room")
    seated([wati, kiki], { leftAt: signing })
    expect(outcome(world, ending())).toBe("agenda.not-in-room")
    put(world, own, { ...roll, entries: entries.map(({ pledgedAt: _no, ...each }) => each) })
    expect(outcome(world, ending())).toBe("agenda.not-in-room")
    seated([wati])
    expect(outcome(world, ending())).toBe("active")
  })

  test("so is whoever gives the child away", () => {
    const { world, meeting, ending, seated } = given()
    const own = rollRef(meeting, agencyId.parse("dinsos"))
    const { entries, ...roll } = see(world, own)
    seated([surya])
    expect(outcome(world, ending())).toBe("agenda.giver-absent")
    seated([rina, surya], { leftAt: signing })
    expect(outcome(world, ending())).toBe("agenda.giver-absent")
    put(world, own, { ...roll, entries: entries.map(({ pledgedAt: _no, ...each }) => each) })
    expect(outcome(world, ending())).toBe("agenda.giver-absent")
    seated([rina])
    expect(outcome(world, ending())).toBe("active")
  })

  test("whoever stepped back from it, or is kept away since, gives nothing away in it", () => {
    const { world, id, ending } = given()
    const own = [personId.parse(rina.person)]
    const item = itemRef(id)
    const spoil = (row: typeof item | typeof child, away: object) => {
      const other = copyOf(world)
      mend(other, row as typeof item, away)
      expect(outcome(other, ending())).toBe("agenda.giver-absent")
    }
    spoil(item, { recused: own })
    for (const row of [item, child]) spoil(row, { excludedPersons: own })
  })

  test("whoever leaves while it is signed stops it", () => {
    const { world, ending, seated } = given()
    const decided = judge(world, ending())
    if (isRefusal(decided)) throw new Error(decided.refused)
    seated([rina, surya], { leftAt: signing })
    expect(land(world, decided)).toEqual(raced)
    expect(see(world, child).custodian).toBe("dinsos")
  })

  test("signed here and on its own page at once it lands once, whichever comes first", () => {
    const { world, handoff, ending } = given()
    const alone = { verb: commit, id: handoff, input: signed(), by: wati, at: signing }
    const [here, there] = [judge(world, ending()), judge(world, alone)]
    if (isRefusal(here) || isRefusal(there)) throw new Error("refused")
    for (const [first, second] of [
      [here, there],
      [there, here],
    ] as const) {
      const own = copyOf(world)
      expect(isRefusal(land(own, first))).toBe(false)
      expect(land(own, second)).toEqual(raced)
      expect(see(own, child).custodyEpoch).toBe(2)
    }
  })

  test("the handover took place in this meeting, not before", () => {
    const { world, ending } = given()
    const early = signed({ at: later(opens, -1) })
    expect(outcome(world, ending(early))).toBe("agenda.record-before-room")
    expect(outcome(world, ending(signed({ at: later(signing, 1) })))).toBe(
      "handoff.contact-implausible",
    )
    expect(outcome(world, ending(signed({ at: opens })))).toBe("active")
  })

  test("an item that holds forty outcomes takes no more", () => {
    const { world, id, ending } = given()
    mend(world, itemRef(id), { outcomes: 40 })
    expect(outcome(world, ending())).toBe("agenda.outcomes-full")
  })

  test("it is for the room: not before the meeting begins, nor after", () => {
    for (const status of ["scheduled", "adjourned", "held"] as const) {
      const { world, meeting, ending } = given()
      turn(world, meeting, { status })
      expect(outcome(world, ending())).toBe("agenda.meeting-wrong-state")
    }
  })

  test("a handoff of another child is none in this room", () => {
    const { world, change, ending } = given()
    change({ case: openCase(world) })
    const missing = { refused: "agenda.handoff-unknown", kind: "invalid" }
    expect(play(world, ending())).toEqual(missing)
    expect(play(world, ending({ ...signed(), handoff: "handoff-nowhere" }))).toEqual(missing)
  })
})

describe("the guards of a handoff hold in the room too", () => {
  test("only its worker signs, at its stage, with the record", () => {
    const { world, ending } = given()
    expect(outcome(world, ending(signed(), kiki))).toBe("handoff.not-the-worker")
    expect(outcome(world, ending({}))).toBe("handoff.record-required")
    expect(outcome(world, ending(signed(), rina))).toBe("handoff.not-yours")
    const early = givenHanding("accepted")
    expect(outcome(early.world, early.attempt(commitHandoff, wati, signed()))).toBe(
      "handoff.wrong-state",
    )
  })

  test("nobody receives what they gave, nor while it is asked back or frozen", () => {
    const { world, now, change, ending, seated } = given()
    const { handover } = now()
    const by = personId.parse(rina.person)
    if (!handover) throw new Error("no handover")
    change({ handover: { ...handover, giver: personId.parse(wati.person) } })
    expect(outcome(world, ending())).toBe("handoff.same-hands")
    change({
      handover,
      withdrawal: { reason: "Ibunya datang.", childPosition: "NOT_ASKED", by, at: signing },
    })
    expect(outcome(world, ending())).toBe("handoff.withdrawal-waits")
    const { withdrawal: _asked, ...calm } = now()
    put(world, handoffRef(calm.id), { ...calm, frozen: { at: signing, by, acknowledged: [] } })
    expect(outcome(world, ending())).toBe("handoff.frozen")
    const dewi = seat("dewi", "rpsa")
    put(world, handoffRef(calm.id), { ...calm, risk: "HIGH", worker: personId.parse(dewi.person) })
    seated([wati, dewi])
    expect(outcome(world, ending(signed(), dewi))).toBe("handoff.certificate-required")
  })

  test("the case, the houses and their agreement stand as they did", () => {
    const told = (break_: (found: ReturnType<typeof given>) => void): string => {
      const found = given()
      break_(found)
      return outcome(found.world, found.ending())
    }
    expect(told(({ world }) => mend(world, child, { status: "closed" }))).toBe(
      "handoff.case-closed",
    )
    expect(told(({ world }) => mend(world, child, { custodyEpoch: 9 }))).toBe("handoff.case-moved")
    const rpsa = agencyRef(agencyId.parse("rpsa"))
    expect(told(({ world }) => mend(world, rpsa, { status: "suspended" }))).toBe(
      "handoff.receiver-suspended",
    )
    expect(told(({ world }) => mend(world, pact, { status: "ended" }))).toBe("handoff.not-covered")
  })

  test("each task that goes along was looked at before", () => {
    const { world, ending } = given()
    addTask(world, see(world, child).id)
    expect(outcome(world, ending())).toBe("handoff.tasks-unplaced")
  })

  test("a child that travelled is known by the code on the escort’s paper", () => {
    const { world, now, change, ending } = given()
    const { handover } = now()
    if (!handover) throw new Error("no handover")
    change({ handover: { ...handover, travels: true } })
    expect(outcome(world, ending())).toBe("handoff.arrival-code-wrong")
  })

  test("who no longer has the child cannot give it back", () => {
    const { world, attempt, handoff: stay } = givenHanding("active", { kind: "placement" })
    const handoff = returning(world, stay)
    bringBack(world, handoff, "handover")
    mend(world, child, { careHolder: agencyId.parse("lksa") })
    const at = later(signing, 4 * day)
    const ending = { ...attempt(commitHandoff, rina, { ...signed({ at }), handoff }), at }
    expect(outcome(world, ending)).toBe("handoff.child-elsewhere")
  })

  testItem({
    verb: commitHandoff,
    stage: "in-discussion",
    input: { handoff: "handoff-nowhere", text: canary("handing"), ...signed() },
    wrong: ["on-agenda", "decided"],
    isInRoom: true,
  })
  testEveryRefusal(commitHandoff)
})
