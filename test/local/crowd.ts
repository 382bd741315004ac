import type { Person } from "#infra/local/identity-people.ts"

/** More people than fit on a page, four to each of a quarter as many agencies. */
export const crowdOf = (size: number): readonly Person[] =>
  Array.from({ length: size }, (_, place) => {
    const home = place % (size / 4)
    return {
      id: `orang-${place}`,
      name: `Orang Ke${place}`,
      email: `orang${place}@lksa-${home}.example`,
      sub: `sub-${place}`,
      totpSecret: "JBSWY3DPEHPK3PXP",
      agencies: [{ agency: `lksa-${home}`, agencyName: `LKSA Nomor ${home}`, roles: ["OBSERVER"] }],
    }
  })
