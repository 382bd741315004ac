import type { Role } from "../../kernel/actor.ts"
import type { Text } from "../../kernel/language.ts"

/** What people call each role (domain.md 3.2). */
export const roleWords: Readonly<Record<Role, Text>> = {
  PLATFORM_ADMIN: { id: "Admin platform", en: "Platform administrator" },
  AGENCY_ADMIN: { id: "Admin instansi", en: "Agency administrator" },
  COORDINATOR: { id: "Koordinator", en: "Coordinator" },
  CASE_MANAGER: { id: "Manajer kasus", en: "Case manager" },
  SUPERVISOR: { id: "Supervisor", en: "Supervisor" },
  CASE_TEAM_MEMBER: { id: "Anggota tim kasus", en: "Case team member" },
  INTAKE_OFFICER: { id: "Petugas pengaduan", en: "Intake officer" },
  HANDOFF_OFFICER: { id: "Petugas serah terima", en: "Handoff officer" },
  BRIDGE: { id: "Penghubung", en: "Bridge" },
  PROBATION_OFFICER: { id: "Pembimbing kemasyarakatan", en: "Probation officer" },
  INVESTIGATOR: { id: "Penyidik", en: "Investigator" },
  OBSERVER: { id: "Pengamat", en: "Observer" },
  DPO: { id: "Petugas pelindungan data", en: "Data protection officer" },
}
