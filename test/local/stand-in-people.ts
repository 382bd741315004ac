import type { Person } from "#infra/local/identity-people.ts"

const person = (name: string, agencyName: string, role: string): Person => {
  const id = name.toLowerCase().replaceAll(/\W/g, "-")
  return {
    id,
    name,
    email: `${id}@metro.example`,
    sub: `00000000-0000-4000-8000-${Buffer.from(id).toString("hex").slice(0, 12).padEnd(12, "0")}`,
    totpSecret: "JBSWY3DPEHPK3PXP",
    agencies: [{ agency: agencyName.toLowerCase(), agencyName, roles: [role] }],
  }
}

export const rina = person("Rina Puspita", "LPA Kota Metro", "HANDOFF_OFFICER")
export const budi = person("Budi <b>Santoso</b>", "Dinas Sosial Kota Metro", "CASE_MANAGER")
export const standInPeople: readonly Person[] = [rina, budi]
