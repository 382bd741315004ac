import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import type { Service } from "#shared/agency/lists/services.ts"
import type { Role } from "#shared/kernel/actor.ts"

/** One kind of agency as it is spread over the catchment. */
export type Kind = {
  readonly type: AgencyType
  /** Beginning of its code; the district follows. */
  readonly slug: string
  readonly title: (place: string) => string
  readonly services: readonly Service[]
  readonly ages?: readonly [number, number]
  readonly open?: "always"
  /** Roles of its people, the administrator first; each line is one person. */
  readonly staff: readonly (readonly Role[])[]
  /** The service whose places it counts, and how many it has at least and at most. */
  readonly places?: readonly [Service, number, number]
}

const officer: readonly Role[] = ["HANDOFF_OFFICER", "CASE_TEAM_MEMBER"]
const desk: readonly Role[] = ["AGENCY_ADMIN", "HANDOFF_OFFICER"]

/** In every district. */
export const everywhere: readonly Kind[] = [
  {
    type: "DINSOS_KABKOTA",
    slug: "dinsos",
    title: (place) => `Dinas Sosial ${place}`,
    services: ["CASE_MANAGEMENT", "SOCIAL_REPORT", "FAMILY_SUPPORT", "PSYCHOSOCIAL"],
    staff: [
      ["AGENCY_ADMIN", "COORDINATOR"],
      ["CASE_MANAGER", "INTAKE_OFFICER"],
      ["SUPERVISOR", "HANDOFF_OFFICER"],
      // Its Sakti Peksos: sent by the ministry, at home here (S1-09).
      ["CASE_MANAGER", "CASE_TEAM_MEMBER"],
    ],
  },
  {
    type: "DP3A",
    slug: "dp3a",
    title: (place) => `DP3A ${place}`,
    services: ["FAMILY_SUPPORT"],
    staff: [desk],
  },
  {
    type: "POLICE_PPA",
    slug: "ppa-polres",
    title: (place) => `Unit PPA Polres ${place}`,
    services: [],
    open: "always",
    staff: [["AGENCY_ADMIN", "INVESTIGATOR"], ["INVESTIGATOR"]],
  },
  {
    type: "PROSECUTOR",
    slug: "kejari",
    title: (place) => `Kejaksaan Negeri ${place}`,
    services: [],
    staff: [desk],
  },
  {
    type: "COURT",
    slug: "pn",
    title: (place) => `Pengadilan Negeri ${place}`,
    services: [],
    staff: [["AGENCY_ADMIN"]],
  },
  {
    type: "CIVIL_REGISTRY",
    slug: "disdukcapil",
    title: (place) => `Disdukcapil ${place}`,
    services: ["CIVIL_DOCUMENTS"],
    staff: [desk],
  },
  {
    type: "EDUCATION_OFFICE",
    slug: "disdik",
    title: (place) => `Dinas Pendidikan ${place}`,
    services: ["EDUCATION"],
    staff: [desk],
  },
  {
    type: "HEALTH_FACILITY",
    slug: "rsud",
    title: (place) => `RSUD ${place}`,
    services: ["MEDICAL_CARE"],
    open: "always",
    staff: [desk],
  },
]

/** In some districts only; the number is how many there are in all (domain.md 4.3). */
export const somewhere: readonly (readonly [number, Kind])[] = [
  [
    32,
    {
      type: "UPTD_PPA",
      slug: "uptd-ppa",
      title: (place) => `UPTD PPA ${place}`,
      services: ["CASE_MANAGEMENT", "ACCOMPANIMENT", "PSYCHOSOCIAL", "LEGAL_AID"],
      open: "always",
      staff: [["AGENCY_ADMIN", "COORDINATOR"], ["CASE_MANAGER", "SUPERVISOR"], officer],
    },
  ],
  [
    25,
    {
      type: "LPA_KABKOTA",
      slug: "lpa",
      title: (place) => `LPA ${place}`,
      services: ["ACCOMPANIMENT", "PSYCHOSOCIAL"],
      staff: [desk, ["SUPERVISOR", "BRIDGE"]],
    },
  ],
  [
    12,
    {
      type: "PKSAI_UNIT",
      slug: "pksai",
      title: (place) => `PKSAI ${place}`,
      services: ["CASE_MANAGEMENT", "FAMILY_SUPPORT", "PSYCHOSOCIAL"],
      staff: [
        ["AGENCY_ADMIN", "COORDINATOR"],
        ["CASE_MANAGER", "HANDOFF_OFFICER", "SUPERVISOR"],
      ],
    },
  ],
  [
    8,
    {
      type: "BAPAS",
      slug: "bapas",
      title: (place) => `Bapas ${place}`,
      services: ["SOCIAL_REPORT"],
      ages: [12, 18],
      staff: [
        ["AGENCY_ADMIN", "SUPERVISOR"],
        ["PROBATION_OFFICER", "HANDOFF_OFFICER"],
      ],
    },
  ],
  [
    4,
    {
      type: "LPKA",
      slug: "lpka",
      title: (place) => `LPKA ${place}`,
      services: ["EDUCATION", "PSYCHOSOCIAL"],
      ages: [14, 18],
      open: "always",
      staff: [desk],
    },
  ],
  [
    4,
    {
      type: "RPSA",
      slug: "rpsa",
      title: (place) => `RPSA ${place}`,
      services: ["TEMPORARY_SHELTER", "PSYCHOSOCIAL"],
      open: "always",
      staff: [desk, officer],
      places: ["TEMPORARY_SHELTER", 8, 20],
    },
  ],
  [
    4,
    {
      type: "LPKS",
      slug: "lpks",
      title: (place) => `LPKS ${place}`,
      services: ["RESIDENTIAL_CARE", "PSYCHOSOCIAL"],
      ages: [12, 18],
      open: "always",
      staff: [desk],
      places: ["RESIDENTIAL_CARE", 15, 40],
    },
  ],
]

/** The homes, spread unevenly: cities have several. */
export const home: Kind = {
  type: "LKSA",
  slug: "lksa",
  title: (name) => `LKSA ${name}`,
  services: ["RESIDENTIAL_CARE", "FAMILY_SUPPORT"],
  open: "always",
  staff: [desk, officer],
  places: ["RESIDENTIAL_CARE", 12, 60],
}
export const homesInAll = 120
