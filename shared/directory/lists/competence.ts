import type { AgencyType } from "../../agency/lists/agency-types.ts"
import type { Service } from "../../agency/lists/services.ts"
import type { Text } from "../../kernel/language.ts"

/** What a kind of agency is competent for, and where that stands. */
export type Competence = {
  readonly matter: Text
  readonly basis: string
  /** Only for these services; for whatever it is asked unless named. */
  readonly services?: readonly Service[]
  /** Common knowledge of the field, not yet read in the source: have it checked. */
  readonly unchecked?: true
}

const childCare: readonly Service[] = ["RESIDENTIAL_CARE", "FAMILY_SUPPORT", "TEMPORARY_SHELTER"]

/** Matter and regulation by kind of agency (domain.md 3.9, 3.10, 3.14 and 6). */
export const competences: Partial<Record<AgencyType, readonly Competence[]>> = {
  UPTD_PPA: [
    {
      matter: {
        id: "Pengaduan, penjangkauan, manajemen kasus, penampungan sementara, mediasi, pendampingan",
        en: "Complaints, outreach, case management, temporary shelter, mediation, accompaniment",
      },
      basis: "Permen PPPA 4/2018; Permen PPPA 2/2022; Perpres 55/2024",
    },
  ],
  DP3A: [
    {
      matter: {
        id: "Koordinasi perlindungan anak di daerah",
        en: "Local coordination of child protection",
      },
      basis: "PP 59/2019",
    },
  ],
  DINSOS_KABKOTA: [
    {
      matter: {
        id: "Rehabilitasi sosial dasar di luar panti; menugaskan pekerja sosial",
        en: "Basic social rehabilitation outside institutions; assigns social workers",
      },
      basis: "Permensos 9/2018; PP 44/2017",
    },
  ],
  DINSOS_PROV: [
    {
      matter: {
        id: "Rehabilitasi sosial dasar di dalam panti",
        en: "Basic social rehabilitation in institutions",
      },
      basis: "Permensos 9/2018",
    },
  ],
  BALAI_SENTRA: [
    {
      matter: {
        id: "Asistensi rehabilitasi sosial (ATENSI)",
        en: "Social rehabilitation assistance (ATENSI)",
      },
      basis: "Permensos 7/2021, diubah dengan Permensos 7/2022",
    },
  ],
  LKSA: [
    {
      matter: {
        id: "Pengasuhan anak sebagai upaya terakhir dan sementara",
        en: "Care for children, as a last and temporary resort",
      },
      basis: "PP 44/2017; Permensos 1/2020",
      services: childCare,
    },
  ],
  RPSA: [
    {
      matter: {
        id: "Perlindungan sementara dan rehabilitasi sosial anak",
        en: "Temporary protection and social rehabilitation of children",
      },
      basis: "PP 44/2017; PP 78/2021",
      unchecked: true,
    },
  ],
  LPKS: [
    {
      matter: {
        id: "Penempatan dan pembinaan anak yang berkonflik dengan hukum",
        en: "Placement and guidance of children in conflict with the law",
      },
      basis: "UU 11/2012; PP 65/2015",
    },
  ],
  LPAS: [
    {
      matter: {
        id: "Penempatan sementara anak selama proses peradilan",
        en: "Temporary placement of children during a trial",
      },
      basis: "UU 11/2012",
    },
  ],
  LPKA: [
    {
      matter: {
        id: "Pembinaan anak yang menjalani pidana",
        en: "Guidance of children serving a sentence",
      },
      basis: "UU 11/2012",
    },
  ],
  BAPAS: [
    {
      matter: {
        id: "Penelitian kemasyarakatan, pendampingan dan pengawasan",
        en: "Probation reports, accompaniment and supervision",
      },
      basis: "UU 11/2012; PP 65/2015",
    },
  ],
  POLICE_PPA: [
    {
      matter: {
        id: "Penyidikan, diversi dan pelindungan sementara 1 × 24 jam",
        en: "Investigation, diversion and temporary protection within 24 hours",
      },
      basis: "UU 11/2012 pasal 29; PP 65/2015; UU 12/2022 pasal 42",
    },
  ],
  PROSECUTOR: [
    {
      matter: { id: "Penuntutan dan diversi", en: "Prosecution and diversion" },
      basis: "UU 11/2012 pasal 42",
    },
  ],
  COURT: [
    {
      matter: { id: "Persidangan dan diversi", en: "Trial and diversion" },
      basis: "UU 11/2012 pasal 52",
    },
  ],
  LPSK: [
    {
      matter: { id: "Perlindungan saksi dan korban", en: "Protection of witnesses and victims" },
      basis: "UU 12/2022 pasal 43",
    },
  ],
  SOCIAL_WORKER: [
    {
      matter: {
        id: "Laporan sosial dan pendampingan anak",
        en: "Social reports and accompaniment of children",
      },
      basis: "UU 11/2012; PP 65/2015",
    },
  ],
  SAKTI_PEKSOS: [
    {
      matter: {
        id: "Laporan sosial dan pendampingan anak",
        en: "Social reports and accompaniment of children",
      },
      basis: "UU 11/2012; PP 65/2015",
    },
  ],
  PKSAI_UNIT: [
    {
      matter: {
        id: "Layanan kesejahteraan sosial anak yang terpadu",
        en: "Integrated child welfare services",
      },
      basis: "PP 59/2019; SK kepala daerah masing-masing",
      unchecked: true,
    },
  ],
  LPA_KABKOTA: [
    {
      matter: {
        id: "Menjembatani dan mendampingi penanganan kasus bersama Dinas Sosial",
        en: "Bridges and accompanies the handling of cases with the social office",
      },
      basis: "UU 35/2014 pasal 72",
      unchecked: true,
    },
  ],
  KEMENSOS_DIT_ANAK: [
    {
      matter: {
        id: "Koordinasi dan eskalasi tingkat nasional",
        en: "National coordination and escalation",
      },
      basis: "PP 59/2019",
    },
  ],
  KPAI: [
    {
      matter: { id: "Pengawasan perlindungan anak", en: "Oversight of child protection" },
      basis: "UU 35/2014 pasal 76",
      unchecked: true,
    },
  ],
  CIVIL_REGISTRY: [
    {
      matter: {
        id: "NIK, akta kelahiran dan kartu keluarga",
        en: "Identity numbers, birth certificates and family cards",
      },
      basis: "UU 24/2013",
      unchecked: true,
    },
  ],
  LEGAL_AID: [
    {
      matter: { id: "Bantuan hukum", en: "Legal aid" },
      basis: "UU 16/2011",
      unchecked: true,
    },
  ],
  HEALTH_FACILITY: [
    {
      matter: { id: "Layanan kesehatan dan visum", en: "Health care and forensic examination" },
      basis: "UU 12/2022",
      unchecked: true,
    },
  ],
}

/** What gives a kind of agency its say in a service; nothing where no regulation is on record. */
export const competencesOf = (type: AgencyType, service: Service): readonly Competence[] =>
  (competences[type] ?? []).filter((each) => each.services?.includes(service) ?? true)
