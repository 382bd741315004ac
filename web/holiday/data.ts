import { action, query } from "@solidjs/router"
import type { HolidayYear } from "#shared/holiday/holiday.ts"
import { type Answer, type Receipt, read, run } from "../api.ts"

export type YearView = HolidayYear & {
  /** Whether it came with the platform, or an administrator entered it. */
  readonly source: "shipped" | "entered"
  readonly at?: string
  readonly version: number
}

export type Years = {
  readonly items: readonly YearView[]
  readonly can: Readonly<Record<string, true | string>>
}

export const getHolidays = query((): Promise<Answer<Years>> => read("holidays"), "holidays")

export const enterHolidays = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "holidays", body }),
  "enter-holidays",
)
