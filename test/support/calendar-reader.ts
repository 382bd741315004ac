import ICAL from "ical.js"
import { sync } from "node-ical"

/** The lines of a file as they travel, without their ends. */
export const linesOf = (text: string): readonly string[] => text.split("\r\n").slice(0, -1)
/** The lines as they are meant. */
export const unfold = (text: string): readonly string[] => linesOf(text.replace(/\r\n[ \t]/g, ""))
export const lineOf = (text: string, name: string): string | undefined =>
  unfold(text).find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))

/** As ical.js reads it. */
export function first(text: string) {
  const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")
  if (!component) throw new Error("no event")
  return new ICAL.Event(component)
}

/** As node-ical reads it. */
export function second(text: string) {
  const events = Object.values(sync.parseICS(text)).filter((each) => each?.type === "VEVENT")
  const [event] = events
  if (events.length !== 1 || event?.type !== "VEVENT") throw new Error("not one event")
  return event
}
