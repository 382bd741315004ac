import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { pairRef, partnershipId } from "#shared/partnership/partnership.ts"
import { lani, listIn, need, openDirectory } from "#test/support/directory.ts"
import { putRows, seed } from "#test/support/rows.ts"
import type { Reply, Scene } from "#test/support/scene.ts"
import { givenCase } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openDirectory()
})
afterAll(() => scene?.end())

type Line = { readonly rule: string; readonly verdict: string; readonly text: string }
type Told = {
  readonly agency: { readonly id: string; readonly name: string }
  readonly rank: number
  readonly lines: readonly Line[]
  readonly because: Line
  readonly distance: { readonly class: string; readonly by: string; readonly kilometres?: number }
  readonly competence: readonly { readonly matter: string; readonly basis: string }[]
  readonly contact?: { readonly phone: string }
  readonly hours?: { readonly zone: string }
  readonly load?: number
  readonly partnership?: { readonly number: string }
}
const idsIn = (reply: Reply, name: string) =>
  listIn<Told>(reply, name).map((each) => each.agency.id)
const search = (query: string) => scene.get(lani, `/directory?${query}`)
const itemsIn = (reply: Reply) =>
  listIn<{ id: string; name: string; matched?: string }>(reply, "items")

const nearest = (query = need, district = "18.02") =>
  scene.get(lani, `/directory/${district}/nearest?${query}`)

describe("an LPA that asks who can shelter a child victim in 18.02", () => {
  test("hears who is competent, the nearest with room first, and why in words", async () => {
    const reply = await nearest()
    expect(reply.status, reply.text).toBe(200)
    expect(idsIn(reply, "fit")).toEqual([
      "uptd-tengah",
      "lksa-metro",
      "rpsa-tengah",
      "sentra-abiseka",
    ])
    expect(listIn<Told>(reply, "fit").map(({ rank }) => rank)).toEqual([1, 2, 3, 4])
    const [first] = listIn<Told>(reply, "fit")
    expect(first?.lines.map(({ text }) => text)).toEqual([
      "Menyediakan Penampungan sementara dan melayani anak seperti ini.",
      "Perjanjian PKS-UJI/1 berlaku dan mencakup ini (pasal 1).",
      "2 tempat kosong.",
      "Di Kabupaten Lampung Tengah, kabupaten/kota yang sama (menurut batas wilayah, bukan kilometer).",
      "Akreditasi LKSA tidak berlaku untuk UPTD PPA.",
      "Terisi 80 %.",
    ])
  })

  test("hears the legal basis, the hours, the contact and the load of each", async () => {
    const [first, , third] = listIn<Told>(await nearest(), "fit")
    expect(first?.competence).toEqual([
      {
        matter: expect.stringContaining("penampungan sementara"),
        basis: "Permen PPPA 4/2018; Permen PPPA 2/2022; Perpres 55/2024",
      },
    ])
    expect(first).toMatchObject({
      contact: { phone: "0725-000000" },
      hours: { zone: "WIB" },
      load: 0.8,
      partnership: { number: "PKS-UJI/1", clause: "1" },
    })
    expect(third?.load).toBeUndefined()
  })

  test("hears kilometres where both places are known", async () => {
    const house = listIn<Told>(await nearest(), "fit").find(
      (each) => each.agency.id === "rpsa-tengah",
    )
    expect(house?.distance).toEqual({ class: "same-district", by: "kilometres", kilometres: 6 })
    const elsewhere = await nearest(need, "18.72")
    expect(
      listIn<Told>(elsewhere, "fit").every(({ distance }) => distance.by !== "kilometres"),
    ).toBe(true)
  })

  test("hears of those that do not fit the reason, and they are not in the ranking", async () => {
    const reply = await nearest()
    const reasons = listIn<Told>(reply, "unfit").map(({ agency: { id }, because }) => [
      id,
      because.verdict,
    ])
    expect(Object.fromEntries(reasons)).toEqual({
      "lksa-penuh": "room.full",
      "lpks-tengah": "serves.not-for-victims",
      "lksa-beku": "serves.suspended",
      "lksa-jauh": "distance.outside",
      "lksa-asing": "partnership.none",
      "dinsos-uji": "partnership.none",
      "lpa-uji": "partnership.none",
      "lksa-uji": "partnership.none",
    })
    expect(reply.body["found"]).toEqual({ fit: 4, unfit: 8 })
    expect(reply.body["complete"]).toBe(true)
  })

  test("hears who takes all of three siblings", async () => {
    expect(idsIn(await nearest(`${need}&siblings=3`), "fit")).toEqual([
      "lksa-metro",
      "rpsa-tengah",
      "sentra-abiseka",
    ])
  })

  test("hears of a home for children in conflict with the law only for such a child", async () => {
    const conflict = "service=TEMPORARY_SHELTER&category=AMPK02_ABH&age=15&sex=M&abh=CONFLICT"
    expect(idsIn(await nearest(conflict), "fit")).toContain("lpks-tengah")
  })

  test("is answered in English where English is preferred", async () => {
    const path = `/directory/18.02/nearest?${need}`
    const reply = await scene.get(lani, path, { "Accept-Language": "en" })
    expect(listIn<Told>(reply, "fit")[0]?.lines[2]?.text).toBe("2 places free.")
  })

  test("learns nothing of any case", async () => {
    const child = await givenCase(scene)
    const { body } = await scene.get(scene.cast.worker, `/cases/${child}`)
    for (const reply of [await nearest(), await search("q=uji"), await search("region=18")]) {
      expect(reply.text).not.toContain(child)
      expect(reply.text).not.toContain(String(body["reference"]))
      expect(reply.text).not.toMatch(/"(case|reference|identity|summary)/)
    }
  })

  test("hears which centre answers for the district, whatever is asked for", async () => {
    const centreOf = async (district: string, query = need) =>
      (await nearest(query, district)).body["centre"]
    const rumbai = { id: "sentra-abiseka", name: "Sentra Abiseka" }
    for (const district of ["14.08", "18.72", "14.71"]) {
      expect(await centreOf(district), district).toEqual(rumbai)
      expect(await centreOf(district, "service=EDUCATION"), district).toEqual(rumbai)
    }
    expect(await centreOf("11.01")).toBeUndefined()
  })

  test("hears that not every agreement could be read, where there are too many", async () => {
    const there = agencyId.parse("uptd-tengah")
    const many = (count: number) =>
      Array.from({ length: count }, (_, order) => partnershipId.parse(`pks-lama-${order}`))
    for (const [count, complete] of [
      // Some more than these stand already between this agency and others around.
      [90, true],
      [101, false],
    ] as const) {
      const { agency } = scene.cast.worker
      await putRows(scene.tables, [
        seed(pairRef(agencyId.parse(agency), there), { partnerships: many(count) }),
      ])
      const { body } = await scene.get(scene.cast.worker, `/directory/18.02/nearest?${need}`)
      expect([count, body["complete"]]).toEqual([count, complete])
    }
  })

  test("asks for a district and a service, and for nothing that cannot be", async () => {
    for (const id of ["18", "00", "99.99", "18.99", "nobody"]) {
      const reply = await nearest(need, id)
      expect([id, reply.status, reply.body["code"]]).toEqual([id, 404, "directory.missing"])
    }
    for (const query of [
      "",
      `${need}&case=case-1`,
      "service=TEMPORARY_SHELTER&age=19",
      "service=BED",
      `${need}&siblings=0`,
    ]) {
      const reply = await nearest(query)
      expect([query, reply.status]).toEqual([query, 400])
    }
  })
})

describe("a search", () => {
  test("by name finds each agency by words of any of its names", async () => {
    const found = async (q: string) =>
      itemsIn(await search(`q=${encodeURIComponent(q)}`)).map(({ id, matched }) => [id, matched])
    expect(await found("abiseka")).toEqual([["sentra-abiseka", undefined]])
    expect(await found("uptd tengah")).toEqual([["uptd-tengah", undefined]])
    expect(await found("P2TP2A")).toEqual([["uptd-tengah", "P2TP2A Lampung Tengah"]])
    expect(await found("brsampk")).toEqual([["sentra-abiseka", "BRSAMPK Rumbai"]])
    expect(await found("brsampk tengah")).toEqual([])
    expect(await found("lpks")).toEqual([["lpks-tengah", undefined]])
    expect(await found("?!")).toEqual([])
  })

  test("by the name of one whose work was taken over finds whoever has it now", async () => {
    const [found, ...others] = itemsIn(await search("q=loka+mandiri"))
    expect(found).toMatchObject({ id: "sentra-abiseka", matched: "Loka Mandiri" })
    expect(others).toEqual([])
  })

  test("tells the places of the service asked for, where somebody counted them", async () => {
    const placesIn = async (query: string) =>
      listIn<{ id: string; places?: unknown }>(await search(query), "items").map(
        ({ id, places }) => [id, places],
      )
    const counted = {
      service: "TEMPORARY_SHELTER",
      places: 10,
      taken: 8,
      reserved: 0,
      room: 2,
      closed: false,
      asOf: expect.any(String),
      fresh: true,
    }
    for (const query of ["q=uptd+lampung", "region=18.02&type=UPTD_PPA"]) {
      expect(await placesIn(`${query}&service=TEMPORARY_SHELTER`)).toEqual([
        ["uptd-tengah", counted],
      ])
      expect(await placesIn(query)).toEqual([["uptd-tengah", undefined]])
    }
    expect(await placesIn("q=rpsa&service=TEMPORARY_SHELTER")).toEqual([
      ["rpsa-tengah", expect.objectContaining({ fresh: false })],
    ])
    expect(await placesIn("q=rpsa&service=CASE_MANAGEMENT")).toEqual([["rpsa-tengah", undefined]])
  })

  test("says whether it could read everything that answers", async () => {
    const wide = await search("q=ceria")
    expect(itemsIn(wide)).toHaveLength(50)
    expect(wide.body["complete"]).toBe(false)
    // Each word has more than a read takes: the few that bear both may lie beyond.
    const both = await search("q=sekolah+bermain")
    expect(itemsIn(both).length).toBeLessThanOrEqual(3)
    expect(both.body["complete"]).toBe(false)
    const narrow = await search("q=ceria+129")
    expect(itemsIn(narrow).map(({ id }) => id)).toEqual(["paud-129"])
    expect(narrow.body["complete"]).toBe(true)
    expect((await search("q=abiseka")).body["complete"]).toBe(true)
    expect((await search("q=tidakada")).body).toEqual({ items: [], complete: true })
  })

  test("keeps to place, kind and service, by name and without", async () => {
    const ids = async (query: string) => itemsIn(await search(query)).map(({ id }) => id)
    expect(await ids("q=tengah&type=RPSA")).toEqual(["rpsa-tengah"])
    expect(await ids("q=abiseka&region=18")).toEqual([])
    expect(await ids("region=14")).toEqual(["sentra-abiseka"])
    expect(await ids("region=18.72&type=LKSA")).toEqual(["lksa-uji", "lksa-jauh", "lksa-metro"])
    expect(await ids("type=BALAI_SENTRA")).toEqual(["sentra-abiseka"])
    expect(await ids("service=LEGAL_AID")).toEqual(["dinsos-provinsi"])
  })

  test("of a kind in a district finds those too that answer for it from elsewhere", async () => {
    const ids = async (query: string) => itemsIn(await search(query)).map(({ id }) => id)
    for (const district of ["14.08", "18.72", "14.71"]) {
      const found = await ids(`region=${district}&type=BALAI_SENTRA`)
      expect(found, district).toEqual(["sentra-abiseka"])
    }
    expect(await ids("region=11.01&type=BALAI_SENTRA")).toEqual([])
    expect(await ids("region=14.08&type=LKSA")).toEqual(["lksa-metro"])
    expect(await ids("region=14.08")).toEqual([])
    expect(await ids("region=18&type=BALAI_SENTRA")).toEqual([])
  })

  test("of a kind in a district names each once, on however many pages", async () => {
    const first = await search("region=18.72&type=LKSA&limit=2")
    const cursor = encodeURIComponent(String(first.body["cursor"]))
    const second = await search(`region=18.72&type=LKSA&limit=2&cursor=${cursor}`)
    const ids = [...itemsIn(first), ...itemsIn(second)].map(({ id }) => id)
    expect(ids).toEqual(["lksa-uji", "lksa-jauh", "lksa-metro"])
  })

  test("by place is read page by page, each agency once, whatever it keeps to", async () => {
    for (const [query, count] of [
      ["region=11&limit=50", 253],
      ["region=11&type=SCHOOL&limit=37", 253],
      ["type=LKSA&limit=1", 6],
    ] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const after = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""
        const page = await search(query + after)
        expect(page.status, page.text).toBe(200)
        seen.push(...itemsIn(page).map(({ id }) => id))
        cursor = page.body["cursor"] as string | undefined
      } while (cursor)
      expect([query, seen.length, new Set(seen).size]).toEqual([query, count, count])
    }
  })
})
