import type { Case } from "../case.ts"

const without = (text: string, numbers: readonly string[]): string => {
  const isNamed = numbers.some((each) => text.toLowerCase().includes(each.toLowerCase()))
  if (!isNamed) return text
  const left = numbers.reduce((rest, each) => rest.replaceAll(new RegExp(each, "gi"), ""), text)
  return left.replaceAll(/[^\S\n]+/g, " ").trim()
}

/**
 * Whatever is told to an agency that has no part in the case, without the case's
 * numbers in any of its words: an offer that it holds without names must not be tied to them
 * (trust.md A10). It goes over all of it, so that no field is forgotten.
 */
export function withoutNumbers<Told>(told: Told, numbers: readonly string[]): Told {
  if (numbers.length === 0) return told
  const clean = (each: unknown): unknown => {
    if (typeof each === "string") return without(each, numbers)
    if (Array.isArray(each)) return each.map(clean)
    if (typeof each !== "object" || each === null) return each
    return Object.fromEntries(Object.entries(each).map(([name, value]) => [name, clean(value)]))
  }
  return clean(told) as Told
}

/** All numbers by which a case is known, or was. */
export const numbersOf = (
  child: Pick<Case, "reference" | "aliases"> | undefined,
  copied?: string,
): readonly string[] => [
  ...new Set([...(copied ? [copied] : []), ...(child ? [child.reference, ...child.aliases] : [])]),
]
