import type { Sector } from "#shared/network/lists/sectors.ts"
import { codesOf } from "../words/words.ts"
import type { MemberView } from "./data.ts"

export type SectorGroup = { readonly sector: Sector; readonly members: readonly MemberView[] }

const byName = (a: MemberView, b: MemberView): number =>
  a.agency.name.localeCompare(b.agency.name, "id")

/** Members by sector in the order of the list of sectors; those without anybody are left out. */
export const sectorsOf = (members: readonly MemberView[]): readonly SectorGroup[] =>
  codesOf("sector").flatMap((code) => {
    const inside = members.filter(({ sector }) => sector === code)
    return inside.length > 0 ? [{ sector: code as Sector, members: [...inside].sort(byName) }] : []
  })
