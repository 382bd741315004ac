import { language } from "../words/words.ts"

/** `2015-01-01` as `1 Januari 2015`: a date without an hour belongs to no zone. */
export function dateWords(date: string): string {
  const at = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return date
  return new Intl.DateTimeFormat(language() === "id" ? "id-ID" : "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(at)
}

/** Today as a date field holds it, where the reader is. */
export const todayText = (offsetHours: number): string =>
  new Date(Date.now() + offsetHours * 3_600_000).toISOString().slice(0, 10)
