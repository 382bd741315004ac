import * as z from "zod/mini"
import { create, replace } from "../kernel/decision.ts"
import { day } from "../kernel/instant.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { regionCode, regionOf } from "../region/region.ts"
import { type EnteredYear, type Holiday, holidayKinds, holidayRef } from "./holiday.ts"
import { holidayRefusals, refuse } from "./refusals.ts"

const text = (least: number, most: number) =>
  z.string().check(z.trim(), z.minLength(least), z.maxLength(most))

const Enter = z.strictObject({
  year: z.int().check(z.minimum(2020), z.maximum(2100)),
  /** The version that was seen; 0 where nobody has entered the year yet. */
  version: z.int().check(z.minimum(0)),
  days: z
    .array(
      z.strictObject({
        date: z.iso.date(),
        kind: z.enum(holidayKinds),
        name: text(2, 120),
        region: z.optional(regionCode),
      }),
    )
    .check(z.minLength(1), z.maxLength(150)),
  ramadan: z.optional(z.strictObject({ from: z.iso.date(), until: z.iso.date() })),
  decree: text(3, 300),
})
type Enter = z.infer<typeof Enter>

const isIn = (date: string, year: number): boolean => date.startsWith(`${year}-`)

const isUnfit = ({ kind, region }: Holiday): boolean =>
  kind === "regional" ? region === undefined || !regionOf(region) : region !== undefined

/** One Ramadan in some years, two in others (2030): the second is of the year in which it ends. */
function strangeRamadan({ ramadan, year }: Enter): boolean {
  if (!ramadan) return false
  const days = (Date.parse(ramadan.until) - Date.parse(ramadan.from)) / day + 1
  const isHere = isIn(ramadan.from, year) || isIn(ramadan.until, year)
  return !isHere || days < 29 || days > 30
}

function unfit(input: Enter): Refusal | undefined {
  const { year, days } = input
  const outside = days.filter(({ date }) => !isIn(date, year))
  if (outside.length > 0)
    return refuse("holiday.date-outside", { dates: outside.map((each) => each.date) })
  if (days.some(isUnfit)) return refuse("holiday.region-unfit")
  const named = days.map(({ date, region = "" }) => `${date}|${region}`)
  if (new Set(named).size < named.length) return refuse("holiday.date-twice")
  return strangeRamadan(input) ? refuse("holiday.ramadan-unfit") : undefined
}

const countsOf = ({ days, ramadan }: EnteredYear) => ({
  ...Object.fromEntries(
    holidayKinds.map((kind) => [kind, days.filter((each) => each.kind === kind).length]),
  ),
  ramadan: ramadan !== undefined,
})

const byDate = (a: Holiday, b: Holiday): number => (a.date < b.date ? -1 : 1)

/**
 * Says the holidays of a year, whole: what was entered before gives way, the ledger keeps that.
 * A clock that runs keeps the end it was given: nobody's deadline moves behind their back. What
 * starts from now on is reckoned by the new days.
 */
export const enter = defineVerb({
  noun: "holidays",
  name: "enter",
  creates: true,
  title: { id: "Catat hari libur setahun", en: "Enter the holidays of a year" },
  input: Enter,
  roles: ["PLATFORM_ADMIN"],
  refusals: pick(
    holidayRefusals,
    "holiday.moved",
    "holiday.date-outside",
    "holiday.date-twice",
    "holiday.region-unfit",
    "holiday.ramadan-unfit",
  ),
  first: ({ input }) => ({ known: input ? holidayRef(input.year) : undefined }),
  second: () => ({}),
  may: () => undefined,
  decide: ({ known }, input, { actor, at }) => {
    const { version, ramadan, ...told } = input
    if (version !== (known?.version ?? 0)) {
      return refuse("holiday.moved", { year: input.year, version: known?.version ?? 0 })
    }
    const refused = unfit(input)
    if (refused) return refused
    const state: EnteredYear = {
      ...told,
      days: told.days.toSorted(byDate),
      ...(ramadan ? { ramadan } : {}),
      enteredBy: actor.person,
      at,
    }
    const ref = holidayRef(input.year)
    return {
      subject: ref,
      status: "entered",
      writes: [known ? replace(known, state) : create(ref, state)],
      relies: [],
      event: { type: "holiday.entered", facts: { year: input.year, ...countsOf(state) } },
      notices: [],
    }
  },
})
