import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { reminderRef } from "#shared/kernel/notice.ts"
import { amend } from "#shared/partnership/amend.ts"
import { end } from "#shared/partnership/end.ts"
import { type PartnershipId, partnershipRef, partyRef } from "#shared/partnership/partnership.ts"
import { inForce } from "#shared/partnership/rules/cover.ts"
import { sign } from "#shared/partnership/sign.ts"
import {
  acting,
  activeIn,
  lukman,
  programme,
  proposal,
  proposedIn,
  signAll,
  terms,
} from "../../support/agreements.ts"
import { must, wednesday } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, lia, oki, seat, town } from "../../support/town.ts"
import { membershipOf, mend, see, seek, type World } from "../../support/world.ts"

const three = proposal({ parties: ["dinsos", "rpsa", "lksa"] })
const rpsa = agencyId.parse("rpsa")

const reminderOf = (world: World, id: PartnershipId, days: number) =>
  seek(world, reminderRef({ noun: "partnerships", id }, `lapse-${days}`))

describe("signing", () => {
  test("an agreement counts once the last party has signed, and not before", () => {
    const world = town()
    const id = proposedIn(world, three)
    const first = must(world, acting(sign, [id, kiki]))
    expect(first.event.type).toBe("partnership.signed")
    expect(inForce(see(world, partnershipRef(id)), wednesday)).toBe(false)
    expect(see(world, partyRef(id, rpsa)).waitsFor).toEqual(["lksa"])
    const last = must(world, acting(sign, [id, lukman]))
    expect(last.event.type).toBe("partnership.activated")
    expect(last.status).toBe("active")
    expect(inForce(see(world, partnershipRef(id)), wednesday)).toBe(true)
    expect(see(world, partyRef(id, rpsa))).toMatchObject({ status: "active" })
    expect(see(world, partyRef(id, rpsa)).waitsFor).toBeUndefined()
  })

  test("the other parties are told", () => {
    const world = town()
    const id = proposedIn(world, three)
    const { notices } = must(world, acting(sign, [id, kiki]))
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["dinsos", "lksa"])
  })

  test("reminders are laid for the 90th, 30th and 7th day before the end, for every party", () => {
    const world = town()
    const id = activeIn(world)
    const until = later(wednesday, 365 * day)
    const laid = [90, 30, 7].map((days) => reminderOf(world, id, days))
    expect(laid.map((each) => each?.due)).toEqual(
      [90, 30, 7].map((days) => later(until, -days * day)),
    )
    const told = laid.map((each) =>
      each?.notices.map(({ kind, audience, urgency }) => [kind, audience.agency, urgency]),
    )
    expect(told).toEqual([
      [
        ["partnership.lapse-90", "dinsos", "week"],
        ["partnership.lapse-90", "rpsa", "week"],
      ],
      [
        ["partnership.lapse-30", "dinsos", "week"],
        ["partnership.lapse-30", "rpsa", "week"],
      ],
      [
        ["partnership.lapse-7", "dinsos", "now"],
        ["partnership.lapse-7", "rpsa", "now"],
      ],
    ])
  })

  test("of those reminders only what lies ahead is laid", () => {
    const world = town()
    const id = activeIn(world, proposal({ until: later(wednesday, 30 * day) }))
    expect([90, 30, 7].map((days) => reminderOf(world, id, days) !== undefined)).toEqual([
      false,
      false,
      true,
    ])
  })

  test("an amendment takes force with the last signature, and the terms before it are kept", () => {
    const world = town()
    const id = activeIn(world, three)
    const before = see(world, partnershipRef(id))
    must(world, acting(amend, [id, kiki, terms()]))
    expect(must(world, acting(sign, [id, lukman])).event.type).toBe("partnership.amendment-signed")
    expect(see(world, partnershipRef(id))).toMatchObject({ version: 1, until: before.until })
    expect(must(world, acting(sign, [id, koko])).event.type).toBe("partnership.amended")
    const { version, until, clauses, signatures, earlier, amendment } = see(
      world,
      partnershipRef(id),
    )
    expect({ version, until }).toEqual({ version: 2, until: later(wednesday, 700 * day) })
    expect(clauses.map(({ effect }) => effect)).toEqual(["allow", "deny"])
    expect(signatures.map(({ agency }) => agency)).toEqual(["rpsa", "lksa", "dinsos"])
    expect(earlier).toEqual([
      {
        version: 1,
        from: before.from,
        until: before.until,
        clauses: before.clauses,
        signatures: before.signatures,
      },
    ])
    expect(amendment).toBeUndefined()
  })

  test("an amendment moves the reminders, and takes those away whose day is past", () => {
    const world = town()
    const id = activeIn(world)
    must(world, acting(amend, [id, koko, terms()]))
    signAll(world, id)
    expect(reminderOf(world, id, 90)?.due).toBe(later(wednesday, 610 * day))
    must(world, acting(amend, [id, koko, terms({ until: later(wednesday, 20 * day) })]))
    signAll(world, id)
    expect([90, 30].map((days) => reminderOf(world, id, days))).toEqual([undefined, undefined])
    expect(reminderOf(world, id, 7)?.due).toBe(later(wednesday, 13 * day))
  })

  test("nobody signs twice, and nobody for two sides", () => {
    const world = town()
    const id = proposedIn(world)
    expect(outcome(world, acting(sign, [id, koko]))).toBe("partnership.already-signed")
    const dian = seat("dian", "rpsa")
    mend(world, membershipOf(dian), { roles: ["SUPERVISOR"] })
    const { signatures } = see(world, partnershipRef(id))
    const byDian = signatures.map((each) => ({
      ...each,
      person: see(world, membershipOf(dian)).person,
    }))
    mend(world, partnershipRef(id), { signatures: byDian })
    expect(outcome(world, acting(sign, [id, dian]))).toBe("partnership.own-signature")
    expect(outcome(world, acting(sign, [id, kiki]))).toBe("active")
  })

  test("where nothing waits, nothing is signed", () => {
    const world = town()
    const id = activeIn(world)
    expect(outcome(world, acting(sign, [id, kiki]))).toBe("partnership.nothing-to-sign")
    must(world, acting(end, [id, kiki, { reason: "Selesai." }]))
    expect(outcome(world, acting(sign, [id, kiki]))).toBe("partnership.wrong-state")
  })

  test("what is over before it is signed is not signed any more", () => {
    const world = town()
    const id = proposedIn(world)
    const late = later(wednesday, 365 * day)
    expect(outcome(world, acting(sign, [id, kiki], late))).toBe("partnership.signing-too-late")
    expect(outcome(world, acting(sign, [id, kiki], later(late, -1)))).toBe("active")
  })

  test("a suspended agency binds itself to nothing", () => {
    const world = town()
    const id = proposedIn(world)
    mend(world, agencyRef(rpsa), { status: "suspended" })
    expect(outcome(world, acting(sign, [id, kiki]))).toBe("partnership.agency-suspended")
  })

  test("whoever is no party hears that there is none; a recipient that it is not theirs to sign", () => {
    const world = town()
    const id = proposedIn(world)
    const missing = { refused: "partnership.missing", kind: "missing" }
    expect(play(world, acting(sign, [id, lukman]))).toEqual(missing)
    expect(play(world, acting(sign, [id, lia]))).toEqual(missing)
    expect(play(world, acting(sign, ["partnership-nowhere", kiki]))).toEqual(missing)
    expect(outcome(world, acting(sign, [id, oki]))).toBe("role.required")
    const running = activeIn(world, programme())
    expect(outcome(world, acting(sign, [running, lukman]))).toBe("partnership.not-a-party")
  })

  testEveryRefusal(sign)
})
