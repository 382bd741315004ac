import { type Holiday, type HolidayKind, holidayKinds } from "#shared/holiday/holiday.ts"
import { dayOf } from "../ui/time.ts"

/** A local date in words: the zone does not matter where there is no hour. */
export const dayIn = (date: string): string => dayOf(`${date}T05:00:00.000Z`, "WIB")

const isKind = (text: string): text is HolidayKind => holidayKinds.some((kind) => kind === text)

/** Days as lines that people can paste: date; kind; name; region. */
export const linesOf = (days: readonly Holiday[]): string =>
  days
    .map(({ date, kind, name, region }) => [date, kind, name, region].filter(Boolean).join("; "))
    .join("\n")

export type Read = { readonly days: readonly Holiday[]; readonly wrong: readonly number[] }

/** The reverse, with the numbers of the lines that could not be read. */
export function daysFrom(text: string): Read {
  const days: Holiday[] = []
  const wrong: number[] = []
  for (const [place, line] of text.split("\n").entries()) {
    if (!line.trim()) continue
    const [date = "", kind = "", name = "", region = ""] = line
      .split(";")
      .map((each) => each.trim())
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !isKind(kind) || name.length < 2) wrong.push(place + 1)
    else days.push({ date, kind, name, ...(region ? { region } : {}) })
  }
  return { days, wrong }
}
