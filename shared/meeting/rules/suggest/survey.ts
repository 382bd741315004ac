import { calendarFor } from "../../../holiday/rules/calendar.ts"
import type { WorkCalendar } from "../../../kernel/calendar.ts"
import { type Grid, gridOf } from "./grid.ts"
import { maskOf, shut } from "./mask.ts"
import { addTo, markTaken, markTravelling, overSlot, startsIn } from "./sweep.ts"
import type { Delegate, Party, Wish } from "./wish.ts"

/** What an agency is at a start. Of whom nobody knows anything is neither there nor missing. */
export const presences = { there: 0, unknown: 1, missing: 2 } as const

/** An agency over the whole window. */
export type Surveyed = Party & {
  /** Delegates of whose calendar something is known, and the others. */
  readonly known: number
  readonly unknown: number
  /** For each start: how many of the known ones are taken. */
  readonly taken: Uint8Array
  /** For each start: how many of those who are free have too little time for the way. */
  readonly travelling: Uint8Array
  /** For each start: what the agency's hours and calendar say. */
  readonly hoursAt: Uint8Array
  readonly presence: Uint8Array
}

export type Survey = {
  readonly wish: Wish
  readonly grid: Grid
  readonly starts: number
  readonly parties: readonly Surveyed[]
  /** For each start: how many of chair and minute taker are taken. */
  readonly leadsTaken: Uint8Array
}

const goesThere = ({ busy }: Delegate): boolean =>
  busy.some(({ taken }) => taken.some(({ place }) => place !== undefined))

/** For each start, how many of these people are taken, and how many would hardly get there. */
function countTaken(people: readonly Delegate[], grid: Grid, wish: Wish) {
  const taken = new Uint8Array(grid.ticks)
  const travelling = new Uint8Array(grid.ticks)
  const marks = new Uint8Array(grid.ticks)
  const ways = new Uint8Array(grid.ticks)
  for (const person of people) {
    markTaken(marks.fill(0), grid, [person, wish])
    addTo(taken, marks)
    if (!wish.place || !goesThere(person)) continue
    markTravelling(ways.fill(0), grid, [person, wish])
    for (let tick = 0; tick < ways.length; tick += 1)
      if (ways[tick] === 1 && marks[tick] === 0) travelling[tick] = (travelling[tick] ?? 0) + 1
  }
  return { taken, travelling }
}

const isKnown = ({ busy }: Delegate): boolean => busy.length > 0

/** Agencies with the same hours and the same closed days share one array. */
function masksFor(grid: Grid, { years }: Wish): (party: Party) => Uint8Array {
  const calendars = new Map<string | undefined, WorkCalendar>()
  const masks = new Map<string, Uint8Array>()
  return ({ hours, region }) => {
    const calendar = calendars.get(region) ?? calendarFor(years, region)
    calendars.set(region, calendar)
    const key = [hours.zone, hours.week.join("|"), ...calendar.closed].join()
    const found = masks.get(key)
    if (found) return found
    const mask = overSlot(maskOf(grid, [hours, calendar]), grid)
    masks.set(key, mask)
    return mask
  }
}

function presenceOf(party: Omit<Surveyed, "presence">, { urgent = false }: Wish): Uint8Array {
  const { minDelegates = 1, known, unknown, taken, hoursAt } = party
  const presence = new Uint8Array(taken.length)
  for (let tick = 0; tick < presence.length; tick += 1) {
    const free = known - (taken[tick] ?? 0)
    const isShut = !urgent && ((hoursAt[tick] ?? 0) & shut) !== 0
    if (isShut) presence[tick] = presences.missing
    else if (free >= minDelegates) presence[tick] = presences.there
    // Of an agency without any delegate nobody knows who would come.
    else if (free + unknown >= minDelegates || known + unknown === 0)
      presence[tick] = presences.unknown
    else presence[tick] = presences.missing
  }
  return presence
}

function surveyOne(party: Party, grid: Grid, [wish, hoursAt]: readonly [Wish, Uint8Array]) {
  const known = party.delegates.filter(isKnown)
  const unknown = party.delegates.length - known.length
  const counts = countTaken(known, grid, wish)
  const found = { ...party, ...counts, known: known.length, unknown, hoursAt }
  return { ...found, presence: presenceOf(found, wish) }
}

/** Lays everybody's time over the window once; whatever is asked of a slot is then a look-up. */
export function surveyOf(wish: Wish): Survey {
  const grid = gridOf(wish)
  const maskFor = masksFor(grid, wish)
  const parties = wish.parties.map((party) => surveyOne(party, grid, [wish, maskFor(party)]))
  const leadsTaken = countTaken((wish.leads ?? []).filter(isKnown), grid, wish).taken
  return { wish, grid, starts: startsIn(grid), parties, leadsTaken }
}
