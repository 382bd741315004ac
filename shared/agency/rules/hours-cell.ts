import type { Language } from "../../kernel/language.ts"
import { type Kind, plainly, shown } from "./cells.ts"
import { alwaysOpen, type Opening, officeHours } from "./working-time.ts"

export type Week = readonly (Opening | null)[]

/** Names of the days, Sunday first; the first three letters are enough. */
const days = {
  id: ["minggu", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu"],
  en: ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
} as const

const short = {
  id: ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const

/** Weeks of offices begin on Monday. */
const order: readonly number[] = [1, 2, 3, 4, 5, 6, 0]

const named: readonly { readonly words: Record<Language, string>; readonly week: Week }[] = [
  { words: { id: "kantor", en: "office" }, week: officeHours("WIB").week },
  { words: { id: "24 jam", en: "always" }, week: alwaysOpen("WIB").week },
  { words: { id: "tutup", en: "closed" }, week: Array.from({ length: 7 }, () => null) },
]

function dayIn(word: string): number | undefined {
  const wanted = plainly(word).replaceAll(" ", "")
  if (wanted.length < 3) return undefined
  const found = [days.id, days.en].map((names) =>
    names.findIndex((name) => name.startsWith(wanted)),
  )
  return found.find((place) => place >= 0)
}

/** Minutes after midnight of `7.30`, `07:30` or `24.00`. */
function minutesIn(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(text) ?? []
  const value = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && value <= 1440 ? value : undefined
}

type Span = { readonly days: readonly number[]; readonly opening: Opening }

/** `Sen-Kam 07.30-16.00` */
function spanIn(text: string): Span | undefined {
  const [, first = "", last = first, start = "", end = ""] =
    /^(\p{L}+)(?:\s*[-–]\s*(\p{L}+))?\s+([\d.:]+)\s*[-–]\s*([\d.:]+)$/u.exec(text.trim()) ?? []
  const [from, to] = [dayIn(first), dayIn(last)].map((day) => order.indexOf(day ?? -1))
  const [opens, closes] = [minutesIn(start), minutesIn(end)]
  if (from === undefined || to === undefined || from < 0 || to < from) return undefined
  if (opens === undefined || closes === undefined || closes <= opens) return undefined
  return { days: order.slice(from, to + 1), opening: [opens, closes] }
}

function weekIn(text: string): Week | undefined {
  const word = plainly(text)
  const known = named.find(({ words }) => words.id === word || words.en === word)
  if (known) return known.week
  const week: (Opening | null)[] = Array.from({ length: 7 }, () => null)
  for (const part of text.split("|")) {
    const span = spanIn(part)
    if (!span || span.days.some((day) => week[day] !== null)) return undefined
    for (const day of span.days) week[day] = span.opening
  }
  return week
}

const isSame = (one: Opening | null | undefined, other: Opening | null | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1]

export const isSameWeek = (one: Week, other: Week): boolean =>
  order.every((day) => isSame(one[day], other[day]))

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}.${String(minutes % 60).padStart(2, "0")}`

function weekText(week: Week, language: Language): string {
  const known = named.find((each) => isSameWeek(each.week, week))
  if (known) return known.words[language]
  const names = short[language]
  const runs: { first: number; last: number; opening: Opening }[] = []
  let previous: Opening | null = null
  for (const day of order) {
    const opening = week[day] ?? null
    const run = runs.at(-1)
    if (opening && run && isSame(opening, previous)) run.last = day
    else if (opening) runs.push({ first: day, last: day, opening })
    previous = opening
  }
  return runs
    .map(({ first, last, opening: [opens, closes] }) => {
      const span = first === last ? names[first] : `${names[first]}-${names[last]}`
      return `${span} ${clock(opens)}-${clock(closes)}`
    })
    .join("|")
}

/** Opening hours: `kantor`, `24 jam`, or `Sen-Kam 08.00-16.00|Jum 08.00-11.30`. */
export const hoursCell: Kind<Week> = {
  read: (text) => {
    const value = weekIn(text)
    return value ? { value } : { wrong: "hours", facts: { text: shown(text) } }
  },
  write: weekText,
}
