import { describe, expect, test } from "vitest"
import { boardOf } from "#web/handoff/board.ts"
import type { HandoffCard } from "#web/handoff/data.ts"
import { leaksIn } from "#web/handoff/leaks.ts"

describe("a text that others will read", () => {
  test.each([
    ["NIK 9918720101130001 tercatat", ["9918720101130001"]],
    ["telepon 0812-3456-7890", ["0812-3456-7890"]],
    ["sekolah di SDN 2 Metro", ["SDN 2"]],
    ["murid SMP Kartika", ["SMP Kartika"]],
    ["tinggal di Jl. Melati", ["Jl. Melati"]],
    ["Gang Kenari Nomor 99", ["Gang Kenari"]],
    ["RT 03 RW 05", ["RT 03", "RW 05"]],
  ])("is warned about where it may point to one child: %s", (text, found) => {
    expect(leaksIn(text)).toEqual(found)
  })

  test("is left alone where it tells nothing of the kind", () => {
    const text = "Anak 13 tahun perlu pendampingan 3 kali, mulai 12 Januari 2026, di jalan aman."
    expect(leaksIn(text, "")).toEqual([])
  })
})

describe("the board", () => {
  const now = Date.parse("2026-01-10T08:00:00.000Z")
  const card = (change: Partial<HandoffCard>): HandoffCard => ({
    id: "h" as HandoffCard["id"],
    kind: "referral",
    status: "offered",
    risk: "MEDIUM",
    service: "ACCOMPANIMENT",
    from: { id: "a" as HandoffCard["from"]["id"], name: "A" },
    to: { id: "b" as HandoffCard["to"]["id"], name: "B" },
    updatedAt: "2026-01-09T08:00:00.000Z" as HandoffCard["updatedAt"],
    level: 0,
    due: { kind: "acknowledge", at: "2026-01-10T12:00:00.000Z" },
    ...change,
  })
  const shelfOf = (change: Partial<HandoffCard>, roles: readonly string[]) =>
    [...boardOf([card(change)], "in", { now, roles })].find(([, cards]) => cards.length > 0)?.[0]

  test("holds what was missed as late, also while its clock runs on to whoever is told next", () => {
    expect(shelfOf({ level: 3 }, ["HANDOFF_OFFICER"])).toBe("late")
    expect(shelfOf({ due: { kind: "decide", at: "2026-01-10T07:00:00.000Z" } }, [])).toBe("late")
  })

  test("tells apart what waits for this person and what waits for a colleague", () => {
    expect(shelfOf({}, ["HANDOFF_OFFICER"])).toBe("yours")
    expect(shelfOf({}, ["CASE_MANAGER"])).toBe("colleagues")
  })
})
