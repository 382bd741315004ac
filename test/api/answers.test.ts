import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyIds } from "#test/support/cast.ts"
import { inboxOf } from "#test/support/inbox.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import {
  act,
  givenCase,
  givenOffered,
  idOf,
  meetingOf,
  officerOf,
  openingOf,
} from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const receipt = (id: string, version: number, status: string) => ({
  id,
  version,
  status,
  event: `${id}.${version}`,
  hash: expect.stringMatching(/^[\w-]{43}$/),
})

describe("an act that succeeds", () => {
  test("of making something answers 201, where it is, and the receipt", async () => {
    const made = await scene.post(scene.cast.worker, "/cases", { body: openingOf() })
    expect(made.status).toBe(201)
    expect(made.headers.get("Location")).toBe(`/v1/cases/${idOf(made)}`)
    expect(made.body).toEqual(receipt(idOf(made), 1, "open"))
    const path = String(made.headers.get("Location")).replace("/v1", "")
    expect((await scene.get(scene.cast.worker, path)).body["id"]).toBe(made.body["id"])
  })

  test("on something answers 200 and the receipt", async () => {
    const id = await givenOffered(scene)
    const done = await act(scene, officerOf(scene), [
      `/handoffs/${id}`,
      "acknowledge",
      { attest: true },
    ])
    expect(done.status).toBe(200)
    expect(done.headers.get("Location")).toBeNull()
    expect(done.body).toEqual(receipt(id, 3, "under-review"))
  })

  test("is kept by no cache on the way", async () => {
    const made = await scene.post(scene.cast.worker, "/cases", { body: openingOf() })
    const seen = await scene.get(scene.cast.worker, `/cases/${idOf(made)}`)
    for (const { headers } of [made, seen]) expect(headers.get("Cache-Control")).toBe("no-store")
  })
})

describe("reading one", () => {
  test("gives its ETag, whichever noun it is", async () => {
    const child = await givenCase(scene)
    const offered = await givenOffered(scene)
    const { worker, coordinator } = scene.cast
    const meeting = idOf(await scene.post(coordinator, "/meetings", { body: meetingOf() }))
    await scene.settle()
    const officer = officerOf(scene)
    const [notice] = await inboxOf(scene.tables, officer)
    const paths = [
      [worker, `/agencies/${agencyIds.target}`, /^"1"$/],
      [worker, `/memberships/${worker.agency}.${worker.id}`, /^"1"$/],
      [worker, "/partnerships/sk-jejaring-uji", /^"1"$/],
      [worker, `/cases/${child}`, /^"1\.1"$/],
      [worker, `/handoffs/${offered}`, /^"2\.1"$/],
      [coordinator, `/meetings/${meeting}`, /^"1"$/],
      [officer, `/notices/${notice?.id}`, /^"1"$/],
    ] as const
    for (const [who, path, etag] of paths) {
      const seen = await scene.get(who, path)
      expect([path, seen.status, seen.headers.get("ETag")]).toEqual([
        path,
        200,
        expect.stringMatching(etag),
      ])
      expect(seen.body["can"], path).toBeDefined()
    }
  })
})

const shapeOf = ({ headers, body, status }: Reply) => ({
  type: headers.get("Content-Type"),
  cache: headers.get("Cache-Control"),
  isWhole: ["type", "title", "detail", "code"].every((name) => typeof body[name] === "string"),
  isSame: body["status"] === status,
})

const whole = { type: "application/problem+json", cache: "no-store", isWhole: true, isSame: true }

describe("a refusal", () => {
  test("is a problem document (RFC 9457), whatever was wrong", async () => {
    const { worker } = scene.cast
    const id = await givenOffered(scene)
    const refusals = [
      await scene.ask("/cases"),
      await scene.ask("/nowhere"),
      await scene.get(worker, "/cases?limit=many"),
      await scene.get(worker, "/cases/no-such-case"),
      await scene.get(worker, "/cases?cursor=forged"),
      await scene.post(worker, "/cases", { body: "{" }),
      await scene.post(worker, "/cases", { body: "x".repeat(70_000) }),
      await scene.post(worker, "/meetings", { body: meetingOf() }),
      await scene.post(worker, `/handoffs/${id}/withdraw`, { body: { reason: "salah" } }),
      await scene.post(worker, `/handoffs/${id}/offer`, { match: '"1.1"' }),
      await scene.post(worker, "/handoffs", { headers: { "Acting-Agency": agencyIds.third } }),
    ]
    for (const refusal of refusals) expect(shapeOf(refusal), refusal.text).toEqual(whole)
    const codes = refusals.map(({ body }) => String(body["status"])).sort()
    expect(codes).toEqual(
      ["400", "400", "400", "401", "403", "404", "404", "409", "413", "422", "428"].sort(),
    )
    for (const { body } of refusals) {
      expect(body["type"]).toBe(`urn:simpul:problem:${String(body["code"])}`)
    }
  })

  test("speaks Indonesian, or English to whoever prefers it", async () => {
    const said = async (language?: string) => {
      const headers = language ? { "Accept-Language": language } : {}
      const { body } = await scene.get(scene.cast.worker, "/cases/none", headers)
      return [body["title"], body["detail"]]
    }
    const indonesian = ["Tidak ditemukan", "Tidak ditemukan, atau bukan untuk instansi Anda."]
    const english = ["Not found", "Not found, or not for your agency."]
    expect(await said()).toEqual(indonesian)
    for (const language of ["id", "fr", "*", "id,en;q=0.9", "en;q=0.4,id-ID", "en;q=0, id;q=0.1"]) {
      expect(await said(language), language).toEqual(indonesian)
    }
    for (const language of ["en", "en-GB,en;q=0.9", "fr,en;q=0.2", "id;q=0.5,en"]) {
      expect(await said(language), language).toEqual(english)
    }
  })

  test("of a rule speaks both languages too", async () => {
    const id = await givenOffered(scene)
    const declining = async (language: string) => {
      const done = await scene.post(officerOf(scene), `/handoffs/${id}/decline`, {
        body: { reason: "NO_CAPACITY", text: "Penuh." },
        match: '"2.1"',
        headers: { "Accept-Language": language },
      })
      return done.body["detail"]
    }
    expect(await declining("id")).toMatch(/^Sebutkan instansi alternatif/)
    expect(await declining("en")).toMatch(/^Name an alternative agency/)
  })
})

describe("addresses", () => {
  test("of nouns that are not there, and of nothing at all, are not found", async () => {
    const { worker } = scene.cast
    const unknown = ["/rosters", "/rosters/one", "/handoff", "/handoffs/x/y/z", "/"]
    for (const path of unknown) {
      const seen = await scene.get(worker, path)
      expect([path, seen.status, seen.body["code"]]).toEqual([path, 404, "request.unknown-path"])
      expect((await scene.post(worker, path)).status, path).toBe(404)
    }
    const dropped = await scene.ask("/cases/one", { method: "DELETE" })
    expect([dropped.status, dropped.body["code"]]).toEqual([404, "request.unknown-path"])
  })

  test("of health answers anybody", async () => {
    const answer = await scene.ask("/health")
    expect([answer.status, answer.body]).toEqual([200, { status: "ok" }])
  })

  test("of oneself says who I am, for which agencies, in which roles", async () => {
    const { worker } = scene.cast
    const { Authorization } = scene.headersOf(worker)
    const { status, body } = await scene.ask("/me", {
      headers: { Authorization: `${Authorization}` },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      person: { id: worker.id, name: worker.name, email: worker.email },
      memberships: [
        {
          agency: {
            id: agencyIds.source,
            name: "Dinas Sosial Uji",
            type: "DINSOS_KABKOTA",
            zone: "WIB",
          },
          roles: ["CASE_MANAGER"],
        },
      ],
    })
  })
})
