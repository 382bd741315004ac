import { describe, expect, test } from "vitest"
import { personId } from "#shared/kernel/id.ts"
import { changeContact } from "#shared/membership/change-contact.ts"
import { personRef } from "#shared/membership/membership.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  at,
  budi,
  hakim,
  idOf,
  koko,
  memberAt,
  now,
  office,
  oki,
  putMember,
} from "../../support/membership-ground.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { type Seat, see } from "../../support/world.ts"

const changing = (whom: Seat = hakim, by: Seat = koko) => ({
  verb: changeContact,
  id: idOf(whom),
  input: { name: "Hakim Dewanti", profession: "Hakim tinggi" },
  by,
  at: now,
})

describe("changing a contact", () => {
  test("writes it anew: what is left out is gone", () => {
    const world = office()
    must(world, { ...changing(), input: { ...changing().input, phone: "0811 222" } })
    must(world, changing())
    expect(memberAt(world, hakim).contact).toEqual({ profession: "Hakim tinggi" })
    expect(see(world, personRef(personId.parse("hakim")))).toEqual({
      id: "hakim",
      name: "Hakim Dewanti",
    })
  })

  test("is never done to a member, who has a name and a sign-in of their own", () => {
    expect(outcome(office(), changing(oki))).toBe("membership.wrong-state")
  })

  test("is for those who keep contacts, of the own agency", () => {
    expect(outcome(office(), changing(hakim, budi))).toBe("role.required")
    expect(outcome(office(), changing(hakim, agus))).toBe("membership.missing")
    const world = office()
    putMember(world, at("agus", "dinsos"), { roles: [], status: "contact" })
    expect(outcome(world, changing(at("agus", "dinsos"), agus))).toBe("membership.not-yours")
  })

  testEveryRefusal(changeContact)
})
