import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { later } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  type Candidate,
  type Network,
  type NetworkId,
  networkRef,
  networkSeatRef,
} from "#shared/network/network.ts"
import { membersOf } from "#shared/network/notices.ts"
import { notAdmissible, objectionPeriod, openObjections } from "#shared/network/rules/admission.ts"
import { networks } from "#shared/network/verbs.ts"
import { networkGround, networksIn } from "../../support/network-ground.ts"
import { agencies, monday } from "../../support/town.ts"
import { type Law, type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { seek } from "../../support/world.ts"

type Move = { readonly was: Network | undefined; readonly now: Network }

function moveOf({ attempt, done, before, after }: Step): Move | undefined {
  if (isRefusal(done)) return undefined
  const ref = networkRef((attempt.id || done.subject.parts[0]) as NetworkId)
  const now = seek(after, ref)
  return now && { was: seek(before, ref), now }
}

const landed =
  (law: (move: Move, step: Step) => void): Law =>
  (step) => {
    const move = moveOf(step)
    if (move) law(move, step)
  }

const ids = (list: readonly { readonly agency: string }[]) => list.map(({ agency }) => agency)

const laws: Laws = {
  "the agency that chairs a network is one of its members": landed(({ now }) => {
    assert.ok(membersOf(now).includes(now.chair.agency))
  }),

  "no agency is in it twice, or member and candidate at once": landed(({ now }) => {
    const all = [...ids(now.members), ...ids(now.candidates)]
    assert.equal(new Set(all).size, all.length)
  }),

  "lists show exactly those who are in it, and none once it is dissolved": landed(
    ({ now }, { after }) => {
      for (const name of agencies) {
        const agency = agencyId.parse(name)
        const seat = seek(after, networkSeatRef(now.id, agency))
        const standing = ids(now.members).includes(name) ? "member" : undefined
        const waiting = ids(now.candidates).includes(name) ? "candidate" : undefined
        const wanted = now.status === "active" ? (standing ?? waiting) : undefined
        assert.equal(seat?.standing, wanted)
      }
    },
  ),

  "nobody becomes a member but by the chair, agreed and after the period": landed(
    ({ was, now }, { attempt }) => {
      const joined = ids(now.members).filter((each) => was && !ids(was.members).includes(each))
      if (!was || joined.length === 0) return
      const [agency] = joined
      const candidate = was.candidates.find((each) => each.agency === agency)
      assert.equal(attempt.verb.name, "admit")
      assert.equal(attempt.by.agency, was.chair.agency)
      assert.ok(candidate?.agreed && candidate.objectionsUntil <= attempt.at)
      const reason = now.members.find((each) => each.agency === agency)?.overruled?.reason
      assert.equal(openObjections(was, candidate).length > 0, reason !== undefined)
    },
  ),

  "whoever speaks for a member was an active member of it when named": landed(
    ({ now }, { attempt, before }) => {
      if (!["agree", "name-focal-point"].includes(attempt.verb.name)) return
      const own = [
        ...now.members,
        ...now.candidates.flatMap(({ agency, agreed }) => (agreed ? [{ agency, ...agreed }] : [])),
      ].find(({ agency }) => agency === attempt.by.agency)
      const people = [own?.focalPoint, own?.deputy].filter((each) => each !== undefined)
      assert.ok(people.length > 0 && new Set(people).size === people.length)
      for (const person of people) {
        const ref = { subject: "membership", parts: [`${attempt.by.agency}.${person}`] }
        assert.equal((seek(before, ref) as { status?: string } | undefined)?.status, "active")
      }
    },
  ),

  "what is dissolved moves no more": landed(({ was }) => {
    assert.notEqual(was?.status, "dissolved")
  }),

  "an act on one network leaves every other as it was": landed(({ now }, { before, after }) => {
    const others = networksIn(before).filter(({ id }) => id !== now.id)
    const left = new Set(networksIn(after))
    assert.ok(others.every((each) => left.has(each)))
  }),
}

describe("whatever anybody does to networks, in any order and at once", () => {
  testLaws(networkGround, laws)

  test("each verb has landed, and many refusals were heard", () => {
    const seen = landedIn(networkGround, ({ attempt }) => attempt.verb.name)
    expect(networks.verbs.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([])
    expect(seen.size).toBeGreaterThan(networks.verbs.length + 20)
  })
})

describe("objections", () => {
  const members = agencies.map((each) => ({
    agency: agencyId.parse(each),
    sector: "CARE" as const,
    since: monday,
  }))
  const moments = fc.integer({ min: -2 * objectionPeriod, max: 3 * objectionPeriod })
  const objecting = fc.array(
    fc.record({ agency: fc.constantFrom(...agencies, "outsider"), ms: moments }),
    { maxLength: 6 },
  )
  const candidateWith = (
    given: readonly { readonly agency: string; readonly ms: number }[],
  ): Candidate => ({
    agency: agencyId.parse("newcomer"),
    sector: "LAW",
    sponsor: agencyId.parse("dinsos"),
    by: personId.parse("koko"),
    at: monday,
    objectionsUntil: later(monday, objectionPeriod),
    objections: given.map(({ agency, ms }) => ({
      agency: agencyId.parse(agency),
      person: personId.parse("somebody"),
      at: later(monday, ms),
      reason: "Belum jelas.",
    })),
    agreed: { at: monday, focalPoint: personId.parse("focal") },
  })

  test("outside the period, or of outsiders, never count; within it, all do", () => {
    fc.assert(
      fc.property(objecting, (given) => {
        const network = { members } as Pick<Network, "members"> as Network
        const candidate = candidateWith(given)
        const counting = given.filter(
          ({ agency, ms }) => agency !== "outsider" && ms >= 0 && ms < objectionPeriod,
        )
        assert.equal(openObjections(network, candidate).length, counting.length)
        const refused = notAdmissible(network, candidate, {
          at: later(monday, objectionPeriod),
          reason: undefined,
        })
        assert.equal(refused?.refused, counting.length > 0 ? "network.reason-required" : undefined)
      }),
    )
  })

  test("nobody is admitted while the period runs, whatever is written", () => {
    fc.assert(
      fc.property(objecting, fc.integer({ min: 0, max: objectionPeriod - 1 }), (given, ms) => {
        const network = { members } as Pick<Network, "members"> as Network
        const refused = notAdmissible(network, candidateWith(given), {
          at: later(monday, ms),
          reason: "Mendesak.",
        })
        assert.equal(refused?.refused, "network.objections-open")
      }),
    )
  })
})
