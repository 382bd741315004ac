import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { instantOf } from "#shared/kernel/instant.ts"
import { subjectRef } from "#shared/membership/rules/standing.ts"
import type { Player } from "#test/support/cast.ts"
import { putHouse, someone, voiceAs } from "#test/support/membership-scene.ts"
import { changeRow, putRows, seed } from "#test/support/rows.ts"
import { openScene, type Reply, type Scene, type Voice } from "#test/support/scene.ts"

const ani = someone("ani", "dinsos-anggota", "AGENCY_ADMIN")
const ben = someone("ben", "dinsos-anggota", "AGENCY_ADMIN")
const surya = someone("surya", "dinsos-anggota", "SUPERVISOR")
const oki = someone("oki", "dinsos-anggota", "HANDOFF_OFFICER", "COORDINATOR")
const agus = someone("agus", "polres-anggota", "AGENCY_ADMIN", "SUPERVISOR")
const lia = someone("lia", "lksa-anggota", "AGENCY_ADMIN")

let scene: Scene
let voice: Voice
beforeAll(async () => {
  scene = await openScene()
  voice = voiceAs(scene)
  await putHouse(scene, {
    id: "dinsos-anggota",
    type: "DINSOS_KABKOTA",
    people: [[ani], [ben], [surya], [oki]],
  })
  await putHouse(scene, { id: "polres-anggota", type: "POLICE_PPA", people: [[agus]] })
  const more = { parent: ani.agency }
  await putHouse(scene, { id: "lksa-anggota", type: "LKSA", more, people: [[lia]] })
  await putHouse(scene, {
    id: "lksa-baru",
    type: "LKSA",
    more: { sponsor: ani.agency },
    people: [],
  })
})
afterAll(() => scene?.end())

const idAt = (who: Player): string => `${who.agency}.${who.id}`

/** Looks, then acts on what was seen. */
async function act(who: Player, [id, verb, body]: readonly [string, string, unknown?]) {
  const seen = await voice.get(who, `/memberships/${id}`)
  const match = seen.headers.get("ETag") ?? '"1"'
  return voice.post(who, `/memberships/${id}/${verb}`, { body: body ?? {}, match })
}

async function must(reply: Promise<Reply>, status = 200): Promise<Reply> {
  const answer = await reply
  expect(answer.status, answer.text).toBe(status)
  return answer
}

type Item = { readonly id: string; readonly person: object; readonly contact?: object }
const itemsIn = (reply: Reply): readonly Item[] => reply.body["items"] as readonly Item[]

/** Signs somebody up, as the sign-in does once they have an account. */
async function signUp(id: string, name: string, roles: Player["roles"] = []): Promise<Player> {
  const [agency = "", person = ""] = id.split(".")
  const who = { ...someone(name, agency, ...roles), id: person as Player["id"] }
  await putRows(scene.tables, [seed({ subject: "subject", parts: [who.sub] }, { person: who.id })])
  return who
}

describe("somebody new", () => {
  test("is invited, sees it, accepts, and gains roles by two others", async () => {
    const body = { name: "Nadia Baru", email: "nadia@contoh.example", roles: ["SUPERVISOR"] }
    const made = await must(voice.post(ani, "/memberships", { body }), 201)
    const id = String(made.body["id"])
    expect(made.headers.get("Location")).toBe(`/v1/memberships/${id}`)
    const nadia = await signUp(id, "nadia")
    const me = await voice.get(nadia, "/me")
    expect(me.body).toMatchObject({
      person: { name: "Nadia Baru", email: "nadia@contoh.example" },
      memberships: [],
      invitations: [
        {
          id,
          agency: { id: ani.agency, type: "DINSOS_KABKOTA" },
          roles: ["SUPERVISOR"],
          etag: '"1"',
        },
      ],
    })
    const closed = await voice.get(nadia, "/memberships")
    expect([closed.status, closed.body["code"]]).toEqual([403, "agency.not-a-member"])
    await must(voice.post(nadia, `/memberships/${id}/accept`, { match: '"1"' }))
    expect((await voice.get(nadia, "/me")).body).toMatchObject({
      memberships: [{ id, roles: [], status: "active", agency: { zone: "WIB" } }],
      invitations: [],
    })
    const own = await act(nadia, [id, "agree"])
    expect([own.status, own.body["code"]]).toEqual([403, "role.required"])
    const asker = await act(ani, [id, "agree"])
    expect([asker.status, asker.body["code"]]).toEqual([403, "membership.second-required"])
    await must(act(surya, [id, "agree"]))
    const seen = await voice.get(nadia, `/memberships/${id}`)
    expect(seen.body).toMatchObject({
      roles: ["SUPERVISOR"],
      agency: ani.agency,
      holds: { reviewer: 0, worker: 0 },
      timeline: [
        { type: "membership.invited" },
        { type: "membership.accepted" },
        { type: "membership.roles-agreed", person: { id: "surya" } },
      ],
    })
  })

  test("becomes the first administrator of an agency, by its sponsor and a second of theirs", async () => {
    const body = {
      name: "Rudi",
      email: "rudi@contoh.example",
      agency: "lksa-baru",
      roles: ["AGENCY_ADMIN"],
    }
    const made = await must(voice.post(ani, "/memberships", { body }), 201)
    const id = String(made.body["id"])
    const rudi = await signUp(id, "rudi")
    const stranger = await voice.get(agus, `/memberships/${id}`)
    expect(stranger.status).toBe(404)
    const seen = await must(voice.get(surya, `/memberships/${id}`))
    expect(seen.text, "no address for those outside").not.toContain("rudi@")
    expect(Object.keys(seen.body).sort(), "what a second needs, and no more").toEqual(
      ["id", "person", "roles", "status", "asked", "agency", "version", "can", "why"].sort(),
    )
    await must(act(surya, [id, "agree"]))
    await must(voice.post(rudi, `/memberships/${id}/accept`, { match: '"2"' }))
    expect((await voice.get(rudi, "/memberships")).status).toBe(200)
    const mailed = { ...body, email: "x@contoh.example" }
    const plain = await voice.post(ani, "/memberships", {
      body: { ...mailed, roles: ["OBSERVER"] },
    })
    expect([plain.status, plain.body["code"]]).toEqual([422, "membership.admin-required"])
    const guest = { name: "Rekan", email: "rekan@contoh.example" }
    const more = await must(voice.post(rudi, "/memberships", { body: guest }), 201)
    const place = String(more.body["id"])
    const rekan = await signUp(place, "rekan")
    await must(voice.post(rekan, `/memberships/${place}/accept`, { match: '"1"' }))
    const again = await voice.post(ani, "/memberships", { body: mailed })
    expect([again.status, again.body["code"]]).toEqual([403, "membership.not-vouched"])
  })

  test("tells nobody their name: events and notices hold ids", async () => {
    const body = { name: "Kenari Rahasia", email: "kenari@rahasia.example", roles: ["OBSERVER"] }
    const made = await must(voice.post(ani, "/memberships", { body }), 201)
    await scene.settle()
    const inbox = await voice.get(surya, "/notices")
    expect(inbox.text).toContain("membership.roles-asked")
    expect(inbox.text).not.toMatch(/kenari/i)
    const notice = itemsIn(inbox).find((each) => JSON.stringify(each).includes("roles-asked"))
    const path = `/notices/${notice?.id}`
    const seen = await must(voice.get(surya, path))
    await must(voice.post(surya, `${path}/mark-read`, { match: seen.headers.get("ETag") ?? "" }))
    const one = await voice.get(surya, `/memberships/${String(made.body["id"])}`)
    expect(JSON.stringify(one.body["timeline"])).not.toMatch(/kenari/i)
  })
})

describe("the list of members", () => {
  test("shows names to colleagues, addresses and numbers to those who lead", async () => {
    const contact = { name: "Hakim Sari", profession: "Hakim anak", phone: "0811 000 111" }
    await must(voice.post(oki, "/memberships/add-contact", { body: contact }), 201)
    const [seen, led] = [
      await voice.get(oki, "/memberships?limit=50"),
      await voice.get(surya, "/memberships?limit=50"),
    ]
    for (const [reply, sees] of [
      [seen, false],
      [led, true],
    ] as const) {
      expect(reply.text).toContain("Orang ani")
      expect(reply.text).toContain("Hakim anak")
      expect(reply.text.includes("@")).toBe(sees)
      expect(reply.text.includes("0811 000 111")).toBe(sees)
    }
    expect(itemsIn(led).find(({ id }) => id === idAt(oki))).toEqual({
      id: idAt(oki),
      person: { id: "oki", name: "Orang oki", email: oki.email },
      roles: ["HANDOFF_OFFICER", "COORDINATOR"],
      status: "active",
      since: expect.any(String),
      holds: 0,
    })
  })

  test("of another agency is for those who lead its parent or sponsor, without contacts", async () => {
    const contact = { name: "Ustaz Amin", profession: "Tokoh" }
    await must(voice.post(lia, "/memberships/add-contact", { body: contact }), 201)
    const path = `/memberships?agency=${lia.agency}`
    const seen = await must(voice.get(surya, path))
    expect(seen.text).toContain("Orang lia")
    expect(seen.text).not.toMatch(/Ustaz|@/)
    for (const who of [oki, agus]) {
      const hidden = await voice.get(who, path)
      expect([hidden.status, hidden.body["code"]]).toEqual([404, "membership.missing"])
    }
    const nowhere = await voice.get(surya, "/memberships?agency=nowhere")
    expect(nowhere.status).toBe(404)
  })
})

describe("what somebody holds", () => {
  test("is told in numbers, never by which handoff", async () => {
    const holds = [
      { noun: "handoffs", id: "serah-rahasia-1", as: "worker" },
      { noun: "handoffs", id: "serah-rahasia-2", as: "worker" },
      { noun: "handoffs", id: "serah-rahasia-3", as: "reviewer" },
    ] as const
    await changeRow(scene.tables, subjectRef(idAt(surya)), { holds })
    const seen = await must(voice.get(oki, `/memberships/${idAt(surya)}`))
    expect(seen.body["holds"]).toEqual({ reviewer: 1, worker: 2 })
    expect(seen.text).not.toContain("serah-rahasia")
    await changeRow(scene.tables, subjectRef(idAt(surya)), { holds: [] })
  })
})

describe("a certificate", () => {
  test("of another agency’s member is not told to those who lead its parent", async () => {
    const certificate = { number: "77/RAHASIA", body: "LSPS", validUntil: instantOf(4e12) }
    await changeRow(scene.tables, subjectRef(idAt(lia)), { certificate })
    expect((await voice.get(surya, `/memberships?agency=${lia.agency}`)).text).not.toContain("77/")
    expect((await voice.get(lia, "/memberships")).text).toContain("77/RAHASIA")
  })
})

describe("what one may do with a member", () => {
  test("is said with its reason, in the reader’s language", async () => {
    const own = await voice.get(ani, `/memberships/${idAt(ani)}`, { "Accept-Language": "en" })
    expect(own.body["can"]).toMatchObject({
      "ask-roles": "membership.oneself",
      certify: "membership.oneself",
      end: true,
      suspend: "membership.oneself",
    })
    expect(own.body["why"]).toMatchObject({
      certify: "You cannot do this for yourself. Ask a colleague who may.",
    })
  })

  test("a membership of another agency is as good as none", async () => {
    const texts = [idAt(oki), `${oki.agency}.nobody`, "nobody", "a.b.c.d", "dinsos-anggota."].map(
      async (id) => (await voice.get(agus, `/memberships/${id}`)).text,
    )
    expect(new Set(await Promise.all(texts)).size).toBe(1)
  })
})

describe("a sign-in from before a suspension", () => {
  const early = Math.floor(Date.now() / 1000) - 60

  test("is asked to sign in again, once the membership is back", async () => {
    const old = voiceAs(scene, { signedIn: early })
    expect((await old.get(oki, "/memberships")).status).toBe(200)
    await must(act(ben, [idAt(oki), "suspend"]))
    const stopped = await old.get(oki, "/memberships")
    expect([stopped.status, stopped.body["code"]]).toEqual([403, "agency.not-a-member"])
    await must(act(ben, [idAt(oki), "reinstate"]))
    const contact = { name: "Kontak Lama", profession: "Tokoh" }
    const tried = [
      await old.get(oki, "/memberships"),
      await old.post(oki, "/memberships/add-contact", { body: contact }),
      await old.post(oki, `/memberships/${idAt(oki)}/end`, { match: '"3"' }),
      await old.post(oki, `/memberships/${idAt(oki)}/accept`, { match: '"3"' }),
    ]
    for (const { status, body, headers } of tried) {
      expect([status, body["code"]]).toEqual([401, "request.sign-in-again"])
      expect(headers.get("WWW-Authenticate")).toBe("Bearer")
    }
    expect((await voice.get(oki, "/memberships")).status, "a new sign-in").toBe(200)
  })

  test("of somebody whom nothing happened to is good", async () => {
    const old = voiceAs(scene, { signedIn: early })
    expect((await old.get(surya, "/memberships")).status).toBe(200)
    await changeRow(scene.tables, subjectRef(idAt(surya)), { signInsFrom: instantOf(early * 1000) })
    expect((await old.get(surya, "/memberships")).status, "from that very instant").toBe(200)
  })
})

describe("the duty desk", () => {
  test("is filled from the members", async () => {
    const body = { seat: "on-duty" }
    const seated = await must(act(surya, [idAt(oki), "seat", body]))
    expect(seated.body).toMatchObject({ id: ani.agency, status: "open" })
    const agency = await voice.get(ani, `/agencies/${ani.agency}`)
    expect(agency.body["desk"]).toMatchObject({ active: true, onDuty: { id: "oki" } })
    const leaving = await act(ani, [idAt(oki), "end"])
    expect([leaving.status, leaving.body["code"], leaving.body["facts"]]).toEqual([
      422,
      "membership.holds-open",
      { handoffs: 0, desk: true },
    ])
  })
})
