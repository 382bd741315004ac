import { describe, expect, test } from "vitest"
import { deskRef } from "#shared/agency/agency.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { revokeRoles } from "#shared/membership/revoke-roles.ts"
import { handoffAt, must, wednesday } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  ben,
  hakim,
  idOf,
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
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { town, wati } from "../../support/town.ts"
import { put, type Seat } from "../../support/world.ts"

const dinsos = agencyId.parse("dinsos")

const taking = (whom: Seat, roles: readonly string[], by: Seat = ani) => ({
  verb: revokeRoles,
  id: idOf(whom),
  input: { roles },
  by,
  at: now,
})

describe("taking roles away", () => {
  test("takes one administrator, and is counted", () => {
    const world = office()
    must(world, taking(surya, ["SUPERVISOR"]))
    expect(memberAt(world, surya).roles).toEqual([])
    expect(staffingSeen(world, dinsos)).toEqual(staffingOf(world, dinsos))
    expect(outcome(world, taking(rina, ["CASE_MANAGER"], oki))).toBe("role.required")
  })

  test("only takes what is held", () => {
    expect(outcome(office(), taking(surya, ["SUPERVISOR", "BRIDGE"]))).toBe(
      "membership.roles-not-held",
    )
  })

  test("never takes the last administrator’s", () => {
    const world = office()
    must(world, taking(ben, ["AGENCY_ADMIN"]))
    expect(outcome(world, taking(ani, ["AGENCY_ADMIN"]))).toBe("membership.last-admin")
    expect(outcome(world, taking(lia, ["AGENCY_ADMIN"], lia))).toBe("membership.last-admin")
  })

  test("an administrator may lay it down while there is another", () => {
    expect(outcome(office(), taking(ani, ["AGENCY_ADMIN"]))).toBe("active")
  })

  test("nobody at the desk loses the role that seats them there", () => {
    const world = office()
    const onDuty = personId.parse("oki")
    put(world, deskRef(dinsos), { agency: dinsos, active: true, onDuty, roster: [], weeks: [] })
    expect(play(world, taking(oki, ["HANDOFF_OFFICER"]))).toMatchObject({
      refused: "membership.holds-open",
      facts: { handoffs: 0, desk: true },
    })
  })

  test("nobody loses their last role for cases while a handoff waits for them", () => {
    const world = town()
    const adi = at("adi", "rpsa")
    putMember(world, adi, { roles: ["AGENCY_ADMIN"] })
    handoffAt(world, "accepted")
    const taken = { ...taking(wati, ["CASE_MANAGER"], adi), at: wednesday }
    expect(play(world, taken)).toMatchObject({
      refused: "membership.holds-open",
      facts: { handoffs: 1, desk: false },
    })
    putMember(world, wati, { ...memberAt(world, wati), roles: ["CASE_MANAGER", "SUPERVISOR"] })
    expect(outcome(world, taken)).toBe("active")
  })

  test("of another agency finds nothing, nor of a contact anything to take", () => {
    expect(outcome(office(), taking(surya, ["SUPERVISOR"], agus))).toBe("membership.missing")
    expect(outcome(office(), taking(hakim, ["SUPERVISOR"]))).toBe("membership.wrong-state")
    const world = office()
    putMember(world, at("agus", "dinsos"), { roles: ["OBSERVER"] })
    expect(outcome(world, taking(at("agus", "dinsos"), ["OBSERVER"], agus))).toBe(
      "membership.not-yours",
    )
  })

  testEveryRefusal(revokeRoles)
})
