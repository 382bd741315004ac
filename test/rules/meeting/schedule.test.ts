import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { schedule } from "#shared/meeting/schedule.ts"
import { conference, meeting, meetingAt, opens } from "../../support/assembly.ts"
import { putConferred } from "../../support/conferred.ts"
import { must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, koko, monday, surya, town } from "../../support/town.ts"
import { membershipOf, mend, see } from "../../support/world.ts"

const given = (input: unknown = meeting()) => {
  const world = town()
  const id = meetingAt(world, "draft", input)
  return { world, id, fixing: { verb: schedule, id, by: koko, at: monday } as const }
}

const said = (input: unknown): string => {
  const { world, fixing } = given(input)
  return outcome(world, fixing)
}

describe("scheduling", () => {
  test("the time is fixed, and the coordinators of every other agency are invited", () => {
    const { world, id, fixing } = given()
    const { notices } = must(world, fixing)
    expect(see(world, meetingRef(id))).toMatchObject({ status: "scheduled", sequence: 0 })
    expect(notices.map(({ audience, urgency }) => ({ ...audience, urgency }))).toEqual([
      { to: "coordinators", agency: "rpsa", urgency: "week" },
      { to: "coordinators", agency: "lksa", urgency: "week" },
    ])
  })

  test("it stands in the list of each agency, with that agency's own answer", () => {
    const { world, id, fixing } = given()
    must(world, fixing)
    for (const agency of ["dinsos", "rpsa", "lksa"]) {
      const { card } = see(world, inviteeRef(id, agencyId.parse(agency)))
      expect(card).toMatchObject({ status: "scheduled", start: opens, myAnswer: "PENDING" })
    }
  })

  test("a case conference is told at once", () => {
    const { world, fixing } = given(conference())
    expect(must(world, fixing).notices.every(({ urgency }) => urgency === "now")).toBe(true)
  })

  test("a case conference has a chair, and somebody else who takes the minutes", () => {
    expect(said(conference())).toBe("scheduled")
    expect(said(conference({ chair: undefined }))).toBe("meeting.chair-required")
    expect(said(conference({ minuteTaker: undefined }))).toBe("meeting.chair-required")
    expect(said(conference({ minuteTaker: "surya" }))).toBe("meeting.chair-required")
  })

  test("a case conference binds somebody from outside", () => {
    const alone = [{ agency: "dinsos", need: "mandatory" }]
    const loose = [...alone, { agency: "rpsa", need: "optional" }]
    expect(said(conference({ invitations: alone }))).toBe("meeting.quorum-infeasible")
    expect(said(conference({ invitations: loose }))).toBe("meeting.quorum-infeasible")
    expect(said(meeting({ invitations: alone }))).toBe("scheduled")
  })

  test("it lies ahead", () => {
    const { world, fixing } = given()
    expect(outcome(world, { ...fixing, at: opens })).toBe("meeting.in-the-past")
  })

  test("an agency suspended since the draft is not invited", () => {
    const { world, fixing } = given()
    mend(world, agencyRef(agencyId.parse("lksa")), { status: "suspended" })
    expect(outcome(world, fixing)).toBe("meeting.agency-unknown")
  })

  test("the case behind it is looked at again: custody, conflicts and whom it keeps away", () => {
    const { world, id, fixing } = given(conference())
    const polres = agencyId.parse("polres")
    putConferred(world, [monday, eka.person], { custodian: polres })
    expect(outcome(world, fixing)).toBe("meeting.case-unknown")
    putConferred(world, [monday, eka.person], { conflictedAgencies: [agencyId.parse("rpsa")] })
    expect(outcome(world, fixing)).toBe("meeting.agency-conflicted")
    putConferred(world, [monday, koko.person])
    must(world, { ...fixing, by: koko })
    expect(see(world, meetingRef(id)).excludedPersons).toEqual([koko.person])
  })

  test("who was to run it is a member of the host still", () => {
    const { world, fixing } = given(conference())
    mend(world, membershipOf(surya), { status: "ended" })
    expect(outcome(world, fixing)).toBe("meeting.person-unknown")
  })

  testHosting(schedule, { right: "draft", wrong: ["scheduled", "cancelled", "held"] })
  testEveryRefusal(schedule)
})
