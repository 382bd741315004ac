import { describe, expect, test } from "vitest"
import { agencyId, idSchema, personId } from "#shared/kernel/id.ts"
import { later, minute } from "#shared/kernel/instant.ts"
import { markRead } from "#shared/notice/mark-read.ts"
import { type NoticeId, noticeIdOf, noticeRef } from "#shared/notice/notice.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { monday, oki, seat, town, wati } from "../../support/town.ts"
import { put, type Seat, see } from "../../support/world.ts"

const id = idSchema<NoticeId>().parse("notice-one")
const ownOf = ({ person, agency }: Seat) =>
  noticeRef(id, [agencyId.parse(agency), personId.parse(person)])

function given() {
  const world = town()
  const about = { noun: "handoffs", id: "handoff-one" } as const
  const state = { id, kind: "handoff.offered", urgency: "now", about, at: monday } as const
  put(world, ownOf(oki), state)
  return { world, reading: { verb: markRead, id, by: oki, at: later(monday, minute) } as const }
}

describe("marking a notice as read", () => {
  test("its owner has seen it, at an instant", () => {
    const { world, reading } = given()
    const { notices } = must(world, reading)
    expect(see(world, ownOf(oki)).readAt).toBe(reading.at)
    expect(notices).toEqual([])
  })

  test("seen twice stays seen once", () => {
    const { world, reading } = given()
    must(world, reading)
    expect(outcome(world, reading)).toBe("notice.already-read")
  })

  test("somebody else's notice is not there, and neither is an unknown one", () => {
    const { world, reading } = given()
    const missing = { refused: "notice.missing", kind: "missing" }
    expect(play(world, { ...reading, by: wati })).toEqual(missing)
    expect(play(world, { ...reading, by: seat("dian", "dinsos") })).toEqual(missing)
    expect(play(world, { ...reading, id: "notice-two" })).toEqual(missing)
  })

  testEveryRefusal(markRead)
})

describe("the id of a notice", () => {
  const envelope = {
    event: "handoff-1.4",
    number: 0,
    at: monday,
    notice: {
      kind: "handoff.offered",
      audience: { to: "desk", agency: agencyId.parse("rpsa") },
      urgency: "now",
      about: { noun: "handoffs", id: "handoff-1" },
    },
  } as const

  test("is the same however often the message comes", () => {
    expect(noticeIdOf(envelope)).toBe(noticeIdOf({ ...envelope }))
    expect(noticeIdOf(envelope)).not.toBe(noticeIdOf({ ...envelope, number: 1 }))
  })

  test("sorts by time, and fits into a path", () => {
    const ids = [0, 1, 60, 90_000].map((count) =>
      noticeIdOf({ ...envelope, at: later(monday, count * minute) }),
    )
    expect([...ids].sort()).toEqual(ids)
    for (const each of ids) expect(idSchema().safeParse(each).success).toBe(true)
  })

  test("fits into a path however long its event's name is, and still tells two of them apart", () => {
    const member = `${"dinas-sosial-".repeat(4)}.person-${"x".repeat(26)}`
    const ids = ["12", "13"].map((version) =>
      noticeIdOf({ ...envelope, event: `${member}.${version}`, number: 99 }),
    )
    expect(new Set(ids).size).toBe(2)
    for (const each of ids) expect(idSchema().safeParse(each).success).toBe(true)
  })
})
