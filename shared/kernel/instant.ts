import * as z from "zod/mini"
import type { Brand } from "./id.ts"

/** A moment in UTC as `2026-01-31T02:00:00.000Z`; instants sort as strings. */
export type Instant = Brand<"Instant">

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** The instant of so many milliseconds since 1970 (UTC). */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant

export const msOf = (at: Instant): number => Date.parse(at)

/** `ms` milliseconds later; negative is earlier. */
export const later = (at: Instant, ms: number): Instant => instantOf(msOf(at) + ms)

/** Reads any ISO 8601 moment that names its offset, and gives it in UTC. */
export const instantSchema = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((raw) => instantOf(Date.parse(raw))),
)

/** The three zones of Indonesia; none has summer time. Hours ahead of UTC. */
export const zoneOffsets = { WIB: 7, WITA: 8, WIT: 9 } as const
export type Zone = keyof typeof zoneOffsets
export const zones: readonly Zone[] = ["WIB", "WITA", "WIT"]
export const zoneSchema = z.enum(["WIB", "WITA", "WIT"])
