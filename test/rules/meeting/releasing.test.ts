import { describe, expect, test } from "vitest"
import { system } from "#shared/kernel/actor.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { adjourn } from "#shared/meeting/adjourn.ts"
import { end } from "#shared/meeting/end.ts"
import { handOver } from "#shared/meeting/hand-over.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { remind } from "#shared/meeting/remind.ts"
import { type Busy, busyRef } from "#shared/meeting/rows/poll.ts"
import { conference, opens, session } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { during, given, type ItemPlan } from "../../support/rooms.ts"
import { koko, rina, surya } from "../../support/town.ts"
import { every, mend, put, see, type World } from "../../support/world.ts"

const booked = (world: World): readonly Busy[] =>
  every(world, busyRef("any", "any")).filter(({ taken }) => taken.length > 0)

const sessions = [session(), session(later(opens, day)), session(later(opens, 2 * day))]

function room(items: readonly ItemPlan[] = []) {
  const found = given("in-progress", { input: conference({ sessions }), items })
  return { ...found, on: { id: found.id, by: surya, at: during } as const }
}

/** Sixty people of forty-five agencies, as many as one meeting may bind. */
function crowded() {
  const found = room(Array.from({ length: 30 }, (_, place) => [`n${place}`, "decided"] as const))
  const { world, id, state } = found
  const [first] = state().invitations
  const [seat] = state().seats ?? []
  const row = booked(world).find(({ owner }) => owner === `person#${surya.person}`)
  if (!first || !seat || !row) throw new Error("somebody is booked")
  const agencies = Array.from({ length: 42 }, (_, place) => agencyId.parse(`agency-${place}`))
  const seats = Array.from({ length: 56 }, (_, place) => ({
    ...seat,
    person: personId.parse(`person-${place}`),
    agency: agencies[place % 42] ?? first.agency,
    part: "delegate" as const,
  }))
  for (const { person } of seats) {
    const owner = `person#${person}`
    put(world, busyRef(owner, row.month), { ...row, owner })
  }
  const declined = { ...first, need: "mandatory" as const, answer: "DECLINED" as const }
  const invited = agencies.map((agency) => ({ ...declined, agency }))
  mend(world, meetingRef(id), {
    seats: [...(state().seats ?? []), ...seats],
    invitations: [...state().invitations, ...invited],
  })
  return found
}

describe("a meeting that is over", () => {
  test("lets go of people, rooms and the child for the days that it does not need", () => {
    for (const [verb, input] of [
      [end, {}],
      [adjourn, { reason: canary("off") }],
    ] as const) {
      const { world, on, state } = room()
      expect(booked(world).length).toBeGreaterThan(3)
      must(world, { ...on, verb, input })
      expect(booked(world)).toEqual([])
      expect(state().clocks?.some(({ kind }) => kind === "release")).toBe(false)
    }
  })

  test("lets go of whoever led it and handed that over, in whatever place they stay", () => {
    const { world, id, on } = room()
    const optional = see(world, meetingRef(id)).invitations.map((each) =>
      each.agency === surya.agency ? { ...each, need: "optional" as const } : each,
    )
    mend(world, meetingRef(id), { invitations: optional })
    for (const [from, to, part] of [
      [rina, koko, "chair"],
      [koko, surya, "minute-taker"],
    ] as const) {
      must(world, { ...on, verb: handOver, by: from, input: { part, person: to.person } })
    }
    must(world, { ...on, verb: end, by: koko })
    expect(booked(world)).toEqual([])
  })

  test("at its very end nothing is left to let go of, and no row is written for it", () => {
    const { world, on } = room()
    const { writes } = must(world, { ...on, verb: end, at: later(opens, 5 * day) })
    const touched = writes.map((each) => ("ref" in each ? each.ref : each.row.ref).subject)
    expect(touched).not.toContain("busy")
  })

  test("of more than one act has room for, the clock lets go of the rest at once", () => {
    const { world, on, id, state } = crowded()
    expect(booked(world).length).toBeGreaterThan(58)
    must(world, { ...on, verb: end })
    const left = booked(world).length
    expect(left).toBeGreaterThan(0)
    expect(state().clocks?.find(({ kind }) => kind === "release")?.due).toBe(during)
    must(world, { verb: remind, id, by: system, at: during })
    expect(booked(world)).toEqual([])
    expect(state().clocks?.map(({ kind }) => kind)).toEqual(["decision-summary"])
  })
})
