import { describe, expect, test } from "vitest"
import { languageOf } from "#shared/kernel/language.ts"

describe("the language of an answer", () => {
  test("is Indonesian where nobody asks for anything", () => {
    expect(languageOf(undefined)).toBe("id")
    expect(languageOf("")).toBe("id")
    expect(languageOf("*")).toBe("id")
  })

  test("is Indonesian where only other languages are asked for", () => {
    expect(languageOf("fr-FR, de;q=0.9")).toBe("id")
  })

  test("is what is asked for first", () => {
    expect(languageOf("en")).toBe("en")
    expect(languageOf("en, id")).toBe("en")
    expect(languageOf("id, en")).toBe("id")
  })

  test("follows the weights, not the order", () => {
    expect(languageOf("en;q=0.5, id;q=0.8")).toBe("id")
    expect(languageOf("id;q=0.5, en;q=0.8")).toBe("en")
    expect(languageOf("id; q=0.2 , en ;q=0.3")).toBe("en")
  })

  test("reads regions and capitals", () => {
    expect(languageOf("EN-gb,fr;q=0.9")).toBe("en")
    expect(languageOf("id-ID,en-US;q=0.7")).toBe("id")
    expect(languageOf("fr, en-AU;q=0.4")).toBe("en")
  })

  test("is never one that the reader rules out with weight nought", () => {
    expect(languageOf("en;q=0")).toBe("id")
    expect(languageOf("en;q=0.0, fr")).toBe("id")
    expect(languageOf("id;q=0, en;q=0.1")).toBe("en")
  })

  test("takes a weight that is no number for nought", () => {
    expect(languageOf("en;q=loud")).toBe("id")
  })
})
