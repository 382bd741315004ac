/** Text that is safe to stand in a page: only the tag below makes it. */
export type Html = { readonly markup: string }

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

type Part = Html | string | number | readonly Html[] | undefined

function markupOf(part: Part): string {
  if (part === undefined) return ""
  if (typeof part === "string" || typeof part === "number") {
    return String(part).replaceAll(/[&<>"']/g, (each) => entities[each] ?? "")
  }
  return "markup" in part ? part.markup : part.map((each) => each.markup).join("")
}

/** Puts parts into a template; whatever is not Html itself is escaped. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = texts.map((text, order) => text + markupOf(parts[order]))
  return { markup: pieces.join("") }
}
