import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { day, instantOf, minute } from "#shared/kernel/instant.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { bodiesFor, networkOf, type World } from "#test/support/fuzz-bodies.ts"
import { inboxOf } from "#test/support/inbox.ts"
import {
  documentHere,
  operationsIn,
  type Place,
  schemaReader,
  undeclared,
} from "#test/support/openapi.ts"
import { freshKey, openScene, type Reply, type Scene } from "#test/support/scene.ts"
import {
  givenActive,
  givenCase,
  givenDraft,
  givenHandover,
  givenOffered,
  givenReviewed,
  idOf,
  meetingOf,
  officerOf,
  openingOf,
} from "#test/support/story.ts"

const scale = process.env["SIMPUL_PROVE"] ? 12 : 1
const rounds = { get: 6 * scale, post: 28 * scale }
const document = documentHere()
const reader = schemaReader(document)
const places = operationsIn(document).filter(({ operation }) => !operation.security)

let scene: Scene
let world: World
beforeAll(async () => {
  scene = await openScene()
  world = await givenWorld()
})
afterAll(() => scene?.end())

/** Something of every kind and stage, so that a random request finds a target. */
async function givenWorld(): Promise<typeof world> {
  const { coordinator } = scene.cast
  const child = await givenCase(scene)
  const handoffs = [
    await givenDraft(scene),
    await givenDraft(scene, { kind: "transfer", service: "CASE_MANAGEMENT" }),
    await givenOffered(scene),
    await givenOffered(scene, { kind: "transfer", service: "CASE_MANAGEMENT" }),
    await givenReviewed(scene),
    await givenReviewed(scene, { service: "TEMPORARY_SHELTER" }),
    await givenHandover(scene),
    await givenActive(scene),
  ]
  const meeting = idOf(await scene.post(coordinator, "/meetings", { body: meetingOf() }))
  await scene.post(coordinator, `/meetings/${meeting}/schedule`, { match: '"1"' })
  const draft = idOf(await scene.post(coordinator, "/meetings", { body: meetingOf() }))
  const network = idOf(await scene.post(coordinator, "/networks", { body: networkOf() }))
  await scene.settle()
  const notices = (await inboxOf(scene.tables, officerOf(scene))).map(({ id }) => id)
  const due = instantOf(Date.now() + 7 * day)
  const task = await scene.post(scene.cast.worker, "/tasks", {
    body: { case: child, kind: "VISIT", due },
  })
  return {
    cases: [child, await givenCase(scene)],
    tasks: [idOf(task)],
    handoffs,
    meetings: [meeting, draft],
    notices,
    agencies: Object.values(agencyIds),
    // Whoever is drawn to leave their agency does: nobody that the other walks rest on.
    memberships: scene.cast.strangers.slice(1).map(({ id, agency }) => `${agency}.${id}`),
    networks: [network],
    partnerships: ["sk-jejaring-uji"],
    regions: ["18", "18.72"],
    holidays: ["2026", "2030"],
    directory: ["18", "18.72", "00"],
  }
}

type Wish = {
  readonly who: number
  readonly what: number
  readonly id: string | number
  readonly bend: { readonly at: number; readonly to: unknown } | undefined
  readonly raw: string | undefined
  readonly header: readonly [string, string] | undefined
  readonly without: string | undefined
  readonly query: string
}

/** Once in so many times. */
const rarely = <Value>(value: fc.Arbitrary<Value>, times: number) =>
  fc.oneof(
    { weight: times - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  )

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(-1, 0, 1e21, 1.5, "", " ", null, [], {}, "9999-12-31T23:59:59-12:00"),
)

const wishes: fc.Arbitrary<Wish> = fc.record({
  who: fc.nat(),
  what: fc.nat(),
  id: fc.oneof(
    { weight: 6, arbitrary: fc.nat() },
    // A dot is taken out of an address before it leaves: it would be another one.
    {
      weight: 1,
      arbitrary: fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 80 })
        .filter((id) => !/^\.{1,2}$/.test(id)),
    },
  ),
  bend: rarely(fc.record({ at: fc.nat(), to: odd }), 3),
  raw: rarely(fc.oneof(fc.string({ maxLength: 200 }), fc.json()), 15),
  header: rarely(
    fc.tuple(
      fc.constantFrom("If-Match", "Idempotency-Key", "Acting-Agency", "Accept-Language"),
      fc.oneof(
        fc.constantFrom('"1"', '"1.1"', '"2.1"', '"3.1"', "*", "en", agencyIds.third, "abcdefgh"),
        fc.stringMatching(/^[!-~]{0,70}$/),
      ),
    ),
    5,
  ),
  without: rarely(
    fc.constantFrom("Authorization", "Acting-Agency", "Idempotency-Key", "If-Match"),
    9,
  ),
  query: fc.constantFrom(
    "",
    "",
    "",
    "?limit=3",
    "?cursor=x.y",
    "?limit=x",
    "?lapsing=90",
    "?when=past",
    "?box=out",
    "?box=team",
    "?at=2026-01-01T00:00:00Z",
    "?receipt=receipt-none",
    "?service=TEMPORARY_SHELTER",
    "?q=uji",
  ),
})

const pickFrom = <Value>(list: readonly Value[], place: number): Value | undefined =>
  list[place % Math.max(1, list.length)]

/** Replaces or drops one field somewhere in a body. */
function bent(body: object, bend: Wish["bend"]): object {
  if (!bend) return body
  const name = pickFrom(Object.keys(body), bend.at) ?? "extra"
  const { [name]: value, ...rest } = body as Record<string, unknown>
  const isDeep = typeof value === "object" && value !== null && !Array.isArray(value)
  if (isDeep && bend.at % 2 === 0) return { ...rest, [name]: bent(value, bend) }
  return bend.at % 5 === 0 ? rest : { ...body, [name]: bend.to }
}

/** Whoever would do this by trade, or else anybody: the two take turns. */
function somebodyFor(id: string, turn: number): Player {
  const { worker, supervisor, coordinator, all } = scene.cast
  const receiving = /acknowledge|accept|decline|commit|notices/.test(id)
  const trade = receiving ? [officerOf(scene)] : [worker, supervisor]
  const coordinated = /^(meetings|networks|partnerships)/.test(id)
  const suited = coordinated ? [coordinator] : trade
  return pickFrom(turn % 2 === 0 ? suited : all, turn) ?? worker
}

async function etagAt(who: Player, path: string): Promise<string> {
  return (await scene.get(who, path)).headers.get("ETag") ?? '"1.1"'
}

async function send({ path, method, operation }: Place, wish: Wish): Promise<Reply> {
  const who = somebodyFor(operation.operationId, wish.who)
  const [, , noun = ""] = path.split("/")
  const known = typeof wish.id === "number" ? pickFrom(world[noun] ?? [], wish.id) : wish.id
  const one = `/${noun}/${encodeURIComponent(known ?? "nobody")}`
  const address = path.replace(`/v1/${noun}/{id}`, one).replace("/v1", "")
  const headers: Record<string, string> = {
    ...scene.headersOf(who),
    ...(method === "post" ? { "Idempotency-Key": freshKey() } : {}),
    ...(method === "post" && path.includes("{id}") ? { "If-Match": await etagAt(who, one) } : {}),
    ...(wish.header ? Object.fromEntries([wish.header]) : {}),
  }
  if (wish.without) delete headers[wish.without]
  if (method === "get") return scene.ask(address + wish.query, { headers })
  const body = pickFrom(bodiesFor(operation.operationId, [scene, world]), wish.what) ?? {}
  const text = wish.raw ?? JSON.stringify(bent(body, wish.bend))
  return scene.ask(address, { method: "POST", headers, body: text })
}

const patience = { timeout: 20 * minute }

test("no request, however odd, hears what the description does not list", patience, async () => {
  const heard = new Set<string>()
  for (const [order, place] of places.entries()) {
    const numRuns = place.method === "post" ? rounds.post : rounds.get
    const drawn = fc.sample(wishes, { numRuns, seed: 20_261_121 + order })
    for (const wish of drawn) {
      const reply = await send(place, wish)
      if (reply.status >= 400) heard.add(String(reply.body["code"]))
      const told = undeclared(place.operation, reply, reader)
      expect(told, `${place.operation.operationId} ${JSON.stringify(wish)}`).toEqual([])
      expect(reply.status, `${place.operation.operationId} ${reply.text}`).toBeLessThan(500)
    }
  }
  process.stdout.write(`the fuzz heard ${heard.size} different refusals\n`)

  expect(heard.size).toBeGreaterThan(22)
})

test("an answer that is not listed would be noticed", async () => {
  const place = places.find(({ operation }) => operation.operationId === "cases.open")
  if (!place) throw new Error("cases can be opened")
  const made = await scene.post(scene.cast.worker, "/cases", { body: openingOf() })
  const { "201": _, ...others } = place.operation.responses
  expect(undeclared({ ...place.operation, responses: others }, made, reader)).toEqual([
    "status 201 (undefined) is not listed",
  ])
  const refused = await scene.post(scene.cast.worker, "/cases", { body: [] })
  const strange = { ...refused, body: { ...refused.body, code: "case.strange" } }
  expect(undeclared(place.operation, strange as Reply, reader)).not.toEqual([])
})
