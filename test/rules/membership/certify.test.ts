import { describe, expect, test } from "vitest"
import { day, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import { reminderRef } from "#shared/kernel/notice.ts"
import { certify } from "#shared/membership/certify.ts"
import { must } from "../../support/journey.ts"
import {
  agus,
  ani,
  at,
  hakim,
  idOf,
  memberAt,
  now,
  office,
  oki,
  putMember,
  rina,
  surya,
} from "../../support/membership-ground.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { type Seat, seek, type World } from "../../support/world.ts"

const noting = (whom: Seat, validUntil: string, by: Seat = ani) => ({
  verb: certify,
  id: idOf(whom),
  input: { number: "77/LSPS", body: "LSPS", validUntil },
  by,
  at: now,
})

const dueOf = (world: World, whom: Seat, days: 90 | 30): Instant | undefined =>
  seek(world, reminderRef({ noun: "memberships", id: idOf(whom) }, `certificate-${days}`))?.due

const inDays = (days: number): Instant => later(now, days * day)

describe("noting a certificate", () => {
  test("keeps number, body and its last instant", () => {
    const world = office()
    must(world, noting(oki, inDays(400)))
    expect(memberAt(world, oki).certificate).toEqual({
      number: "77/LSPS",
      body: "LSPS",
      validUntil: inDays(400),
    })
  })

  test("a date counts to the end of that day, where the agency is", () => {
    const world = office()
    must(world, noting(oki, "2027-05-31"))
    const end = instantOf(Date.parse("2027-06-01T00:00:00+07:00"))
    expect(memberAt(world, oki).certificate?.validUntil).toBe(end)
  })

  test("reminds its holder and the administrators 90 and 30 days before it ends", () => {
    const world = office()
    must(world, noting(oki, inDays(400)))
    expect([dueOf(world, oki, 90), dueOf(world, oki, 30)]).toEqual([inDays(310), inDays(370)])
    const about = { noun: "memberships", id: idOf(oki) } as const
    const notice = { kind: "membership.certificate-ending", urgency: "week", about }
    expect(seek(world, reminderRef(about, "certificate-90"))?.notices).toEqual([
      { ...notice, audience: { to: "person", agency: "dinsos", person: "oki" } },
      { ...notice, audience: { to: "administrators", agency: "dinsos" } },
    ])
  })

  test("only reminds on days that lie ahead", () => {
    const world = office()
    must(world, noting(oki, inDays(60)))
    expect([dueOf(world, oki, 90), dueOf(world, oki, 30)]).toEqual([undefined, inDays(30)])
    must(world, noting(rina, inDays(30)))
    expect([dueOf(world, rina, 90), dueOf(world, rina, 30)]).toEqual([undefined, undefined])
  })

  test("a renewal moves the reminders, and a correction takes back those that came too early", () => {
    const world = office()
    must(world, noting(oki, inDays(100)))
    must(world, noting(oki, inDays(500)))
    expect([dueOf(world, oki, 90), dueOf(world, oki, 30)]).toEqual([inDays(410), inDays(470)])
    must(world, noting(oki, inDays(20)))
    expect([dueOf(world, oki, 90), dueOf(world, oki, 30)]).toEqual([undefined, undefined])
  })

  test("is done by an administrator or a supervisor, never for oneself", () => {
    expect(outcome(office(), noting(oki, inDays(400), surya))).toBe("active")
    expect(outcome(office(), noting(oki, inDays(400), rina))).toBe("role.required")
    expect(outcome(office(), noting(surya, inDays(400), surya))).toBe("membership.oneself")
  })

  test("of one that has ended is not noted", () => {
    expect(outcome(office(), noting(oki, now))).toBe("membership.certificate-past")
    expect(outcome(office(), noting(oki, "2020-01-01"))).toBe("membership.certificate-past")
  })

  test("is for members, of the own agency", () => {
    expect(outcome(office(), noting(hakim, inDays(400)))).toBe("membership.wrong-state")
    expect(outcome(office(), noting(oki, inDays(400), agus))).toBe("membership.missing")
    const world = office()
    putMember(world, at("agus", "dinsos"), { roles: ["OBSERVER"] })
    expect(outcome(world, noting(at("agus", "dinsos"), inDays(400), agus))).toBe(
      "membership.not-yours",
    )
  })

  testEveryRefusal(certify)
})
