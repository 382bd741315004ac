import { describe, expect, test } from "vitest"
import { readCells } from "#shared/agency/rules/cells.ts"
import { roles } from "#shared/kernel/actor.ts"
import { roleWords } from "#shared/membership/lists/roles.ts"
import { type MemberRow, memberColumns } from "#shared/membership/rules/columns.ts"

const read = (cells: Readonly<Record<string, string>>) => readCells<MemberRow>(memberColumns, cells)

describe("the columns of members", () => {
  test("read a person, an address in lower case and roles by code or word", () => {
    const cells = {
      name: "Siti Aminah",
      email: "Siti@Contoh.Example",
      roles: "Manajer kasus|BRIDGE",
    }
    expect(read(cells)).toEqual({
      row: { name: "Siti Aminah", email: "siti@contoh.example", roles: ["CASE_MANAGER", "BRIDGE"] },
      wrongs: [],
    })
  })

  test("read what they wrote, in either language", () => {
    const row: MemberRow = {
      name: "Siti Aminah",
      email: "siti@contoh.example",
      roles,
      number: "12/LSPS",
      body: "LSPS",
      until: "2028-01-31",
    }
    for (const language of ["id", "en"] as const) {
      const cells = Object.fromEntries(
        memberColumns.map((each) => [each.key, each.write(row, language)]),
      )
      expect(read(cells)).toEqual({ row, wrongs: [] })
    }
  })

  test.each([
    [{ name: "Siti" }, "email", "required"],
    [{ email: "siti@contoh.example" }, "name", "required"],
    [{ name: "Siti", email: "siti" }, "email", "email"],
    [{ name: "Siti", email: "siti@contoh.example", roles: "Raja" }, "roles", "word"],
  ])("say why a line cannot be read: %o", (cells, column, wrong) => {
    expect(read(cells as Record<string, string>).wrongs).toMatchObject([{ column, wrong }])
  })

  test("have a word for every role in both languages, no two the same", () => {
    const words = Object.values(roleWords)
    expect(new Set(words.map(({ id }) => id)).size).toBe(roles.length)
    expect(new Set(words.map(({ en }) => en)).size).toBe(roles.length)
  })
})
