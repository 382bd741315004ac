import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openMetro } from "#test/support/metro.ts"
import { givenGirl } from "#test/support/scenario-conference.ts"
import {
  approved,
  circulated,
  expectExcerpts,
  expectQuietNotices,
  expectSchoolMinutes,
  followedUp,
} from "#test/support/scenario-conference-after.ts"
import {
  agendaMade,
  answered,
  calledTogether,
  expectOwnAgenda,
  expectQuietInvitation,
} from "#test/support/scenario-conference-call.ts"
import {
  checkedIn,
  ended,
  opened,
  rollCalled,
  schoolDiscussed,
  wholeDiscussed,
} from "#test/support/scenario-conference-room.ts"
import { type Tale, taleOn } from "#test/support/story-pages.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
let tale: Tale
const made = { child: "", reference: "", meeting: "" }

beforeAll(async () => {
  stage = await openStage((options) => openMetro(options))
  tale = taleOn(stage)
  const { id, reference } = await givenGirl(stage.scene)
  Object.assign(made, { child: id, reference })
})
afterAll(() => stage?.end())

// One conference, told in its order (domain.md 5, A7 and A8): each chapter rests on those before it.
describe("a conference on a girl of 13", () => {
  test("is called for today, and its invitation tells nothing of her", async () => {
    made.meeting = await calledTogether(tale, made.reference)
    await expectQuietInvitation(tale, made.meeting, made.reference)
    expect(stage.complaints()).toEqual([])
  })

  test("is answered on phones by everybody who was asked", async () => {
    await answered(tale, made.meeting)
    expect(stage.complaints()).toEqual([])
  })

  test("has two items, of which the school office knows only its own", async () => {
    await agendaMade(tale, made.meeting, made.reference)
    await expectOwnAgenda(tale, made.meeting)
    expect(stage.complaints()).toEqual([])
  })

  test("opens by a code that everybody types, and has its quorum", async () => {
    const code = await opened(tale, made.meeting)
    await checkedIn(tale, made.meeting, code)
    await rollCalled(tale, made.meeting)
    expect(stage.complaints()).toEqual([])
  })

  test("decides nothing without her view or the reason, and never to settle out of court", async () => {
    await wholeDiscussed(tale, made.meeting)
    await schoolDiscussed(tale, made.meeting)
    // What was refused, was refused by the server too.
    expect(stage.complaints().filter((each) => !each.includes("422"))).toEqual([])
    await ended(tale, made.meeting)
    expect(stage.complaints()).toEqual([])
  })

  test("has minutes that everybody reads as far as they were there, and signs", async () => {
    await circulated(tale, made.meeting)
    await expectSchoolMinutes(tale, made.meeting)
    await approved(tale, made.meeting)
    expect(stage.complaints()).toEqual([])
  })

  test("leaves on her case an excerpt of each item, and a follow-up that another agency saw", async () => {
    await expectExcerpts(tale, made.child)
    await followedUp(tale)
    await expectQuietNotices(tale, made.reference)
    expect(stage.complaints()).toEqual([])
  })
})
