import { describe, expect, test } from "vitest"
import { day, later } from "#shared/kernel/instant.ts"
import { reminderRef } from "#shared/kernel/notice.ts"
import { accept } from "#shared/membership/accept.ts"
import { certify } from "#shared/membership/certify.ts"
import { declineInvitation } from "#shared/membership/decline-invitation.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  idOf,
  ina,
  memberAt,
  now,
  office,
  oki,
  putMember,
} from "../../support/membership-ground.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { seek } from "../../support/world.ts"

const saying = { verb: declineInvitation, id: idOf(ina), by: ina, at: now } as const

describe("declining an invitation", () => {
  test("ends it, with whatever was agreed for the person", () => {
    const world = office()
    putMember(world, ina, { roles: ["SUPERVISOR"], status: "invited" })
    must(world, saying)
    expect(memberAt(world, ina)).toMatchObject({ status: "ended", roles: [], until: now })
    expect(outcome(world, { ...saying, verb: accept })).toBe("agency.not-a-member")
  })

  test("reminds nobody any more of a certificate", () => {
    const world = office()
    const input = { number: "1", body: "LSPS", validUntil: later(now, 400 * day) }
    must(world, { verb: certify, id: idOf(ina), input, by: ani, at: now })
    must(world, saying)
    for (const name of ["certificate-90", "certificate-30"]) {
      expect(seek(world, reminderRef({ noun: "memberships", id: idOf(ina) }, name))).toBeUndefined()
    }
  })

  test("is the person’s own act, while it stands", () => {
    expect(outcome(office(), { ...saying, by: ani })).toBe("membership.not-invited")
    expect(outcome(office(), { ...saying, id: idOf(oki), by: oki })).toBe("membership.wrong-state")
  })

  test("is done for the agency that invites", () => {
    const world = office()
    putMember(world, at("agus", "dinsos"), { roles: [], status: "invited" })
    expect(outcome(world, { ...saying, id: "dinsos.agus", by: agus })).toBe("membership.not-yours")
  })

  test("of somebody else’s agency finds nothing", () => {
    expect(outcome(office(), { ...saying, by: agus })).toBe("membership.missing")
  })

  testEveryRefusal(declineInvitation)
})
