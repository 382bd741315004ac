import { describe, expect, test } from "vitest"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { sendBack } from "#shared/handoff/send-back.ts"
import { submit } from "#shared/handoff/submit.ts"
import { handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { rina, seat, surya, town } from "../../support/town.ts"
import { membershipOf, mend, see } from "../../support/world.ts"

const input = { note: "Lengkapi pandangan anak." }

describe("sending a draft back", () => {
  test("a supervisor returns it with a note, and its author is told", () => {
    const world = town()
    const id = handoffAt(world, "pending-approval", { kind: "transfer" })
    const { notices } = must(world, { verb: sendBack, id, input, by: surya, at: wednesday })
    const handoff = see(world, handoffRef(id))
    expect(handoff).toMatchObject({ status: "draft", sentBack: input.note })
    expect(handoff.clocks).toEqual([])
    expect(notices).toMatchObject([{ audience: { to: "person", person: rina.person } }])
    expect(JSON.stringify(notices)).not.toContain(input.note)
  })

  test("once it is submitted again, the old note is gone", () => {
    const world = town()
    const id = handoffAt(world, "pending-approval", { kind: "transfer" })
    must(world, { verb: sendBack, id, input, by: surya, at: wednesday })
    expect(outcome(world, { verb: submit, id, by: rina, at: wednesday })).toBe("pending-approval")
    expect(see(world, handoffRef(id)).sentBack).toBeUndefined()
  })

  test("an administrator who works on cases sends nothing of their own house back", () => {
    const world = town()
    const id = handoffAt(world, "pending-approval", { kind: "transfer" })
    mend(world, membershipOf(surya), { roles: ["AGENCY_ADMIN", "CASE_TEAM_MEMBER"] })
    const sending = { verb: sendBack, id, input, by: surya, at: wednesday }
    expect(outcome(world, sending)).toBe("handoff.supervisor-required")
  })

  testThreshold({
    verb: sendBack,
    stage: "pending-approval",
    elsewhere: "draft",
    by: surya,
    other: seat("susi", "rpsa"),
    idle: rina,
    input,
    draft: { kind: "transfer" },
  })
  testEveryRefusal(sendBack)
})
