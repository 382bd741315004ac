import type { MemberRow } from "#shared/membership/rules/columns.ts"
import { type MemberItem, memberImporter, memberRows, memberSubject } from "./member-lines.ts"
import { readAll } from "./pages.ts"
import { type Transfer, transferOf } from "./transfer.ts"

/** Files of the members of one's own agency. */
export const memberTransfer: Transfer = transferOf<MemberRow>({
  name: "members",
  subject: memberSubject,
  importer: memberImporter,
  rows: async (ports, query, onPage) => {
    const all = await readAll<MemberItem>(ports, ["memberships", query], onPage)
    return all.ok ? { ok: true, value: memberRows(all.value) } : all
  },
  example: {
    name: "Siti Contoh",
    email: "siti.contoh@instansi.example",
    roles: ["CASE_MANAGER"],
  },
})
