import { describe, expect, test } from "vitest"
import type { Actor, Role } from "#shared/kernel/actor.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import type { Item } from "#shared/meeting/rows/item.ts"
import { mayKnowItem } from "#shared/meeting/rules/access.ts"
import {
  agus,
  givenConference,
  itemAt,
  itemIn,
  lukman,
  named,
  topic,
} from "../../support/agenda.ts"
import { kiki, koko, lia, monday, rina, seat, surya, wati } from "../../support/town.ts"
import { type Seat, see } from "../../support/world.ts"

const actor = ({ person, agency }: Seat, roles: readonly Role[] = ["CASE_MANAGER"]): Actor => ({
  person: personId.parse(person),
  agency: agencyId.parse(agency),
  roles,
})

function given(stage: "proposed" | "on-agenda" = "on-agenda", input?: Record<string, unknown>) {
  const found = givenConference()
  const id = itemAt(found, stage, input ? { input } : {})
  return { item: itemIn(found.world, id), meeting: see(found.world, meetingRef(found.meeting)) }
}

const knows = ({ item, meeting }: { item: Item; meeting: Meeting | undefined }, who: Actor) =>
  mayKnowItem(item, who, meeting)

describe("an item on a child", () => {
  test("is known to the agencies of its list, and to no other that is invited", () => {
    const here = given()
    expect(here.item.access).toEqual({ to: "agencies", agencies: ["dinsos", "rpsa"] })
    expect([wati, kiki, rina, surya].map((each) => knows(here, actor(each)))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect([lia, lukman, agus].map((each) => knows(here, actor(each)))).toEqual([
      false,
      false,
      false,
    ])
  })

  test("is kept from whoever does not work on cases, whatever their agency", () => {
    expect(knows(given(), actor(wati, ["OBSERVER"]))).toBe(false)
    expect(knows(given(), actor(koko, ["AGENCY_ADMIN"]))).toBe(false)
  })

  test("of named people is theirs, and of those who run the meeting: membership opens nothing", () => {
    const people = [named("wati", "rpsa"), named("rina", "dinsos")]
    const { item, meeting } = given()
    const here = { item: { ...item, access: { to: "people", people } as const }, meeting }
    expect(knows(here, actor(wati))).toBe(true)
    expect([surya, rina].map((each) => knows(here, actor(each)))).toEqual([true, true])
    expect(knows(here, actor(koko, ["COORDINATOR"]))).toBe(true)
    expect(knows(here, actor(kiki, ["COORDINATOR"]))).toBe(false)
    expect(knows(here, actor(seat("dian", "dinsos")))).toBe(false)
  })

  test("is not the host's own by membership: a coordinator who does not run it is not listed", () => {
    const { item, meeting } = given()
    const away = {
      ...item,
      access: { to: "agencies", agencies: [agencyId.parse("rpsa")] },
    } as const
    const other = actor(seat("other", "dinsos"), ["COORDINATOR"])
    expect(knows({ item: away, meeting }, other)).toBe(false)
    expect(knows({ item: away, meeting }, actor(koko, ["COORDINATOR"]))).toBe(true)
  })

  test("that is open to all is open to nobody but those who run the meeting", () => {
    const { item, meeting } = given()
    const here = { item: { ...item, access: { to: "all" } } as const, meeting }
    expect([wati, lia].map((each) => knows(here, actor(each)))).toEqual([false, false])
    expect(knows(here, actor(surya))).toBe(true)
  })

  test("is lost at once by whoever is excluded, recused or uninvited, whatever else they are", () => {
    const { item, meeting } = given()
    const one = [personId.parse("wati")]
    expect(knows({ item: { ...item, excludedPersons: one }, meeting }, actor(wati))).toBe(false)
    expect(knows({ item: { ...item, recused: one }, meeting }, actor(wati))).toBe(false)
    const seats = [
      {
        ...named("wati", "rpsa"),
        part: "delegate",
        partstat: "NEEDS-ACTION",
        removedAt: monday,
      } as const,
    ]
    const uninvited = { ...meeting, seats }
    expect(knows({ item, meeting: uninvited }, actor(wati))).toBe(false)
    expect(knows({ item, meeting: uninvited }, actor(wati, ["COORDINATOR"]))).toBe(false)
    const invitations = meeting.invitations.filter(({ agency }) => agency !== "rpsa")
    expect(knows({ item, meeting: { ...meeting, invitations } }, actor(kiki))).toBe(false)
  })

  test("recuses also its chair", () => {
    const { item, meeting } = given()
    const recused = [personId.parse("surya")]
    expect(knows({ item: { ...item, recused }, meeting }, actor(surya))).toBe(false)
  })
})

describe("an item on no child", () => {
  test("is known to all who are invited once it is on the agenda", () => {
    const here = given("on-agenda", topic({ caseReference: undefined, access: undefined }))
    expect([wati, lia, rina].map((each) => knows(here, actor(each)))).toEqual([true, true, true])
    expect(knows(here, actor(agus))).toBe(false)
  })

  test("for some agencies is known to those, and to the host's coordinators", () => {
    const { item, meeting } = given("on-agenda", topic())
    const access = { to: "agencies", agencies: [agencyId.parse("rpsa")] } as const
    const here = { item: { ...item, access }, meeting }
    expect(knows(here, actor(wati))).toBe(true)
    expect(knows(here, actor(lia))).toBe(false)
    expect(knows(here, actor(seat("other", "dinsos"), ["COORDINATOR"]))).toBe(true)
  })

  test("that waits in the backlog is the host's and its proposer's, and nobody else's", () => {
    const { item } = given("proposed", topic())
    const waiting = { item: { ...item, proposer: agencyId.parse("rpsa") }, meeting: undefined }
    expect(knows(waiting, actor(wati))).toBe(true)
    expect(knows(waiting, actor(koko, ["COORDINATOR"]))).toBe(true)
    expect(knows(waiting, actor(lia))).toBe(false)
  })
})
