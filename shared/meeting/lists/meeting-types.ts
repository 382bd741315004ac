import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

/** Two profiles on one engine (meetings.md): with and without case data. */
export type Profile = "coordination" | "case-conference"

type TypeFacts = Text & { readonly profile: Profile }

const meeting = (id: string, en: string): TypeFacts => ({ id, en, profile: "coordination" })

/** Kinds of meeting (domain.md 3.12). */
export const meetingTypes = {
  COORDINATION_MEETING: meeting("Rapat koordinasi", "Coordination meeting"),
  PKSAI_REGULAR: meeting("Rapat berkala PKSAI", "Regular PKSAI meeting"),
  CASE_CONFERENCE: {
    id: "Pembahasan kasus",
    en: "Case conference",
    profile: "case-conference",
  },
  CAPACITY_BUILDING: meeting("Peningkatan kapasitas", "Capacity building"),
  WORKSHOP: meeting("Lokakarya", "Workshop"),
  FIELD_VISIT: meeting("Kunjungan lapangan", "Field visit"),
  CHILD_PARTICIPATION: meeting("Partisipasi anak", "Child participation"),
  PARTNERSHIP_MEETING: meeting("Pertemuan kemitraan", "Partnership meeting"),
  MONEV: meeting("Monitoring dan evaluasi", "Monitoring and evaluation"),
} as const satisfies Record<string, TypeFacts>

export type MeetingType = keyof typeof meetingTypes
export const meetingTypeSchema = z.enum(
  Object.keys(meetingTypes) as [MeetingType, ...MeetingType[]],
)

export const modes = {
  ONSITE: { id: "Tatap muka", en: "On site" },
  ONLINE: { id: "Daring", en: "Online" },
  HYBRID: { id: "Hibrida", en: "Hybrid" },
} as const satisfies Record<string, Text>
export type Mode = keyof typeof modes
export const modeSchema = z.enum(["ONSITE", "ONLINE", "HYBRID"])
