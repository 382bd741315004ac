import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Player } from "#test/support/cast.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { act, givenCase, givenOffered, idOf, meetingOf, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  for (let count = 0; count < 55; count += 1) await givenCase(scene)
  for (let count = 0; count < 4; count += 1) await givenOffered(scene)
  await scene.settle()
})
afterAll(() => scene?.end())

type Named = { readonly id: string }
const itemsIn = (reply: Reply): readonly Named[] => reply.body["items"] as readonly Named[]
const idsIn = (reply: Reply): readonly string[] => itemsIn(reply).map(({ id }) => id)
const cursorIn = (reply: Reply): string | undefined =>
  reply.body["cursor"] as unknown as string | undefined

const after = (path: string, cursor: string): string =>
  `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`

/** Reads a list page by page to its end. */
async function walk(who: Player, path: string): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = []
  let cursor: string | undefined
  do {
    const page: Reply = await scene.get(who, cursor ? after(path, cursor) : path)
    expect(page.status, page.text).toBe(200)
    pages.push(idsIn(page))
    cursor = cursorIn(page)
  } while (cursor)
  return pages
}

describe("a list", () => {
  test("gives 20 unless asked otherwise, and never more than 50", async () => {
    const { worker } = scene.cast
    const lengths = []
    for (const query of ["", "?limit=1", "?limit=50", "?limit=51", "?limit=999", "?limit=0"]) {
      lengths.push(itemsIn(await scene.get(worker, `/cases${query}`)).length)
    }
    expect(lengths).toEqual([20, 1, 50, 50, 50, 1])
  })

  test("refuses a limit that is no number, and a question it does not know", async () => {
    for (const query of ["limit=-1", "limit=ten", "limit=1e1", "limit=", "sort=name", "box=side"]) {
      const answer = await scene.get(scene.cast.worker, `/handoffs?${query}`)
      expect([query, answer.status, answer.body["code"]]).toEqual([
        query,
        400,
        "request.query-unreadable",
      ])
    }
  })

  test("read page by page shows everything once", async () => {
    const pages = await walk(scene.cast.worker, "/cases?limit=7")
    const seen = pages.flat()
    expect(seen.length).toBe(59)
    expect(new Set(seen).size).toBe(59)
    expect(pages.every((page) => page.length <= 7)).toBe(true)
    const whole = await walk(scene.cast.worker, "/cases?limit=50")
    expect(whole.flat()).toEqual(seen)
  })

  test("of handoffs, agencies, members and notices is read the same way", async () => {
    const { worker } = scene.cast
    const officer = officerOf(scene)
    expect((await walk(worker, "/handoffs?box=out&limit=3")).flat().length).toBe(4)
    expect((await walk(officer, "/handoffs?box=in&limit=1")).flat().length).toBe(4)
    expect((await walk(officer, "/notices?limit=3")).flat().length).toBe(4)
    expect((await walk(worker, "/agencies?limit=1")).flat().length).toBe(3)
    expect((await walk(worker, "/agencies?region=18&limit=2")).flat().length).toBe(3)
    expect((await walk(worker, "/memberships?limit=2")).flat().length).toBe(4)
  })

  test("of an agency that has none is empty", async () => {
    const [stranger] = scene.cast.strangers
    if (!stranger) throw new Error("a cast has strangers")
    for (const path of ["/cases", "/handoffs", "/handoffs?box=out", "/meetings", "/notices"]) {
      expect((await scene.get(stranger, path)).body, path).toEqual({ items: [] })
    }
  })
})

describe("a cursor", () => {
  const refused = async (who: Player, path: string): Promise<unknown> => {
    const { status, body } = await scene.get(who, path)
    return [status, body["code"]]
  }
  const no = [422, "request.cursor-invalid"]

  test("that nobody here made is refused", async () => {
    const { worker } = scene.cast
    const good = cursorIn(await scene.get(worker, "/cases?limit=2")) ?? ""
    const key = { pk: "CASE#x", sk: "STATE", in: "AGENCY#lpa-uji#MINE", inSort: "1" }
    const bare = Buffer.from(JSON.stringify(key)).toString("base64url")
    const flipped = [0, 10, 20, 40, good.length - 1].map(
      (at) => `${good.slice(0, at)}${good[at] === "A" ? "B" : "A"}${good.slice(at + 1)}`,
    )
    const cut = [good.slice(1), good.slice(0, -1), good.slice(0, 20), `${good}A`, `${good}.A`]
    for (const cursor of ["x", ".", "A", bare, `${bare}.${bare}`, ...flipped, ...cut]) {
      expect(await refused(worker, after("/cases", cursor)), cursor).toEqual(no)
    }
    expect((await scene.get(worker, after("/cases", good))).status).toBe(200)
  })

  test("of another person, agency or list is refused", async () => {
    const { worker, supervisor } = scene.cast
    const officer = officerOf(scene)
    const ofCases = cursorIn(await scene.get(worker, "/cases?limit=2")) ?? ""
    const ofOutbox = cursorIn(await scene.get(worker, "/handoffs?box=out&limit=2")) ?? ""
    const ofInbox = cursorIn(await scene.get(officer, "/handoffs?limit=2")) ?? ""
    const ofAgencies = cursorIn(await scene.get(worker, "/agencies?limit=1")) ?? ""
    expect(await refused(supervisor, after("/cases", ofCases))).toEqual(no)
    expect(await refused(officer, after("/cases", ofCases))).toEqual(no)
    expect(await refused(worker, after("/handoffs?box=out", ofCases))).toEqual(no)
    expect(await refused(worker, after("/handoffs?box=in", ofOutbox))).toEqual(no)
    expect(await refused(worker, after("/handoffs?box=out&state=ended", ofOutbox))).toEqual(no)
    expect(await refused(worker, after("/handoffs?box=out", ofInbox))).toEqual(no)
    expect(await refused(worker, after("/agencies?region=31", ofAgencies))).toEqual(no)
    const { items } = (await scene.get(worker, after("/cases", ofCases))).body
    expect(items).toHaveLength(20)
  })

  test("of what is ahead does not open what is past", async () => {
    const { coordinator } = scene.cast
    for (let count = 0; count < 3; count += 1) {
      const made = await scene.post(coordinator, "/meetings", { body: meetingOf() })
      await act(scene, coordinator, [`/meetings/${idOf(made)}`, "schedule"])
    }
    const ahead = cursorIn(await scene.get(coordinator, "/meetings?limit=1")) ?? ""
    expect(await refused(coordinator, after("/meetings?when=past", ahead))).toEqual(no)
    expect((await walk(coordinator, "/meetings?limit=1")).flat().length).toBe(3)
  })

  test("does not say what lies at its place", async () => {
    const first = await scene.get(scene.cast.worker, "/cases?limit=2")
    const told = (cursorIn(first) ?? "")
      .split(".")
      .map((part) => part + Buffer.from(part, "base64url").toString("latin1"))
      .join()
    for (const word of [
      ...idsIn(first),
      "CASE#",
      "AGENCY#",
      "STATE",
      String(new Date().getFullYear()),
    ]) {
      expect(told).not.toContain(word)
    }
  })
})
