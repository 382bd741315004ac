import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { reminderRef } from "#shared/kernel/notice.ts"
import { amend } from "#shared/partnership/amend.ts"
import { end } from "#shared/partnership/end.ts"
import { partnershipRef, partyRef } from "#shared/partnership/partnership.ts"
import { inForce } from "#shared/partnership/rules/cover.ts"
import { acting, activeIn, lukman, programme, proposedIn, terms } from "../../support/agreements.ts"
import { must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, oki, town } from "../../support/town.ts"
import { mend, see, seek } from "../../support/world.ts"

const why = { reason: "Program selesai." }

describe("ending an agreement", () => {
  test("it covers nothing from that instant on, all lists show it, and the others hear now", () => {
    const world = town()
    const id = activeIn(world)
    const { notices } = must(world, acting(end, [id, kiki, why]))
    const pact = see(world, partnershipRef(id))
    expect(pact).toMatchObject({
      status: "ended",
      ended: { at: wednesday, by: "kiki", agency: "rpsa" },
    })
    expect(inForce(pact, wednesday)).toBe(false)
    expect(see(world, partyRef(id, agencyId.parse("dinsos"))).status).toBe("ended")
    expect(notices).toMatchObject([{ audience: { agency: "dinsos" }, urgency: "now" }])
    expect(JSON.stringify(notices)).not.toContain(why.reason)
  })

  test("nobody is reminded of its lapse any more", () => {
    const world = town()
    const id = activeIn(world)
    const left = () =>
      [90, 30, 7].filter((days) =>
        seek(world, reminderRef({ noun: "partnerships", id }, `lapse-${days}`)),
      )
    expect(left()).toEqual([90, 30, 7])
    must(world, acting(end, [id, koko, why]))
    expect(left()).toEqual([])
  })

  test("an amendment that waits goes with it", () => {
    const world = town()
    const id = activeIn(world)
    must(world, acting(amend, [id, koko, terms()]))
    must(world, acting(end, [id, kiki, why]))
    expect(see(world, partnershipRef(id)).amendment).toBeUndefined()
  })

  test("whoever proposed takes the proposal back the same way; a suspended agency may, too", () => {
    const world = town()
    const id = proposedIn(world)
    mend(world, agencyRef(agencyId.parse("dinsos")), { status: "suspended" })
    expect(outcome(world, acting(end, [id, koko, why]))).toBe("ended")
    expect(outcome(world, acting(end, [id, koko, why]))).toBe("partnership.wrong-state")
  })

  test("only a party ends it, by whoever speaks for it", () => {
    const world = town()
    const id = activeIn(world, programme())
    expect(outcome(world, acting(end, [id, lukman, why]))).toBe("partnership.not-a-party")
    expect(outcome(world, acting(end, [proposedIn(world), lukman, why]))).toBe(
      "partnership.missing",
    )
    expect(outcome(world, acting(end, [id, oki, why]))).toBe("role.required")
  })

  testEveryRefusal(end)
})
