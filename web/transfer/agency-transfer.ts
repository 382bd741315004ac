import type { Agency } from "#shared/agency/agency.ts"
import { type AgencyRow, rowOfAgency } from "#shared/agency/rules/columns.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { agencyImporter, agencySubject } from "./agency-lines.ts"
import { readAll } from "./pages.ts"
import { type Transfer, transferOf } from "./transfer.ts"

/** An invented institution, to write over. */
const example: AgencyRow = {
  code: "lksa-contoh",
  name: "LKSA Contoh Kasih",
  type: "LKSA",
  region: "18.72" as RegionCode,
  services: ["RESIDENTIAL_CARE", "FAMILY_SUPPORT"],
  categories: ["AMPK13_NEGLECT"],
  ageFrom: 6,
  ageTo: 17,
  sexes: ["F", "M"],
  catchment: ["18.72" as RegionCode],
  grade: "B",
  gradeUntil: "2028-12-31",
  phone: "0725 41234",
  email: "kantor@lksa-contoh.example",
  address: "Jl. Contoh 1, Kota Metro",
  aliases: ["Panti Contoh"],
  nameFrom: "2015-03-01",
  latitude: -5.1136,
  longitude: 105.3067,
  hours: officeHours("WIB").week,
}

/** Files of agencies. */
export const agencyTransfer: Transfer = transferOf<AgencyRow>({
  name: "agencies",
  subject: agencySubject,
  importer: agencyImporter,
  rows: async (ports, query, onPage) => {
    const all = await readAll<Agency>(ports, ["agencies", { as: "full", ...query }], onPage)
    return all.ok ? { ok: true, value: all.value.map(rowOfAgency) } : all
  },
  example,
})
