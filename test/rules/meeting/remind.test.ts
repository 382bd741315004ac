import { describe, expect, test } from "vitest"
import { system } from "#shared/kernel/actor.ts"
import type { Change } from "#shared/kernel/decision.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { answer } from "#shared/meeting/answer.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { remind } from "#shared/meeting/remind.ts"
import { sign } from "#shared/meeting/sign.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { closes, conference, meeting, meetingAt, opens } from "../../support/assembly.ts"
import { withPeople } from "../../support/calendar-life.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, monday, seat, town } from "../../support/town.ts"
import { see, seek, type World } from "../../support/world.ts"

const sys = { person: system.person, agency: system.agency }
const waking = (id: string, at = monday) => ({ verb: remind, id, by: sys, at }) as const
const told = ({ notices }: Change) => notices.map(({ kind, audience }) => [kind, audience.agency])
const dueOf = (world: World, id: ReturnType<typeof meetingAt>, kind: string) =>
  see(world, meetingRef(id)).clocks?.find((each) => each.kind === kind)?.due ?? monday

describe("a deadline of a meeting", () => {
  const soon = (input: unknown = meeting()) => {
    const world = town()
    return { world, id: meetingAt(world, "scheduled", input) }
  }

  test("is looked for by its clock alone", () => {
    const { world, id } = soon()
    expect(outcome(world, waking(id))).toBe("meeting.nothing-due")
    expect(outcome(world, waking("meeting-nowhere"))).toBe("meeting.missing")
    const after = later(closes, day)
    expect(meetings.wake?.(see(world, meetingRef(id)), after)?.verb).toBe(remind)
    expect(meetings.wake?.(see(world, meetingRef(id)), later(after, -1))).toBeUndefined()
  })

  test("a day after its end somebody says what became of it, and is asked five times", () => {
    const { world, id } = soon()
    let at = later(closes, day)
    const first = must(world, waking(id, at))
    expect(told(first)).toEqual([["meeting.no-show", "dinsos"]])
    expect(see(world, meetingRef(id)).status).toBe("scheduled")
    for (let turn = 1; turn < 5; turn += 1) {
      at = later(at, 7 * day)
      must(world, waking(id, at))
    }
    expect(see(world, meetingRef(id)).clocks).toEqual([])
  })

  test("a day before it begins whoever is silent is asked; once it began nobody is", () => {
    const input = meeting({
      sessions: [
        { start: later(opens, 5 * day), end: later(closes, 5 * day), zone: "WIB", mode: "ONLINE" },
      ],
    })
    const { world, id } = soon(input)
    const at = dueOf(world, id, "start-reminder")
    const late = soon(input)
    expect(told(must(world, waking(id, at)))).toEqual([
      ["meeting.start-reminder", "dinsos"],
      ["meeting.start-reminder", "rpsa"],
      ["meeting.start-reminder", "lksa"],
    ])
    expect(see(world, meetingRef(id)).clocks?.map(({ kind }) => kind)).toEqual(["no-show"])
    expect(told(must(late.world, waking(late.id, later(opens, 5 * day))))).toEqual([])
  })

  test("nobody is asked whose deputy said yes for them", () => {
    const { world, id } = soon(meeting(withPeople()))
    const yes = { answer: "ACCEPTED" }
    must(world, { verb: answer, id, input: yes, by: seat("dewi", "rpsa"), at: monday })
    expect(told(must(world, waking(id, dueOf(world, id, "start-reminder"))))).toEqual([
      ["meeting.start-reminder", "dinsos"],
      ["meeting.start-reminder", "lksa"],
    ])
  })

  test("a day after the end there should be minutes", () => {
    const { world, id } = given("held")
    const change = must(world, waking(id, dueOf(world, id, "decision-summary")))
    expect(new Set(told(change).map(([kind]) => kind))).toEqual(new Set(["meeting.minutes-due"]))
  })

  test("a meeting that was broken off waits for its successor", () => {
    const { world, id } = given("adjourned")
    const change = must(world, waking(id, dueOf(world, id, "successor")))
    expect(told(change)[0]).toEqual(["meeting.successor-due", "dinsos"])
    expect(see(world, meetingRef(id)).clocks).toMatchObject([{ kind: "successor", rung: 1 }])
  })

  test("at the end of the window whoever said nothing of a routine meeting agrees", () => {
    const { world, id, state } = given("minutes-review", { input: meeting() })
    const at = dueOf(world, id, "comment-window")
    const signing = { verb: sign, id, by: kiki, at, input: { stand: "APPROVED" } }
    must(world, signing)
    const change = must(world, waking(id, at))
    expect(change.event.type).toBe("meeting.minutes-approved")
    expect(state()).toMatchObject({ status: "minutes-approved", clocks: [] })
    expect(state().minutes?.signatures.map(({ stand }) => stand)).toEqual([
      "DEEMED",
      "APPROVED",
      "INFORMED",
    ])
    expect(seek(world, meetingRef(id))?.minutes?.excerpts ?? []).toEqual([])
  })

  test("an objection stays one", () => {
    const { world, id, state } = given("minutes-review", { input: meeting() })
    const at = dueOf(world, id, "comment-window")
    const objecting = { stand: "OBJECTED", text: canary("objection") }
    must(world, { verb: sign, id, by: kiki, at, input: objecting })
    must(world, waking(id, at))
    expect(state()).toMatchObject({ status: "minutes-review" })
    expect(state().minutes?.signatures.map(({ stand }) => stand)).toEqual([
      "DEEMED",
      "OBJECTED",
      "INFORMED",
    ])
  })

  test("in a conference nobody agrees without a word: they are asked again", () => {
    const { world, id, state } = given("minutes-review", { input: conference() })
    const change = must(world, waking(id, dueOf(world, id, "comment-window")))
    expect(told(change).slice(0, 2)).toEqual([
      ["meeting.comment-ending", "dinsos"],
      ["meeting.comment-ending", "rpsa"],
    ])
    expect(state().minutes?.signatures.map(({ stand }) => stand)).toContain("PENDING")
  })

  testEveryRefusal(remind)
})
