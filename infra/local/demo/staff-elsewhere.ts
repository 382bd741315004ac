import type { Staff } from "./staff.ts"

/** Invented people of the agencies outside Kota Metro. */
export const staffElsewhere: Staff = {
  "balai-rumbai": [
    { name: "Farhan Siregar", roles: ["HANDOFF_OFFICER", "CASE_MANAGER"], certified: true },
    { name: "Desi Ramadhani", roles: ["SUPERVISOR", "HANDOFF_OFFICER"], certified: true },
    { name: "Irwan Tanjung", roles: ["COORDINATOR", "AGENCY_ADMIN"] },
  ],
  "balai-handayani": [
    { name: "Puji Hartati", roles: ["COORDINATOR", "AGENCY_ADMIN"] },
    { name: "Rangga Saputra", roles: ["HANDOFF_OFFICER", "SUPERVISOR"], certified: true },
  ],
  "lpa-lampung-tengah": [
    { name: "Yanti Sulastri", roles: ["HANDOFF_OFFICER", "COORDINATOR"], certified: true },
    { name: "Wahyu Firmansyah", roles: ["SUPERVISOR"], certified: true },
  ],
  "lksa-fajar-amanah": [
    {
      name: "Zulkifli Rahman",
      roles: ["HANDOFF_OFFICER", "CASE_MANAGER", "COORDINATOR"],
      certified: true,
    },
    { name: "Mardiana Lubis", roles: ["CASE_TEAM_MEMBER", "SUPERVISOR"], certified: true },
  ],
  "rpsa-bunga-rampai": [
    { name: "Nova Situmorang", roles: ["HANDOFF_OFFICER", "COORDINATOR"], certified: true },
    { name: "Hasan Munthe", roles: ["CASE_TEAM_MEMBER", "SUPERVISOR"], certified: true },
  ],
  "sakti-peksos-pasaman": [
    { name: "Mutia Chaniago", roles: ["HANDOFF_OFFICER", "CASE_MANAGER"], certified: true },
  ],
  "kemensos-dit-anak": [
    { name: "Sari Wijayanti", roles: ["COORDINATOR", "AGENCY_ADMIN"] },
    { name: "Prasetyo Utomo", roles: ["PLATFORM_ADMIN", "AGENCY_ADMIN"] },
    { name: "Ratna Dewayani", roles: ["OBSERVER"] },
  ],
  lpai: [{ name: "Vera Nasution", roles: ["COORDINATOR"] }],
  unicef: [{ name: "Clara Hendriks", roles: ["OBSERVER"] }],
}
