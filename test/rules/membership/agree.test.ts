import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { agree } from "#shared/membership/agree.ts"
import { askRoles } from "#shared/membership/ask-roles.ts"
import { staffingRef } from "#shared/membership/membership.ts"
import { reinstate } from "#shared/membership/reinstate.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  ben,
  idOf,
  koko,
  lala,
  lia,
  memberAt,
  now,
  office,
  oki,
  putMember,
  rina,
  staffingOf,
  staffingSeen,
  surya,
} from "../../support/membership-ground.ts"
import { decide, land, outcome, raced } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { membershipOf, mend, put, type Seat } from "../../support/world.ts"

const dinsos = agencyId.parse("dinsos")

function given(whom: Seat = oki, roles: readonly string[] = ["SUPERVISOR"], by: Seat = ani) {
  const world = office()
  must(world, { verb: askRoles, id: idOf(whom), input: { roles }, by, at: now })
  const agreeing = (second: Seat) => ({ verb: agree, id: idOf(whom), by: second, at: now }) as const
  return { world, agreeing }
}

describe("agreeing to roles", () => {
  test("gives them, keeps what was held, and is counted", () => {
    const { world, agreeing } = given()
    const { notices } = must(world, agreeing(ben))
    expect(memberAt(world, oki)).toMatchObject({ roles: ["SUPERVISOR", "HANDOFF_OFFICER"] })
    expect(memberAt(world, oki).asked).toBeUndefined()
    expect(staffingSeen(world, dinsos)).toEqual(staffingOf(world, dinsos))
    expect(notices).toMatchObject([
      { kind: "membership.roles-agreed", audience: { person: "ani" } },
      { kind: "membership.roles-agreed", audience: { person: "oki" } },
    ])
  })

  test("is done by a supervisor or an administrator", () => {
    expect(outcome(...pair(given(), surya))).toBe("active")
    expect(outcome(...pair(given(), koko))).toBe("role.required")
  })

  test("is never done by who asked, nor by who gains", () => {
    expect(outcome(...pair(given(), ani))).toBe("membership.second-required")
    expect(outcome(...pair(given(surya, ["CASE_MANAGER"]), surya))).toBe(
      "membership.second-required",
    )
  })

  test("needs something to agree to", () => {
    const { world } = given()
    const other = { verb: agree, id: idOf(rina), by: ben, at: now }
    expect(outcome(world, other)).toBe("membership.nothing-asked")
  })

  test("comes too late for somebody suspended", () => {
    const { world, agreeing } = given()
    mend(world, membershipOf(oki), { status: "suspended" })
    expect(outcome(world, agreeing(ben))).toBe("membership.wrong-state")
  })

  test("of another agency finds nothing", () => {
    expect(outcome(...pair(given(), agus))).toBe("membership.missing")
  })

  test("who may not know the grant, though a member there, cannot agree from elsewhere", () => {
    const { world } = given()
    putMember(world, at("agus", "dinsos"), { roles: ["OBSERVER"] })
    must(world, { verb: askRoles, id: "dinsos.agus", input: { roles: ["DPO"] }, by: ani, at: now })
    const own = { verb: agree, id: "dinsos.agus", by: agus, at: now }
    expect(outcome(world, own)).toBe("membership.second-required")
  })
})

const pair = ({ world, agreeing }: ReturnType<typeof given>, by: Seat) =>
  [world, agreeing(by)] as const

describe("where an agency has one user", () => {
  const small = () => given(lala, ["CASE_TEAM_MEMBER"], lia)

  test("somebody who leads its parent is the second", () => {
    for (const by of [ani, surya]) expect(outcome(...pair(small(), by)), by.person).toBe("active")
    expect(outcome(...pair(small(), koko))).toBe("role.required")
    expect(outcome(...pair(small(), agus))).toBe("membership.missing")
  })

  test("who asked from elsewhere brings no second of their own, unless they vouch for the agency", () => {
    const { world, agreeing } = small()
    const { asked } = memberAt(world, lala)
    if (!asked) throw new Error("roles were asked for")
    mend(world, membershipOf(lala), { asked: { ...asked, agency: agencyId.parse("polres") } })
    expect(outcome(world, agreeing(agus))).toBe("membership.second-required")
  })

  test("the parent has no say once the agency has a second of its own", () => {
    const { world, agreeing } = small()
    putMember(world, at("lukas", "lksa"), { roles: [], status: "active" })
    const asked = { verb: askRoles, id: "lksa.lukas", input: { roles: ["SUPERVISOR"] }, at: now }
    must(world, { ...asked, by: lia })
    must(world, { verb: agree, id: "lksa.lukas", by: ani, at: now })
    expect(outcome(world, agreeing(ani))).toBe("membership.second-elsewhere")
    expect(outcome(world, agreeing(at("lukas", "lksa")))).toBe("active")
  })

  test("a second who comes up meanwhile stops the parent’s agreement", () => {
    const { world, agreeing } = small()
    putMember(world, at("lukas", "lksa"), { roles: ["SUPERVISOR"], status: "suspended" })
    const decided = decide(world, agreeing(ani))
    mendStaffing(world)
    if ("refused" in decided) throw new Error(decided.refused)
    expect(land(world, decided)).toEqual(raced)
  })

  test("its parent agrees beside the only user, who may be out of reach, but for no larger agency", () => {
    const { world, agreeing } = given(lala, ["CASE_TEAM_MEMBER"], lia)
    const { asked } = memberAt(world, lala)
    if (!asked) throw new Error("roles were asked for")
    const mended = { asked: { ...asked, by: personId.parse("ani"), agency: dinsos } }
    mend(world, membershipOf(lala), { ...mended, status: "invited" })
    const lone = { ...staffingOf(world, agencyId.parse("lksa")), members: 1 }
    expect(outcome(world, agreeing(ben)), "two users").toBe("membership.second-elsewhere")
    put(world, staffingRef(lone.agency), lone)
    const decided = decide(world, agreeing(ben))
    mend(world, staffingRef(lone.agency), { members: 2 })
    if ("refused" in decided) throw new Error(decided.refused)
    expect(land(world, decided), "another joins meanwhile").toEqual(raced)
    mend(world, staffingRef(lone.agency), { members: 1 })
    expect(outcome(world, agreeing(ani))).toBe("membership.second-required")
    expect(outcome(world, agreeing(ben))).toBe("invited")
  })

  test("a suspended parent has no say, nor one suspended meanwhile", () => {
    const { world, agreeing } = small()
    const decided = decide(world, agreeing(ani))
    if ("refused" in decided) throw new Error(decided.refused)
    mend(world, agencyRef(dinsos), { status: "suspended" })
    expect(land(world, decided)).toEqual(raced)
    expect(outcome(world, agreeing(ani))).toBe("membership.agency-inactive")
  })

  testEveryRefusal(agree)
})

/** As a reinstatement would. */
function mendStaffing(world: ReturnType<typeof office>): void {
  must(world, {
    verb: reinstate,
    id: "lksa.lukas",
    by: lia,
    at: now,
  })
}
