import { describe, expect, test } from "vitest"
import { deskRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { later, minute } from "#shared/kernel/instant.ts"
import { actorOf } from "#shared/membership/membership.ts"
import { suspend } from "#shared/membership/suspend.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  ben,
  idOf,
  koko,
  lia,
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
import { testTakeover } from "../../support/takeover.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { type Seat, seek } from "../../support/world.ts"

const dinsos = agencyId.parse("dinsos")

const stopping = (whom: Seat, by: Seat = ani) =>
  ({ verb: suspend, id: idOf(whom), by, at: now }) as const

describe("suspending somebody", () => {
  test("takes their power at once, and that of every sign-in from before", () => {
    const world = office()
    must(world, stopping(oki))
    const member = memberAt(world, oki)
    expect(member).toMatchObject({ status: "suspended", signInsFrom: now })
    expect(actorOf(member, later(now, minute))).toBeUndefined()
    expect(actorOf({ ...member, status: "active" }, later(now, -minute))).toBeUndefined()
  })

  test("is counted, and the other administrators are told", () => {
    const world = office()
    const { notices } = must(world, stopping(ben))
    expect(staffingSeen(world, dinsos)).toEqual(staffingOf(world, dinsos))
    expect(notices).toMatchObject([
      { kind: "membership.suspended", audience: { to: "person", person: "ani" } },
      { kind: "membership.suspended", audience: { to: "person", person: "ben" } },
    ])
  })

  test("keeps the desk of an agency that has none closed", () => {
    const world = office()
    must(world, stopping(oki))
    expect(seek(world, deskRef(dinsos))).toMatchObject({ active: false })
  })

  test("is never done to oneself, nor to the last administrator", () => {
    expect(outcome(office(), stopping(ani))).toBe("membership.oneself")
    const world = office()
    putMember(world, at("lukas", "lksa"), { roles: ["AGENCY_ADMIN"] })
    expect(outcome(world, stopping(lia, at("lukas", "lksa"))), "whom its staffing names").toBe(
      "membership.last-admin",
    )
  })

  test("is for somebody active, by an administrator of the agency", () => {
    expect(outcome(office(), stopping(tono))).toBe("membership.wrong-state")
    expect(outcome(office(), stopping(oki, koko))).toBe("role.required")
    expect(outcome(office(), stopping(oki, agus))).toBe("membership.missing")
    const world = office()
    putMember(world, at("agus", "dinsos"), { roles: [] })
    expect(outcome(world, stopping(at("agus", "dinsos"), agus))).toBe("membership.not-yours")
  })
})

describe("suspending somebody who holds something", () => {
  testTakeover(suspend, "suspended")
  testEveryRefusal(suspend)
})
