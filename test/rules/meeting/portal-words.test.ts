import { readdirSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { agenda } from "#web/words/en/agenda.ts"
import { room } from "#web/words/en/room.ts"
import { fill } from "#web/words/fill.ts"

/** Every text of the portal, of whatever page. */
async function allTexts(language: "id" | "en"): Promise<readonly string[]> {
  const folder = new URL(`../../../web/words/${language}/`, import.meta.url)
  const files = readdirSync(folder).map((name) => new URL(name, folder).href)
  const modules: readonly object[] = await Promise.all(files.map((file) => import(file)))
  return modules.flatMap((module) =>
    Object.values(module).flatMap((words: Readonly<Record<string, string>>) =>
      Object.values(words),
    ),
  )
}

describe("a text with a number in it", () => {
  test.each([
    ["1", "1 item, 15 minutes"],
    ["0", "0 items, 15 minutes"],
    ["21", "21 items, 15 minutes"],
  ])("agrees with it: %s", (n, said) => {
    expect(fill(agenda["agenda.sum"], { n, minutes: 15 })).toBe(said)
  })

  test("agrees with a number as with its digits, and each number has its own word", () => {
    expect(fill(agenda["agenda.sum"], { n: 2, minutes: 1 })).toBe("2 items, 1 minute")
    expect(fill(room["room.here"], { n: 1, agencies: 3 })).toBe(
      "1 person from 3 agencies or classes",
    )
  })

  test("leaves alone what people typed", () => {
    expect(fill("{{ n }}: {{ names }}", { n: 1, names: "{{ n }} [satu|dua]" })).toBe(
      "1: {{ n }} [satu|dua]",
    )
  })

  test("no text is left with a choice that no number makes", async () => {
    const holes = (text: string) =>
      Object.fromEntries([...text.matchAll(/\{\{ (\w+) \}\}/g)].map(([, name]) => [name, "2"]))
    const all = await allTexts("en")
    expect(all.length).toBeGreaterThan(1000)
    expect(all.filter((text) => /\[[^\]]*\|/.test(fill(text, holes(text))))).toEqual([])
  })

  test.each(["id", "en"] as const)(
    "every gap in it is one that is filled: %s",
    async (language) => {
      const all = await allTexts(language)
      expect(all.length).toBeGreaterThan(1000)
      const unfilled = all.filter((text) => /\{|\}/.test(text.replaceAll(/\{\{ \w+ \}\}/g, "")))
      expect(unfilled).toEqual([])
    },
  )
})
