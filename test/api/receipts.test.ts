import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type CaseId, receiptRef } from "#shared/case/case.ts"
import { instantOf, minute } from "#shared/kernel/instant.ts"
import { apiOver, clientBetween } from "#test/support/api.ts"
import type { Player } from "#test/support/cast.ts"
import { givenSurrounded, openWideScene, type Surrounded } from "#test/support/houses.ts"
import { inboxOf } from "#test/support/inbox.ts"
import { everyRow, rowsOf } from "#test/support/ledger.ts"
import { changeRow } from "#test/support/rows.ts"
import { freshKey, type Reply, type Scene } from "#test/support/scene.ts"
import {
  act,
  canary,
  givenActive,
  givenReviewed,
  moving,
  officerOf,
  opened,
  readOpened,
} from "#test/support/story.ts"

let scene: Scene
let around: Surrounded
beforeAll(async () => {
  scene = await openWideScene()
  around = await givenSurrounded(scene)
})
afterAll(() => scene?.end())

const required = [403, "receipt.required"]
const codeOf = ({ status, body }: Reply) => [status, body["code"]]

const childOf = async (handoff: string): Promise<string> => {
  const seen = await scene.get(scene.cast.worker, `/handoffs/${handoff}`)
  return (seen.body["case"] as { readonly id: string }).id
}

const receiptsIn = (child: string) => rowsOf(scene.tables, `CASE#${child}`, "RECEIPT#")

describe("without a receipt there is no content", () => {
  test("neither of a case, nor of a handoff, whatever stands in its place", async () => {
    const { child, placement } = around
    const officer = officerOf(scene)
    const places: readonly (readonly [Player, string])[] = [
      [scene.cast.worker, `/cases/${child}/identity`],
      [scene.cast.worker, `/cases/${child}/location`],
      [scene.cast.worker, `/cases/${child}/summary`],
      [officer, `/handoffs/${placement}/review`],
      [officer, `/handoffs/${placement}/handover`],
      [scene.cast.worker, `/handoffs/${placement}/handover`],
    ]
    for (const [who, path] of places) {
      for (const query of ["", "?receipt=", "?receipt=receipt-nobody", "?receipt=STATE"]) {
        const answer = await scene.get(who, path + query)
        expect(codeOf(answer), path + query).toEqual(required)
        expect(answer.text).not.toContain(canary.narrative)
      }
    }
  })

  test("but the house that wrote what the review rests on reads it as it likes", async () => {
    const review = await scene.get(scene.cast.worker, `/handoffs/${around.placement}/review`)
    expect(review.body).toMatchObject({
      basis: { by: "ibu" },
      childView: { view: "Anak ingin didampingi." },
      familyOptions: "Keluarga besar tinggal jauh.",
    })
    expect(review.text).not.toContain(canary.narrative)
  })
})

describe("a receipt", () => {
  test("opens one part to one person, as often as they look", async () => {
    const path = `/cases/${around.child}`
    const { worker, supervisor } = scene.cast
    const receipt = await opened(scene, worker, [path, "identity"])
    for (const look of [1, 2]) {
      const seen = await scene.get(worker, `${path}/identity?receipt=${receipt}`)
      expect([look, seen.status, seen.body["name"]]).toEqual([look, 200, canary.name])
    }
    for (const part of ["location", "summary"]) {
      expect(codeOf(await scene.get(worker, `${path}/${part}?receipt=${receipt}`))).toEqual(
        required,
      )
    }
    const other = await scene.get(supervisor, `${path}/identity?receipt=${receipt}`)
    expect(codeOf(other)).toEqual(required)
    const elsewhere = `/cases/${(await givenSurrounded(scene)).child}/identity?receipt=${receipt}`
    expect(codeOf(await scene.get(worker, elsewhere))).toEqual(required)
  })

  test("holds for a quarter of an hour", async () => {
    const path = `/cases/${around.child}`
    const { worker } = scene.cast
    const receipt = await opened(scene, worker, [path, "summary"])
    const ref = receiptRef(around.child as CaseId, receipt)
    const look = async (minutes: number) => {
      await changeRow(scene.tables, ref, { at: instantOf(Date.now() - minutes * minute) })
      return codeOf(await scene.get(worker, `${path}/summary?receipt=${receipt}`))[0]
    }
    expect([await look(14), await look(16), await look(-2)]).toEqual([200, 403, 403])
  })

  test("of one handoff opens no other, and ends with the tier it was given at", async () => {
    const officer = officerOf(scene)
    const [first, second] = [await givenReviewed(scene), await givenReviewed(scene)]
    const receipt = await opened(scene, officer, [`/handoffs/${first}`, "review"])
    const there = await scene.get(officer, `/handoffs/${second}/review?receipt=${receipt}`)
    expect(codeOf(there)).toEqual(required)
    const declining = { reason: "OTHER", text: "Tidak sesuai." }
    await act(scene, officer, [`/handoffs/${first}`, "decline", declining])
    const after = await scene.get(officer, `/handoffs/${first}/review?receipt=${receipt}`)
    expect(codeOf(after)).toEqual(required)
  })

  test("is refused to whoever stands too far away, and then there is none", async () => {
    const before = await receiptsIn(around.child)
    const body = { part: "identity", purpose: "Ingin tahu saja" }
    for (const relation of ["provider", "coordinator", "bridge", "observer"] as const) {
      const done = await act(scene, around.near[relation], [
        `/cases/${around.child}`,
        "reveal",
        body,
      ])
      expect([relation, done.status]).toEqual([relation, 403])
    }
    expect(await receiptsIn(around.child)).toEqual(before)
  })
})

describe("the record of it", () => {
  test("stands before anything is shown: where it cannot be written, nothing is", async () => {
    const child = await childOf(await givenReviewed(scene))
    const path = `/cases/${child}`
    const { worker } = scene.cast
    const match = (await scene.get(worker, path)).headers.get("ETag") ?? ""
    const broken = clientBetween(async ({ name, go }) => {
      if (name === "TransactWriteItemsCommand") throw new Error("the table takes nothing")
      return go()
    })
    const { app } = await apiOver(broken)
    const key = freshKey()
    const body = { part: "identity", purpose: "Menyiapkan layanan" }
    const failed = await scene.through(app).post(worker, `${path}/reveal`, { body, match, key })
    expect([failed.status, await receiptsIn(child)]).toEqual([500, []])
    expect(failed.text).not.toContain(canary.name)
    const { body: told } = await scene.get(worker, `${path}/receipts`)
    expect(told["items"]).toEqual([])
    const done = await scene.post(worker, `${path}/reveal`, { body, match, key })
    expect([done.status, (await receiptsIn(child)).length]).toEqual([200, 1])
  })

  test("is a row and an event, and reading on it writes nothing", async () => {
    const child = await childOf(await givenReviewed(scene))
    const receipt = await opened(scene, scene.cast.worker, [`/cases/${child}`, "identity"])
    const [row, ...others] = await receiptsIn(child)
    expect(others).toEqual([])
    expect(row?.["s"]).toMatchObject({ id: receipt, part: "identity", person: "pekerja" })
    const events = (await everyRow(scene.tables)).filter(
      (each) => String(each["sk"]).startsWith("EVENT#") && JSON.stringify(each).includes(receipt),
    )
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events)).not.toContain("Menyiapkan layanan")
    await scene.settle()
    const before = await everyRow(scene.tables)
    await scene.get(scene.cast.worker, `/cases/${child}/identity?receipt=${receipt}`)
    expect(await everyRow(scene.tables)).toEqual(before)
  })

  test("is told to the custodian’s supervisors when another house opens something", async () => {
    const id = await givenReviewed(scene)
    const child = await childOf(id)
    await readOpened(scene, officerOf(scene), [`/handoffs/${id}`, "review"])
    await readOpened(scene, scene.cast.worker, [`/cases/${child}`, "identity"])
    await scene.settle()
    const told = await inboxOf(scene.tables, scene.cast.supervisor)
    const ofChild = told.filter(({ about }) => about.id === child).map(({ kind }) => kind)
    expect(ofChild).toEqual(["handoff.opened-by"])
  })

  test("is shown to the custodian: who, of which agency, what, when and what for", async () => {
    const id = await givenReviewed(scene)
    const child = await childOf(id)
    const officer = officerOf(scene)
    await opened(scene, officer, [`/handoffs/${id}`, "review"])
    await opened(scene, scene.cast.worker, [`/cases/${child}`, "summary"])
    const { body } = await scene.get(scene.cast.supervisor, `/cases/${child}/receipts`)
    expect(body["items"]).toMatchObject([
      { part: "summary", who: { id: "pekerja", name: "Orang pekerja" } },
      {
        part: "review",
        who: { id: officer.id, name: officer.name },
        agency: { id: officer.agency, name: "UPTD PPA Uji" },
        purpose: "Menyiapkan layanan",
        handoff: id,
      },
    ])
  })

  test("goes along with the child, and is for nobody but its custodian", async () => {
    for (const relation of ["care-holder", "provider", "coordinator", "bridge"] as const) {
      const answer = await scene.get(around.near[relation], `/cases/${around.child}/receipts`)
      expect([relation, ...codeOf(answer)]).toEqual([relation, 403, "receipt.custodian-only"])
    }
    const id = await givenReviewed(scene, moving)
    const child = await childOf(id)
    await opened(scene, officerOf(scene), [`/handoffs/${id}`, "review"])
    expect((await scene.get(officerOf(scene), `/cases/${child}/receipts`)).status).toBe(404)
    const moved = await givenActive(scene, moving)
    const seen = await scene.get(officerOf(scene), `/handoffs/${moved}`)
    const mine = (seen.body["case"] as { readonly id: string }).id
    expect((await scene.get(officerOf(scene), `/cases/${mine}/receipts`)).status).toBe(200)
    expect((await scene.get(scene.cast.worker, `/cases/${mine}/receipts`)).status).toBe(404)
  })
})

describe("the handover", () => {
  test("is read with both names and the ledger’s hash, once the child is there", async () => {
    const { placement } = around
    const officer = officerOf(scene)
    const seen = await readOpened(scene, officer, [`/handoffs/${placement}`, "handover"])
    expect(seen.body).toMatchObject({
      record: { place: "Kantor UPTD", belongings: "Satu tas" },
      giver: { id: "pekerja" },
      receiver: { id: officer.id },
    })
    const [event] = (await rowsOf(scene.tables, `HANDOFF#${placement}`, "EVENT#"))
      .map((row) => row["s"] as { readonly type: string; readonly hash: string })
      .filter(({ type }) => type === "handoff.committed")
    expect(seen.body["hash"]).toBe(event?.hash)
  })
})
