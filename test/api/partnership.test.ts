import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, later } from "#shared/kernel/instant.ts"
import { apiOver, clientBetween, gathering } from "#test/support/api.ts"
import { agencyIds } from "#test/support/cast.ts"
import { flawsIn } from "#test/support/ledger.ts"
import {
  agreement,
  givenActive,
  givenProposed,
  must,
  openPartners,
  speakers,
  today,
} from "#test/support/partners.ts"
import type { Reply, Scene } from "#test/support/scene.ts"
import { act } from "#test/support/story.ts"

const { source, target, third } = speakers
const all = [agencyIds.source, agencyIds.target, agencyIds.third]

let scene: Scene
beforeAll(async () => {
  scene = await openPartners()
})
afterAll(() => scene?.end())

type Card = { readonly id: string; readonly waitsFor?: readonly { id: string }[] }
const cards = (reply: Reply) => must(reply).body["items"] as readonly Card[]

async function cardOf(who: typeof source, id: string) {
  return cards(await scene.get(who, "/partnerships?limit=50")).find((each) => each.id === id)
}

describe("the life of an agreement between three agencies", () => {
  test("is proposed, signed by each, amended, ended, and every act is on record", async () => {
    const id = await givenProposed(scene, agreement({ parties: all }))
    const path = `/partnerships/${id}`
    expect((await cardOf(third, id))?.waitsFor).toEqual([
      { id: agencyIds.target, name: "UPTD PPA Uji" },
      { id: agencyIds.third, name: "LKSA Uji" },
    ])
    expect((await act(scene, target, [path, "sign"])).body["status"]).toBe("proposed")
    const twice = await act(scene, target, [path, "sign"])
    expect([twice.status, twice.body["code"]]).toEqual([409, "partnership.already-signed"])
    expect((await act(scene, third, [path, "sign"])).body["status"]).toBe("active")
    expect(await cardOf(source, id)).toMatchObject({ status: "active", inForce: true })
    const renewal = { from: later(today, -day), until: later(today, 500 * day) }
    const clauses = [{ effect: "allow" }]
    must(await act(scene, third, [path, "amend", { ...renewal, clauses }]))
    const open = await scene.get(source, path)
    expect(open.body).toMatchObject({ version: 1, versionInForce: 1, amendment: { version: 2 } })
    must(await act(scene, source, [path, "sign"]))
    must(await act(scene, target, [path, "sign"]))
    must(await act(scene, target, [path, "end", { reason: "Digabung." }]))
    const seen = await scene.get(source, path)
    expect(seen.body).toMatchObject({
      status: "ended",
      version: 2,
      inForce: false,
      until: renewal.until,
      earlier: [{ version: 1 }],
      ended: { reason: "Digabung.", agency: { id: agencyIds.target, name: "UPTD PPA Uji" } },
      can: { sign: "partnership.wrong-state", end: "partnership.wrong-state" },
    })
    expect((seen.body["timeline"] as { type: string }[]).map(({ type }) => type)).toEqual([
      "partnership.proposed",
      "partnership.signed",
      "partnership.activated",
      "partnership.amendment-proposed",
      "partnership.amendment-signed",
      "partnership.amended",
      "partnership.ended",
    ])
    expect(await flawsIn(scene.tables)).toEqual([])
  })

  test("names the signatories of one's own agency, and of the others the agency", async () => {
    const id = await givenActive(scene)
    const { signatures } = (await scene.get(target, `/partnerships/${id}`)).body as {
      signatures: readonly { agency: { id: string }; person?: { name: string } }[]
    }
    expect(signatures.map(({ agency, person }) => [agency.id, person?.name])).toEqual([
      [agencyIds.source, undefined],
      [agencyIds.target, target.name],
    ])
  })

  test("is not there for anybody else", async () => {
    const id = await givenActive(scene)
    const hidden = await scene.get(third, `/partnerships/${id}`)
    const nothing = await scene.get(third, "/partnerships/nobody")
    expect([hidden.status, hidden.text]).toEqual([404, nothing.text])
    const stranded = await scene.get(third, `/partnerships/${id}/stranded`)
    expect([stranded.status, stranded.text]).toEqual([404, nothing.text])
    const acted = await scene.post(third, `/partnerships/${id}/end`, {
      body: { reason: "Bukan urusan saya." },
      match: '"2"',
    })
    expect([acted.status, acted.text]).toEqual([404, nothing.text])
    expect(await cardOf(third, id)).toBeUndefined()
  })

  test("two parties that sign at the same moment both sign, and the last one counts", async () => {
    const id = await givenProposed(scene, agreement({ parties: all }))
    const { app } = await apiOver(clientBetween(gathering(2)))
    const together = scene.through(app)
    const match = '"1"'
    const path = `/partnerships/${id}/sign`
    const replies = await Promise.all(
      [target, third].map((who) => together.post(who, path, { match })),
    )
    const [lost] = replies.filter(({ status }) => status !== 200)
    expect(lost?.body["code"]).toBe("conflict.moved")
    const late = replies[0]?.status === 200 ? third : target
    must(await act(scene, late, [`/partnerships/${id}`, "sign"]))
    const seen = (await scene.get(source, `/partnerships/${id}`)).body
    expect(seen).toMatchObject({ status: "active" })
    expect(seen["signatures"]).toHaveLength(3)
  })
})

describe("the renewal radar", () => {
  test("lists what is in force and lapses within so many days, the first to lapse first", async () => {
    const lapsing = (days: number) =>
      givenActive(scene, agreement({ until: later(today, days * day), number: `PKS-${days}` }))
    const [week, month] = [await lapsing(6), await lapsing(29)]
    const ended = await lapsing(5)
    must(await act(scene, target, [`/partnerships/${ended}`, "end", { reason: "Selesai." }]))
    await givenProposed(scene, agreement({ until: later(today, 4 * day) }))
    const within = async (days: number) => {
      const reply = await scene.get(target, `/partnerships?lapsing=${days}`)
      return (must(reply).body["items"] as { id: string; lapsing: number }[]).map((each) => [
        each.id,
        each.lapsing,
      ])
    }
    expect(await within(3)).toEqual([])
    expect(await within(7)).toEqual([[week, 7]])
    expect(await within(90)).toEqual([
      [week, 7],
      [month, 30],
    ])
    expect((await scene.get(target, "/partnerships?lapsing=soon")).status).toBe(400)
  })
})

describe("supplies of a country programme", () => {
  const programme = agreement({
    kind: "COUNTRY_PROGRAMME",
    foci: ["Perlindungan anak"],
    clauses: [{ effect: "deny" }],
    supplies: [{ item: "Masker", unit: "kotak", deliveries: [{ to: { agency: all[2] } }] }],
  })

  test("are recorded by a party and confirmed by whoever gets them, who sees no more than that", async () => {
    const id = await givenActive(scene, programme)
    const path = `/partnerships/${id}`
    const delivery = { supply: "1", to: { agency: agencyIds.third }, delivered: 12 }
    must(await act(scene, source, [path, "record-delivery", delivery]))
    const other = { supply: "1", to: { region: "18" }, planned: 5 }
    must(await act(scene, source, [path, "record-delivery", other]))
    await scene.settle()
    const [notice] = cards(await scene.get(third, "/notices"))
    expect(notice).toMatchObject({ kind: "partnership.delivery-recorded", about: { id } })
    const share = (await scene.get(third, path)).body
    expect(share["supplies"]).toEqual([
      {
        id: "1",
        item: "Masker",
        unit: "kotak",
        deliveries: [{ to: { agency: { id: agencyIds.third, name: "LKSA Uji" } }, delivered: 12 }],
      },
    ])
    expect(Object.keys(share)).not.toContain("clauses")
    expect(share["timeline"]).toEqual([])
    must(await act(scene, third, [path, "confirm-delivery", { supply: "1" }]))
    const whole = (await scene.get(source, path)).body["supplies"] as unknown
    expect(whole).toMatchObject([
      {
        deliveries: [
          {
            to: { agency: { id: agencyIds.third } },
            delivered: 12,
            confirmedAt: expect.stringContaining("T"),
          },
          { to: { region: "18" }, planned: 5 },
        ],
      },
    ])
  })
})
