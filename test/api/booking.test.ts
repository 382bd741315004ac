import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, hour, instantOf } from "#shared/kernel/instant.ts"
import { agencyIds } from "#test/support/cast.ts"
import { timesTold } from "#test/support/inbox.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"

const rivals = process.env["SIMPUL_PROVE"] ? 24 : 6
const rounds = process.env["SIMPUL_PROVE"] ? 20 : 2

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const told = ({ status, body }: Reply) => [status, body["code"]]

const sessionIn = (days: number, change: Record<string, unknown> = {}) => {
  const start = Date.now() + days * day
  return {
    start: instantOf(start),
    end: instantOf(start + 2 * hour),
    zone: "WIB",
    mode: "ONLINE",
    ...change,
  }
}

async function drafted(change: Record<string, unknown>): Promise<string> {
  const made = await scene.post(scene.cast.coordinator, "/meetings", { body: meetingOf(change) })
  expect(made.status, made.text).toBe(201)
  return idOf(made)
}

const people = () => [{ person: officerOf(scene).id, part: "delegate" }]
const mandatory = () => [{ agency: agencyIds.target, need: "mandatory", people: people() }]

/** All of them are scheduled in the same moment. */
async function rush(ids: readonly string[]): Promise<readonly Reply[]> {
  const { coordinator } = scene.cast
  return Promise.all(
    ids.map((id) =>
      scene.post(coordinator, `/meetings/${id}/schedule`, { body: {}, match: '"1"' }),
    ),
  )
}

describe("meetings that want one person’s time", () => {
  const { length } = Array.from({ length: rivals })
  const plans: Readonly<Record<string, () => Record<string, unknown>>> = {
    chair: () => ({ chair: scene.cast.supervisor.id }),
    "minute taker": () => ({ minuteTaker: scene.cast.worker.id }),
    delegate: () => ({ invitations: mandatory() }),
  }

  test.each(Object.keys(plans))(
    "of one %s: one is scheduled, the others hear why not",
    async (who) => {
      for (let round = 0; round < rounds; round += 1) {
        const sessions = [sessionIn(10 + round + Object.keys(plans).indexOf(who) * 30)]
        const wanted = Array.from({ length }, () => drafted({ sessions, ...plans[who]?.() }))
        const ids = await Promise.all(wanted)
        const replies = await rush(ids)
        const winner = ids[replies.findIndex(({ status }) => status === 200)] ?? "nobody"
        const won = replies.filter(({ status }) => status === 200)
        expect(won.length, replies.map(({ text }) => text).join("\n")).toBe(1)
        for (const each of replies.filter(({ status }) => status !== 200)) {
          expect(told(each)).toEqual([409, "meeting.conflict"])
          expect(each.text, "which meeting has it").not.toContain(winner)
        }
      }
    },
  )

  test("who calls it off gives the time back, and it can be had at once", async () => {
    const sessions = [sessionIn(150)]
    const chair = scene.cast.supervisor.id
    const [one, other] = [await drafted({ sessions, chair }), await drafted({ sessions, chair })]
    const { coordinator } = scene.cast
    const scheduling = (id: string) => act(scene, coordinator, [`/meetings/${id}`, "schedule"])
    expect((await scheduling(one)).status).toBe(200)
    expect(told(await scheduling(other))).toEqual([409, "meeting.conflict"])
    const reason = { reason: "Batal karena banjir." }
    await act(scene, coordinator, [`/meetings/${one}`, "cancel", reason])
    expect((await scheduling(other)).status).toBe(200)
  })
})

describe("a poll on the time", () => {
  const slots = () =>
    [8, 9, 10].map((days) => ({ sessions: [sessionIn(days)], reason: "Hari apa pun." }))
  const invitations = () => [{ agency: agencyIds.source, need: "mandatory" }, ...mandatory()]

  async function givenPoll(): Promise<string> {
    const { coordinator } = scene.cast
    const id = await drafted({ sessions: [sessionIn(8)], invitations: invitations() })
    const body = { slots: slots(), deadline: instantOf(Date.now() + 6 * day) }
    const opened = await act(scene, coordinator, [`/meetings/${id}`, "open-poll", body])
    expect(opened.status, opened.text).toBe(200)
    return id
  }

  test("is asked, voted on by both sides at once, explained, and decided", async () => {
    const officer = officerOf(scene)
    const { coordinator } = scene.cast
    const id = await givenPoll()
    const path = `/meetings/${id}`
    const voting = (votes: object) => ({ body: { votes }, match: '"2"' })
    const replies = await Promise.all([
      scene.post(officer, `${path}/vote`, voting({ s1: "UNAVAILABLE", s2: "AVAILABLE" })),
      scene.post(coordinator, `${path}/vote`, voting({ s1: "AVAILABLE", s2: "IF_NEEDED" })),
    ])
    expect(
      replies.map(({ status }) => status),
      replies.map(({ text }) => text).join(),
    ).toEqual([200, 200])
    const seen = await scene.get(officer, path)
    expect(seen.body["poll"]).toMatchObject({
      mine: { s1: "UNAVAILABLE", s2: "AVAILABLE" },
      effective: [
        {
          agency: agencyIds.source,
          votes: { s1: "AVAILABLE", s2: "IF_NEEDED", s3: "NO_RESPONSE" },
        },
        { agency: agencyIds.target, votes: { s1: "UNAVAILABLE", s2: "AVAILABLE" } },
      ],
      explained: [{ slot: "s2", missing: [], reluctant: [agencyIds.source] }, {}, {}],
      best: "s2",
    })
    expect(JSON.stringify(seen.body["poll"]), "who of the others said what").not.toContain(
      coordinator.id,
    )
    const refused = await act(scene, coordinator, [path, "schedule", { slot: "s1" }])
    expect(told(refused)).toEqual([409, "meeting.votes-missing"])
    const done = await act(scene, coordinator, [path, "schedule", { slot: "s2" }])
    expect(done.status, done.text).toBe(200)
    const after = await scene.get(officer, path)
    expect(after.body).toMatchObject({ status: "scheduled", poll: { closed: { how: "chosen" } } })
    await scene.settle()
    expect(await timesTold(scene.tables, officer, ["meeting.poll-opened", id])).toBe(1)
  })
})
