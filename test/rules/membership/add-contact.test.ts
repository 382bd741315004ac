import { describe, expect, test } from "vitest"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { addContact } from "#shared/membership/add-contact.ts"
import { emailRef, personRef } from "#shared/membership/membership.ts"
import { must } from "../../support/journey.ts"
import {
  ani,
  at,
  budi,
  koko,
  memberAt,
  now,
  office,
  staffingOf,
  staffingSeen,
  surya,
} from "../../support/membership-ground.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { factsFor, type Seat, see, seek } from "../../support/world.ts"

const writing = (by: Seat = koko, change: Record<string, unknown> = {}) => ({
  verb: addContact,
  input: { name: "Hakim Sari", profession: "Hakim anak", ...change },
  by,
  at: now,
})

describe("writing a contact down", () => {
  test("makes a person without account, role or power", () => {
    const world = office()
    const more = { phone: "+62 811-0000", email: "Sari@PN.example", note: "Hanya pagi." }
    const { subject, event } = must(world, writing(koko, more))
    const [, person = ""] = (subject.parts[0] ?? "").split(".")
    const seat = at(person, "dinsos")
    expect(memberAt(world, seat)).toMatchObject({
      status: "contact",
      roles: [],
      contact: { profession: "Hakim anak", phone: "+62 811-0000", note: "Hanya pagi." },
    })
    expect(see(world, personRef(personId.parse(person)))).toMatchObject({
      name: "Hakim Sari",
      email: "sari@pn.example",
    })
    expect(factsFor(world, { by: seat, at: now })).toBeUndefined()
    expect(seek(world, emailRef("sari@pn.example")), "nobody signs in with it").toBeUndefined()
    expect(JSON.stringify(event)).not.toMatch(/sari|hakim/i)
    const dinsos = agencyId.parse("dinsos")
    expect(staffingSeen(world, dinsos), "is no member").toEqual(staffingOf(world, dinsos))
  })

  test("is for administrators, coordinators and supervisors", () => {
    for (const by of [ani, koko, surya]) expect(outcome(office(), writing(by))).toBe("contact")
    expect(outcome(office(), writing(budi))).toBe("role.required")
  })

  test("takes a name and a profession at least, and a number that is one", () => {
    for (const change of [{ name: " " }, { profession: "" }, { phone: "besok" }, { email: "x" }]) {
      expect(addContact.input.safeParse({ ...writing().input, ...change }).success).toBe(false)
    }
  })

  testEveryRefusal(addContact)
})
