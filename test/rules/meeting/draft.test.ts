import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId, type MeetingId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { draft } from "#shared/meeting/draft.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { knowsMeeting } from "#shared/meeting/rules/standing.ts"
import { type Network, type NetworkId, networkRef } from "#shared/network/network.ts"
import { programmeRef } from "#shared/programme/programme.ts"
import { closes, conference, meeting, meetingAt, opens, session } from "../../support/assembly.ts"
import { withPeople } from "../../support/calendar-life.ts"
import { putConferred } from "../../support/conferred.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { programmeIn } from "../../support/programmes.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, koko, monday, rina, surya, tono, town } from "../../support/town.ts"
import { factsFor, membershipOf, mend, put, see, seek } from "../../support/world.ts"

const drafting = (input: unknown) => ({ verb: draft, input, by: koko, at: monday })
const said = (input: unknown): string => outcome(town(), drafting(input))

describe("drafting a meeting", () => {
  test("a coordinator prepares it, and nobody is told yet", () => {
    const world = town()
    const { notices, subject } = must(world, drafting(meeting()))
    expect(notices).toEqual([])
    expect(subject.parts).toHaveLength(1)
    const id = meetingAt(world, "draft")
    expect(see(world, meetingRef(id))).toMatchObject({
      status: "draft",
      host: "dinsos",
      owner: koko.person,
      sequence: 0,
      past: [],
    })
    expect(seek(world, inviteeRef(id, agencyId.parse("dinsos")))).toBeDefined()
    expect(seek(world, inviteeRef(id, agencyId.parse("rpsa")))).toBeUndefined()
  })

  test("every agency's answer is pending, and carries the agency's name", () => {
    const world = town()
    const { invitations } = see(world, meetingRef(meetingAt(world, "draft")))
    expect(invitations.map(({ answer }) => answer)).toEqual(["PENDING", "PENDING", "PENDING"])
    expect(invitations.map(({ name }) => name)).toEqual([
      "Instansi dinsos",
      "Instansi rpsa",
      "Instansi lksa",
    ])
  })

  test("its calendar id tells neither case nor title", () => {
    const world = town()
    const { uid } = see(world, meetingRef(meetingAt(world, "draft", conference())))
    expect(uid).toMatch(/^meeting-\d{6}@simpul$/)
    expect(uid).not.toContain("ABC123")
  })

  test("the type belongs to the profile", () => {
    expect(said(meeting({ type: "CASE_CONFERENCE" }))).toBe("meeting.profile-mismatch")
    expect(said(conference({ type: "WORKSHOP" }))).toBe("meeting.profile-mismatch")
  })

  test("a coordination meeting carries no case", () => {
    expect(said(meeting({ caseReference: "1872-ABC123" }))).toBe("meeting.case-data")
    expect(said(conference())).toBe("draft")
  })

  test("a conference names a case that is open, and invites its custodian", () => {
    expect(said(conference({ caseReference: undefined }))).toBe("meeting.case-required")
    expect(said(conference({ caseReference: "1872-ZZZ999" }))).toBe("meeting.case-unknown")
    const others = [{ agency: "rpsa", need: "mandatory" }]
    expect(said(conference({ invitations: others }))).toBe("meeting.case-unknown")
    const world = town()
    putConferred(world, [monday, eka.person], { status: "closed" })
    expect(outcome(world, drafting(conference()))).toBe("meeting.case-unknown")
  })

  test("an agency with a conflict of interest in the case is not invited to its conference", () => {
    const world = town()
    const rpsa = agencyId.parse("rpsa")
    putConferred(world, [monday, eka.person], { conflictedAgencies: [rpsa] })
    expect(outcome(world, drafting(conference()))).toBe("meeting.agency-conflicted")
    putConferred(world, [monday, surya.person])
    expect(outcome(world, drafting(conference()))).toBe("meeting.person-unknown")
  })

  test("who is excluded from the case can neither call its conference nor learn of it", () => {
    const world = town()
    putConferred(world, [monday, koko.person])
    expect(outcome(world, drafting(conference()))).toBe("meeting.case-unknown")
    const other = town()
    const state = see(other, meetingRef(meetingAt(other, "scheduled", conference())))
    expect(state.excludedPersons).toEqual([eka.person])
    const facts = factsFor(other, { by: eka, at: monday })
    expect(facts && knowsMeeting(state, facts.actor)).toBe(false)
  })

  test("an agency is invited once, and is in the directory, and active", () => {
    const need = "mandatory"
    const inviting = (...names: string[]) =>
      meeting({ invitations: names.map((agency) => ({ agency, need })) })
    expect(said(inviting("rpsa", "rpsa"))).toBe("meeting.agency-twice")
    expect(said(inviting("rpsa", "nowhere"))).toBe("meeting.agency-unknown")
    const world = town()
    mend(world, agencyRef(agencyId.parse("lksa")), { status: "suspended" })
    expect(outcome(world, drafting(inviting("rpsa", "lksa")))).toBe("meeting.agency-unknown")
    world.rows.delete(refKey(agencyRef(agencyId.parse("dinsos"))))
    expect(outcome(world, drafting(inviting("rpsa")))).toBe("meeting.agency-unknown")
  })

  test("whoever runs it is an active member of the host", () => {
    expect(said(conference({ chair: "nobody" }))).toBe("meeting.person-unknown")
    expect(said(conference({ minuteTaker: "oki" }))).toBe("meeting.person-unknown")
    expect(said(conference({ chair: tono.person }))).toBe("meeting.person-unknown")
  })

  test("sessions run forwards, one after another, in whatever order they are told", () => {
    const next = session(later(opens, day))
    const world = town()
    const id = meetingAt(world, "draft", meeting({ sessions: [next, session()] }))
    expect(see(world, meetingRef(id)).sessions.map(({ start }) => start)).toEqual([
      opens,
      next.start,
    ])
    expect(said(meeting({ sessions: [session(opens, 0)] }))).toBe("meeting.session-backwards")
    expect(said(meeting({ sessions: [session(opens, -1)] }))).toBe("meeting.session-backwards")
    const overlapping = [session(), session(later(closes, -1))]
    expect(said(meeting({ sessions: overlapping }))).toBe("meeting.session-backwards")
    expect(said(meeting({ sessions: [session(), session(closes)] }))).toBe("draft")
  })

  test("forty-five agencies fit into one act", () => {
    const world = town()
    const names = Array.from({ length: 45 }, (_, place) => `agency-${place}`)
    for (const name of names) {
      const id = agencyId.parse(name)
      const lksa = see(world, agencyRef(agencyId.parse("lksa")))
      world.rows.set(refKey(agencyRef(id)), {
        ref: agencyRef(id),
        state: { ...lksa, id },
        version: 1,
      })
    }
    const invitations = names.map((agency) => ({ agency, need: "optional" }))
    expect(outcome(world, drafting(meeting({ invitations })))).toBe("draft")
    const id = meetingAt(world, "scheduled", meeting({ invitations }))
    expect(see(world, meetingRef(id)).invitations).toHaveLength(45)
  })

  test("whoever runs it and whoever is named has a place, and no name is kept", () => {
    const world = town()
    const id = meetingAt(world, "draft", meeting(withPeople()))
    const { seats, invitations } = see(world, meetingRef(id))
    expect(seats?.map(({ person, agency, part }) => [person, agency, part])).toEqual([
      ["koko", "dinsos", "owner"],
      ["surya", "dinsos", "chair"],
      ["rina", "dinsos", "minute-taker"],
      ["wati", "rpsa", "lead"],
      ["dewi", "rpsa", "deputy"],
      ["lia", "lksa", "delegate"],
    ])
    expect(JSON.stringify(invitations)).not.toContain("people")
    const own = meetingAt(world, "draft", meeting(withPeople({ chair: koko.person })))
    expect(see(world, meetingRef(own)).seats?.[0]).toMatchObject({ person: "koko", part: "chair" })
  })

  test("people are named once, serve there, are not kept away, and are 130 at most", () => {
    const naming = (...people: string[]) => ({
      agency: "rpsa",
      need: "mandatory",
      people: people.map((person) => ({ person, part: "delegate" })),
    })
    const inviting = (...invitations: object[]) => meeting({ invitations })
    expect(said(inviting(naming("wati", "wati")))).toBe("meeting.person-twice")
    expect(said(inviting(naming("rina")))).toBe("meeting.person-unknown")
    expect(said(inviting(naming("tono")))).toBe("meeting.person-unknown")
    const dinsos = { agency: "dinsos", need: "mandatory" }
    expect(said(conference({ invitations: [dinsos, naming("eka")] }))).toBe(
      "meeting.person-unknown",
    )
    const world = town()
    const crowd = ["dinsos", "rpsa", "lksa", "polres"].map((agency) => ({
      agency,
      need: "optional",
      people: Array.from({ length: 30 }, (_, place) => {
        const person = `${agency}-${place}`
        const wati = see(world, membershipOf({ person: "wati", agency: "rpsa" }))
        const ids = { person: personId.parse(person), agency: agencyId.parse(agency) }
        put(world, membershipOf({ person, agency }), { ...wati, ...ids })
        return { person, part: "delegate" }
      }),
    }))
    expect(outcome(world, drafting(inviting(...crowd)))).toBe("draft")
    const more = ["agency-1", "agency-2"].map((agency) => {
      const id = agencyId.parse(agency)
      put(world, agencyRef(id), { ...see(world, agencyRef(agencyId.parse("lksa"))), id })
      const people = Array.from({ length: 8 }, (_, place) => {
        const wati = see(world, membershipOf({ person: "wati", agency: "rpsa" }))
        const person = `${agency}-${place}`
        put(world, membershipOf({ person, agency }), {
          ...wati,
          person: personId.parse(person),
          agency: id,
        })
        return { person, part: "delegate" }
      })
      return { agency, need: "optional", people }
    })
    expect(outcome(world, drafting(inviting(...crowd, ...more)))).toBe("meeting.too-many-seats")
  })

  test("it belongs to a network of the host's, or to none", () => {
    expect(said(meeting({ network: "pksai-metro" }))).toBe("meeting.network-unknown")
  })

  test("it goes on with an adjourned meeting of the same host, which does not name it yet", () => {
    const world = town()
    const earlier = meetingAt(world, "scheduled")
    const next = drafting(meeting({ predecessor: earlier }))
    expect(outcome(world, next)).toBe("meeting.predecessor-unknown")
    mend(world, meetingRef(earlier), { status: "adjourned" })
    const { subject } = must(world, next)
    const own = meetingRef(subject.parts[0] as MeetingId)
    expect(see(world, own).predecessor).toBe(earlier)
    // Whoever was invited then learns of no draft; `schedule` names it.
    expect(see(world, meetingRef(earlier)).successor).toBeUndefined()
    expect(said(meeting({ predecessor: "meeting-nowhere" }))).toBe("meeting.predecessor-unknown")
    mend(world, meetingRef(earlier), { successor: own.parts[0] as MeetingId })
    expect(outcome(world, next)).toBe("meeting.successor-stands")
  })

  test("it is one of a series of the host's, or of the network whose meeting it is", () => {
    const world = town()
    const own = programmeIn(world)
    must(world, drafting(meeting({ programme: own })))
    expect(said(meeting({ programme: own }))).toBe("meeting.programme-unknown")
    mend(world, programmeRef(own), { host: agencyId.parse("rpsa") })
    expect(outcome(world, drafting(meeting({ programme: own })))).toBe("meeting.programme-unknown")
    const network = "network-1" as NetworkId
    const members = [{ agency: koko.agency }]
    put(world, networkRef(network), { status: "active", members } as unknown as Network)
    mend(world, programmeRef(own), { network })
    expect(outcome(world, drafting(meeting({ programme: own })))).toBe("meeting.programme-unknown")
    expect(outcome(world, drafting(meeting({ programme: own, network })))).toBe("draft")
  })

  test("it takes a coordinator", () => {
    expect(outcome(town(), { ...drafting(meeting()), by: rina })).toBe("role.required")
  })

  testEveryRefusal(draft)
})
