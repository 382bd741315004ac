import { expect, test } from "vitest"
import { deskRef } from "#shared/agency/agency.ts"
import { isGrave, riskSchema } from "#shared/case/lists/risk.ts"
import { accept } from "#shared/handoff/accept.ts"
import { commit } from "#shared/handoff/commit.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { end } from "#shared/membership/end.ts"
import { staffingRef } from "#shared/membership/membership.ts"
import { mostAtOnce } from "#shared/membership/rules/takeover.ts"
import { acceptance, commitment, handoffAt, must, wednesday } from "./journey.ts"
import { at, idOf, memberAt, putMember, staffingOf } from "./membership-ground.ts"
import { decide, land, outcome, play, raced } from "./play.ts"
import { eka, oki, seat, town, wati } from "./town.ts"
import { type Attempt, membershipOf, mend, put, type Seat, see, type World } from "./world.ts"

const rpsa = agencyId.parse("rpsa")
const desk = deskRef(rpsa)
const adi = at("adi", "rpsa")
/** An officer off duty, certified. */
const fajar = seat("fajar", "rpsa")

/** The town, with somebody who administers the shelter. */
export function townLed(): World {
  const world = town()
  putMember(world, adi, { roles: ["AGENCY_ADMIN"] })
  put(world, staffingRef(rpsa), staffingOf(world, rpsa))
  return world
}

type Left = "suspended" | "ended"
type Going = (whom: Seat, takeover?: string) => Attempt

const goingBy =
  (verb: AnyVerb): Going =>
  (whom, takeover) => ({
    verb,
    id: idOf(whom),
    input: takeover ? { takeover } : {},
    by: adi,
    at: wednesday,
  })

/** What both ways of leaving promise about open handoffs and the desk. */
export function testTakeover(verb: AnyVerb, status: Left): void {
  const going = goingBy(verb)
  if (status === "ended") testHolding(going)
  else testStaying(going)
  testFinished(going, status)
  testPassing(going)
  testSuccessor(going, status)
  testMany(going)
  testMeanwhile(going)
}

function testHolding(going: Going): void {
  test("is refused while a handoff waits for them, and tells how many", () => {
    const world = townLed()
    handoffAt(world, "accepted")
    handoffAt(world, "accepted")
    const facts = { handoffs: 2, desk: false }
    expect(play(world, going(wati))).toMatchObject({ refused: "membership.holds-open", facts })
    expect(memberAt(world, wati).status).toBe("active")
  })

  test("is refused while they sit at the desk: now, as deputy, on the roster, or in a week to come", () => {
    for (const whom of [oki, seat("dewi", "rpsa"), seat("dian", "rpsa")]) {
      expect(outcome(townLed(), going(whom)), whom.person).toBe("membership.holds-open")
    }
    const world = townLed()
    const week = { from: later(wednesday, day), until: later(wednesday, 8 * day) }
    mend(world, desk, { weeks: [{ ...week, onDuty: personId.parse("fajar") }] })
    expect(outcome(world, going(fajar))).toBe("membership.holds-open")
  })
}

/** Power is never left with somebody because nobody could take their work at once. */
function testStaying(going: Going): void {
  test("takes power at once; what they hold stays theirs, supervisors hear, and an end asks", () => {
    const world = townLed()
    const id = handoffAt(world, "accepted")
    const { notices, alsoChains } = must(world, going(wati))
    const duty = { noun: "handoffs", id, as: "worker" }
    expect(memberAt(world, wati)).toMatchObject({ status: "suspended", holds: [duty] })
    expect(see(world, handoffRef(id)).worker).toBe("wati")
    expect(alsoChains).toBeUndefined()
    expect(notices).toContainEqual({
      kind: "membership.suspended",
      urgency: "now",
      about: { noun: "memberships", id: idOf(wati) },
      audience: { to: "person", agency: "rpsa", person: "susi" },
    })
    const ending = goingBy(end)
    expect(outcome(world, ending(wati))).toBe("membership.holds-open")
    expect(outcome(world, ending(wati, "fajar"))).toBe("ended")
  })

  test("leaves a seat at the desk as it is", () => {
    const world = townLed()
    const before = see(world, desk)
    must(world, going(oki))
    expect(see(world, desk)).toEqual(before)
    const { notices } = must(townLed(), going(wati))
    expect(JSON.stringify(notices), "nothing is left to see to").not.toContain("susi")
  })
}

function testFinished(going: Going, status: Left): void {
  test("a week at the desk that is over holds nobody back", () => {
    const world = townLed()
    const past = { from: later(wednesday, -8 * day), until: wednesday }
    mend(world, desk, { weeks: [{ ...past, onDuty: personId.parse("fajar") }] })
    expect(outcome(world, going(fajar))).toBe(status)
  })

  test("what was finished meanwhile holds nobody back", () => {
    const world = townLed()
    const id = handoffAt(world, "accepted")
    mend(world, handoffRef(id), { status: "active" })
    expect(memberAt(world, wati).holds.length).toBe(1)
    expect(outcome(world, going(wati))).toBe(status)
    expect(memberAt(world, wati).holds).toEqual([])
  })
}

function testPassing(going: Going): void {
  test("a worker named takes the handoff over in the same act, and completes it", () => {
    const world = townLed()
    const id = handoffAt(world, "accepted")
    const { notices, event, alsoChains } = must(world, going(wati, "fajar"))
    expect(alsoChains, "its own story tells of it").toEqual([handoffRef(id)])
    expect(see(world, handoffRef(id))).toMatchObject({ status: "accepted", worker: "fajar" })
    expect(memberAt(world, fajar).holds).toEqual([{ noun: "handoffs", id, as: "worker" }])
    expect(event.facts).toMatchObject({ handoffs: 1, desk: false, takeover: "fajar" })
    expect(notices).toContainEqual({
      kind: "membership.taken-over",
      urgency: "now",
      about: { noun: "memberships", id: idOf(wati) },
      audience: { to: "person", ...fajar },
    })
    const input = commitment(wednesday)
    must(world, { verb: commit, id, input, by: fajar, at: wednesday })
    expect(memberAt(world, fajar).holds).toEqual([])
  })

  test("a reviewer named takes the review and every seat over, and accepts", () => {
    const world = townLed()
    const id = handoffAt(world, "under-review", { risk: "HIGH" })
    const week = { from: later(wednesday, day), until: later(wednesday, 8 * day) }
    mend(world, desk, {
      weeks: [{ ...week, onDuty: personId.parse("dian"), deputy: personId.parse("oki") }],
    })
    must(world, going(oki, "fajar"))
    expect(see(world, handoffRef(id)).reviewer).toBe("fajar")
    expect(see(world, desk)).toMatchObject({
      active: true,
      onDuty: "fajar",
      deputy: "dewi",
      weeks: [{ onDuty: "dian", deputy: "fajar" }],
    })
    const input = acceptance(wednesday, "fajar")
    must(world, { verb: accept, id, input, by: fajar, at: wednesday })
    expect(memberAt(world, fajar).holds).toEqual([{ noun: "handoffs", id, as: "worker" }])
  })

  test("whoever takes a seat over leaves their own", () => {
    const world = townLed()
    must(world, going(oki, "dewi"))
    const { onDuty, deputy, roster } = see(world, desk)
    expect([onDuty, deputy]).toEqual(["dewi", undefined])
    expect(roster).toEqual(["dian", "eka", "tono"])
  })
}

function testSuccessor(going: Going, status: Left): void {
  test("the successor is somebody else, active here, who works on cases", () => {
    const world = townLed()
    handoffAt(world, "accepted")
    for (const name of [wati.person, "nobody", "tono", "adi", "rina"]) {
      expect(outcome(world, going(wati, name)), name).toBe("membership.takeover-unfit")
    }
  })

  test("at grave risk the successor is certified", () => {
    for (const risk of riskSchema.options) {
      const world = townLed()
      handoffAt(world, "accepted", { risk })
      const expected = isGrave(risk) ? "membership.takeover-unfit" : status
      expect(outcome(world, going(wati, "dewi")), risk).toBe(expected)
    }
  })

  test("nobody who is excluded from a child takes it over", () => {
    const world = townLed()
    handoffAt(world, "accepted")
    expect(outcome(world, going(wati, eka.person))).toBe("membership.takeover-unfit")
  })

  test("a seat takes a handoff officer", () => {
    expect(outcome(townLed(), going(oki, "wati"))).toBe("membership.takeover-unfit")
  })

  test("who holds nothing needs nobody, and whoever is named is left alone", () => {
    const world = townLed()
    must(world, going(wati, "fajar"))
    expect(memberAt(world, fajar).holds).toEqual([])
  })
}

function testMany(going: Going): void {
  test(`${mostAtOnce} handoffs move in one act, more than that take two`, () => {
    const world = townLed()
    const known = see(world, handoffRef(handoffAt(world, "accepted")))
    for (let count = 2; count <= mostAtOnce + 1; count += 1) {
      const id = `handoff-copy-${count}` as HandoffId
      put(world, handoffRef(id), { ...known, id })
      const { holds } = memberAt(world, wati)
      const duty = { noun: "handoffs", id, as: "worker" } as const
      mend(world, membershipOf(wati), { holds: [...holds, duty] })
    }
    const facts = { handoffs: mostAtOnce + 1, most: mostAtOnce }
    const refused = { refused: "membership.takeover-too-many", facts }
    expect(play(world, going(wati, "fajar"))).toMatchObject(refused)
    mend(world, handoffRef("handoff-copy-2" as HandoffId), { status: "active" })
    must(world, going(wati, "fajar"))
    expect(memberAt(world, fajar).holds.length).toBe(mostAtOnce)
  })
}

function testMeanwhile(going: Going): void {
  test("nothing is left with them that came between reading and writing", () => {
    const between: readonly ((world: World) => unknown)[] = [
      (world) => {
        const id = handoffAt(world, "under-review")
        must(world, { verb: accept, id, input: acceptance(wednesday), by: oki, at: wednesday })
      },
      (world) => mend(world, desk, { roster: [personId.parse("wati")] }),
    ]
    for (const comes of between) {
      const world = townLed()
      mend(world, membershipOf(wati), { roles: ["HANDOFF_OFFICER"] })
      const decided = decide(world, going(wati))
      if ("refused" in decided) throw new Error(decided.refused)
      comes(world)
      expect(land(world, decided)).toEqual(raced)
    }
  })

  test("nothing is passed to somebody who stops being fit meanwhile", () => {
    const world = townLed()
    handoffAt(world, "accepted")
    const decided = decide(world, going(wati, "fajar"))
    if ("refused" in decided) throw new Error(decided.refused)
    mend(world, membershipOf(fajar), { status: "suspended" })
    expect(land(world, decided)).toEqual(raced)
  })
}
