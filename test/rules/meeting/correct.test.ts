import { describe, expect, test } from "vitest"
import { digest } from "#functions/platform/keys.ts"
import { circulate } from "#shared/meeting/circulate.ts"
import { correct } from "#shared/meeting/correct.ts"
import { itemId, itemWordsRef } from "#shared/meeting/rows/item.ts"
import { minutesRef } from "#shared/meeting/rows/minutes.ts"
import { diffOf, hashOfMinutes } from "#shared/meeting/rules/minutes.ts"
import { sign } from "#shared/meeting/sign.ts"
import { writeMinutes } from "#shared/meeting/write-minutes.ts"
import { canary, must } from "../../support/journey.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { afterwards, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, rina, surya } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const input = { reason: canary("correction") }

describe("correcting the minutes", () => {
  test("writes a new version; signatures stay with the old one and are asked for again", () => {
    const { world, id, state } = given("minutes-review", {
      items: [
        ["satu", "decided"],
        ["dua", "decided"],
      ],
    })
    const objecting = { stand: "OBJECTED", text: canary("objection") }
    must(world, { verb: sign, id, by: kiki, at: afterwards, input: objecting })
    const { event } = must(world, { verb: correct, id, by: surya, at: afterwards, input })
    expect(JSON.stringify([event, state().minutes])).not.toContain("kenari")
    expect(state()).toMatchObject({ status: "minutes-draft", minutes: { version: 2 }, clocks: [] })
    expect(see(world, minutesRef(id, 2))).toMatchObject({ correction: input.reason, remarks: [] })
    const words = itemWordsRef(itemId.parse("item-dua"))
    mend(world, words, { outcomes: [{ kind: "DECISION", text: canary("amended") }] })
    const written = { preface: canary("preface"), closing: "" }
    must(world, { verb: writeMinutes, id, by: rina, at: afterwards, input: written })
    must(world, { verb: circulate, id, by: surya, at: afterwards })
    const signatures = state().minutes?.signatures.map(({ agency, version, stand }) => [
      agency,
      version,
      stand,
    ])
    expect(signatures).toEqual([
      ["dinsos", 1, "PENDING"],
      ["rpsa", 1, "OBJECTED"],
      ["lksa", 1, "INFORMED"],
      ["dinsos", 2, "PENDING"],
      ["rpsa", 2, "PENDING"],
      ["lksa", 2, "INFORMED"],
    ])
    const [first, second] = [see(world, minutesRef(id, 1)), see(world, minutesRef(id, 2))]
    expect(diffOf(first, second)).toEqual({
      preface: true,
      closing: false,
      items: [{ item: "item-dua", how: "changed" }],
    })
    const [hash] = state().minutes?.frozen ?? []
    expect(hashOfMinutes(first, digest)).toBe(hash?.hash)
  })

  testRunning({
    verb: correct,
    stage: "minutes-review",
    wrong: "minutes-approved",
    input,
    refused: "meeting.not-chair",
  })
  testEveryRefusal(correct)
})
