import { describe, expect, test } from "vitest"
import { competences, competencesOf } from "#shared/directory/lists/competence.ts"

describe("who is competent, and on which basis", () => {
  test("is said in both languages, with a regulation each", () => {
    const all = Object.values(competences).flat()
    expect(all.length).toBeGreaterThan(20)
    for (const { matter, basis } of all) {
      expect([matter.id.length > 8, matter.en.length > 8, basis]).toEqual([
        true,
        true,
        expect.stringMatching(/(UU|PP|Perpres|Permen|Permensos)[ A-Z]* \d+\/20\d\d/),
      ])
    }
  })

  test("is known of those that take a child in or decide on it", () => {
    const of = (type: Parameters<typeof competencesOf>[0]) =>
      competencesOf(type, "TEMPORARY_SHELTER").map(({ basis }) => basis)
    expect(of("UPTD_PPA")).toEqual([expect.stringContaining("Permen PPPA 4/2018")])
    expect(of("DINSOS_KABKOTA")).toEqual([expect.stringContaining("Permensos 9/2018")])
    expect(of("LKSA")).toEqual([expect.stringContaining("PP 44/2017")])
    expect(of("BUSINESS")).toEqual([])
  })

  test("is not claimed for a service that the regulation does not speak of", () => {
    expect(competencesOf("LKSA", "LEGAL_AID")).toEqual([])
  })
})
