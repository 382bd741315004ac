import ICAL from "ical.js"
import { type Instant, instantOf } from "#shared/kernel/instant.ts"
import { type Partstat, partstats } from "#shared/meeting/meeting.ts"

/** What a calendar program answers, as far as it is believed: codes, and two addresses to look up. */
export type ParsedReply = {
  readonly uid: string
  readonly partstat: Partstat
  readonly sequence: number
  readonly dtstamp: Instant
  readonly attendee: string
  /** Where it went: the address that this one recipient was told. */
  readonly organizer?: string
  readonly delegatedTo?: string
}

/** 64 kB hold an answer many times over; components in it nest two deep. */
const mostBytes = 64 * 1024
const mostLines = 2000

const mailOf = (value: unknown): string | undefined => {
  const [, address] = /^mailto:\s*([^\s@<>]+@[^\s@<>]+)$/i.exec(String(value)) ?? []
  return address?.toLowerCase()
}

const textOf = (event: ICAL.Component, name: string): string =>
  String(event.getFirstPropertyValue(name) ?? "")

/** Stamps are instants (RFC 5545 3.8.7.2); what floats or lies in a zone is none. */
function stampOf(event: ICAL.Component): Instant | undefined {
  const value = event.getFirstPropertyValue("dtstamp")
  if (!(value instanceof ICAL.Time) || value.isDate || value.zone !== ICAL.Timezone.utcTimezone) {
    return undefined
  }
  const ms = value.toUnixTime() * 1000
  return Number.isSafeInteger(ms) ? instantOf(ms) : undefined
}

function answerIn(event: ICAL.Component): ParsedReply | undefined {
  const [attendee, ...more] = event.getAllProperties("attendee")
  if (!attendee || more.length > 0) return undefined
  const mail = mailOf(attendee.getFirstValue())
  const partstat = partstats.find((each) => each === attendee.getFirstParameter("partstat"))
  const dtstamp = stampOf(event)
  const sequence = Number(textOf(event, "sequence") || 0)
  const uid = textOf(event, "uid")
  const isWhole = Number.isSafeInteger(sequence) && sequence >= 0 && sequence <= 1_000_000
  if (!mail || !partstat || !dtstamp || !isWhole || !uid) return undefined
  const organizer = mailOf(textOf(event, "organizer"))
  const delegatedTo = mailOf(attendee.getFirstParameter("delegated-to"))
  return {
    uid,
    partstat,
    sequence,
    dtstamp,
    attendee: mail,
    ...(organizer ? { organizer } : {}),
    ...(delegatedTo ? { delegatedTo } : {}),
  }
}

function replyIn(text: string): ParsedReply | undefined {
  const calendar = new ICAL.Component(ICAL.parse(text))
  if (calendar.name !== "vcalendar") return undefined
  if (textOf(calendar, "method").toUpperCase() !== "REPLY") return undefined
  const [event, ...more] = calendar.getAllSubcomponents("vevent")
  // One answer to one meeting: what is more than that is nobody's calendar program.
  return event && more.length === 0 ? answerIn(event) : undefined
}

/** A reply in a text; nothing where it is none. It reads what anybody sends, so it never throws. */
export function parseReply(text: string): ParsedReply | undefined {
  if (new TextEncoder().encode(text).length > mostBytes) return undefined
  if (text.split("\n").length > mostLines) return undefined
  try {
    return replyIn(text)
  } catch {
    return undefined
  }
}

/** The token in the address that a reply went to. */
export const tokenIn = (address: string | undefined): string | undefined =>
  /^rapat\+([0-9a-f]{32})@/i.exec(address ?? "")?.[1]?.toLowerCase()
