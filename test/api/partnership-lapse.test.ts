import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, instantOf, later, minute } from "#shared/kernel/instant.ts"
import { type PartnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import type { Player } from "#test/support/cast.ts"
import { inboxOf, timesTold } from "#test/support/inbox.ts"
import {
  agreement,
  givenActive,
  must,
  openPartners,
  speakers,
  today,
} from "#test/support/partners.ts"
import { changeRow } from "#test/support/rows.ts"
import type { Scene } from "#test/support/scene.ts"
import {
  acceptance,
  act,
  givenDraft,
  givenOffered,
  givenReviewed,
  officerOf,
} from "#test/support/story.ts"

const { source, target } = speakers
const network = "sk-jejaring-uji" as PartnershipId

let scene: Scene
beforeAll(async () => {
  scene = await openPartners()
})
afterAll(() => scene?.end())

/** One handoff before each step that asks for cover: the draft, the reviewed, the accepted. */
async function givenThree(): Promise<readonly [string, string, string]> {
  const officer = officerOf(scene)
  const [draft, reviewed, accepted] = [
    await givenDraft(scene),
    await givenReviewed(scene),
    await givenReviewed(scene),
  ]
  must(await act(scene, officer, [`/handoffs/${accepted}`, "accept", acceptance(officer)]))
  return [draft, reviewed, accepted]
}

async function told([draft, reviewed, accepted]: readonly [string, string, string]) {
  const officer = officerOf(scene)
  const contact = { firstContact: { at: new Date().toISOString(), with: "CHILD" } }
  const replies = [
    await act(scene, scene.cast.worker, [`/handoffs/${draft}`, "offer"]),
    await act(scene, officer, [`/handoffs/${reviewed}`, "accept", acceptance(officer)]),
    await act(scene, officer, [`/handoffs/${accepted}`, "commit", contact]),
  ]
  return replies.map(({ status, body }) => [status, body["code"] ?? body["status"]])
}

const refused = [403, "handoff.not-covered"]

async function strandedFor(who: Player, id: string) {
  const { body } = must(await scene.get(who, `/partnerships/${id}/stranded`))
  return {
    complete: body["complete"],
    ids: (body["handoffs"] as unknown as { id: string }[]).map((each) => each.id).sort(),
  }
}

describe("an agreement that is over stops offer, acceptance and commit", () => {
  test("once its day is past, until it is renewed", async () => {
    const handoffs = await givenThree()
    await changeRow(scene.tables, partnershipRef(network), { until: instantOf(Date.now()) })
    expect(await told(handoffs)).toEqual([refused, refused, refused])
    const terms = {
      from: instantOf(Date.now() - day),
      until: later(today, 300 * day),
      clauses: [{ effect: "allow" }],
    }
    must(await act(scene, source, [`/partnerships/${network}`, "amend", terms]))
    expect(await told(handoffs), "signed by one side alone").toEqual([refused, refused, refused])
    must(await act(scene, target, [`/partnerships/${network}`, "sign"]))
    expect(await told(handoffs)).toEqual([
      [200, "offered"],
      [200, "accepted"],
      [200, "active"],
    ])
  })

  test("once somebody has ended it; what it strands was told before, and a new one covers what is new", async () => {
    const handoffs = await givenThree()
    const before = await strandedFor(source, network)
    expect(before.complete).toBe(true)
    expect(before.ids).toEqual(expect.arrayContaining([...handoffs]))
    expect((await strandedFor(target, network)).ids).toEqual(
      before.ids.filter((id) => id !== handoffs[0]),
    )
    must(await act(scene, target, [`/partnerships/${network}`, "end", { reason: "Digabung." }]))
    expect(await told(handoffs)).toEqual([refused, refused, refused])
    expect((await strandedFor(source, network)).ids).toEqual(before.ids)
    const id = await givenActive(scene, agreement())
    expect((await strandedFor(source, id)).ids).toEqual([])
    const fresh = await givenOffered(scene)
    const seen = await scene.get(scene.cast.worker, `/handoffs/${fresh}`)
    expect(seen.body["status"]).toBe("offered")
    expect((await strandedFor(source, id)).ids).toEqual([fresh])
    const outside = await givenDraft(scene, { service: "TEMPORARY_SHELTER" })
    const held = await act(scene, scene.cast.worker, [`/handoffs/${outside}`, "offer"])
    expect(held.body["code"]).toBe("handoff.not-covered")
  })

  test("what it strands is for those who work on cases", async () => {
    const [id, path] = [network, `/partnerships/${network}/stranded`]
    const people = await strandedFor(officerOf(scene), id)
    expect(people.ids.length).toBeGreaterThan(0)
    const administrator = { ...target, roles: [] }
    const { membershipRef } = await import("#shared/membership/membership.ts")
    const ref = membershipRef(administrator.id, administrator.agency)
    await changeRow(scene.tables, ref, { roles: ["AGENCY_ADMIN"] })
    const answer = await scene.get(administrator, path)
    expect([answer.status, answer.body["code"]]).toEqual([403, "role.required"])
    await changeRow(scene.tables, ref, { roles: ["COORDINATOR"] })
  })
})

describe("the reminders of a lapse", () => {
  /** The clock as the schedule calls it in the first minute of a later day. */
  async function clockOn(days: number): Promise<void> {
    const { handler } = await import("#functions/clock.lambda.ts")
    await handler({ time: later(today, days * day + minute) }, {} as never)
    await scene.settle()
  }

  const lapsing = (days: number) => agreement({ until: later(today, days * day) })
  const times = (id: string, days: number) =>
    Promise.all(
      [source, target].map((who) =>
        timesTold(scene.tables, who, [`partnership.lapse-${days}`, id]),
      ),
    )

  test("come on their day to the coordinators of all parties, once however often the clock runs", async () => {
    const id = await givenActive(scene, lapsing(40))
    await clockOn(9)
    expect(await times(id, 30)).toEqual([0, 0])
    await clockOn(10)
    await expect.poll(() => times(id, 30), { timeout: 20_000 }).toEqual([1, 1])
    await clockOn(10)
    await clockOn(13)
    await clockOn(16)
    expect(await times(id, 30)).toEqual([1, 1])
    expect(await times(id, 7)).toEqual([0, 0])
    await clockOn(33)
    await expect.poll(() => times(id, 7), { timeout: 20_000 }).toEqual([1, 1])
    expect(await times(id, 90)).toEqual([0, 0])
  })

  test("can be read and put away like any other notice", async () => {
    const inbox = await inboxOf(scene.tables, target)
    const notice = inbox.find(({ kind }) => kind === "partnership.lapse-7")
    expect(notice?.urgency).toBe("now")
    must(await act(scene, target, [`/notices/${notice?.id}`, "mark-read"]))
  })

  test("do not come once it has ended, nor on the old day once it is renewed", async () => {
    const ended = await givenActive(scene, lapsing(50))
    must(await act(scene, source, [`/partnerships/${ended}`, "end", { reason: "Selesai." }]))
    const renewed = await givenActive(scene, lapsing(50))
    const terms = { from: today, until: later(today, 80 * day), clauses: [{ effect: "allow" }] }
    must(await act(scene, target, [`/partnerships/${renewed}`, "amend", terms]))
    must(await act(scene, source, [`/partnerships/${renewed}`, "sign"]))
    await clockOn(45)
    expect(await times(ended, 30)).toEqual([0, 0])
    expect(await times(renewed, 30)).toEqual([0, 0])
    await clockOn(50)
    await expect.poll(() => times(renewed, 30), { timeout: 20_000 }).toEqual([1, 1])
    expect(await times(ended, 7)).toEqual([0, 0])
  })
})
