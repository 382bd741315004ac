import { describe, expect, test } from "vitest"
import { askRoles } from "#shared/membership/ask-roles.ts"
import { refuseRoles } from "#shared/membership/refuse-roles.ts"
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
  surya,
} from "../../support/membership-ground.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { membershipOf, mend, type Seat } from "../../support/world.ts"

function given(whom: Seat = oki, by: Seat = ani) {
  const world = office()
  const input = { roles: ["CASE_TEAM_MEMBER"] }
  must(world, { verb: askRoles, id: idOf(whom), input, by, at: now })
  return [world, (who: Seat) => ({ verb: refuseRoles, id: idOf(whom), by: who, at: now })] as const
}

describe("turning roles down", () => {
  test("is done by another administrator, a second person, or who asked", () => {
    for (const by of [ben, surya, ani]) {
      const [world, refusing] = given()
      const { notices } = must(world, refusing(by))
      expect(memberAt(world, oki)).toMatchObject({ roles: ["HANDOFF_OFFICER"] })
      expect(memberAt(world, oki).asked).toBeUndefined()
      expect(notices).toMatchObject([
        { kind: "membership.roles-refused", audience: { to: "person", person: "ani" } },
      ])
    }
  })

  test("is done by who asked, even after they administer no more", () => {
    const [world, refusing] = given()
    mend(world, membershipOf(ani), { roles: ["OBSERVER"] })
    expect(outcome(world, refusing(ani))).toBe("active")
  })

  test("is done by the parent where it is the second", () => {
    const [world, refusing] = given(lala, lia)
    expect(outcome(world, refusing(surya))).toBe("active")
  })

  test("is not done by anybody else", () => {
    const [world, refusing] = given()
    expect(outcome(world, refusing(koko))).toBe("membership.not-allowed")
    expect(outcome(world, refusing(agus))).toBe("membership.missing")
  })

  test("needs something that waits", () => {
    const [world] = given()
    const other = { verb: refuseRoles, id: "dinsos.rina", by: at("ben", "dinsos"), at: now }
    expect(outcome(world, other)).toBe("membership.nothing-asked")
  })

  testEveryRefusal(refuseRoles)
})
