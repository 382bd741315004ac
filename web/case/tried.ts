import { createSignal } from "solid-js"
import { t } from "../words/words.ts"

/** What a form lacks is told once somebody tried to send it. */
export function createTried() {
  const [tried, setTried] = createSignal(false)
  return {
    /** What to say under a field that must be filled in. */
    missing: (isThere: boolean): string | undefined =>
      tried() && !isThere ? t("problem.required") : undefined,
    /** Marks what is missing; true when nothing is. */
    check: (...areThere: readonly boolean[]): boolean => {
      setTried(true)
      return areThere.every(Boolean)
    },
  }
}

/** Only what was filled in: the API takes a field that says something, or none. */
export const filled = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])),
  )

type Option = { readonly value: string; readonly label: string }

/** The codes of a list as a choice, each with its label. */
export const optionsOf = (
  codes: readonly string[],
  name: (code: string) => string,
): readonly Option[] => codes.map((value) => ({ value, label: name(value) }))
