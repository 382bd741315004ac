import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type CaseId, caseRef } from "#shared/case/case.ts"
import {
  type CaseRelation,
  caseFields,
  caseParts,
  caseRelations,
  type HandoffTier,
  handoffFields,
  handoffTiers,
} from "#shared/case/lists/disclosure.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import type { PersonId } from "#shared/kernel/id.ts"
import { instantOf } from "#shared/kernel/instant.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import {
  coordinatorNear,
  givenSurrounded,
  openWideScene,
  type Surrounded,
} from "#test/support/houses.ts"
import { changeRow } from "#test/support/rows.ts"
import type { Reply, Scene } from "#test/support/scene.ts"
import { act, givenActive, givenReviewed, moving, officerOf } from "#test/support/story.ts"

let scene: Scene
let around: Surrounded
beforeAll(async () => {
  scene = await openWideScene()
  around = await givenSurrounded(scene)
})
afterAll(() => scene?.end())

const at = instantOf(Date.now())
const by = "somebody" as PersonId
const clock = { startedAt: at, due: at, rung: 2 }

/** What every reader is to act by, whatever else they see. */
const frame = ["version", "can", "why"]
const fieldsOf = ({ body }: Reply, ...more: readonly string[]): readonly string[] =>
  Object.keys(body)
    .filter((name) => ![...frame, ...more].includes(name))
    .sort()

describe("a case with a word in every field", () => {
  beforeAll(() =>
    changeRow(scene.tables, caseRef(around.child as CaseId), {
      subCode: "VIOLENCE_PHYSICAL" as never,
      abhPosition: "VICTIM",
      assessment: { at, by },
      atensi: "FAMILY",
      worker: scene.cast.worker.id,
      care: { arrangement: "FOSTER_PARENTS", since: at },
      closure: { outcome: "GOALS_MET", at, by },
      clocks: [{ kind: "reassess", ...clock }],
    }),
  )

  for (const relation of caseRelations) {
    test(`shows the ${relation} the fields of the table, and no other`, async () => {
      const seen = await scene.get(around.near[relation], `/cases/${around.child}`)
      expect(seen.body["relation"], seen.text).toBe(relation)
      expect(fieldsOf(seen, "relation")).toEqual([...caseFields[relation]].sort())
    })
  }

  const boxes: Readonly<Partial<Record<CaseRelation, string>>> = {
    custodian: "mine",
    "care-holder": "care",
    provider: "team",
    bridge: "team",
    observer: "team",
  }
  for (const [relation, box] of Object.entries(boxes) as [CaseRelation, string][]) {
    test(`is found by the ${relation} in the box ${box}, within the same fields`, async () => {
      const list = await scene.get(around.near[relation], `/cases?box=${box}`)
      const cards = list.body["items"] as readonly Record<string, unknown>[]
      const card = cards.find(({ id }) => id === around.child)
      expect(card, list.text).toBeDefined()
      const known: readonly string[] = caseFields[relation]
      expect(Object.keys(card ?? {}).filter((name) => !known.includes(name))).toEqual([])
    })
  }

  test("says where the child lives to nobody who may not know it", async () => {
    for (const relation of ["provider", "bridge", "observer"] as const) {
      const who = around.near[relation]
      const texts = [
        (await scene.get(who, `/cases/${around.child}`)).text,
        (await scene.get(who, `/cases/${around.child}/custody`)).text,
        (await scene.get(who, "/cases?box=team")).text,
      ]
      for (const text of texts) expect(text, relation).not.toContain(agencyIds.target)
    }
  })

  test("opens no sealed part without a receipt, whoever asks", async () => {
    for (const relation of caseRelations) {
      for (const part of Object.keys(caseParts)) {
        const answer = await scene.get(around.near[relation], `/cases/${around.child}/${part}`)
        expect([relation, answer.status, answer.body["code"]]).toEqual([
          relation,
          403,
          "receipt.required",
        ])
      }
    }
  })

  test("lists its handoffs to those near the child, and to others only their own", async () => {
    for (const relation of caseRelations) {
      const isNear = ["custodian", "care-holder", "coordinator"].includes(relation)
      const list = await scene.get(around.near[relation], `/cases/${around.child}/handoffs`)
      expect(list.text.includes(around.placement), relation).toBe(isNear)
    }
  })
})

/** A handoff of this stage with a word in every field. */
async function filled(id: string, change: Record<string, unknown> = {}): Promise<string> {
  await changeRow(scene.tables, handoffRef(id as HandoffId), {
    approver: by,
    worker: officerOf(scene).id,
    handoverAt: at,
    handover: { giver: by, giverPosition: "x", startedAt: at, travels: false } as never,
    handoverBegan: { travelled: false },
    firstContactAt: at,
    progress: { code: "SAFE", at },
    outcome: { code: "NEED_MET", at, by },
    toRatify: { parts: ["approval"], since: at, by },
    ratified: { by, at, withoutCover: false },
    recalledBy: agencyIds.target,
    withdrawal: { reason: "x", childPosition: "NOT_ASKED", by, at },
    stableUntil: at,
    returnBy: at,
    parent: "handoff-parent" as HandoffId,
    followedBy: "handoff-next" as HandoffId,
    pullAnswer: { answer: "AGREED", text: "x" },
    declined: { reason: "OTHER", text: "x" },
    withdrawn: "x",
    cancelled: "x",
    sentBack: "x",
    overrides: { capacity: "x" },
    clocks: [{ kind: "decide", ...clock }],
    ...change,
  })
  return id
}

const frozen = { frozen: { at, by, acknowledged: [] } }

describe("a handoff with a word in every field", () => {
  const given: Record<HandoffTier, () => Promise<readonly [Player, string]>> = {
    source: async () => [
      scene.cast.worker,
      await filled(await givenReviewed(scene), { committedAt: at, ...frozen }),
    ],
    T1: async () => [
      officerOf(scene),
      await filled(await givenReviewed(scene), { committedAt: at, ...frozen }),
    ],
    T2: async () => [
      officerOf(scene),
      await filled(await givenReviewed(scene), { committedAt: at }),
    ],
    T3: async () => [officerOf(scene), await filled(await givenActive(scene, moving), frozen)],
    coordinator: async () => [
      coordinatorNear(),
      await filled(await givenReviewed(scene), { committedAt: at, ...frozen }),
    ],
    stub: async () => [scene.cast.worker, await filled(await givenActive(scene, moving), frozen)],
  }

  for (const tier of handoffTiers) {
    test(`shows the tier ${tier} the fields of the table, and no other`, async () => {
      const [who, id] = await given[tier]()
      const seen = await scene.get(who, `/handoffs/${id}`)
      expect(seen.body["tier"], seen.text).toBe(tier)
      // What was frozen opens nothing more: at T2 there is no such field.
      const named = handoffFields[tier].filter((name) => tier !== "T2" || name !== "frozen")
      expect(fieldsOf(seen, "tier")).toEqual([...named].sort())
    })
  }
})

describe("whoever is kept away", () => {
  const list = ["/cases", "/cases?box=care", "/cases?box=team", "/handoffs", "/handoffs?box=out"]

  async function mustHearNothing(who: Player, { child, placement }: Surrounded): Promise<void> {
    const paths = [
      ...[
        "",
        "/custody",
        "/handoffs",
        "/receipts",
        "/tasks",
        "/identity",
        "/location",
        "/summary",
      ].map((part) => `/cases/${child}${part}`),
      ...["", "/review", "/handover", "/manifest"].map((part) => `/handoffs/${placement}${part}`),
    ]
    for (const path of paths) {
      const answer = await scene.get(who, path)
      expect([who.id, path, answer.status]).toEqual([who.id, path, 404])
    }
    for (const path of list) {
      const { text, status } = await scene.get(who, path)
      expect([status, text.includes(child), text.includes(placement)], path).toEqual([
        200,
        false,
        false,
      ])
    }
    const noun = { cases: child, handoffs: placement }
    for (const [path, id] of Object.entries(noun)) {
      const done = await scene.post(who, `/${path}/${id}/raise-risk`, {
        body: { risk: "HIGH", reason: "Berita baru." },
        match: '"1.1"',
      })
      expect([who.id, path, done.status]).toEqual([who.id, path, 404])
    }
  }

  const keepingAway = (child: string, change: Record<string, readonly string[]>) =>
    act(scene, scene.cast.supervisor, [
      `/cases/${child}`,
      "keep-away",
      { persons: [], agencies: [], ...change },
    ])

  test("as a person hears of the child nowhere, though they held it in hand before", async () => {
    const given = await givenSurrounded(scene)
    const officer = officerOf(scene)
    expect((await scene.get(officer, `/handoffs/${given.placement}`)).status).toBe(200)
    const done = await keepingAway(given.child, { persons: [officer.id] })
    expect(done.status, done.text).toBe(200)
    await mustHearNothing(officer, given)
    const [, colleague = officer] = scene.cast.officers
    expect((await scene.get(colleague, `/cases/${given.child}`)).status).toBe(200)
  })

  test("as an agency with a conflict hears of it nowhere", async () => {
    const given = await givenSurrounded(scene)
    const done = await keepingAway(given.child, {
      agencies: [given.near.provider.agency, given.near.coordinator.agency],
    })
    expect(done.status, done.text).toBe(200)
    await mustHearNothing(given.near.provider, given)
    await mustHearNothing(given.near.coordinator, given)
  })

  test("as the agency that was asked, once it has a conflict, hears of it nowhere", async () => {
    const placement = await givenReviewed(scene)
    const seen = await scene.get(scene.cast.worker, `/handoffs/${placement}`)
    const child = (seen.body["case"] as { readonly id: string }).id
    const done = await keepingAway(child, { agencies: [agencyIds.target] })
    expect(done.status, done.text).toBe(200)
    await mustHearNothing(officerOf(scene), { child, placement, near: around.near })
  })
})
