import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { askRoles } from "#shared/membership/ask-roles.ts"
import { staffingRef } from "#shared/membership/membership.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  budi,
  hakim,
  idOf,
  ina,
  lala,
  lia,
  memberAt,
  now,
  office,
  oki,
  pandu,
  pusat,
  putMember,
  putri,
  staffingOf,
  tono,
} from "../../support/membership-ground.ts"
import { decide, land, outcome, raced } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { copyOf, mend, put, type Seat } from "../../support/world.ts"

const asking = (whom: Seat, roles: readonly string[], by: Seat = ani) => ({
  verb: askRoles,
  id: idOf(whom),
  input: { roles },
  by,
  at: now,
})

describe("asking for roles", () => {
  test("gives none: they wait for a second person, who is told", () => {
    const world = office()
    const { notices } = must(world, asking(oki, ["CASE_MANAGER", "HANDOFF_OFFICER"]))
    const { roles, asked } = memberAt(world, oki)
    expect(roles).toEqual(["HANDOFF_OFFICER"])
    expect(asked).toMatchObject({ roles: ["CASE_MANAGER"], by: "ani", seconders: [] })
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", agency: "dinsos", person: "ben" },
      { to: "person", agency: "dinsos", person: "surya" },
    ])
  })

  test("where the agency has one user, its parent’s administrators are told", () => {
    const world = office()
    const { notices } = must(world, asking(lala, ["CASE_TEAM_MEMBER"], lia))
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "administrators", agency: "dinsos" },
    ])
    expect(memberAt(world, lala).asked?.seconders).toEqual(["dinsos"])
  })

  test("is done for somebody invited or active", () => {
    expect(outcome(office(), asking(ina, ["OBSERVER"]))).toBe("invited")
    for (const whom of [tono, hakim]) {
      expect(outcome(office(), asking(whom, ["OBSERVER"]))).toBe("membership.wrong-state")
    }
  })

  test("is never done for oneself", () => {
    expect(outcome(office(), asking(ani, ["SUPERVISOR"]))).toBe("membership.oneself")
  })

  test("takes an administrator of that very agency", () => {
    const world = office()
    expect(outcome(world, asking(oki, ["OBSERVER"], budi))).toBe("role.required")
    expect(outcome(world, asking(oki, ["OBSERVER"], agus))).toBe("membership.missing")
    putMember(world, at("agus", "dinsos"), { roles: [] })
    expect(outcome(world, asking(at("agus", "dinsos"), ["OBSERVER"], agus))).toBe(
      "membership.not-yours",
    )
  })

  test("waits for an answer before the next", () => {
    const world = office()
    must(world, asking(oki, ["CASE_MANAGER"]))
    expect(outcome(world, asking(oki, ["OBSERVER"]))).toBe("membership.already-asked")
  })

  test("what is held already is not asked for", () => {
    expect(outcome(office(), asking(oki, ["HANDOFF_OFFICER"]))).toBe("membership.roles-held")
  })

  test("what does not fit the agency is not asked for", () => {
    for (const role of ["BRIDGE", "INVESTIGATOR", "PROBATION_OFFICER", "PLATFORM_ADMIN"]) {
      expect(outcome(office(), asking(oki, [role])), role).toBe("membership.roles-unfit")
    }
    expect(outcome(office(), asking(pandu, ["CASE_MANAGER"], pusat))).toBe("membership.roles-unfit")
  })

  test("only a platform administrator asks for another", () => {
    const roles = ["PLATFORM_ADMIN"]
    expect(outcome(office(), asking(pandu, roles, putri))).toBe("membership.platform-role")
    expect(outcome(office(), asking(pandu, roles, pusat))).toBe("active")
  })

  test("is done by those who invited from outside, as long as nobody leads there", () => {
    const world = office()
    const vouched = { roles: [], invitedBy: agencyId.parse("dinsos") }
    putMember(world, at("nur", "baru"), vouched)
    const wanted = asking(at("nur", "baru"), ["AGENCY_ADMIN"])
    const suspended = copyOf(world)
    mend(suspended, agencyRef(agencyId.parse("dinsos")), { status: "suspended" })
    expect(outcome(suspended, wanted)).toBe("membership.agency-inactive")
    const baru = staffingRef(agencyId.parse("baru"))
    put(world, baru, staffingOf(world, agencyId.parse("baru")))
    const decided = decide(world, wanted)
    if ("refused" in decided) throw new Error(decided.refused)
    const led = copyOf(world)
    mend(led, baru, { admins: [personId.parse("lain")] })
    expect(land(led, decided), "somebody leads meanwhile").toEqual(raced)
    expect(outcome(world, wanted)).toBe("active")
    expect(memberAt(world, at("nur", "baru")).asked).toMatchObject({ agency: "dinsos" })
    putMember(world, at("nia", "lksa"), vouched)
    expect(outcome(world, asking(at("nia", "lksa"), ["OBSERVER"]))).toBe("membership.not-yours")
  })

  testEveryRefusal(askRoles)
})
