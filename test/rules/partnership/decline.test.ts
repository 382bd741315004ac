import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { decline } from "#shared/partnership/decline.ts"
import { partnershipRef, partyRef } from "#shared/partnership/partnership.ts"
import { sign } from "#shared/partnership/sign.ts"
import {
  acting,
  activeIn,
  lukman,
  programme,
  proposal,
  proposedIn,
} from "../../support/agreements.ts"
import { must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, oki, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const no = { reason: "Belum ada anggaran." }

describe("declining", () => {
  test("one party's no is the end of the proposal, with its reason, and all lists show it", () => {
    const world = town()
    const id = proposedIn(world, proposal({ parties: ["dinsos", "rpsa", "lksa"] }))
    const { notices } = must(world, acting(decline, [id, kiki, no]))
    expect(see(world, partnershipRef(id))).toMatchObject({
      status: "declined",
      ended: { at: wednesday, by: "kiki", agency: "rpsa", reason: no.reason },
    })
    expect(see(world, partyRef(id, agencyId.parse("lksa"))).status).toBe("declined")
    expect(notices.map(({ audience }) => audience.agency)).toEqual(["dinsos", "lksa"])
    expect(JSON.stringify(notices)).not.toContain(no.reason)
    expect(outcome(world, acting(sign, [id, lukman]))).toBe("partnership.wrong-state")
  })

  test("whoever has signed ends it instead, and what counts already is not declined", () => {
    const world = town()
    const id = proposedIn(world)
    expect(outcome(world, acting(decline, [id, koko, no]))).toBe("partnership.already-signed")
    must(world, acting(sign, [id, kiki]))
    expect(outcome(world, acting(decline, [id, kiki, no]))).toBe("partnership.wrong-state")
  })

  test("only a party declines, by whoever speaks for it", () => {
    const world = town()
    const id = proposedIn(world)
    expect(outcome(world, acting(decline, [id, lukman, no]))).toBe("partnership.missing")
    expect(outcome(world, acting(decline, [id, oki, no]))).toBe("role.required")
    const running = activeIn(world, programme())
    expect(outcome(world, acting(decline, [running, lukman, no]))).toBe("partnership.not-a-party")
  })

  testEveryRefusal(decline)
})
