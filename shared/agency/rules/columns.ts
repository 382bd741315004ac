import type { Text } from "../../kernel/language.ts"
import type { RegionCode } from "../../region/region.ts"
import type { Agency, DateText } from "../agency.ts"
import { type AgencyType, agencyTypes } from "../lists/agency-types.ts"
import { type Service, services } from "../lists/services.ts"
import {
  type Column,
  codedCell,
  columnsOf,
  dateCell,
  type Kind,
  listCell,
  numberCell,
  textCell,
} from "./cells.ts"
import { hoursCell, type Week } from "./hours-cell.ts"
import { placeCell } from "./place-cell.ts"
import { basisSchema, codeSchema, contactSchema, nameSchema, profileFields } from "./profile.ts"

/** One agency as one line of a file says it; what is absent was not said. */
export type AgencyRow = {
  readonly code: string
  readonly name: string
  readonly type: AgencyType
  readonly kind?: string
  readonly region: RegionCode
  readonly parent?: string
  readonly dinsosType?: "A" | "B" | "C"
  readonly dinsosFrom?: DateText
  readonly dinsosBasis?: string
  readonly services?: readonly Service[]
  readonly categories?: readonly string[]
  readonly ageFrom?: number
  readonly ageTo?: number
  readonly sexes?: readonly ("F" | "M")[]
  readonly catchment?: readonly RegionCode[]
  readonly grade?: "A" | "B" | "C" | "NONE"
  readonly gradeUntil?: DateText
  readonly phone?: string
  readonly whatsapp?: string
  readonly email?: string
  readonly address?: string
  readonly aliases?: readonly string[]
  readonly nameFrom?: DateText
  readonly latitude?: number
  readonly longitude?: number
  readonly hours?: Week
}

const letters = { A: { id: "A", en: "A" }, B: { id: "B", en: "B" }, C: { id: "C", en: "C" } }
const grades = { ...letters, NONE: { id: "belum", en: "none" } }
const sexes = { F: { id: "perempuan", en: "female" }, M: { id: "laki-laki", en: "male" } }

const exactCode = textCell(codeSchema, "code")
const code: Kind<string> = { ...exactCode, read: (text) => exactCode.read(text.toLowerCase()) }
const contact = contactSchema.shape
const age = numberCell({ least: 0, most: 120, whole: true })
const column = columnsOf<AgencyRow>()

/**
 * The columns of a file of agencies, in the order in which they are written.
 * @param categories the children's categories by code: a list of a later noun
 */
export const agencyColumns = (
  categories: Readonly<Record<string, Text>>,
): readonly Column<AgencyRow>[] => [
  column("code", ["kode*", "code"], code),
  column("name", ["nama*", "name"], textCell(nameSchema)),
  column("type", ["jenis*", "type"], codedCell(agencyTypes)),
  column("kind", ["lembaga", "institution"], textCell(profileFields.kind)),
  column("region", ["wilayah*", "region"], placeCell),
  column("parent", ["induk", "parent"], code),
  column("dinsosType", ["tipe_dinsos", "dinsos_type"], codedCell(letters)),
  column("dinsosFrom", ["tipe_sejak", "dinsos_type_since"], dateCell),
  column("dinsosBasis", ["dasar_hukum", "legal_basis"], textCell(basisSchema)),
  column("services", ["layanan", "services"], listCell(codedCell(services))),
  column("categories", ["kategori", "categories"], listCell(codedCell(categories))),
  column("ageFrom", ["usia_dari", "age_from"], age),
  column("ageTo", ["usia_sampai", "age_to"], age),
  column("sexes", ["jenis_kelamin", "sexes"], listCell(codedCell(sexes, { p: "F", l: "M" }))),
  column("catchment", ["cakupan", "catchment"], listCell(placeCell)),
  column("grade", ["akreditasi", "accreditation"], codedCell(grades)),
  column("gradeUntil", ["akreditasi_sampai", "accreditation_until"], dateCell),
  column("phone", ["telepon", "phone"], textCell(contact.phone, "phone")),
  column("whatsapp", ["whatsapp", "whatsapp"], textCell(contact.whatsapp, "phone")),
  column("email", ["email", "email"], textCell(contact.email, "email")),
  column("address", ["alamat", "address"], textCell(contact.address)),
  column("aliases", ["alias", "aliases"], listCell(textCell(nameSchema))),
  column("nameFrom", ["nama_sejak", "name_since"], dateCell),
  column("latitude", ["lintang", "latitude"], numberCell({ least: -15, most: 10 }, "°")),
  column("longitude", ["bujur", "longitude"], numberCell({ least: 90, most: 145 }, "°")),
  column("hours", ["jam", "hours"], hoursCell),
]

/** What the register says of an agency, as one line of a file. */
export function rowOfAgency(agency: Agency): AgencyRow {
  const dinsos = agency.dinsosTypes?.at(-1)
  const { serves, contact, location, accreditation } = agency
  const row: { [Key in keyof AgencyRow]: AgencyRow[Key] | undefined } = {
    code: agency.id,
    name: agency.name,
    type: agency.type,
    kind: agency.kind,
    region: agency.region,
    parent: agency.parent,
    dinsosType: dinsos?.type,
    dinsosFrom: dinsos?.from,
    dinsosBasis: dinsos?.basis,
    services: agency.services,
    categories: serves.categories,
    ageFrom: serves.ages[0],
    ageTo: serves.ages[1],
    sexes: serves.sexes,
    catchment: agency.catchment,
    grade: accreditation?.grade,
    gradeUntil: accreditation?.until,
    phone: contact?.phone,
    whatsapp: contact?.whatsapp,
    email: contact?.email,
    address: contact?.address,
    aliases: agency.aliases,
    nameFrom: agency.names.at(-1)?.from,
    latitude: location?.latitude,
    longitude: location?.longitude,
    hours: agency.hours.week,
  }
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  ) as AgencyRow
}
