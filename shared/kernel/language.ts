/** What a person reads, in both languages of the portal. */
export type Text = { readonly id: string; readonly en: string }
export type Language = keyof Text

/** Picks a language from an Accept-Language header; Indonesian unless English is preferred. */
export function languageOf(header: string | undefined): Language {
  const ranked = (header ?? "")
    .split(",")
    .map((part, order) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";")
      const quality = Number(rest.find((each) => each.trim().startsWith("q="))?.split("=")[1] ?? 1)
      return { tag: tag.slice(0, 2), quality: Number.isNaN(quality) ? 0 : quality, order }
    })
    // Weight nought rules a language out (RFC 9110, 12.4.2).
    .filter((each) => each.quality > 0 && (each.tag === "id" || each.tag === "en"))
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
  return ranked[0]?.tag === "en" ? "en" : "id"
}
