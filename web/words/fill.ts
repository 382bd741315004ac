import { resolveTemplate } from "@solid-primitives/i18n"

/** A number, and the word after it as it is of one and of many: `{{ n }} [item|items]`. */
const counted = /\{\{ (\w+) \}\}([^[{]*)\[([^|\]]*)\|([^\]]*)\]/g

type Values = Parameters<typeof resolveTemplate>[1]

/** Fills in what is missing. Words are chosen before that: what people typed may hold anything. */
export function fill(text: string, values?: Values): string {
  const known = (values ?? {}) as Readonly<Record<string, unknown>>
  const chosen = text.replace(counted, (_, ...found: string[]) => {
    const [name = "", between, one, many] = found
    return `{{ ${name} }}${between}${String(known[name]) === "1" ? one : many}`
  })
  return resolveTemplate(chosen, values)
}
