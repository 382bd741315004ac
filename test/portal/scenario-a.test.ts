import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openMetro } from "#test/support/metro.ts"
import { people } from "#test/support/scenario-a.ts"
import {
  acceptedByCentre,
  arrived,
  cameBack,
  companionCameAlong,
  homeAgain,
  lookedAfter,
  offeredToCentre,
  onTheRoad,
  saferNow,
} from "#test/support/scenario-a-centre.ts"
import {
  accompanied,
  bridged,
  leadTaken,
  notToLpks,
  reportDelivered,
  withHerAunt,
} from "#test/support/scenario-a-dinsos.ts"
import { closed, expectQuietNotices, expectUnknownTo } from "#test/support/scenario-a-end.ts"
import {
  protectedByLaw,
  socialReportAsked,
  socialReportTaken,
  takenIn,
} from "#test/support/scenario-a-intake.ts"
import { type Tale, taleOn } from "#test/support/story-pages.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
let tale: Tale
const made = { child: "", report: "", lead: "", companion: "", centre: "", back: "" }

beforeAll(async () => {
  stage = await openStage((options) => openMetro(options))
  tale = taleOn(stage)
})
afterAll(() => stage.end())

// One story, told in its order (domain.md 5, scenario A): each chapter rests on those before it.
describe("a girl of 13, whose stepfather is the suspect", () => {
  test("is taken in from a report of her school, and the clocks of the law run", async () => {
    made.child = await takenIn(tale)
    await protectedByLaw(tale, made.child)
  })

  test("gets a social worker within the hours of an emergency", async () => {
    made.report = await socialReportAsked(tale, made.child)
    await socialReportTaken(tale, made.report)
    expect(stage.complaints()).toEqual([])
  })

  test("passes to Dinas Sosial with the report delivered and the examination still open", async () => {
    await reportDelivered(tale, made.child, made.report)
    made.lead = await leadTaken(tale, made.child)
    expect(stage.complaints()).toEqual([])
  })

  test("lives with her aunt, where nobody reads it; never in an LPKS", async () => {
    await withHerAunt(tale, made.child)
    await notToLpks(tale, made.child)
    stage.complaints()
  })

  test("has the LPA as a bridge that does not know her, and as her companion", async () => {
    await bridged(tale, made.child)
    made.companion = await accompanied(tale, made.child)
    // The deputy who pressed a moment too late was refused.
    expect(stage.complaints().filter((each) => !each.includes("409"))).toEqual([])
  })

  test("goes to the ministry's centre only with a reason why no family will do", async () => {
    await saferNow(tale, made.child)
    made.centre = await offeredToCentre(tale, made.child)
    await acceptedByCentre(tale, made.centre)
    expect(stage.complaints()).toEqual([])
  })

  test("travels with an escort and a code; the lead changes with the record, and not before", async () => {
    const code = await onTheRoad(tale, [made.child, made.centre])
    await arrived(tale, [made.child, made.centre], code)
    await companionCameAlong(tale, made.companion)
    expect(stage.complaints()).toEqual([])
  })

  test("is looked after, comes back by a record, and home by the checks of a reunification", async () => {
    await lookedAfter(tale, [made.child, made.centre])
    made.back = await cameBack(tale, [made.child, made.centre])
    await homeAgain(tale, made.child)
    stage.complaints()
  })

  test("is let go when all keys and after-care are done, and not before", async () => {
    await closed(tale, made.child, made)
    expect(stage.complaints()).toEqual([])
  })

  test("stays unknown to strangers, and no notice ever said who she is", async () => {
    await expectUnknownTo(tale, people.yanti, made.child)
    await expectUnknownTo(tale, people.andika, made.child)
    await expectUnknownTo(tale, people.imam, made.child)
    await expectQuietNotices(tale)
    stage.complaints()
  })
})
