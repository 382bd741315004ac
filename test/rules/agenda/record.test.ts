import { describe, expect, test } from "vitest"
import { type ActionId, actionRef, actionWordsRef } from "#shared/action/action.ts"
import { mayKnowAction } from "#shared/action/rules/standing.ts"
import { record } from "#shared/agenda/record.ts"
import { caseId, caseRef } from "#shared/case/case.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { personId } from "#shared/kernel/id.ts"
import { later } from "#shared/kernel/instant.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { itemRef, itemWordsRef } from "#shared/meeting/rows/item.ts"
import {
  acting,
  givenConference,
  itemAt,
  itemIn,
  outcomes,
  proposal,
  topic,
  turn,
} from "../../support/agenda.ts"
import { opens } from "../../support/assembly.ts"
import { testItem, testRoom } from "../../support/item-threshold.ts"
import { canary, handoffAt, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, rina, wati } from "../../support/town.ts"
import { every, mend, see } from "../../support/world.ts"

const child = caseRef(caseId.parse("case-conferred"))

function given(input: Record<string, unknown> = proposal()) {
  const found = givenConference()
  const id = itemAt(found, "in-discussion", { input })
  const saying = (...more: readonly unknown[]) =>
    ({ verb: record, id, input: { outcomes: more }, by: rina, at: opens }) as const
  return { ...found, id, saying }
}

const fact = { kind: "FACT", text: canary("fact") }

describe("recording outcomes", () => {
  test("they follow one another, their words under seal", () => {
    const { world, id, saying } = given()
    must(world, saying(fact))
    const done = must(world, saying({ kind: "DISSENT", text: canary("dissent"), agency: "rpsa" }))
    expect(see(world, itemWordsRef(id)).outcomes).toEqual([
      fact,
      { kind: "DISSENT", text: canary("dissent"), agency: "rpsa" },
    ])
    expect(itemIn(world, id).outcomes).toBe(2)
    expect(JSON.stringify([itemIn(world, id), done.event, done.notices])).not.toContain("kenari")
  })

  test("what somebody is to do becomes an action of theirs, and their coordinators hear of it", () => {
    const { world, meeting, id, saying } = given()
    const done = must(world, saying(fact, acting({ person: wati.person })))
    const [action] = every(world, actionRef("any" as ActionId))
    if (!action) throw new Error("there is no action")
    expect(action).toMatchObject({
      status: "proposed",
      meeting,
      item: id,
      host: "dinsos",
      owner: "rpsa",
      ownerName: "Instansi rpsa",
      person: wati.person,
      verifier: "dinsos",
      case: "case-conferred",
      excludedPersons: [eka.person],
    })
    expect(see(world, actionWordsRef(action.id))).toEqual({ text: canary("action"), notes: [] })
    expect(itemIn(world, id).actions).toEqual([action.id])
    expect(see(world, meetingRef(meeting)).actions).toEqual([action.id])
    expect(see(world, itemWordsRef(id)).outcomes[1]).toMatchObject({
      action: action.id,
      agency: "rpsa",
      due: action.due,
    })
    expect(done.notices).toMatchObject([
      { kind: "action.proposed", audience: { to: "coordinators", agency: "rpsa" } },
    ])
    expect(action.meetingTitle).toBe("Pembahasan kasus")
    expect(JSON.stringify([action, done.event, done.notices])).not.toContain("kenari")
  })

  test("of what is on no child a conference tells no more: neither its title nor that it was held", () => {
    const { world, saying } = given(topic())
    must(world, saying(acting()))
    const [action] = every(world, actionRef("any" as ActionId))
    if (!action) throw new Error("there is no action")
    expect(action.meetingTitle).toBe("Pembahasan kasus")
    const knows = (person: string, roles: readonly Role[]) =>
      mayKnowAction(action, { person: personId.parse(person), agency: action.owner, roles })
    expect(knows(wati.person, ["CASE_MANAGER"])).toBe(true)
    expect(knows("budi", ["OBSERVER"])).toBe(false)
    expect(knows(eka.person, ["COORDINATOR"])).toBe(false)
  })

  test("of named people only those hear of it, and only those may know it", () => {
    const people = [{ person: wati.person, agency: "rpsa" }]
    const { world, saying } = given(proposal({ access: { to: "people", people } }))
    const { notices } = must(world, saying(acting(), acting({ person: wati.person })))
    expect(notices).toMatchObject([{ audience: { to: "person", person: wati.person } }])
    expect(every(world, actionRef("any" as ActionId))[0]?.people).toEqual([wati.person])
  })

  test("owner, verifier and dissenter take part in the item, and nobody verifies themselves", () => {
    const { world, saying } = given()
    for (const wrong of [
      acting({ owner: "lksa" }),
      acting({ verifier: "polres" }),
      { kind: "DISSENT", text: "Tidak.", agency: "lksa" },
    ]) {
      expect(outcome(world, saying(wrong))).toBe("agenda.owner-outside")
    }
    expect(outcome(world, saying(acting({ verifier: "rpsa" })))).toBe("agenda.verifier-is-owner")
    expect(outcome(world, saying(acting({ due: opens })))).toBe("agenda.due-implausible")
    expect(outcome(world, saying(acting({ due: later(opens, 1) })))).toBe("in-discussion")
    const everybody = given(topic())
    expect(outcome(everybody.world, everybody.saying(acting({ owner: "lksa" })))).toBe(
      "in-discussion",
    )
  })

  test("whoever is to do it works there, and may know of it", () => {
    const { world, id, saying } = given()
    for (const person of ["nobody", "tono", eka.person, rina.person]) {
      expect(outcome(world, saying(acting({ person })))).toBe("agenda.person-unknown")
    }
    mend(world, itemRef(id), { recused: [wati.person as never] })
    expect(outcome(world, saying(acting({ person: wati.person })))).toBe("agenda.person-unknown")
  })

  test("a handoff of the same child is linked; another child's, or one that is over, is not", () => {
    const { world, id, saying } = given()
    const handoff = handoffAt(world, "offered")
    const linking = saying({ kind: "HANDOFF", text: canary("handoff"), handoff })
    expect(outcome(world, linking)).toBe("agenda.handoff-unknown")
    mend(world, handoffRef(handoff), { case: caseId.parse("case-conferred") })
    const before = see(world, handoffRef(handoff))
    must(world, linking)
    expect(itemIn(world, id).handoffs).toEqual([handoff])
    expect(see(world, handoffRef(handoff))).toEqual(before)
    mend(world, handoffRef(handoff), { status: "declined" })
    expect(outcome(world, linking)).toBe("agenda.handoff-unknown")
  })

  test("sexual violence is never settled out of court, whatever is decided", () => {
    const settling = { kind: "DECISION", text: canary("settled"), mediation: true }
    const { world, id, saying } = given()
    must(world, saying(settling))
    expect(see(world, itemWordsRef(id)).outcomes[0]).toMatchObject({ mediation: true })
    mend(world, child, { category: "AMPK10_SEXUAL_CRIME" })
    expect(outcome(world, saying(settling))).toBe("agenda.mediation-excluded")
    expect(outcome(world, saying({ ...settling, mediation: undefined }))).toBe("in-discussion")
  })

  test("forty outcomes are an item, sixty actions a meeting", () => {
    const { world, meeting, id, saying } = given()
    mend(world, itemRef(id), { outcomes: 39 })
    expect(outcome(world, saying(fact, fact))).toBe("agenda.outcomes-full")
    turn(world, meeting, {
      actions: Array.from({ length: 60 }, (_, no) => `action-${no}` as ActionId),
    })
    expect(outcome(world, saying(acting()))).toBe("agenda.actions-full")
    expect(outcome(world, saying(fact))).toBe("in-discussion")
  })

  test("ten actions at once are one act", () => {
    const { world, saying } = given()
    const done = play(world, saying(...Array.from({ length: 10 }, () => acting())))
    expect(done).not.toHaveProperty("refused")
    expect(every(world, actionRef("any" as ActionId)).length).toBe(10)
  })

  testRoom({ verb: record, stage: "in-discussion", input: outcomes() })
  testItem({
    verb: record,
    stage: "in-discussion",
    input: outcomes(),
    wrong: ["on-agenda", "decided"],
    isInRoom: true,
  })
  testEveryRefusal(record)
})
