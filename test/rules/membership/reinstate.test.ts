import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { later, minute } from "#shared/kernel/instant.ts"
import { actorOf } from "#shared/membership/membership.ts"
import { reinstate } from "#shared/membership/reinstate.ts"
import { suspend } from "#shared/membership/suspend.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  ben,
  idOf,
  koko,
  memberAt,
  now,
  office,
  oki,
  putMember,
  staffingOf,
  staffingSeen,
  tono,
} from "../../support/membership-ground.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"

const dinsos = agencyId.parse("dinsos")
const back = { verb: reinstate, id: idOf(tono), by: ani, at: now } as const

describe("reinstating somebody", () => {
  test("gives back what they had, and is counted", () => {
    const world = office()
    must(world, { verb: suspend, id: idOf(ben), by: ani, at: now })
    must(world, { ...back, id: idOf(ben), at: later(now, minute) })
    expect(memberAt(world, ben)).toMatchObject({ status: "active", roles: ["AGENCY_ADMIN"] })
    expect(staffingSeen(world, dinsos)).toEqual(staffingOf(world, dinsos))
  })

  test("gives sign-ins from before the suspension no power", () => {
    const world = office()
    must(world, { verb: suspend, id: idOf(oki), by: ani, at: now })
    must(world, { ...back, id: idOf(oki), at: later(now, minute) })
    const member = memberAt(world, oki)
    expect(actorOf(member, later(now, -minute))).toBeUndefined()
    expect(actorOf(member, later(now, minute))).toMatchObject({ person: "oki" })
  })

  test("is for somebody suspended, by an administrator of the agency", () => {
    expect(outcome(office(), { ...back, id: idOf(oki) })).toBe("membership.wrong-state")
    expect(outcome(office(), { ...back, by: koko })).toBe("role.required")
    expect(outcome(office(), { ...back, by: agus })).toBe("membership.missing")
    const world = office()
    putMember(world, at("agus", "dinsos"), { roles: [], status: "suspended" })
    expect(outcome(world, { ...back, id: "dinsos.agus", by: agus })).toBe("membership.not-yours")
  })

  testEveryRefusal(reinstate)
})
