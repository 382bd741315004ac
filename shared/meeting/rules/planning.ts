import * as z from "zod/mini"
import { agencyId, meetingId } from "../../kernel/id.ts"
import { day, instantSchema, msOf, zoneSchema } from "../../kernel/instant.ts"
import type { Read } from "../../kernel/noun.ts"
import { pick } from "../../kernel/refusal.ts"
import { commonRefusals } from "../../kernel/verb.ts"
import { partsOfMembership } from "../../membership/membership.ts"
import { modeSchema } from "../lists/meeting-types.ts"
import { meetingRefusals } from "../refusals.ts"

/** As many agencies and times as a draft takes, and as many people as have seats. */
const [mostAgencies, mostPeople, mostTimes] = [45, 130, 20]

const split = (raw: string): string[] => raw.split(",").filter((each) => each !== "")

const whole = (least: number, most: number) =>
  z.pipe(
    z.string().check(
      z.regex(/^\d{1,4}$/),
      z.refine((raw) => least <= Number(raw) && Number(raw) <= most),
    ),
    z.transform(Number),
  )

const distinct = (each: readonly string[]): boolean => new Set(each).size === each.length

const listOf = <Each>(schema: z.ZodMiniType<Each, string>, most: number) =>
  z.pipe(
    z.pipe(
      z.string().check(
        z.maxLength(most * 130),
        z.refine((raw) => distinct(split(raw))),
      ),
      z.transform(split),
    ),
    z.array(schema).check(z.minLength(1), z.maxLength(most)),
  )

/** `dinsos-metro!` must come, `dinsos-metro` may. */
const asked = z.pipe(
  z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{2,63}!?$/)),
  z.transform((raw) => ({
    agency: agencyId.parse(raw.replace("!", "")),
    need: raw.endsWith("!") ? ("mandatory" as const) : ("optional" as const),
  })),
)

/** A membership's id: whose delegate somebody is, is said with them. */
const seated = z.pipe(
  z.string().check(z.refine((raw) => partsOfMembership(raw) !== undefined)),
  z.transform((raw) => {
    const parts = partsOfMembership(raw)
    if (!parts) throw new Error("checked before")
    return { agency: parts[0], person: parts[1] }
  }),
)

/** Three months ahead. */
const longest = 90 * day

export const SuggestionsQuery = z
  .strictObject({
    agencies: listOf(asked, mostAgencies),
    minutes: whole(15, 720),
    from: instantSchema,
    to: instantSchema,
    zone: zoneSchema,
    days: z.optional(whole(1, 5)),
    /** Memberships, where it is settled who comes; of other agencies anybody may. */
    people: z.optional(listOf(seated, mostPeople)),
    /** Chair and minute taker, as memberships. */
    leads: z.optional(listOf(seated, 2)),
    mode: z.optional(modeSchema),
    urgent: z._default(z.enum(["true", "false"]), "false"),
    /** The meeting that is to be moved: its own bookings stand in nobody's way. */
    meeting: z.optional(meetingId),
  })
  .check(z.refine(({ from, to }) => from < to && msOf(to) - msOf(from) <= longest))
export type SuggestionsQuery = z.infer<typeof SuggestionsQuery>

export const DelegatesQuery = z.strictObject({ agencies: listOf(agencyId, 30) })
export type DelegatesQuery = z.infer<typeof DelegatesQuery>

/** From when to when: `2026-11-24T02:00:00Z/2026-11-24T04:00:00Z`. */
const stretch = z.pipe(
  z.pipe(
    z.string().check(z.regex(/^[^/]{1,40}\/[^/]{1,40}$/)),
    z.transform((raw) => {
      const [start = "", end = ""] = raw.split("/")
      return { start, end }
    }),
  ),
  z
    .strictObject({ start: instantSchema, end: instantSchema })
    .check(z.refine(({ start, end }) => start < end)),
)

type Stretch = z.infer<typeof stretch>

const areNear = (all: readonly Stretch[]): boolean => {
  const from = Math.min(...all.map(({ start }) => msOf(start)))
  return all.every(({ end }) => msOf(end) - from <= longest)
}

/** A slot of the poll, or times as somebody types them; else the time that the meeting has. */
export const ConflictsQuery = z.strictObject({
  slot: z.optional(z.string().check(z.regex(/^s\d{1,4}$/))),
  times: z.optional(listOf(stretch, mostTimes).check(z.refine(areNear))),
})
export type ConflictsQuery = z.infer<typeof ConflictsQuery>

const refusals = {
  ...commonRefusals,
  ...pick(meetingRefusals, "meeting.agency-unknown", "meeting.missing"),
}

/** What is asked before a time is fixed. They stand before the read of one meeting: no id is theirs. */
export const planningReads: readonly Read[] = [
  {
    name: "suggestions",
    path: "/suggestions",
    title: { id: "Usulan waktu", en: "Suggested times" },
    query: SuggestionsQuery,
    refusals,
  },
  {
    name: "delegates",
    path: "/delegates",
    title: { id: "Siapa yang dapat diundang", en: "Who may be invited" },
    query: DelegatesQuery,
    refusals: commonRefusals,
  },
]

export const conflictsRead: Read = {
  name: "conflicts",
  path: "/{id}/conflicts",
  title: { id: "Bentrokan waktu", en: "Conflicts of the time" },
  query: ConflictsQuery,
  refusals: pick(meetingRefusals, "meeting.not-yours"),
}
