import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import type { HandoffId } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { returned, susi } from "../../support/further-handoffs.ts"
import { wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { putPlaces, town, wati } from "../../support/town.ts"
import { mend, type World } from "../../support/world.ts"

describe("offering a child back", () => {
  const back = (): { world: World; id: HandoffId } => {
    const world = town()
    return { world, id: returned(world, ["draft", {}]) }
  }

  test("a supervisor of whoever holds it sends it, without any agreement", () => {
    const { world, id } = back()
    mend(world, partnershipRef(partnershipId.parse("pks-dinsos-rpsa")), { status: "ended" })
    expect(outcome(world, { verb: offer, id, by: wati, at: wednesday })).toBe(
      "handoff.own-approval",
    )
    expect(outcome(world, { verb: offer, id, by: susi, at: wednesday })).toBe("offered")
  })

  test("it goes to whoever gave it away, whatever they offer to others by now", () => {
    const { world, id } = back()
    mend(world, agencyRef(agencyId.parse("dinsos")), { services: [], catchment: [] })
    putPlaces(world, "dinsos", ["TEMPORARY_SHELTER", 0])
    expect(outcome(world, { verb: offer, id, by: susi, at: wednesday })).toBe("offered")
  })
})
