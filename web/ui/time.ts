import { hour, minute, type Zone, zoneOffsets, zones } from "#shared/kernel/instant.ts"
import type { Language } from "#shared/kernel/language.ts"
import { language, t } from "../words/words.ts"

export { type Zone, zones }

const names: Record<Zone, string> = {
  WIB: "Asia/Jakarta",
  WITA: "Asia/Makassar",
  WIT: "Asia/Jayapura",
}

const locales: Record<Language, string> = { id: "id-ID", en: "en-GB" }
const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language()}${zone}${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locales[language()], { ...options, timeZone: names[zone] })
  formats.set(key, made)
  return made
}

/** `Sel, 14 Jan 2026`. */
export const dayOf = (at: string, zone: Zone): string =>
  format(zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" }).format(
    new Date(at),
  )

/** `Selasa, 14 Januari 2026`. */
export const longDayOf = (at: string, zone: Zone): string =>
  format(zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(
    new Date(at),
  )

/** `14 Januari 2026`: for days that matter for years. */
export const dateOf = (at: string, zone: Zone): string =>
  format(zone, { day: "numeric", month: "long", year: "numeric" }).format(new Date(at))

/** `16–22 Nov`, or `30 Nov – 6 Des`: from one day to another, both included. */
export const daysOf = (from: string, until: string, zone: Zone): string =>
  format(zone, { day: "numeric", month: "short" }).formatRange(new Date(from), new Date(until))

/** `14 Jan`. */
export const shortDayOf = (at: string, zone: Zone): string =>
  format(zone, { day: "numeric", month: "short" }).format(new Date(at))

/** `14.30` in Indonesian, `14:30` in English. */
export const clockOf = (at: string, zone: Zone): string =>
  format(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at))

/** `Sel, 14 Jan 2026, 14.30 WIB`. */
export const momentOf = (at: string, zone: Zone): string =>
  `${dayOf(at, zone)}, ${clockOf(at, zone)} ${zone}`

/** `14 Jan, 14.30 WIB`: where the year goes without saying. */
export const briefOf = (at: string, zone: Zone): string => {
  const isThisYear = yearOf(at, zone) === yearOf(new Date().toISOString(), zone)
  const year = isThisYear ? {} : ({ year: "numeric" } as const)
  const date = format(zone, { day: "numeric", month: "short", ...year }).format(new Date(at))
  return `${date}, ${clockOf(at, zone)} ${zone}`
}

const yearOf = (at: string, zone: Zone): string =>
  format(zone, { year: "numeric" }).format(new Date(at))

/** Own zone first, then the other two from west to east. */
export const zonesFrom = (own: Zone): readonly Zone[] => [
  own,
  ...zones.filter((zone) => zone !== own),
]

/** The span between two moments in its two largest units: `3 jam 12 menit`. */
export function spanOf(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / minute)
  if (minutes === 0) return t("time.moment")
  const days = Math.floor(minutes / 1440)
  const years = Math.floor(days / 365)
  if (years > 0) return t(years === 1 ? "time.year" : "time.years", { n: years })
  if (days > 30) return t("time.days", { n: days })
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = days ? 0 : minutes % 60
  const parts = [
    days && t(days === 1 ? "time.day" : "time.days", { n: days }),
    hours && t(hours === 1 ? "time.hour" : "time.hours", { n: hours }),
    rest && t(rest === 1 ? "time.minute" : "time.minutes", { n: rest }),
  ]
  return parts.filter(Boolean).join(" ")
}

/** What a person typed as local date and time, as a moment in UTC; nothing when incomplete. */
export function instantFrom(date: string, time: string, zone: Zone): string | undefined {
  const local = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(local)) return undefined
  return new Date(local - zoneOffsets[zone] * hour).toISOString()
}

/** The reverse: how a moment is typed into a date and a time field. */
export function typedIn(at: string, zone: Zone): { date: string; time: string } {
  const local = new Date(Date.parse(at) + zoneOffsets[zone] * hour).toISOString()
  return { date: local.slice(0, 10), time: local.slice(11, 16) }
}
