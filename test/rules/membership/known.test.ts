import { describe, expect, test } from "vitest"
import { agencyId, personId } from "#shared/kernel/id.ts"
import type { Text } from "#shared/kernel/language.ts"
import { askRoles } from "#shared/membership/ask-roles.ts"
import { membershipRefusals } from "#shared/membership/refusals.ts"
import { refuseRoles } from "#shared/membership/refuse-roles.ts"
import { knowsMembership } from "#shared/membership/rules/standing.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  budi,
  idOf,
  lala,
  lia,
  memberAt,
  now,
  office,
  oki,
} from "../../support/membership-ground.ts"
import type { Seat } from "../../support/world.ts"

const actorAt = ({ person, agency }: Seat) => ({
  person: personId.parse(person),
  agency: agencyId.parse(agency),
})

describe("who may know of a membership", () => {
  test("its own agency, and the person wherever they act", () => {
    const member = memberAt(office(), oki)
    expect(knowsMembership(member, actorAt(budi))).toBe(true)
    expect(knowsMembership(member, actorAt(at("oki", "polres")))).toBe(true)
    expect(knowsMembership(member, actorAt(agus))).toBe(false)
  })

  test("those who vouch for it, as long as roles wait", () => {
    const world = office()
    const knows = (by: Seat) => knowsMembership(memberAt(world, lala), actorAt(by))
    expect(knows(ani)).toBe(false)
    must(world, { verb: askRoles, id: idOf(lala), input: { roles: ["DPO"] }, by: lia, at: now })
    expect([knows(ani), knows(agus)]).toEqual([true, false])
    must(world, { verb: refuseRoles, id: idOf(lala), by: lia, at: now })
    expect(knows(ani)).toBe(false)
  })

  test("every refusal says what to do in both languages", () => {
    for (const [code, { id, en }] of Object.entries<Text>(membershipRefusals)) {
      expect([code, id.length > 20, en.length > 15, id !== en]).toEqual([code, true, true, true])
    }
  })
})
