import { describe, expect, test } from "vitest"
import { caseId } from "#shared/case/case.ts"
import { circulate } from "#shared/meeting/circulate.ts"
import { confirmReopen } from "#shared/meeting/confirm-reopen.ts"
import { reopen } from "#shared/meeting/reopen.ts"
import { itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { excerptRef, minutesRef } from "#shared/meeting/rows/minutes.ts"
import { sign } from "#shared/meeting/sign.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { afterwards, decidedItem, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina, seat, surya } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const dian = seat("dian", "dinsos")
const input = { reason: canary("reopen") }

const set = () => {
  const room = given("closed", { items: decidedItem })
  const { world, id } = room
  const agreeing = (by = dian, confirm = true) =>
    ({ verb: confirmReopen, id, by, at: afterwards, input: { confirm } }) as const
  const ask = () => must(world, { verb: reopen, id, by: surya, at: afterwards, input })
  return { ...room, agreeing, ask }
}

describe("agreeing to reopen the minutes", () => {
  test("opens a version of its own; what was decided may be revised, and the old one stays", () => {
    const { world, id, state, agreeing, ask } = set()
    ask()
    must(world, agreeing())
    expect(state()).toMatchObject({
      status: "minutes-draft",
      minutes: { version: 2, reopened: { by: dian.person, ...input } },
    })
    expect(state().minutes?.asked).toBeUndefined()
    const item = itemRef(itemId.parse("item-satu"))
    expect(see(world, item)).toMatchObject({ status: "revision", number: "001/2026" })
    expect(see(world, minutesRef(id, 1)).items).toHaveLength(1)
    must(world, { verb: circulate, id, by: surya, at: afterwards })
    for (const by of [koko, kiki]) {
      must(world, { verb: sign, id, by, at: afterwards, input: { stand: "APPROVED" } })
    }
    const excerpt = excerptRef(caseId.parse("case-conferred"), "P-002/2026")
    expect(see(world, excerpt)).toMatchObject({ version: 2, replaces: "P-001/2026" })
    expect(see(world, item).number).toBe("001/2026")
  })

  test("or leaves them closed", () => {
    const { world, state, agreeing, ask } = set()
    ask()
    must(world, agreeing(dian, false))
    expect(state()).toMatchObject({ status: "closed", minutes: { version: 1 } })
    expect(state().minutes?.asked).toBeUndefined()
    expect(outcome(world, agreeing())).toBe("meeting.reopen-not-asked")
  })

  test("takes another person of the host, who leads there", () => {
    const { world, agreeing, ask } = set()
    ask()
    expect(outcome(world, agreeing(surya))).toBe("meeting.second-person")
    expect(outcome(world, agreeing(seat("susi", "rpsa")))).toBe("meeting.second-person")
    expect(outcome(world, agreeing(rina))).toBe("role.required")
    const missing = { refused: "meeting.missing", kind: "missing" }
    expect(play(world, agreeing(seat("agus", "polres")))).toEqual(missing)
  })

  testEveryRefusal(confirmReopen)
})
