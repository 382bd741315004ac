import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { caseRef } from "#shared/case/case.ts"
import { accept } from "#shared/handoff/accept.ts"
import { create } from "#shared/handoff/create.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { tierOf } from "#shared/handoff/rules/tier.ts"
import { sendBack } from "#shared/handoff/send-back.ts"
import { submit } from "#shared/handoff/submit.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { agencyId, type PersonId, personId } from "#shared/kernel/id.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { mayDo } from "#shared/kernel/verb.ts"
import { membershipIdOf, staffingRef } from "#shared/membership/membership.ts"
import { shipped } from "#test/support/calendars.ts"
import { acceptance, drafting, must, openCase, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { oki, rina, seat, town } from "../../support/town.ts"
import {
  blind,
  factsFor,
  foundFor,
  membershipOf,
  mend,
  put,
  type Seat,
  see,
  type World,
} from "../../support/world.ts"

const on = { at: wednesday } as const
const dinsos = agencyId.parse("dinsos")
const lukman = seat("lukman", "lksa")

function staffed(world: World, leaders: readonly PersonId[]) {
  put(world, staffingRef(dinsos), { agency: dinsos, admins: [], leaders, members: leaders.length })
}

/** Rina leads Dinsos alone; LKSA is the agency over it, and Ayu administers there. */
function given({ parent = "lksa", to = "rpsa" } = {}) {
  const world = town()
  const child = openCase(world)
  mend(world, agencyRef(dinsos), { parent: agencyId.parse(parent) })
  mend(world, membershipOf(rina), { roles: ["CASE_MANAGER", "SUPERVISOR"] })
  staffed(world, [personId.parse("rina")])
  const ayu: Seat = { person: "ayu", agency: "lksa" }
  const admin: readonly Role[] = ["AGENCY_ADMIN"]
  const id = membershipIdOf(agencyId.parse("lksa"), personId.parse("ayu"))
  const lia = see(world, membershipOf(seat("lia", "lksa")))
  put(world, membershipOf(ayu), { ...lia, id, person: personId.parse("ayu"), roles: admin })
  const input = drafting(child, { kind: "transfer", to })
  const { subject } = must(world, { verb: create, input, by: rina, ...on })
  const handoff = (subject.parts[0] ?? "") as HandoffId
  const act = (verb: AnyVerb, by: Seat, body: object = {}) =>
    outcome(world, { verb, id: handoff, input: body, by, ...on })
  return { world, child, id: handoff, ayu, act, now: () => see(world, handoffRef(handoff)) }
}

describe("an agency with nobody else to approve", () => {
  test("is seconded by a supervisor or an administrator of its parent, who are told", () => {
    for (const name of ["lukman", "ayu"]) {
      const { world, id, act, now } = given()
      const { notices } = must(world, { verb: submit, id, by: rina, ...on })
      expect(notices.map(({ audience }) => audience)).toContainEqual({
        to: "supervisors",
        agency: "lksa",
      })
      expect(act(offer, rina)).toBe("handoff.own-approval")
      expect(act(offer, seat(name, "lksa"))).toBe("offered")
      expect(now().approver).toBe(name)
    }
  })

  test("by a sponsor too, and it may be sent back by them", () => {
    const { world, act, now } = given({ parent: "dinsos" })
    mend(world, agencyRef(dinsos), { sponsor: agencyId.parse("lksa") })
    expect(act(submit, rina)).toBe("pending-approval")
    expect(now().seconders).toEqual(["lksa"])
    expect(act(sendBack, lukman, { note: "Lengkapi." })).toBe("draft")
    expect(act(submit, rina)).toBe("pending-approval")
  })

  test("they see what it rests on until it has left, on a receipt, and no more after that", () => {
    const { world, id, ayu, act, child, now } = given()
    const facts = () => factsFor(world, { by: ayu, ...on })
    const actor = facts()?.actor
    if (!actor) throw new Error("no member")
    expect(handoffs.knows(now(), actor)).toBe(false)
    must(world, { verb: submit, id, by: rina, ...on })
    expect(handoffs.knows(now(), actor)).toBe(true)
    const sight = { ...see(world, caseRef(child)), type: "LKSA" as const }
    expect(tierOf(now(), actor, sight)).toBe("T2")
    const missing = handoffs.verbs
      .filter(({ creates, bySystem }) => !creates && !bySystem)
      .map((verb) =>
        mayDo(verb, foundFor(world, verb, { id, actor, blind }), {
          ...on,
          actor,
          blind,
          digest: blind,
          id: String,
          calendar: shipped,
        }),
      )
      .filter((each) => each?.kind === "missing")
    expect(missing).toEqual([])
    expect(act(offer, ayu)).toBe("offered")
    expect(handoffs.knows(now(), actor)).toBe(false)
    expect(act(accept, oki, acceptance(wednesday))).toBe("handoff.wrong-state")
  })

  test("nobody of the house that would receive the child agrees to it", () => {
    const { act, now } = given({ to: "lksa" })
    expect(act(submit, rina)).toBe("pending-approval")
    expect(now().seconders).toBeUndefined()
    expect(act(offer, lukman)).toBe("handoff.missing")
  })

  test("nor anybody who may not know of the child, nor a worker of the parent", () => {
    const { world, child, act } = given()
    expect(act(submit, rina)).toBe("pending-approval")
    expect(act(offer, seat("lia", "lksa"))).toBe("handoff.missing")
    mend(world, caseRef(child), { conflictedAgencies: [agencyId.parse("lksa")] })
    expect(act(offer, lukman)).toBe("handoff.missing")
  })

  test("where somebody at home can agree, nobody else does", () => {
    const { world, act, now } = given()
    expect(act(submit, rina)).toBe("pending-approval")
    staffed(world, [personId.parse("rina"), personId.parse("surya")])
    expect(act(offer, lukman)).toBe("handoff.not-yours")
    expect(act(sendBack, lukman, { note: "Lengkapi." })).toBe("draft")
    expect(act(submit, rina)).toBe("pending-approval")
    expect(now().seconders).toBeUndefined()
    expect(act(offer, lukman)).toBe("handoff.missing")
  })
})
