import { describe, expect, test } from "vitest"
import { agencyRef, capacityRef, deskRef } from "#shared/agency/agency.ts"
import { accept } from "#shared/handoff/accept.ts"
import { acknowledge } from "#shared/handoff/acknowledge.ts"
import { dueOf, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { manifestRef, taskCountRef } from "#shared/task/task.ts"
import { freeze, returned, wira } from "../../support/further-handoffs.ts"
import { acceptance, handoffAt, must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal, testThreshold } from "../../support/threshold.ts"
import { oki, putPlaces, rina, seat, surya, tono, town, wati } from "../../support/town.ts"
import { membershipOf, mend, put, see, seek, type World } from "../../support/world.ts"

const rpsa = agencyId.parse("rpsa")
const shelter = capacityRef(rpsa, "TEMPORARY_SHELTER")

type Draft = Parameters<typeof handoffAt>[2]

const given = (draft: Draft = {}): [World, HandoffId] => {
  const world = town()
  return [world, handoffAt(world, "under-review", draft)]
}

const taking = (id: HandoffId, input = acceptance(wednesday)) =>
  ({ verb: accept, id, input, by: oki, at: wednesday }) as const

describe("accepting", () => {
  test("the receiving agency takes it, and a place is reserved", () => {
    const [world, id] = given()
    must(world, taking(id))
    const handoff = see(world, handoffRef(id))
    const { status, worker, holdsPlace } = handoff
    expect({ status, worker, holdsPlace }).toEqual({
      status: "accepted",
      worker: wati.person,
      holdsPlace: true,
    })
    expect(dueOf(handoff)).toMatchObject({
      kind: "handover",
      due: acceptance(wednesday).handoverAt,
    })
    expect(see(world, shelter)).toMatchObject({ places: 2, room: 1, reserved: 1, taken: 0 })
  })

  test("the author and the named worker are told, in ids alone", () => {
    const [world, id] = given()
    const { notices } = must(world, taking(id))
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", ...rina },
      { to: "person", ...wati },
    ])
  })

  test("it waits for the worker from then on, and for its reviewer no more", () => {
    const [world, id] = given()
    must(world, taking(id))
    expect(see(world, membershipOf(oki)).holds).toEqual([])
    expect(see(world, membershipOf(wati)).holds).toEqual([{ noun: "handoffs", id, as: "worker" }])
  })

  test("a reviewer who names themselves holds it once, as its worker", () => {
    const [world, id] = given()
    must(world, taking(id, acceptance(wednesday, oki.person)))
    expect(see(world, membershipOf(oki)).holds).toEqual([{ noun: "handoffs", id, as: "worker" }])
  })

  test("whoever accepts in the reviewer’s place frees the reviewer", () => {
    const [world, id] = given()
    must(world, { ...taking(id), by: seat("dewi", "rpsa") })
    expect(see(world, membershipOf(oki)).holds).toEqual([])
    expect(see(world, membershipOf(seat("dewi", "rpsa"))).holds).toEqual([])
  })

  test("where no places are counted, none is reserved", () => {
    const [world, id] = given({ service: "ACCOMPANIMENT" })
    must(world, taking(id))
    expect(see(world, handoffRef(id)).holdsPlace).toBe(false)
  })

  test("the last place goes once", () => {
    const [world, id] = given()
    mend(world, shelter, { room: 0, reserved: 2 })
    expect(outcome(world, taking(id))).toBe("handoff.place-taken")
  })

  test("whoever is off duty does not accept", () => {
    const [world, id] = given()
    const idle = { ...taking(id), by: seat("fajar", "rpsa") }
    expect(outcome(world, idle)).toBe("handoff.not-on-duty")
    mend(world, deskRef(rpsa), { active: false })
    expect(outcome(world, taking(id))).toBe("handoff.not-on-duty")
  })

  test("at high risk it takes a certificate that is still valid", () => {
    const [world, id] = given({ risk: "HIGH" })
    const refused = "handoff.certificate-required"
    expect(outcome(world, { ...taking(id), by: seat("dewi", "rpsa") })).toBe(refused)
    const certificate = see(world, membershipOf(oki)).certificate
    if (certificate) {
      mend(world, membershipOf(oki), { certificate: { ...certificate, validUntil: wednesday } })
    }
    expect(outcome(world, taking(id))).toBe(refused)
  })

  test("at medium risk it takes none", () => {
    const [world, id] = given()
    expect(outcome(world, { ...taking(id), by: seat("dewi", "rpsa") })).toBe("accepted")
  })

  test("nobody accepts what they wrote or approved themselves, for another agency", () => {
    const [world, id] = given({ risk: "HIGH" })
    const dian = { ...taking(id), by: seat("dian", "rpsa") }
    mend(world, handoffRef(id), { author: see(world, membershipOf(dian.by)).person })
    expect(outcome(world, dian)).toBe("handoff.own-offer")
    mend(world, handoffRef(id), {
      author: see(world, membershipOf(rina)).person,
      approver: see(world, membershipOf(dian.by)).person,
    })
    expect(outcome(world, dian)).toBe("handoff.own-offer")
  })

  test("nothing is accepted whose legal basis fell away", () => {
    const [world, id] = given()
    freeze(world, id)
    expect(outcome(world, taking(id))).toBe("handoff.frozen")
  })

  test("of a transfer what is open on the case is listed, and every further task joins", () => {
    const [world, id] = given({ kind: "transfer" })
    const { case: child } = see(world, handoffRef(id))
    put(world, taskCountRef(child), { case: child, open: 3 })
    must(world, taking(id))
    expect(see(world, handoffRef(id)).hasManifest).toBe(true)
    expect(see(world, manifestRef(id))).toMatchObject({ listed: 3, unplaced: 3, unmoved: 3 })
    expect(see(world, taskCountRef(child))).toMatchObject({ open: 3, manifest: { handoff: id } })
  })

  test("with nothing open on the case the list of a transfer is empty, but there", () => {
    const [world, id] = given({ kind: "transfer" })
    must(world, taking(id))
    expect(see(world, manifestRef(id))).toMatchObject({ listed: 0, unplaced: 0, unmoved: 0 })
  })

  test("a service, or care for a while, takes no task along", () => {
    for (const draft of [{}, { kind: "placement" }]) {
      const [world, id] = given(draft)
      must(world, taking(id))
      expect(see(world, handoffRef(id)).hasManifest).toBe(false)
      expect(seek(world, manifestRef(id))).toBeUndefined()
    }
  })

  test("an emergency that went ahead of its agreement is accepted without one", () => {
    const [world, id] = given({ kind: "transfer", risk: "EMERGENCY" })
    mend(world, partnershipRef(partnershipId.parse("pks-dinsos-rpsa")), { until: wednesday })
    expect(outcome(world, taking(id))).toBe("handoff.not-covered")
    const by = see(world, membershipOf(rina)).person
    mend(world, handoffRef(id), {
      toRatify: { parts: ["partnership"], since: wednesday, by },
    })
    expect(outcome(world, taking(id))).toBe("accepted")
  })

  test("whoever gave a child away takes it back without an agreement, and without a counted place", () => {
    const world = town()
    putPlaces(world, "dinsos", ["TEMPORARY_SHELTER", 0])
    const id = returned(world, ["offered", {}])
    mend(world, partnershipRef(partnershipId.parse("pks-dinsos-rpsa")), { status: "ended" })
    must(world, { verb: acknowledge, id, input: { attest: true }, by: wira, at: wednesday })
    must(world, { ...taking(id, acceptance(wednesday, rina.person)), by: wira })
    expect(see(world, handoffRef(id))).toMatchObject({ holdsPlace: false, hasManifest: true })
  })

  test("a suspended agency takes nobody on", () => {
    const [world, id] = given()
    mend(world, agencyRef(rpsa), { status: "suspended" })
    expect(outcome(world, taking(id))).toBe("handoff.receiver-suspended")
  })

  test("the agreement still stands", () => {
    const [world, id] = given()
    mend(world, partnershipRef(partnershipId.parse("pks-dinsos-rpsa")), { until: wednesday })
    expect(outcome(world, taking(id))).toBe("handoff.not-covered")
  })

  test("the worker named is an active member, and may know of the child", () => {
    const [world, id] = given()
    const naming = (worker: string) => outcome(world, taking(id, acceptance(wednesday, worker)))
    expect(naming("nobody")).toBe("handoff.worker-unknown")
    expect(naming(tono.person)).toBe("handoff.worker-unknown")
    expect(naming(surya.person)).toBe("handoff.worker-unknown")
    expect(naming("eka")).toBe("handoff.worker-unknown")
    // Kept away by the offer alone: the case has let them in again since.
    mend(world, handoffRef(id), { excludedPersons: [personId.parse(wati.person)] })
    expect(naming(wati.person)).toBe("handoff.worker-unknown")
  })

  test("the worker named can complete it: works on cases, and is certified where it takes that", () => {
    const [world, id] = given({ risk: "HIGH" })
    const naming = (worker: string) => outcome(world, taking(id, acceptance(wednesday, worker)))
    expect(naming("dewi")).toBe("handoff.worker-unfit")
    mend(world, membershipOf(wati), { roles: ["AGENCY_ADMIN"] })
    expect(naming(wati.person)).toBe("handoff.worker-unfit")
  })

  test("a date far ahead does not stop the clock: it runs out as the risk allows", () => {
    const [world, id] = given({ risk: "EMERGENCY" })
    must(world, taking(id, { ...acceptance(wednesday), handoverAt: later(wednesday, 300 * day) }))
    expect(dueOf(see(world, handoffRef(id)))).toMatchObject({
      kind: "handover",
      due: later(wednesday, day),
    })
  })

  test("the handover lies ahead", () => {
    const [world, id] = given()
    const late = taking(id, { ...acceptance(wednesday), handoverAt: wednesday })
    expect(outcome(world, late)).toBe("handoff.date-past")
  })

  testThreshold({
    verb: accept,
    stage: "under-review",
    elsewhere: "offered",
    by: oki,
    other: seat("wira", "dinsos"),
    idle: wati,
    input: acceptance(wednesday),
  })
  testEveryRefusal(accept)
})
