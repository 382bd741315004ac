import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { accept } from "#shared/membership/accept.ts"
import { agree } from "#shared/membership/agree.ts"
import { askRoles } from "#shared/membership/ask-roles.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  ben,
  idOf,
  ina,
  memberAt,
  now,
  office,
  putMember,
  staffingOf,
  staffingSeen,
} from "../../support/membership-ground.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { factsFor } from "../../support/world.ts"

const dinsos = agencyId.parse("dinsos")
const coming = { verb: accept, id: idOf(ina), by: ina, at: now } as const

describe("accepting an invitation", () => {
  test("makes the person invited a member, and is counted", () => {
    const world = office()
    must(world, coming)
    expect(memberAt(world, ina)).toMatchObject({ status: "active", roles: [], since: now })
    expect(staffingSeen(world, dinsos)).toEqual(staffingOf(world, dinsos))
  })

  test("gives the roles agreed, and none that is only asked", () => {
    const world = office()
    const asked = { verb: askRoles, id: idOf(ina), input: { roles: ["AGENCY_ADMIN"] }, at: now }
    must(world, { ...asked, by: ani })
    must(world, coming)
    expect(memberAt(world, ina)).toMatchObject({ roles: [], asked: { roles: ["AGENCY_ADMIN"] } })
    must(world, { verb: agree, id: idOf(ina), by: ben, at: now })
    expect(staffingSeen(world, dinsos).admins).toContain("ina")
    expect(staffingSeen(world, dinsos)).toEqual(staffingOf(world, dinsos))
  })

  test("what was agreed before counts from then on", () => {
    const world = office()
    const asked = { verb: askRoles, id: idOf(ina), input: { roles: ["SUPERVISOR"] }, at: now }
    must(world, { ...asked, by: ani })
    must(world, { verb: agree, id: idOf(ina), by: ben, at: now })
    expect(staffingSeen(world, dinsos).leaders).not.toContain("ina")
    must(world, coming)
    expect(staffingSeen(world, dinsos)).toEqual(staffingOf(world, dinsos))
  })

  test("is the person’s own act", () => {
    expect(outcome(office(), { ...coming, by: ani })).toBe("membership.not-invited")
  })

  test("is done once", () => {
    const world = office()
    must(world, coming)
    expect(outcome(world, coming)).toBe("membership.wrong-state")
  })

  test("who is invited elsewhere answers for that agency", () => {
    const world = office()
    putMember(world, at("agus", "dinsos"), { roles: [], status: "invited" })
    expect(outcome(world, { ...coming, id: "dinsos.agus", by: agus })).toBe("membership.not-yours")
    expect(outcome(world, { ...coming, id: "dinsos.agus", by: at("agus", "dinsos") })).toBe(
      "active",
    )
  })

  test("who is nothing to the agency finds nothing", () => {
    expect(outcome(office(), { ...coming, by: agus })).toBe("membership.missing")
    expect(outcome(office(), { ...coming, id: "dinsos.nobody" })).toBe("membership.missing")
  })

  test("whoever is invited has no power but to answer", () => {
    expect(factsFor(office(), { by: ina, at: now })).toBeUndefined()
    expect(factsFor(office(), coming)?.actor.roles).toEqual([])
  })

  testEveryRefusal(accept)
})
