import { describe, expect, test } from "vitest"
import {
  blindRef,
  type CaseId,
  careRef,
  caseId,
  caseRef,
  custodyRef,
  lockRef,
  teamSeatRef,
} from "#shared/case/case.ts"
import { commit } from "#shared/handoff/commit.ts"
import { type HandoffId, handoffRef, recordRef } from "#shared/handoff/handoff.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { clockOf } from "../../support/clockwork.ts"
import { commitment, handoffAt, must, wednesday } from "../../support/journey.ts"
import { bringBack, returning } from "../../support/returning.ts"
import { rina, town, wati } from "../../support/town.ts"
import { mend, put, see, seek, type World } from "../../support/world.ts"

type Draft = Parameters<typeof handoffAt>[2]

function given(draft: Draft) {
  const world = town()
  const id = handoffAt(world, "handover", draft)
  const ending = { verb: commit, id, input: commitment(wednesday), by: wati, at: wednesday }
  const now = () => see(world, handoffRef(id))
  return { world, id, ending, now, child: () => see(world, caseRef(now().case)) }
}

/** Agencies beside the custodian, as the case and its team's lists know them. */
function seats(world: World, child: CaseId) {
  const role = "provider"
  return {
    seated: (...names: readonly string[]) => {
      const agencies = names.map((name) => agencyId.parse(name))
      const team = agencies.map((agency) => ({ agency, name: agency, role, since: wednesday }))
      mend(world, caseRef(child), { team } as object)
      for (const agency of agencies) {
        const seat = { case: child, agency, role, openedAt: wednesday } as const
        put(world, teamSeatRef(child, agency), seat)
      }
    },
    listed: (...names: readonly string[]) =>
      names.filter((name) => seek(world, teamSeatRef(child, agencyId.parse(name)))),
  }
}

describe("completing a transfer", () => {
  test("custody moves in this one act, and its epoch rises by one", () => {
    const { world, id, ending, now, child } = given({ kind: "transfer" })
    const change = must(world, ending)
    expect(now()).toMatchObject({ status: "active", epoch: 2, committedAt: wednesday })
    expect(child()).toMatchObject({
      custodian: "rpsa",
      custodianName: "Instansi rpsa",
      custodyEpoch: 2,
      careEpoch: 0,
      worker: wati.person,
    })
    expect(see(world, custodyRef(now().case, 2))).toEqual({
      case: now().case,
      epoch: 2,
      custodian: "rpsa",
      from: wednesday,
      act: id,
    })
    expect(change.alsoChains).toEqual([caseRef(now().case)])
    expect(change.event.facts).toMatchObject({ custodian: "rpsa", epoch: 2 })
    expect(seek(world, lockRef(now().case, "custody"))).toBeUndefined()
  })

  test("both houses leave the team: the one leads the case, the other has given it away", () => {
    const { world, ending, now, child } = given({ kind: "transfer" })
    const seats = (["dinsos", "rpsa", "lksa"] as const).map((name) => {
      const agency = agencyId.parse(name)
      return { agency, name, role: "provider", since: wednesday } as const
    })
    mend(world, caseRef(now().case), { team: seats })
    must(world, ending)
    expect(child().team.map(({ agency }) => agency)).toEqual(["lksa"])
  })

  test("the team's lists follow in the same act: neither house finds it there any more", () => {
    const { world, ending, now, child } = given({ kind: "transfer" })
    const { seated, listed } = seats(world, now().case)
    seated("rpsa", "lksa")
    must(world, ending)
    expect(listed("rpsa", "lksa")).toEqual(["lksa"])
    expect(child().team.map(({ agency }) => agency)).toEqual(["lksa"])
  })

  test("whoever asks about the same child is sent to the new custodian", () => {
    const { world, ending, now, child } = given({ kind: "transfer" })
    const { excludedPersons, conflictedAgencies } = child()
    const away = [...excludedPersons, ...conflictedAgencies]
    const own = { case: now().case, agency: now().from, name: now().fromName, away }
    const other = { ...own, case: caseId.parse("case-other") }
    put(world, blindRef("blind:nik"), { cases: [other, own] })
    mend(world, handoffRef(now().id), { blinds: ["blind:nik", "blind:unknown"] })
    must(world, ending)
    const there = { ...own, agency: now().to, name: "Instansi rpsa" }
    expect(see(world, blindRef("blind:nik")).cases).toEqual([other, there])
    expect(seek(world, blindRef("blind:unknown"))).toBeUndefined()
  })

  test("the record names both who gave and who received, sealed; its words stay out of the ledger", () => {
    const { world, ending, now } = given({ kind: "transfer" })
    const { event, notices } = must(world, ending)
    expect(see(world, recordRef(now())).content).toMatchObject({
      giver: rina.person,
      giverPosition: "kenari-giver-rahasia",
      receiver: wati.person,
      place: "kenari-place-rahasia",
    })
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
  })

  test("for 30 days at grave risk, else 14, the child can be given back unasked", () => {
    for (const [risk, days] of [
      ["HIGH", 30],
      ["MEDIUM", 14],
    ] as const) {
      const { world, ending, now } = given({ kind: "transfer", risk })
      must(world, ending)
      expect(now().stableUntil).toBe(later(wednesday, days * day))
    }
  })
})

describe("completing a placement", () => {
  test("care moves, custody stays, and the day of return is a clock", () => {
    const { world, id, ending, now, child } = given({ kind: "placement" })
    const change = must(world, ending)
    expect(child()).toMatchObject({
      custodian: "dinsos",
      custodyEpoch: 1,
      careHolder: "rpsa",
      careHolderName: "Instansi rpsa",
      careEpoch: 1,
    })
    expect(now()).toMatchObject({ status: "active", epoch: 1 })
    expect(see(world, careRef(now().case, 1))).toEqual({
      case: now().case,
      epoch: 1,
      holder: "rpsa",
      from: wednesday,
      act: id,
    })
    expect(seek(world, custodyRef(now().case, 2))).toBeUndefined()
    expect(clockOf(now(), "return")?.due).toBe(now().returnBy)
    expect(change.alsoChains).toEqual([caseRef(now().case)])
  })

  test("whoever looks after the child keeps its seat: it leads nothing", () => {
    const { world, ending, now, child } = given({ kind: "placement" })
    const { seated, listed } = seats(world, now().case)
    seated("rpsa")
    must(world, ending)
    expect(listed("rpsa")).toEqual(["rpsa"])
    expect(child().team).toHaveLength(1)
  })
})

describe("completing a return", () => {
  const back = (kind: string, before?: (world: World, id: HandoffId) => void) => {
    const world = town()
    const parent = handoffAt(world, "active", { kind })
    before?.(world, parent)
    const id = returning(world, parent)
    return { world, parent, id, was: () => see(world, handoffRef(parent)) }
  }

  test("the parent becomes returned only when the return commits, and its clocks are gone", () => {
    const { world, id, was } = back("transfer")
    expect(was()).toMatchObject({ status: "active", followedBy: id })
    bringBack(world, id, "handover")
    expect(was().status).toBe("active")
    const { change } = bringBack(world, id, "active")
    expect(was()).toMatchObject({ status: "returned", followedBy: id, clocks: [] })
    expect(change.alsoChains?.map(refKey)).toContain(refKey(handoffRef(was().id)))
  })

  test("of a transfer gives custody back, with a third epoch", () => {
    const { world, id, was } = back("transfer")
    bringBack(world, id, "active")
    const child = see(world, caseRef(was().case))
    expect(child).toMatchObject({ custodian: "dinsos", custodyEpoch: 3, worker: rina.person })
    expect(see(world, custodyRef(was().case, 3)).act).toBe(id)
    expect(see(world, handoffRef(id))).toMatchObject({ status: "active", epoch: 3 })
  })

  test("of a placement gives the child back to its family", () => {
    const { world, id, was } = back("placement")
    bringBack(world, id, "active")
    const child = see(world, caseRef(was().case))
    expect(child).not.toHaveProperty("careHolder")
    expect(child).toMatchObject({ custodian: "dinsos", custodyEpoch: 1, careEpoch: 2 })
    expect(see(world, careRef(was().case, 2))).not.toHaveProperty("holder")
  })

  test("of a placement gives the child back to whoever looked after it before", () => {
    const { world, id, was } = back("placement", (town, parent) =>
      mend(town, handoffRef(parent), { careBefore: agencyId.parse("dinsos") }),
    )
    bringBack(world, id, "active")
    expect(see(world, caseRef(was().case)).careHolder).toBe("dinsos")
  })

  test("needs no agreement: it undoes what one covered", () => {
    const { world, id } = back("transfer", (town) => {
      for (const [key, row] of town.rows) {
        if (key.startsWith("partnership#")) {
          put(town, row.ref, { ...(row.state as object), status: "ended" })
        }
      }
    })
    bringBack(world, id, "active")
    expect(see(world, handoffRef(id)).status).toBe("active")
  })
})
