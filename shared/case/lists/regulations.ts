import * as z from "zod/mini"
import type { Text } from "../../kernel/language.ts"

type Regulation = Text & {
  readonly kind: "UU" | "PP" | "PERPRES" | "PERMENSOS"
  readonly number: string
  readonly year: number
  /** The regulation that changed or replaced it. */
  readonly amendedBy?: string
  readonly replacedBy?: string
}

const law = (
  [kind, number, year]: readonly [Regulation["kind"], string, number],
  [id, en]: readonly [string, string],
): Regulation => ({ kind, number, year, id, en })

/** Regulations that a case may cite (domain.md 1.2 S1-07; only those in force, T13). */
export const regulations = {
  UU_23_2002: law(["UU", "23", 2002], ["Perlindungan Anak", "Child protection"]),
  UU_35_2014: law(
    ["UU", "35", 2014],
    ["Perubahan atas UU Perlindungan Anak", "Amendment of the child protection act"],
  ),
  UU_17_2016: law(
    ["UU", "17", 2016],
    ["Perubahan kedua atas UU Perlindungan Anak", "Second amendment of the child protection act"],
  ),
  UU_11_2009: law(["UU", "11", 2009], ["Kesejahteraan Sosial", "Social welfare"]),
  UU_11_2012: law(
    ["UU", "11", 2012],
    ["Sistem Peradilan Pidana Anak", "Juvenile criminal justice system"],
  ),
  UU_21_2007: law(
    ["UU", "21", 2007],
    ["Pemberantasan Tindak Pidana Perdagangan Orang", "Trafficking in persons"],
  ),
  UU_23_2004: law(
    ["UU", "23", 2004],
    ["Penghapusan Kekerasan dalam Rumah Tangga", "Domestic violence"],
  ),
  UU_12_2022: law(
    ["UU", "12", 2022],
    ["Tindak Pidana Kekerasan Seksual", "Crimes of sexual violence"],
  ),
  UU_27_2022: law(["UU", "27", 2022], ["Pelindungan Data Pribadi", "Personal data protection"]),
  PP_65_2015: law(
    ["PP", "65", 2015],
    ["Diversi dan penanganan anak yang belum berumur 12 tahun", "Diversion, and children below 12"],
  ),
  PP_9_2017: law(
    ["PP", "9", 2017],
    ["Register perkara anak dan anak korban", "Registers of child offenders and victims"],
  ),
  PP_44_2017: law(["PP", "44", 2017], ["Pengasuhan Anak", "Care of children"]),
  PP_78_2021: law(
    ["PP", "78", 2021],
    ["Perlindungan Khusus Anak", "Special protection of children"],
  ),
  PP_59_2019: law(
    ["PP", "59", 2019],
    ["Koordinasi Perlindungan Anak", "Coordination of child protection"],
  ),
  PERPRES_55_2024: law(
    ["PERPRES", "55", 2024],
    ["Unit Pelaksana Teknis Daerah PPA", "Local protection units (UPTD PPA)"],
  ),
  PERMENSOS_7_2021: {
    ...law(
      ["PERMENSOS", "7", 2021],
      ["Asistensi Rehabilitasi Sosial (ATENSI)", "Social rehabilitation assistance (ATENSI)"],
    ),
    amendedBy: "PERMENSOS_7_2022",
  },
  PERMENSOS_7_2022: law(
    ["PERMENSOS", "7", 2022],
    ["Perubahan atas Permensos 7/2021", "Amendment of Permensos 7/2021"],
  ),
  PERMENSOS_9_2018: law(
    ["PERMENSOS", "9", 2018],
    ["Standar pelayanan minimal bidang sosial", "Minimum service standards of social affairs"],
  ),
} as const satisfies Record<string, Regulation>
export type RegulationCode = keyof typeof regulations
export const regulationSchema = z.enum(
  Object.keys(regulations) as [RegulationCode, ...RegulationCode[]],
)

/** As it is cited: `UU 11/2012`. */
export function citationOf(code: RegulationCode): string {
  const { kind, number, year } = regulations[code]
  return `${kind === "PERMENSOS" ? "Permensos" : kind === "PERPRES" ? "Perpres" : kind} ${number}/${year}`
}
