import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, hour, instantOf } from "#shared/kernel/instant.ts"
import { done } from "#test/support/agenda-scene.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const owner = () => scene.cast.coordinator
const reason = "Tidak jadi diadakan."

type Card = {
  readonly id: string
  readonly status: string
  readonly myVote?: string
  readonly mySeat?: string
}

async function cardOf(id: string, who: Player): Promise<Card | undefined> {
  const { body } = await scene.get(who, "/meetings")
  return (body["items"] as readonly Card[]).find((each) => each.id === id)
}

const slotIn = (days: number) => {
  const start = Date.now() + days * day
  const session = { start: instantOf(start), end: instantOf(start + hour) }
  return { sessions: [{ ...session, zone: "WIB", mode: "ONLINE" }], reason: "Malam hari." }
}

async function drafted(deputies: readonly Player[] = [officerOf(scene)]): Promise<string> {
  const people = deputies.map(({ id }) => ({ person: id, part: "deputy" }))
  const invitations = [
    { agency: agencyIds.source, need: "optional" },
    { agency: agencyIds.target, need: "mandatory", people },
  ]
  return idOf(await done(scene.post(owner(), "/meetings", { body: meetingOf({ invitations }) })))
}

async function polled(): Promise<string> {
  const id = await drafted()
  const body = { slots: [slotIn(8), slotIn(9)], deadline: instantOf(Date.now() + 6 * day) }
  await done(act(scene, owner(), [`/meetings/${id}`, "open-poll", body]))
  return id
}

describe("the list of meetings", () => {
  test("forgets a draft that was called off before anybody heard of it", async () => {
    const id = await drafted()
    expect((await cardOf(id, owner()))?.status).toBe("draft")
    await done(act(scene, owner(), [`/meetings/${id}`, "cancel", { reason }]))
    expect(await cardOf(id, owner())).toBeUndefined()
    expect((await scene.get(owner(), `/meetings/${id}`)).body["status"]).toBe("cancelled")
  })

  test("keeps one that agencies had been asked about, for all of them", async () => {
    const id = await polled()
    await done(act(scene, owner(), [`/meetings/${id}`, "cancel", { reason }]))
    expect((await cardOf(id, owner()))?.status).toBe("cancelled")
    expect((await cardOf(id, officerOf(scene)))?.status).toBe("cancelled")
  })

  test("tells whose vote is waited for, until every time has an answer", async () => {
    const officer = officerOf(scene)
    const id = await polled()
    const path = `/meetings/${id}`
    expect((await cardOf(id, officer))?.myVote).toBe("wanted")
    expect((await cardOf(id, scene.cast.worker))?.myVote).toBeUndefined()
    await done(act(scene, officer, [path, "vote", { votes: { s1: "AVAILABLE" } }]))
    expect((await cardOf(id, officer))?.myVote).toBe("wanted")
    await done(act(scene, officer, [path, "vote", { votes: { s2: "UNAVAILABLE" } }]))
    expect((await cardOf(id, officer))?.myVote).toBe("given")
    expect((await cardOf(id, owner()))?.myVote).toBe("wanted")
  })

  test("shows an agency as coming once its deputy is, though it said nothing itself", async () => {
    const [officer = owner(), other = owner()] = scene.cast.officers
    const id = await drafted([officer, other])
    await done(act(scene, owner(), [`/meetings/${id}`, "schedule"]))
    const seats = async () =>
      (await Promise.all([officer, other, owner()].map((who) => cardOf(id, who)))).map(
        (card) => card?.mySeat,
      )
    expect(await seats()).toEqual(["wanted", "wanted", undefined])
    await done(act(scene, officer, [`/meetings/${id}`, "answer", { answer: "ACCEPTED" }]))
    // The other deputy has a place of their own, and still something to say.
    expect(await seats()).toEqual([undefined, "wanted", undefined])
    expect((await scene.get(other, `/meetings/${id}`)).body["mySeat"]).toBe("wanted")
    const { body } = await scene.get(owner(), `/meetings/${id}`)
    expect(body["invitations"]).toMatchObject([
      { agency: { id: agencyIds.source }, answer: "PENDING" },
      { agency: { id: agencyIds.target }, answer: "ACCEPTED" },
    ])
  })
})
