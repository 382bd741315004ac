import { describe, expect, test } from "vitest"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { reminderRef } from "#shared/kernel/notice.ts"
import { accept } from "#shared/membership/accept.ts"
import { agree } from "#shared/membership/agree.ts"
import { certify } from "#shared/membership/certify.ts"
import { end } from "#shared/membership/end.ts"
import { invite } from "#shared/membership/invite.ts"
import { staffingRef } from "#shared/membership/membership.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  ben,
  budi,
  hakim,
  idOf,
  ina,
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
import { decide, land, outcome, raced } from "../../support/play.ts"
import { testTakeover } from "../../support/takeover.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { copyOf, mend, put, type Seat, seek } from "../../support/world.ts"

const dinsos = agencyId.parse("dinsos")

const ending = (whom: Seat, by: Seat = ani) => ({ verb: end, id: idOf(whom), by, at: now }) as const

describe("ending a membership", () => {
  test("ends its power for good, and is counted", () => {
    const world = office()
    must(world, ending(ben))
    expect(memberAt(world, ben)).toMatchObject({ status: "ended", until: now, signInsFrom: now })
    expect(staffingSeen(world, dinsos)).toEqual(staffingOf(world, dinsos))
    expect(outcome(world, ending(oki, ben))).toBe("agency.not-a-member")
  })

  test("is done by an administrator, or by oneself", () => {
    expect(outcome(office(), ending(oki, oki))).toBe("ended")
    expect(outcome(office(), ending(ani, ani))).toBe("ended")
    expect(outcome(office(), ending(oki, koko))).toBe("membership.not-allowed")
    expect(outcome(office(), ending(oki, agus))).toBe("membership.missing")
  })

  test("ends invitations and suspended memberships too, once", () => {
    for (const whom of [ina, tono]) expect(outcome(office(), ending(whom))).toBe("ended")
    const world = office()
    must(world, ending(oki))
    expect(outcome(world, ending(oki))).toBe("membership.wrong-state")
  })

  test("of a contact is for whoever keeps contacts", () => {
    expect(outcome(office(), ending(hakim, koko))).toBe("ended")
    expect(outcome(office(), ending(hakim, budi))).toBe("membership.not-allowed")
  })

  test("of an invitation from outside is for those who invited, as long as nobody came", () => {
    const world = office()
    const input = {
      name: "Nadia",
      email: "n@baru.example",
      agency: "baru",
      roles: ["AGENCY_ADMIN"],
    }
    const { subject } = must(world, { verb: invite, input, by: ani, at: now })
    const taken = { verb: end, id: subject.parts[0] ?? "", at: now }
    expect(outcome(world, { ...taken, by: koko })).toBe("membership.not-allowed")
    expect(outcome(world, { ...taken, by: ben })).toBe("ended")
  })

  test("of an agreed first administrator is for those who vouched, until somebody leads there", () => {
    const world = office()
    const input = {
      name: "Nadia",
      email: "n@baru.example",
      agency: "baru",
      roles: ["AGENCY_ADMIN"],
    }
    const { subject } = must(world, { verb: invite, input, by: ani, at: now })
    const id = subject.parts[0] ?? ""
    const [, person = ""] = id.split(".")
    must(world, { verb: agree, id, by: ben, at: now })
    const ending = { verb: end, id, at: now }
    expect(outcome(world, { ...ending, by: koko })).toBe("membership.not-allowed")
    const mistyped = copyOf(world)
    expect(outcome(mistyped, { ...ending, by: ani })).toBe("ended")
    must(world, { verb: accept, id, by: at(person, "baru"), at: now })
    expect(outcome(world, { ...ending, by: ani })).toBe("membership.not-allowed")
    const idle = copyOf(mistyped)
    putMember(idle, at(person, "baru"), {
      roles: [],
      status: "suspended",
      invitedBy: dinsos,
    })
    put(idle, staffingRef(agencyId.parse("baru")), staffingOf(idle, agencyId.parse("baru")))
    const decided = decide(idle, { ...ending, by: ani })
    if ("refused" in decided) throw new Error(decided.refused)
    const led = copyOf(idle)
    mend(led, staffingRef(agencyId.parse("baru")), { admins: [personId.parse("lain")] })
    expect(land(led, decided), "somebody leads meanwhile").toEqual(raced)
    expect(outcome(idle, { ...ending, by: ani }), "nobody leads there").toBe("ended")
  })

  test("the last administrator stays, even if they want to go", () => {
    expect(outcome(office(), ending(lia, lia))).toBe("membership.last-admin")
    const world = office()
    must(world, ending(ben))
    expect(outcome(world, ending(ani, ani))).toBe("membership.last-admin")
  })

  test("reminds nobody any more of a certificate", () => {
    const world = office()
    const input = { number: "1", body: "LSPS", validUntil: later(now, 400 * day) }
    must(world, { verb: certify, id: idOf(oki), input, by: ani, at: now })
    must(world, ending(oki))
    for (const name of ["certificate-90", "certificate-30"]) {
      expect(seek(world, reminderRef({ noun: "memberships", id: idOf(oki) }, name))).toBeUndefined()
    }
  })

  test("drops what was asked for the person", () => {
    const world = office()
    must(world, ending(at("ina", "dinsos")))
    expect(memberAt(world, ina).asked).toBeUndefined()
  })
})

describe("ending the membership of somebody who holds something", () => {
  testTakeover(end, "ended")
  testEveryRefusal(end)
})
