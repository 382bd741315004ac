import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { accept } from "#shared/membership/accept.ts"
import { agree } from "#shared/membership/agree.ts"
import { end } from "#shared/membership/end.ts"
import { invite } from "#shared/membership/invite.ts"
import { affiliationsRef, emailRef, personRef, staffingRef } from "#shared/membership/membership.ts"
import { knowsMembership } from "#shared/membership/rules/standing.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  ben,
  idOf,
  lala,
  lia,
  memberAt,
  now,
  office,
  oki,
  pusat,
  putri,
  staffingOf,
} from "../../support/membership-ground.ts"
import { decide, land, outcome, raced } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { membershipOf, mend, put, type Seat, see, type World } from "../../support/world.ts"

const lksa = agencyId.parse("lksa")

const asking = (change: Record<string, unknown> = {}, by: Seat = ani) => ({
  verb: invite,
  input: { name: "Nadia Baru", email: "Nadia@Contoh.Example", ...change },
  by,
  at: now,
})

/** The membership that an invitation made, by whichever id it gave the person. */
function invited(world: World, attempt: ReturnType<typeof asking>) {
  const change = must(world, attempt)
  const [agency = "", person = ""] = (change.subject.parts[0] ?? "").split(".")
  return { change, person: personId.parse(person), member: memberAt(world, at(person, agency)) }
}

describe("inviting somebody", () => {
  test("makes a person with an address in lower case, invited, without any role", () => {
    const world = office()
    const { member, person } = invited(world, asking())
    expect(member).toMatchObject({ status: "invited", roles: [], holds: [], since: now })
    expect(member.asked).toBeUndefined()
    const email = "nadia@contoh.example"
    expect(see(world, personRef(person))).toEqual({ id: person, name: "Nadia Baru", email })
    expect(see(world, emailRef(email))).toEqual({ person })
    expect(see(world, affiliationsRef(person))).toEqual({ agencies: ["dinsos"] })
  })

  test("with roles asks for them: the inviter asks, and somebody else must agree", () => {
    const world = office()
    const { member, change } = invited(world, asking({ roles: ["SUPERVISOR", "CASE_MANAGER"] }))
    expect(member.roles).toEqual([])
    expect(member.asked).toEqual({
      roles: ["CASE_MANAGER", "SUPERVISOR"],
      by: "ani",
      agency: "dinsos",
      at: now,
      seconders: [],
    })
    const told = change.notices.map(({ kind, audience }) => [kind, audience])
    expect(told).toEqual(
      expect.arrayContaining([
        ["membership.invited", { to: "person", agency: "dinsos", person: "ben" }],
        ["membership.roles-asked", { to: "person", agency: "dinsos", person: "ben" }],
        ["membership.roles-asked", { to: "person", agency: "dinsos", person: "surya" }],
      ]),
    )
  })

  test("leaves no name and no address in the event or a notice", () => {
    const { change } = invited(office(), asking({ roles: ["OBSERVER"] }))
    const told = JSON.stringify([change.event, change.notices])
    expect(told).not.toMatch(/nadia/i)
    expect(told).not.toContain("@")
  })

  test("who has an account already joins as the same person, under their own name", () => {
    const world = office()
    const { member } = invited(world, asking({ email: " AGUS@contoh.example " }))
    expect(member.id).toBe("dinsos.agus")
    expect(see(world, personRef(personId.parse("agus"))).name).toBe("Orang agus")
    expect(see(world, affiliationsRef(personId.parse("agus")))).toEqual({
      agencies: ["polres", "dinsos"],
    })
  })

  test("who is a member, suspended or invited already is not invited again", () => {
    const world = office()
    for (const person of ["oki", "tono", "ina"]) {
      const again = asking({ email: `${person}@contoh.example` })
      expect(outcome(world, again), person).toBe("membership.already-member")
    }
  })

  test("who left may come back, without what they had", () => {
    const world = office()
    must(world, { verb: end, id: idOf(oki), by: ani, at: now })
    const { member } = invited(world, asking({ email: "oki@contoh.example" }))
    expect(member).toMatchObject({ id: "dinsos.oki", status: "invited", roles: [] })
    expect(member.certificate).toBeUndefined()
    expect(member.signInsFrom, "sign-ins from before the end stay powerless").toBe(now)
  })

  test("twice at once makes one person of one address", () => {
    const world = office()
    const [one, two] = [decide(world, asking()), decide(world, asking({ name: "Nadia" }))]
    if ("refused" in one || "refused" in two) throw new Error("both may invite")
    expect(land(world, one)).toMatchObject({ status: "invited" })
    expect(land(world, two)).toEqual(raced)
    expect(outcome(world, asking())).toBe("membership.already-member")
  })

  test("takes an administrator", () => {
    expect(outcome(office(), asking({}, oki))).toBe("role.required")
  })

  test("only asks for roles that fit the kind of agency", () => {
    expect(outcome(office(), asking({ roles: ["BRIDGE"] }))).toBe("membership.roles-unfit")
  })

  test("only a platform administrator asks for another one", () => {
    const roles = { roles: ["PLATFORM_ADMIN"] }
    expect(outcome(office(), asking(roles, putri))).toBe("membership.platform-role")
    expect(outcome(office(), asking(roles, pusat))).toBe("invited")
  })

  test("no body but a name and an address", () => {
    for (const body of [{}, { name: "A", email: "a@b.co" }, { name: "Ana", email: "nowhere" }]) {
      expect(invite.input.safeParse(body).success, JSON.stringify(body)).toBe(false)
    }
  })
})

describe("the first administrator of another agency", () => {
  const first = (by: Seat, agency = "baru") => asking({ agency, roles: ["AGENCY_ADMIN"] }, by)

  test("is invited by its sponsor, and its sponsor’s leaders may agree", () => {
    const { member, change } = invited(office(), first(ani))
    expect(member).toMatchObject({ agency: "baru", asked: { seconders: ["dinsos"] } })
    expect(change.notices.map(({ audience }) => audience)).toContainEqual({
      to: "administrators",
      agency: "dinsos",
    })
  })

  test("is invited by nobody else", () => {
    for (const by of [agus, lia, pusat]) {
      expect(outcome(office(), first(by)), by.person).toBe("membership.not-vouched")
    }
  })

  test("is not invited from outside once there is one", () => {
    expect(outcome(office(), first(ani, "lksa"))).toBe("membership.not-vouched")
  })

  test("waits until the agency is approved, and there is one", () => {
    const world = office()
    mend(world, agencyRef(agencyId.parse("baru")), { status: "pending" })
    expect(outcome(world, first(ani))).toBe("membership.not-vouched")
    expect(outcome(world, first(ani, "nowhere"))).toBe("membership.not-vouched")
  })

  test("is an administrator: without that role nobody is invited from outside", () => {
    const plain = asking({ agency: "baru", roles: ["OBSERVER"] })
    expect(outcome(office(), plain)).toBe("membership.admin-required")
    expect(outcome(office(), asking({ agency: "baru" }))).toBe("membership.admin-required")
  })

  test("is never the one who invites", () => {
    const own = { ...first(ani), input: { ...first(ani).input, email: "ani@contoh.example" } }
    expect(outcome(office(), own)).toBe("membership.oneself")
  })

  test("belongs to those who invited, also once a second has agreed", () => {
    const world = office()
    const { member, person } = invited(world, first(ani))
    expect(member.invitedBy).toBe("dinsos")
    must(world, { verb: agree, id: member.id, by: ben, at: now })
    const actor = { person: personId.parse("koko"), agency: agencyId.parse("dinsos") }
    expect(knowsMembership(memberAt(world, at(person, "baru")), actor)).toBe(true)
    expect(invited(office(), asking()).member.invitedBy, "at home").toBeUndefined()
  })

  test("who has not answered is invited anew, by name and by notice, with nothing agreed", () => {
    const world = office()
    const { member } = invited(world, first(ani))
    must(world, { verb: agree, id: member.id, by: ben, at: now })
    const again = invited(world, first(ben))
    expect(again.member).toMatchObject({ id: member.id, roles: [], asked: { by: "ben" } })
    expect(again.change.notices).toContainEqual(
      expect.objectContaining({
        kind: "membership.invited",
        audience: { to: "person", agency: "baru", person: again.person },
      }),
    )
    must(world, { verb: accept, id: member.id, by: at(again.person, "baru"), at: now })
    expect(outcome(world, first(ani))).toBe("membership.already-member")
  })

  test("is invited by nobody whose own agency is suspended, or becomes so meanwhile", () => {
    const world = office()
    const decided = decide(world, first(ani))
    if ("refused" in decided) throw new Error(decided.refused)
    mend(world, agencyRef(agencyId.parse("dinsos")), { status: "suspended" })
    expect(land(world, decided)).toEqual(raced)
    expect(outcome(world, first(ani))).toBe("membership.agency-inactive")
  })

  test("of an agency with one user is replaced by its parent, never where there are more", () => {
    const world = office()
    mend(world, membershipOf(lala), { status: "ended" })
    put(world, staffingRef(lksa), staffingOf(world, lksa))
    const { member, change, person } = invited(world, first(ani, "lksa"))
    expect(change.notices.map(({ audience }) => audience)).toContainEqual({
      to: "administrators",
      agency: "dinsos",
    })
    must(world, { verb: agree, id: member.id, by: ben, at: now })
    must(world, { verb: accept, id: member.id, by: at(person, "lksa"), at: now })
    expect(memberAt(world, at(person, "lksa")).roles).toEqual(["AGENCY_ADMIN"])
    const more = asking({ agency: "lksa", roles: ["AGENCY_ADMIN"], email: "lain@contoh.example" })
    expect(outcome(world, more)).toBe("membership.not-vouched")
  })

  testEveryRefusal(invite)
})
