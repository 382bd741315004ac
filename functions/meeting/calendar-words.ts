import { type Instant, type Zone, zones } from "#shared/kernel/instant.ts"
import type { Language } from "#shared/kernel/language.ts"
import type { Session } from "#shared/meeting/rows/session.ts"
import { localDate, wallClock } from "./calendar-zone.ts"

const weekdays = {
  id: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const satisfies Record<Language, readonly string[]>

const months = {
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
  en: "January February March April May June July August September October November December",
} as const satisfies Record<Language, string>

const weekdayOf = (at: Instant, zone: Zone, language: Language): string =>
  weekdays[language][new Date(wallClock(at, zone)).getUTCDay()] ?? ""

function dayOf(at: Instant, zone: Zone, language: Language): string {
  const [year = "", month = "1", date = "1"] = localDate(at, zone).split("-")
  const name = months[language].split(" ")[Number(month) - 1] ?? ""
  return `${weekdayOf(at, zone, language)}, ${Number(date)} ${name} ${year}`
}

const timeOf = (at: Instant, zone: Zone): string =>
  wallClock(at, zone).slice(11, 16).replace(":", ".")

const hoursOf = ({ start, end }: Session, zone: Zone): string =>
  `${timeOf(start, zone)}–${timeOf(end, zone)} ${zone}`

/** A session as people read it: in its own zone, with the two others and their day beside it. */
function lineOf(session: Session, language: Language): string {
  const { start, zone } = session
  const others = zones
    .filter((each) => each !== zone)
    .map((each) => {
      const isShifted = localDate(start, each) !== localDate(start, zone)
      const weekday = isShifted ? `${weekdayOf(start, each, language)} ` : ""
      return `${weekday}${hoursOf(session, each)}`
    })
  const day = dayOf(start, zone, language)
  const group = session.group ? `${session.group}: ` : ""
  return `${group}${day}, ${hoursOf(session, zone)} (${others.join(", ")})`
}

/** When a meeting is, a line a session. */
export const programmeOf = (sessions: readonly Session[], language: Language): string =>
  sessions.map((each) => lineOf(each, language)).join("\n")

/** Text without what a calendar cannot hold: control characters would begin lines of their own. */
export const plain = (text: string): string =>
  Array.from(text.normalize("NFC"))
    .filter(
      (each) => (each >= " " && !/[\u007f-\u009f\ufeff\ud800-\udfff]/.test(each)) || each === "\n",
    )
    .join("")

/** The same for a name in a parameter: one line, and none of what no quoting can carry. */
export const plainName = (text: string): string => plain(text).replaceAll(/\s+/g, " ").trim()
