import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { addToTeam } from "#shared/case/add-to-team.ts"
import { teamSeatRef } from "#shared/case/case.ts"
import { agencyId } from "#shared/kernel/id.ts"
import {
  childOf,
  done,
  given,
  join,
  seatOf,
  testThreshold,
  toldBy,
  tried,
} from "../../support/case-stage.ts"
import { wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { seat } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const lpa = { agency: "lpa", role: "bridge" }
const rowOf = (id: string, agency: string) =>
  teamSeatRef(id as Parameters<typeof teamSeatRef>[0], agencyId.parse(agency))

describe("giving an agency a seat in the team", () => {
  testThreshold({ verb: addToTeam, input: lpa, idle: seat("wira", "dinsos") })

  test("it hears, and finds the case in its own list", () => {
    const [world, id] = given()
    const change = done(addToTeam, lpa, [world, id])
    expect(childOf(world, id).team).toEqual([
      { agency: "lpa", name: "Instansi lpa", role: "bridge", since: wednesday },
    ])
    expect(see(world, rowOf(id, "lpa"))).toMatchObject({ case: id, agency: "lpa", role: "bridge" })
    expect(toldBy(change)).toEqual(["case.team-joined desk lpa"])
  })

  test("another role takes the place of the one before", () => {
    const [world, id] = given()
    join(world, id, ["lpa", "bridge"])
    join(world, id, ["rpsa", "provider"])
    join(world, id, ["lpa", "provider"])
    expect(childOf(world, id).team.map(({ agency, role }) => [agency, role])).toEqual([
      ["rpsa", "provider"],
      ["lpa", "provider"],
    ])
    expect(see(world, rowOf(id, "lpa")).role).toBe("provider")
    expect(tried(addToTeam, { agency: "lpa", role: "provider" }, [world, id])).toBe(
      "case.already-in-team",
    )
  })

  test.each(["pkk", "court", "unicef"])("%s works on no single case, in no role", (agency) => {
    const [world, id] = given()
    for (const role of ["provider", "bridge", "observer"]) {
      expect(tried(addToTeam, { agency, role }, [world, id])).toBe("case.agency-sees-no-case")
    }
  })

  test("a commission that asks after single cases looks on, and does nothing more", () => {
    const [world, id] = given()
    expect(tried(addToTeam, { agency: "kpad", role: "provider" }, [world, id])).toBe(
      "case.agency-sees-no-case",
    )
    expect(tried(addToTeam, { agency: "kpad", role: "observer" }, [world, id])).toBe("open")
  })

  test("only an LPA is a bridge", () => {
    const [world, id] = given()
    for (const agency of ["rpsa", "polres", "pksai"]) {
      expect(tried(addToTeam, { agency, role: "bridge" }, [world, id])).toBe("case.bridge-only-lpa")
    }
  })

  test("neither the custodian, nor a conflicted agency, nor one that is not there", () => {
    const [world, id] = given({ conflictedAgencies: [agencyId.parse("lksa")] })
    const tries = (agency: string) => tried(addToTeam, { agency, role: "provider" }, [world, id])
    expect(tries("dinsos")).toBe("case.agency-is-custodian")
    expect(tries("lksa")).toBe("case.agency-conflicted")
    expect(tries("nowhere")).toBe("case.agency-unknown")
    mend(world, agencyRef(agencyId.parse("rpsa")), { status: "suspended" })
    expect(tries("rpsa")).toBe("case.agency-unknown")
  })

  test("twenty are enough", () => {
    const team = Array.from({ length: 20 }, (_, place) => seatOf(`house-${place}`, "provider"))
    const [world, id] = given({ team })
    expect(tried(addToTeam, lpa, [world, id])).toBe("case.team-full")
  })

  testEveryRefusal(addToTeam)
})
