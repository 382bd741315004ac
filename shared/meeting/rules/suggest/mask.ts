import {
  isExempt,
  type LocalDay,
  localDayOf,
  meet,
  type Office,
  type Opening,
} from "../../../agency/rules/working-time.ts"
import { type Grid, localTick, ticksOfDay } from "./grid.ts"

/** What is true of a quarter of an hour at an agency. */
export const flags = {
  closed: 1,
  holiday: 2,
  /** Friday prayers, 11.30–13.00 local: lost to everybody. */
  prayers: 4,
  friday: 8,
  ramadan: 16,
  edge: 32,
  lunch: 64,
} as const

/** Nobody sits then, unless it is urgent. */
export const shut = flags.closed | flags.holiday | flags.prayers

const clock = (hours: number, minutes = 0): number => hours * 60 + minutes

const prayers: Opening = [clock(11, 30), clock(13)]
/** When people eat; on a Friday they go before the prayers. */
const lunch: Opening = [clock(12), clock(13)]
/** From here on a Friday is short of people. */
const lateFriday = clock(11)
/** Before and after these times a meeting is nobody's favourite. */
const comfortable: Opening = [clock(8), clock(15, 30)]
/** Whoever is open day and night still meets by day. */
const daytime: Opening = [clock(7), clock(21)]
function dayFor(number: number, office: Office): LocalDay {
  const local = localDayOf(number, office)
  const { opening } = local
  return opening && isExempt(office[0]) ? { ...local, opening: meet(opening, daytime) } : local
}

const isIn = (minutes: number, [from, until]: Opening): boolean =>
  from <= minutes && minutes < until

/** The flags of one local time, in minutes after midnight. */
function flagsAt(minutes: number, { opening, ...local }: LocalDay): number {
  const isOpen = opening !== null && isIn(minutes, opening)
  const isFriday = local.weekday === 5
  const isPrayer = isFriday && isIn(minutes, prayers)
  const isEdge = minutes < comfortable[0] || minutes >= comfortable[1]
  return (
    (isOpen ? 0 : flags.closed) |
    (local.isClosed ? flags.holiday : 0) |
    (isPrayer ? flags.prayers : 0) |
    (isFriday && minutes >= lateFriday ? flags.friday : 0) |
    (local.isFast ? flags.ramadan : 0) |
    (isEdge ? flags.edge : 0) |
    (isPrayer || isIn(minutes, lunch) ? flags.lunch : 0)
  )
}

/** The flags of every quarter of the window, by the working time of one place. */
export function maskOf(grid: Grid, office: Office): Uint8Array {
  const mask = new Uint8Array(grid.ticks)
  let known = -1
  let local = dayFor(0, office)
  for (let tick = 0; tick < grid.ticks; tick += 1) {
    const at = localTick(grid, tick, office[0].zone)
    const number = Math.floor(at / ticksOfDay)
    if (number !== known) {
      known = number
      local = dayFor(number, office)
    }
    mask[tick] = flagsAt((at - number * ticksOfDay) * 15, local)
  }
  return mask
}
