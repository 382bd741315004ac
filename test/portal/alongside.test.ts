import { expect, test } from "vitest"
import type { Answer, Ask, Receipt } from "#web/api.ts"
import { leftBehindIn, raiseAlong, takeOverAll } from "#web/case/alongside.ts"

const cards = [
  { id: "first", status: "offered", risk: "MEDIUM" },
  { id: "second", status: "active", risk: "LOW" },
  { id: "third", status: "draft", risk: "LOW" },
  { id: "graver", status: "offered", risk: "EMERGENCY" },
  { id: "ended", status: "declined", risk: "LOW" },
]
const raise = { case: "case", risk: "HIGH", reason: "Pelaku kembali" } as const

const done: Answer<Receipt> = {
  ok: true,
  value: { id: "x", version: 2, status: "offered", event: "handoff.risk-raised", hash: "" },
}
const refused = (code: string): Answer<Receipt> => ({
  ok: false,
  problem: { status: 409, code, title: code },
})

/** An API that answers each handoff with these, one after the other. */
function api(answers: Readonly<Record<string, readonly Answer<Receipt>[]>> = {}) {
  const asked: Ask[] = []
  const read = async (path: string) => ({
    ok: true as const,
    value: path === "cases/case/handoffs" ? { items: cards } : {},
    etag: `etag-${path}-${asked.length}`,
  })
  const run = async (ask: Ask) => {
    const before = asked.filter(({ id }) => id === ask.id).length
    asked.push(ask)
    return answers[ask.id ?? ""]?.[before] ?? done
  }
  return { asked, run, raised: () => raiseAlong(raise, { read: read as never, run }) }
}

test("every open handoff below the case's risk is raised, each as it was read a moment ago", async () => {
  const { asked, raised } = api()
  expect(await raised()).toEqual({ count: 3, problems: [] })
  expect(asked).toEqual(
    ["first", "second", "third"].map((id, place) => ({
      path: "handoffs",
      id,
      verb: "raise-risk",
      body: { risk: raise.risk, reason: raise.reason },
      etag: `etag-handoffs/${id}-${place}`,
    })),
  )
})

test("one that is refused stops no other, and is told", async () => {
  const { asked, raised } = api({ first: [refused("handoff.not-yours")] })
  expect(await raised()).toMatchObject({ count: 2, problems: [{ code: "handoff.not-yours" }] })
  expect(asked.map(({ id }) => id)).toEqual(["first", "second", "third"])
})

test("one that moved on meanwhile is looked at once more", async () => {
  const moved = refused("conflict.moved")
  const { asked, raised } = api({ first: [moved, done], second: [moved, moved] })
  expect(await raised()).toMatchObject({ count: 2, problems: [{ code: "conflict.moved" }] })
  expect(asked.map(({ id }) => id)).toEqual(["first", "first", "second", "second", "third"])
})

test("what a former custodian left is taken over on the version that was listed; one refusal stops none", async () => {
  const listed = [
    { id: "first", takeOver: '"3"' },
    { id: "second" },
    { id: "third", takeOver: '"5"' },
  ]
  const left = leftBehindIn(listed as never)
  const { asked, run } = api({ first: [refused("conflict.moved")] })
  expect(await takeOverAll(left, { run })).toMatchObject({
    count: 1,
    problems: [{ code: "conflict.moved" }],
  })
  expect(asked).toEqual(
    [
      ["first", '"3"'],
      ["third", '"5"'],
    ].map(([id, etag]) => ({ path: "handoffs", id, verb: "take-over", body: {}, etag })),
  )
})
