import * as fc from "fast-check"
import type { Agency } from "#shared/agency/agency.ts"
import { agencyTypeCodes, isDinsos } from "#shared/agency/lists/agency-types.ts"
import { serviceCodes } from "#shared/agency/lists/services.ts"
import type { Opening } from "#shared/agency/rules/working-time.ts"
import { categoryCodes } from "#shared/case/lists/categories.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { allRegions } from "#shared/region/region.ts"

/** What a spreadsheet would run, and what pages and tables have been broken with. */
export const nasty = [
  '=HYPERLINK("http://example.invalid";"klik")',
  "+62 812 3456 789",
  "-5 derajat",
  "@SUM(A1:A9)",
  "'Aisyiyah Metro",
  "'=1+1",
  "＝1+1",
  "00725 41234",
  "<script>alert(1)</script>",
  'LKSA "Kasih" ; Ibu, dan Anak',
  "satu\ndua",
  "a|b\\c",
  "مركز الطفل",
  "\u202Eterbalik",
  "__proto__",
  "constructor",
] as const

const words = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: "grapheme", minLength: 2, maxLength: 60 }),
)

const unkept = /(?![\t\n])\p{Cc}|\ufffd/u

/** Text as the register keeps it: trimmed, without control characters, with two letters at least. */
export const kept = words
  .map((text) => text.trim())
  .filter((text) => text.isWellFormed() && !unkept.test(text) && /[\p{L}\p{N}]{2}/u.test(text))

const date = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2026-01-01"), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10))

const region = fc.constantFrom(...allRegions().map(({ code }) => code))
const code = fc.stringMatching(/^[a-z0-9][a-z0-9-]{2,20}$/).map((text) => text as AgencyId)
const opening = fc
  .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .filter(([from, until]) => from < until)
  .map((pair): Opening => pair)
const week = fc.array(fc.option(opening), { minLength: 7, maxLength: 7 })
const distinct = <Value>(of: fc.Arbitrary<Value>, most: number) =>
  fc.uniqueArray(of, { maxLength: most })
const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 10_000, max: max * 10_000 }).map((each) => each / 10_000)

const phone = fc.constantFrom("+62 812 3456 789", "0725 41234", "(0725) 41-234", "02112345678")

const optional = fc.record(
  {
    parent: code,
    kind: kept.map((text) => text.slice(0, 40).trim()).filter((text) => text.length > 1),
    accreditation: fc.record(
      { grade: fc.constantFrom("A", "B", "C", "NONE"), until: date },
      { requiredKeys: ["grade"] },
    ),
    contact: fc.record(
      {
        phone,
        whatsapp: phone,
        email: fc.constant("Kantor@Contoh.example"),
        address: fc.constantFrom(...nasty),
      },
      { requiredKeys: [] },
    ),
    location: fc.record({ latitude: degrees(-11, 6), longitude: degrees(95, 141) }),
  },
  { requiredKeys: [] },
)

/** Agencies as the register may hold them, hostile names included. */
export const anyAgency: fc.Arbitrary<Agency> = fc
  .record({
    id: code,
    name: kept,
    from: date,
    type: fc.constantFrom(...agencyTypeCodes),
    region,
    catchment: fc.uniqueArray(region, { minLength: 1, maxLength: 5 }),
    services: distinct(fc.constantFrom(...serviceCodes), 5),
    categories: distinct(fc.constantFrom(...categoryCodes), 5),
    ages: fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 10, max: 120 })),
    sexes: fc.constantFrom(["F"] as const, ["M"] as const, ["F", "M"] as const),
    aliases: distinct(kept, 4),
    week,
    size: fc.record({
      type: fc.constantFrom("A", "B", "C"),
      from: date,
      basis: kept.map((text) => `Perda ${text}`),
    }),
    optional,
  })
  .map(({ from, ages, sexes, categories, week: hours, size, optional: more, ...rest }) => ({
    ...rest,
    ...more,
    names: [{ name: rest.name, from }],
    serves: { ages, sexes, categories },
    hours: { zone: "WIB", week: hours },
    status: "active",
    ...(isDinsos(rest.type) ? { dinsosTypes: [size] } : {}),
  }))
