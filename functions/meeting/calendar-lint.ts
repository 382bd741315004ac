import { allOf, type Block, blocksIn, type Line, lineIn, oneOf } from "./calendar-lines.ts"

/** A rule of the bytes, by the assertion of meetings.md section 2 that it stands for. */
type Finding = string

const when = (isWrong: boolean, finding: Finding): readonly Finding[] => (isWrong ? [finding] : [])

const octets = (text: string): number => new TextEncoder().encode(text).length

function bytesOf(text: string): readonly Finding[] {
  const bare = text.replaceAll("\r\n", "")
  return [
    ...when(/[\r\n]/.test(bare), "A1 bare line end"),
    ...when(!text.endsWith("\r\n"), "A1 no line end at the end"),
    ...when(
      text.split("\r\n").some((line) => octets(line) > 75),
      "A2 more than 75 octets",
    ),
    // oxlint-disable-next-line no-control-regex
    ...when(/[\u0000-\u0008\u000b-\u001f\u007f]/.test(bare), "A6 control character"),
    ...when(text.startsWith("\ufeff") || !text.isWellFormed(), "A7 no plain UTF-8"),
  ]
}

const stamp = /^\d{8}T\d{6}Z$/
const localTime = /^\d{8}T\d{6}$/
const date = /^\d{8}$/

/** As if every zone were UTC: enough to compare two times of one zone. */
function reckoned(value: string): number {
  const [, y, mo, d, , h = "00", mi = "00", s = "00"] =
    /^(\d{4})(\d{2})(\d{2})(T(\d{2})(\d{2})(\d{2}))?Z?$/.exec(value) ?? []
  return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)
}

const isDate = ({ params, value }: Line): boolean => params["VALUE"] === "DATE" && date.test(value)

/** A date, an instant, or a wall clock with its zone; never a time that floats. */
const isTime = (line: Line): boolean => {
  const zone = line.params["TZID"]
  if (isDate(line)) return zone === undefined
  if (stamp.test(line.value)) return zone === undefined
  return localTime.test(line.value) && zone !== undefined
}

const longest = 12 * 60 * 60 * 1000

function timesOf(event: Block): readonly Finding[] {
  const [start, end] = [oneOf(event, "DTSTART"), oneOf(event, "DTEND")]
  if (!start || !end) return ["C2 no beginning or no end"]
  const length = reckoned(end.value) - reckoned(start.value)
  const isAlike =
    isDate(start) === isDate(end) &&
    start.params["TZID"] === end.params["TZID"] &&
    start.value.endsWith("Z") === end.value.endsWith("Z")
  return [
    ...when(allOf(event, "DURATION").length > 0, "C2 an end and a duration"),
    ...when(!isTime(start) || !isTime(end), "G3 a floating or misnamed time"),
    ...when(!isAlike, "C8 two kinds of time"),
    ...when(!(length > 0), "C8 no length"),
    ...when(!isDate(start) && length > longest, "H3 a timed event of more than twelve hours"),
  ]
}

const addressed = ["ORGANIZER", "ATTENDEE"]
const addressing = ["DELEGATED-TO", "DELEGATED-FROM", "SENT-BY"]
const mailto = /^mailto:[^\s@:,;"]+@[^\s@:,;"]+$/i

const addressesOf = ({ lines }: Block): readonly Finding[] =>
  when(
    lines.some(
      ({ name, params, value }) =>
        (addressed.includes(name) && !mailto.test(value)) ||
        addressing.some((each) => params[each] !== undefined && !mailto.test(params[each])),
    ),
    "C3 an address that is no mailto:",
  )

const once = (block: Block, names: readonly string[], finding: Finding): readonly Finding[] =>
  names.flatMap((name) => when(allOf(block, name).length !== 1, `${finding} ${name}`))

const recurring = ["RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"]

function alarmsOf(event: Block): readonly Finding[] {
  const alarms = event.blocks.filter(({ name }) => name === "VALARM")
  return [
    ...when(alarms.length > 1, "I3 more than one alarm"),
    ...alarms.flatMap((each) =>
      once(each, ["ACTION", "TRIGGER", "DESCRIPTION"], "I1 alarm without"),
    ),
  ]
}

function eventFindings(event: Block): readonly Finding[] {
  const zoned = oneOf(event, "DTSTAMP")
  return [
    ...once(event, ["UID"], "B1 not one"),
    ...once(event, ["DTSTAMP", "DTSTART", "SUMMARY"], "C1 not one"),
    ...when(allOf(event, "SEQUENCE").length > 1, "B3 more than one SEQUENCE"),
    ...when(!stamp.test(zoned?.value ?? "") || zoned?.params["TZID"] !== undefined, "B8 DTSTAMP"),
    ...when(
      event.lines.some(({ name }) => recurring.includes(name)),
      "1.3 recurrence",
    ),
    ...timesOf(event),
    ...addressesOf(event),
    ...alarmsOf(event),
  ]
}

const sequenceOf = (event: Block): number => Number(oneOf(event, "SEQUENCE")?.value ?? 0)
const statusOf = (event: Block): string => oneOf(event, "STATUS")?.value ?? ""

const hasAlarm = (event: Block): boolean => event.blocks.some(({ name }) => name === "VALARM")

/** What each method asks of an event (RFC 5546 3.2); without one there is nobody to answer. */
function methodFindings(method: string, event: Block): readonly Finding[] {
  const guests = allOf(event, "ATTENDEE").length
  const hosts = allOf(event, "ORGANIZER").length
  const isAnswered = allOf(event, "REQUEST-STATUS").length > 0
  if (method === "" || method === "PUBLISH") {
    return [
      ...when(guests > 0, "E1 a guest in what is published"),
      ...when(method === "PUBLISH" && hosts !== 1, "E1 published by nobody"),
    ]
  }
  const common = [
    ...when(hosts !== 1, "C1 not one ORGANIZER"),
    ...when(guests !== 1, "C5 not exactly its addressee"),
    ...when(isAnswered, "C2 REQUEST-STATUS"),
  ]
  if (method === "REQUEST") {
    return [...common, ...when(statusOf(event) === "CANCELLED", "D6 a cancelled REQUEST")]
  }
  return [
    ...common,
    ...when(method !== "CANCEL", "A5 unknown METHOD"),
    ...when(sequenceOf(event) < 1, "D1 a CANCEL of no revision"),
    ...when(!["", "CANCELLED"].includes(statusOf(event)), "D2 a CANCEL that goes on"),
    ...when(hasAlarm(event), "D3 an alarm in a CANCEL"),
  ]
}

function zoneFindings(calendar: Block): readonly Finding[] {
  const zones = calendar.blocks.filter(({ name }) => name === "VTIMEZONE")
  const named = zones.map((each) => oneOf(each, "TZID")?.value)
  const used = calendar.blocks
    .filter(({ name }) => name === "VEVENT")
    .flatMap(({ lines }) => lines.flatMap(({ params }) => params["TZID"] ?? []))
  const parts = zones.flatMap(({ blocks }) => blocks)
  return [
    ...when(
      used.some((each) => named.filter((name) => name === each).length !== 1),
      "G1 a zone that is not told once",
    ),
    ...when(
      zones.some(({ blocks }) => blocks.length === 0),
      "G1 a zone without observance",
    ),
    ...when(
      parts.some((each) => {
        const start = oneOf(each, "DTSTART")
        return !start || !localTime.test(start.value) || start.params["TZID"] !== undefined
      }),
      "G2 an observance that begins at no local time",
    ),
    ...parts.flatMap((each) => once(each, ["TZOFFSETFROM", "TZOFFSETTO"], "G1 observance without")),
  ]
}

function calendarFindings(calendar: Block): readonly Finding[] {
  const events = calendar.blocks.filter(({ name }) => name === "VEVENT")
  const method = oneOf(calendar, "METHOD")?.value ?? ""
  const uids = events.map((each) => oneOf(each, "UID")?.value)
  const isOneSubject = method === "REQUEST" || method === "CANCEL"
  return [
    ...once(calendar, ["PRODID", "VERSION"], "A5 not one"),
    ...when(oneOf(calendar, "VERSION")?.value !== "2.0", "A5 VERSION"),
    ...when(allOf(calendar, "METHOD").length > 1, "A5 more than one METHOD"),
    ...when(calendar.isMixed || events.some(({ isMixed }) => isMixed), "A5 a property too late"),
    ...when(isOneSubject && events.length === 0, "C1 nothing asked"),
    ...when(isOneSubject && new Set(uids).size > 1, "C1 two subjects"),
    ...when(!isOneSubject && new Set(uids).size < uids.length, "B1 one UID for two events"),
    ...events.flatMap((each) => [...eventFindings(each), ...methodFindings(method, each)]),
    ...zoneFindings(calendar),
  ]
}

/**
 * What is wrong with a calendar, by our own reading of RFC 5545, 5546 and 6047; both libraries that
 * read calendars in our tests forgive too much to judge (meetings.md section 2, L).
 */
export function lintCalendar(text: string): readonly string[] {
  const bytes = bytesOf(text)
  const raw = text.replaceAll(/\r?\n[ \t]/g, "").split(/\r?\n/)
  const lines = raw.filter((line) => line !== "").map(lineIn)
  if (lines.some((line) => line === undefined)) return [...bytes, "A4 a line that is none"]
  const blocks = blocksIn(lines.filter((line) => line !== undefined))
  const [calendar] = blocks ?? []
  if (blocks?.length !== 1 || calendar?.name !== "VCALENDAR")
    return [...bytes, "A5 no one calendar"]
  return [...new Set([...bytes, ...calendarFindings(calendar)])]
}

/** A calendar of ours that our own linter rejects: told by codes, never by what stands in it. */
export class UnsendableCalendar extends Error {
  override readonly name = "UnsendableCalendar"
}

/** The calendar, if it may leave. */
export function sendable(calendar: string): string {
  const findings = lintCalendar(calendar)
  if (findings.length > 0) throw new UnsendableCalendar(findings.join("; "))
  return calendar
}
