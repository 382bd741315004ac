import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { agencyIds, castOf, type Player, player } from "#test/support/cast.ts"
import { timesTold } from "#test/support/inbox.ts"
import { flawsIn } from "#test/support/ledger.ts"
import { pactOf } from "#test/support/register.ts"
import { changeRow, putRows } from "#test/support/rows.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { peopleSeeds } from "#test/support/seeds.ts"
import {
  acceptance,
  act,
  givenCase,
  givenDraft,
  givenHandover,
  idOf,
  moving,
  officerOf,
  recordOf,
} from "#test/support/story.ts"

/** Answers for the child at the receiver, once it is theirs. */
const manager = player("manajer-penerima", agencyIds.target, ["CASE_MANAGER"])

let scene: Scene
let helper: Player
beforeAll(async () => {
  scene = await openScene(2, { people: [...castOf().all, manager] })
  const pact = pactOf([agencyIds.source, agencyIds.third], instantOf(Date.now()))
  await putRows(scene.tables, [...pact, ...peopleSeeds([manager])])
  const [first] = scene.cast.strangers
  if (!first) throw new Error("a third agency has people")
  helper = first
})
afterAll(() => scene?.end())

async function must(who: Player, step: readonly [string, string, unknown?]): Promise<Reply> {
  const done = await act(scene, who, step)
  expect(done.status, done.text).toBe(200)
  return done
}

/** The third agency gives the child a service, asked for by the source. */
async function givenService(child: string, service: string): Promise<string> {
  const id = await givenDraft(scene, { case: child, to: agencyIds.third, service })
  const path = `/handoffs/${id}`
  await must(scene.cast.worker, [path, "offer"])
  await must(helper, [path, "acknowledge", { attest: true }])
  await must(helper, [path, "accept", acceptance(helper)])
  const firstContact = { at: new Date().toISOString(), with: "CHILD" }
  await must(helper, [path, "commit", { firstContact }])
  return id
}

const codeOf = ({ status, body }: Reply) => [status, body["code"]]
type Item = { readonly handoff?: string; readonly task?: string }
const itemsOf = ({ body }: Reply) => body["items"] as readonly Item[]

const outcome = {
  code: "NEED_MET",
  services: ["PSYCHOSOCIAL"],
  feedback: { view: "Merasa aman." },
  note: "Selesai.",
}

describe("a service that a third agency gives", () => {
  test("goes on through the child’s transfer to another house, and is verified there", async () => {
    const child = await givenCase(scene)
    const service = await givenService(child, "PSYCHOSOCIAL")
    const path = `/handoffs/${service}`
    const transfer = await givenHandover(scene, { ...moving, case: child })
    const officer = officerOf(scene)
    const listed = await scene.get(officer, `/handoffs/${transfer}/manifest`)
    expect(listed.body).toMatchObject({
      listed: 1,
      unplaced: 1,
      unmoved: 1,
      items: [
        {
          handoff: service,
          kind: "referral",
          service: "PSYCHOSOCIAL",
          to: { id: agencyIds.third, name: "LKSA Uji" },
        },
      ],
    })
    const receive = { record: recordOf() }
    const early = await act(scene, officer, [`/handoffs/${transfer}`, "commit", receive])
    expect(codeOf(early)).toEqual([409, "handoff.tasks-unplaced"])
    await must(officer, [`/handoffs/${transfer}`, "place", { handoffs: [service] }])
    await must(officer, [`/handoffs/${transfer}`, "commit", receive])

    await must(helper, [path, "progress", { code: "ON_TRACK" }])
    await must(helper, [path, "propose-outcome", outcome])
    const stale = await act(scene, scene.cast.worker, [path, "verify"])
    expect(codeOf(stale)).toEqual([409, "handoff.case-moved"])
    const waiting = await act(scene, manager, [path, "take-over"])
    expect(codeOf(waiting)).toEqual([409, "handoff.goes-along"])
    await must(officer, [`/handoffs/${transfer}`, "propose-outcome", { ...outcome, services: [] }])
    const open = await act(scene, scene.cast.coordinator, [`/handoffs/${transfer}`, "verify"])
    expect(codeOf(open)).toEqual([409, "handoff.tasks-unmoved"])

    await must(manager, [`/handoffs/${transfer}`, "move", { handoffs: [service] }])
    expect((await scene.get(scene.cast.worker, path)).status).toBe(404)
    const mine = await scene.get(manager, path)
    expect(mine.body).toMatchObject({ from: { id: agencyIds.target }, status: "outcome-proposed" })
    const sent = await scene.get(manager, "/handoffs?box=out&state=open")
    expect(itemsOf(sent)).toContainEqual(expect.objectContaining({ id: service }))
    expect(idOf(await must(manager, [path, "verify"]))).toBe(service)
    await must(scene.cast.coordinator, [`/handoffs/${transfer}`, "verify"])
    const { body } = await scene.get(manager, path)
    expect(body["status"]).toBe("closed")
    await scene.settle()
    const changed = ["handoff.custodian-changed", service] as const
    expect(await timesTold(scene.tables, helper, changed)).toBe(1)
    expect(await flawsIn(scene.tables)).toEqual([])
  })

  test("is taken over by a caretaker, who finds it in the list of the case, and by nobody else", async () => {
    const child = await givenCase(scene)
    const service = await givenService(child, "PSYCHOSOCIAL")
    const path = `/handoffs/${service}`
    await changeRow<Case>(scene.tables, caseRef(child as CaseId), {
      custodian: agencyIds.target,
      custodianName: "RPSA Uji",
      custodyEpoch: 2,
    })
    const listed = async (who: Player) => itemsOf(await scene.get(who, `/cases/${child}/handoffs`))
    const [card] = (await listed(manager)) as readonly { takeOver?: string }[]
    expect(card).toMatchObject({ id: service, takeOver: expect.stringMatching(/^"/) })
    const taking = { body: {}, match: card?.takeOver ?? "" }
    const outside = await scene.post(helper, `${path}/take-over`, taking)
    expect(codeOf(outside)).toEqual([403, "handoff.not-yours"])
    const taken = await scene.post(manager, `${path}/take-over`, taking)
    expect(taken.status, taken.text).toBe(200)
    expect((await listed(manager))[0]).not.toHaveProperty("takeOver")
    await must(helper, [path, "propose-outcome", outcome])
    await must(manager, [path, "verify"])
    await scene.settle()
    expect(await timesTold(scene.tables, helper, ["handoff.custodian-changed", service])).toBe(1)
  })

  test("is listed with the tasks, page by page, each once, and nothing that has not begun", async () => {
    const child = await givenCase(scene)
    const services = [
      await givenService(child, "PSYCHOSOCIAL"),
      await givenService(child, "ACCOMPANIMENT"),
    ]
    await givenDraft(scene, { case: child, to: agencyIds.third, service: "CASE_MANAGEMENT" })
    const tasks: string[] = []
    for (const days of [2, 3, 4]) {
      const body = { case: child, kind: "VISIT", due: instantOf(Date.now() + days * day) }
      tasks.push(idOf(await scene.post(scene.cast.worker, "/tasks", { body })))
    }
    const transfer = await givenHandover(scene, { ...moving, case: child })
    for (const limit of [1, 2, 3, 50]) {
      const seen: (string | undefined)[] = []
      let cursor: string | undefined
      do {
        const query = new URLSearchParams({ limit: String(limit), ...(cursor ? { cursor } : {}) })
        const page = await scene.get(officerOf(scene), `/handoffs/${transfer}/manifest?${query}`)
        expect(page.status, page.text).toBe(200)
        expect(itemsOf(page).length).toBeLessThanOrEqual(limit)
        seen.push(...itemsOf(page).map(({ handoff, task }) => handoff ?? task))
        cursor = page.body["cursor"] as string | undefined
      } while (cursor)
      expect(new Set(seen.slice(0, 2))).toEqual(new Set(services))
      expect(seen.slice(2)).toEqual(tasks)
    }
    const foreign = `/handoffs/${transfer}/manifest?cursor=tasks.eyJhIjoxfQ`
    expect(codeOf(await scene.get(officerOf(scene), foreign))[1]).toBe("request.cursor-invalid")
  })
})
