import type { Staff } from "./staff.ts"

/**
 * Invented people of Kota Metro. The first officers named answer the desk; who is `certified`
 * holds a certificate of competence that is valid for about two years from loading.
 */
export const metroStaff: Staff = {
  "lpa-metro": [
    { name: "Rani Kartikasari", roles: ["HANDOFF_OFFICER", "CASE_TEAM_MEMBER"], certified: true },
    { name: "Galih Permadi", roles: ["HANDOFF_OFFICER", "CASE_TEAM_MEMBER"], certified: true },
    { name: "Murni Astuti", roles: ["SUPERVISOR", "AGENCY_ADMIN"], certified: true },
    { name: "Teguh Laksono", roles: ["COORDINATOR"] },
    // On the roster, and excluded from scenario A as a relative of the suspect.
    { name: "Doni Wirawan", roles: ["CASE_TEAM_MEMBER", "BRIDGE"], seated: true },
  ],
  "dinsos-metro": [
    { name: "Wulan Apriliani", roles: ["CASE_MANAGER", "INTAKE_OFFICER"], certified: true },
    { name: "Hendra Gunadi", roles: ["SUPERVISOR"], certified: true },
    { name: "Ningsih Rahayu", roles: ["HANDOFF_OFFICER", "CASE_TEAM_MEMBER"], certified: true },
    // Without a second officer nobody could take over what Ningsih holds.
    { name: "Tri Wahyuni", roles: ["HANDOFF_OFFICER"], certified: true },
    { name: "Arief Wibisono", roles: ["COORDINATOR"] },
    { name: "Lestari Handoko", roles: ["AGENCY_ADMIN", "DPO"] },
  ],
  "pksai-metro": [
    { name: "Fitria Nurhaliza", roles: ["COORDINATOR"] },
    {
      name: "Bambang Suryadi",
      roles: ["SUPERVISOR", "CASE_MANAGER", "HANDOFF_OFFICER"],
      certified: true,
    },
    { name: "Citra Ayuningtyas", roles: ["CASE_TEAM_MEMBER"] },
  ],
  "uptd-ppa-metro": [
    { name: "Sekar Maharani", roles: ["CASE_MANAGER", "INTAKE_OFFICER"], certified: true },
    { name: "Yoga Pranata", roles: ["SUPERVISOR", "AGENCY_ADMIN"], certified: true },
    { name: "Intan Permatasari", roles: ["HANDOFF_OFFICER", "COORDINATOR"], certified: true },
  ],
  "sakti-peksos-metro": [
    {
      name: "Bayu Nugroho",
      roles: ["HANDOFF_OFFICER", "CASE_MANAGER"],
      certified: true,
      also: { agency: "pksai-metro", roles: ["CASE_TEAM_MEMBER"] },
    },
    {
      name: "Laras Setyowati",
      roles: ["SUPERVISOR", "COORDINATOR", "HANDOFF_OFFICER"],
      certified: true,
    },
  ],
  "peksos-metro": [
    { name: "Ayu Wandira", roles: ["HANDOFF_OFFICER", "CASE_MANAGER"], certified: true },
  ],
  "psikolog-metro": [
    {
      name: "Maya Kusumaningrum",
      roles: ["HANDOFF_OFFICER", "CASE_TEAM_MEMBER"],
      certified: true,
      also: { agency: "uptd-ppa-metro", roles: ["CASE_TEAM_MEMBER"] },
    },
  ],
  "ppa-polres-metro": [
    { name: "Rizal Mahendra", roles: ["INVESTIGATOR", "HANDOFF_OFFICER"] },
    { name: "Novi Anggraini", roles: ["INVESTIGATOR", "COORDINATOR"] },
  ],
  "ppa-polsek-metro": [{ name: "Ferdi Kurniawan", roles: ["INVESTIGATOR", "HANDOFF_OFFICER"] }],
  "kejari-metro": [{ name: "Winda Oktaviani", roles: ["HANDOFF_OFFICER"] }],
  "pn-metro": [{ name: "Surya Adiputra", roles: ["OBSERVER"] }],
  "bapas-metro": [
    { name: "Joko Purwadi", roles: ["PROBATION_OFFICER", "HANDOFF_OFFICER"], certified: true },
    { name: "Retno Palupi", roles: ["SUPERVISOR", "COORDINATOR"], certified: true },
  ],
  "lksa-metro": [
    { name: "Halimah Zahra", roles: ["HANDOFF_OFFICER", "CASE_TEAM_MEMBER"], certified: true },
  ],
  "lksa-tunas-metro": [
    { name: "Rohmad Santoso", roles: ["CASE_MANAGER", "HANDOFF_OFFICER"], certified: true },
    { name: "Aisyah Nuraini", roles: ["SUPERVISOR", "AGENCY_ADMIN"], certified: true },
  ],
  "advokat-metro": [{ name: "Andika Saragih", roles: ["HANDOFF_OFFICER"], certified: true }],
  "rsud-metro": [{ name: "Vina Maryati", roles: ["HANDOFF_OFFICER"], certified: true }],
  "tksk-metro": [{ name: "Slamet Riyanto", roles: ["HANDOFF_OFFICER"] }],
  "pkh-metro": [{ name: "Dina Marlina", roles: ["HANDOFF_OFFICER"] }],
  "disdik-metro": [{ name: "Gunawan Effendi", roles: ["HANDOFF_OFFICER", "COORDINATOR"] }],
  "disdukcapil-metro": [{ name: "Ratih Puspasari", roles: ["HANDOFF_OFFICER"] }],
  "dp3ap2kb-metro": [{ name: "Endah Suprihatin", roles: ["HANDOFF_OFFICER", "COORDINATOR"] }],
  "sekolah-metro": [{ name: "Imam Baihaqi", roles: ["HANDOFF_OFFICER"] }],
  "inspektorat-metro": [{ name: "Lukman Hasibuan", roles: ["OBSERVER"] }],
  "tp-pkk-metro": [{ name: "Yuliana Hapsari", roles: ["COORDINATOR"] }],
  "dharma-wanita-metro": [{ name: "Mega Puspita", roles: ["COORDINATOR"] }],
  "himpaudi-metro": [{ name: "Siti Khotimah", roles: ["COORDINATOR"] }],
  "igtki-metro": [{ name: "Nurul Fadhilah", roles: ["COORDINATOR"] }],
}
