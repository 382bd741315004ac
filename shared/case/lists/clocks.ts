import type { Text } from "../../kernel/language.ts"
import type { CaseEventCode, FlagRule, Stage } from "./events.ts"
import type { AbhPosition } from "./positions.ts"

/** Who has to act: a function, since the person is another agency's affair. */
export const clockDuties = {
  INVESTIGATOR: { id: "Penyidik", en: "Investigator" },
  PROSECUTOR: { id: "Penuntut umum", en: "Prosecutor" },
  COURT: { id: "Pengadilan", en: "Court" },
  PROBATION: { id: "Pembimbing kemasyarakatan (Bapas)", en: "Probation officer (Bapas)" },
  SOCIAL_WORKER: { id: "Pekerja sosial", en: "Social worker" },
  REPORT_RECEIVER: { id: "Penerima laporan", en: "Whoever received the report" },
  POLICE: { id: "Kepolisian", en: "Police" },
  UPTD_PPA: { id: "UPTD PPA", en: "UPTD PPA" },
  SHELTER: { id: "UPTD PPA atau RPSA", en: "UPTD PPA or RPSA" },
  CUSTODIAN: { id: "Penanggung jawab kasus", en: "Custodian" },
} as const satisfies Record<string, Text>
export type ClockDuty = keyof typeof clockDuties

/**
 * `hours` are clock hours from the event, `days` and `months` calendar ones that end with the local
 * day, `working-days` those of public offices there (domain.md 3.9).
 */
export type Limit = {
  readonly count: number
  readonly unit: "hours" | "days" | "months" | "working-days"
}

type StatutoryFacts = {
  /** One of these starts it; of a staged event only at this stage. */
  readonly starts: CaseEventCode
  readonly stops: readonly CaseEventCode[]
  /** The stage of the criminal case that it belongs to: it stops when a later one begins. */
  readonly stage?: Stage
  /** Only where the child is in one of these positions. */
  readonly only?: readonly AbhPosition[]
  /** Only where diversion must be tried (`rules/juvenile.ts`). */
  readonly divertible?: true
  readonly limit: Limit
  /** By how much it may be extended, by which event. */
  readonly more?: { readonly by: CaseEventCode; readonly count: number }
  readonly who: ClockDuty
  readonly basis: string
  /** V seen in a source, CK known but not seen, LOCAL a local procedure (domain.md). */
  readonly mark: "V" | "CK" | "LOCAL"
  /** What is violated when it runs out while the child is held. */
  readonly violates?: FlagRule
}

const hours = (count: number): Limit => ({ count, unit: "hours" })
const days = (count: number): Limit => ({ count, unit: "days" })

type Row = Omit<StatutoryFacts, "who" | "basis" | "mark" | "limit">
type Source = readonly [ClockDuty, string, StatutoryFacts["mark"]]

const clock = (row: Row, limit: Limit, [who, basis, mark]: Source): StatutoryFacts => ({
  ...row,
  limit,
  who,
  basis,
  mark,
})

const diversionStart = (
  [stage, starts]: readonly [Stage, CaseEventCode],
  source: Source,
): StatutoryFacts =>
  clock(
    { starts, stops: ["DIVERSION_BEGAN"], stage, only: ["CONFLICT"], divertible: true },
    days(7),
    source,
  )

const diversionEnd = (stage: Stage, source: Source): StatutoryFacts =>
  clock(
    { starts: "DIVERSION_BEGAN", stops: ["DIVERSION_AGREED", "DIVERSION_FAILED"], stage },
    days(30),
    source,
  )

const detention = (
  stage: Stage,
  [count, more]: readonly [number, number],
  source: Source,
): StatutoryFacts =>
  clock(
    {
      starts: "DETAINED",
      stops: ["RELEASED"],
      stage,
      more: { by: "DETENTION_EXTENDED", count: more },
      violates: "UU_11_2012_ART_33_38",
    },
    days(count),
    source,
  )

/** Deadlines that the law, or a local procedure, sets on a case (domain.md 3.9). */
const byLaw = {
  SPPA_DIV_START_INV: diversionStart(
    ["INVESTIGATION", "INVESTIGATION_BEGAN"],
    ["INVESTIGATOR", "UU 11/2012 art. 29(1)", "V"],
  ),
  SPPA_DIV_END_INV: diversionEnd("INVESTIGATION", ["INVESTIGATOR", "UU 11/2012 art. 29(2)", "V"]),
  SPPA_DIV_START_PROS: diversionStart(
    ["PROSECUTION", "FILE_TO_PROSECUTOR"],
    ["PROSECUTOR", "UU 11/2012 art. 42(1)", "V"],
  ),
  SPPA_DIV_END_PROS: diversionEnd("PROSECUTION", ["PROSECUTOR", "UU 11/2012 art. 42", "V"]),
  SPPA_JUDGE_ASSIGN: clock(
    { starts: "FILE_TO_COURT", stops: ["JUDGE_ASSIGNED"], stage: "TRIAL", only: ["CONFLICT"] },
    days(3),
    ["COURT", "UU 11/2012 art. 52(1)", "V"],
  ),
  SPPA_DIV_START_COURT: diversionStart(
    ["TRIAL", "JUDGE_ASSIGNED"],
    ["COURT", "UU 11/2012 art. 52(2)", "V"],
  ),
  SPPA_DIV_END_COURT: diversionEnd("TRIAL", ["COURT", "UU 11/2012 art. 52", "V"]),
  SPPA_DIV_DETERMINATION: clock(
    { starts: "AGREEMENT_TO_COURT", stops: ["DETERMINATION_GIVEN"] },
    days(3),
    ["COURT", "UU 11/2012 art. 12", "CK"],
  ),
  PP65_SPDP: clock(
    {
      starts: "INVESTIGATION_BEGAN",
      stops: ["SPDP_SENT"],
      stage: "INVESTIGATION",
      only: ["CONFLICT"],
    },
    hours(24),
    ["INVESTIGATOR", "PP 65/2015", "V"],
  ),
  PP65_REQ_LITMAS: clock(
    {
      starts: "INVESTIGATION_BEGAN",
      stops: ["LITMAS_REQUESTED"],
      stage: "INVESTIGATION",
      only: ["CONFLICT"],
    },
    hours(24),
    ["INVESTIGATOR", "PP 65/2015", "V"],
  ),
  PP65_REQ_SOCIAL_REPORT: clock(
    {
      starts: "INVESTIGATION_BEGAN",
      stops: ["SOCIAL_REPORT_REQUESTED"],
      stage: "INVESTIGATION",
      only: ["VICTIM", "WITNESS"],
    },
    hours(24),
    ["INVESTIGATOR", "PP 65/2015", "V"],
  ),
  // No stage: a report that was asked for is owed, wherever the file has gone.
  PP65_DELIVER_LITMAS: clock(
    { starts: "LITMAS_REQUESTED", stops: ["LITMAS_DELIVERED"] },
    hours(72),
    ["PROBATION", "PP 65/2015", "V"],
  ),
  PP65_DELIVER_SOCIAL_REPORT: clock(
    { starts: "SOCIAL_REPORT_REQUESTED", stops: ["SOCIAL_REPORT_DELIVERED"] },
    hours(72),
    ["SOCIAL_WORKER", "PP 65/2015", "V"],
  ),
  PP65_OFFER_DIVERSION: clock(
    {
      starts: "INVESTIGATION_BEGAN",
      stops: ["DIVERSION_OFFERED", "DIVERSION_BEGAN"],
      stage: "INVESTIGATION",
      only: ["CONFLICT"],
      divertible: true,
    },
    hours(168),
    ["INVESTIGATOR", "PP 65/2015", "V"],
  ),
  // Not of a stage: only release or detention ends an arrest, and neither is taken for granted.
  SPPA_ARREST: clock(
    { starts: "ARRESTED", stops: ["RELEASED", "DETAINED"], violates: "UU_11_2012_ART_30" },
    hours(24),
    ["INVESTIGATOR", "UU 11/2012 art. 30", "CK"],
  ),
  SPPA_DETAIN_INV: detention("INVESTIGATION", [7, 8], ["INVESTIGATOR", "UU 11/2012 art. 33", "V"]),
  SPPA_DETAIN_PROS: detention("PROSECUTION", [5, 5], ["PROSECUTOR", "UU 11/2012 art. 34", "V"]),
  SPPA_DETAIN_TRIAL: detention("TRIAL", [10, 15], ["COURT", "UU 11/2012 art. 35", "V"]),
  SPPA_DETAIN_APPEAL: detention("APPEAL", [10, 15], ["COURT", "UU 11/2012 art. 37", "V"]),
  SPPA_DETAIN_CASSATION: detention("CASSATION", [15, 20], ["COURT", "UU 11/2012 art. 38", "V"]),
  SPPA_U12_COURT: clock({ starts: "U12_DECIDED", stops: ["U12_TO_COURT"] }, days(3), [
    "INVESTIGATOR",
    "UU 11/2012 art. 21",
    "CK",
  ]),
  SPPA_U12_PLACEMENT: clock(
    { starts: "U12_PLACED", stops: ["U12_ENDED"], more: { by: "U12_EXTENDED", count: 6 } },
    { count: 6, unit: "months" },
    ["PROBATION", "UU 11/2012 art. 21", "CK"],
  ),
  TPKS_FORWARD_REPORT: clock(
    { starts: "SEXUAL_VIOLENCE_REPORTED", stops: ["POLICE_REPORTED"] },
    hours(72),
    ["REPORT_RECEIVER", "UU 12/2022 art. 41", "V"],
  ),
  TPKS_TEMP_PROTECTION: clock(
    { starts: "POLICE_REPORTED", stops: ["PROTECTION_GIVEN"] },
    hours(24),
    ["POLICE", "UU 12/2022 art. 42", "V"],
  ),
  TPKS_TEMP_PROTECTION_END: clock(
    { starts: "PROTECTION_GIVEN", stops: ["PROTECTION_ENDED"] },
    days(14),
    ["POLICE", "UU 12/2022 art. 42", "V"],
  ),
  TPKS_LPSK_REQUEST: clock({ starts: "PROTECTION_GIVEN", stops: ["LPSK_REQUESTED"] }, hours(24), [
    "POLICE",
    "UU 12/2022 art. 43",
    "V",
  ]),
  LOCAL_UPTD_FOLLOWUP: clock(
    { starts: "COMPLAINT_RECEIVED", stops: ["FOLLOWED_UP"] },
    { count: 3, unit: "working-days" },
    ["UPTD_PPA", "SOP UPTD PPA Probolinggo", "LOCAL"],
  ),
  // Local procedures say 7 or 14 days; the longer one is where every procedure has run out.
  LOCAL_SHELTER_MAX: clock({ starts: "SHELTERED", stops: ["SHELTER_ENDED"] }, days(14), [
    "SHELTER",
    "SOP UPTD PPA/RPSA",
    "LOCAL",
  ]),
} as const satisfies Record<string, StatutoryFacts>
export type StatutoryClock = keyof typeof byLaw
export const statutoryCodes = Object.keys(byLaw) as readonly StatutoryClock[]
/** What is said of a statutory clock in the table, whichever it is. */
export const statutoryClocks: Readonly<Record<StatutoryClock, StatutoryFacts>> = byLaw

/** Clocks of case work itself (domain.md 3.8, PP 78/2021, PP 44/2017). */
export const workClocks = {
  reassess: { id: "Asesmen ulang risiko", en: "Re-assessment of risk" },
  "care-review": { id: "Tinjauan pengasuhan di lembaga", en: "Review of residential care" },
  "after-care": { id: "Pemantauan setelah pulang", en: "Monitoring after the return" },
  "detention-ends": { id: "Peringatan batas penahanan", en: "Warning before the detention limit" },
  "social-worker": { id: "Penunjukan pekerja sosial", en: "Naming of a social worker" },
} as const satisfies Record<string, Text>

export type CaseClockKind = keyof typeof workClocks | StatutoryClock
export const isStatutory = (kind: CaseClockKind): kind is StatutoryClock => kind in byLaw
