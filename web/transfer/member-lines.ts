import type { Certificate, Role } from "#shared/kernel/actor.ts"
import { certificateKeys, type MemberRow, memberColumns } from "#shared/membership/rules/columns.ts"
import type { Answer } from "../api.ts"
import type { Subject } from "./entries.ts"
import { keyFor } from "./key.ts"
import { type Importer, own, type Ports, type Result, refusedBy } from "./lines.ts"
import { readAll } from "./pages.ts"

/** What the list of members tells of each; the address only to whoever administers. */
export type MemberItem = {
  readonly person: { readonly name: string; readonly email?: string }
  readonly roles: readonly Role[]
  readonly status: "contact" | "invited" | "active" | "suspended" | "ended"
  readonly asked?: { readonly roles: readonly Role[] }
  readonly certificate?: Certificate
  readonly since?: string
  readonly until?: string
}

export const memberSubject: Subject<MemberRow> = {
  columns: memberColumns,
  name: "email",
  leaves: certificateKeys,
}

const isMember = ({ status }: MemberItem): boolean => status !== "contact" && status !== "ended"

/** Roles in force and roles that wait for a second person: inviting again asks for no others. */
const rolesOf = ({ roles, asked }: MemberItem): readonly Role[] => [
  ...new Set([...roles, ...(asked?.roles ?? [])]),
]

const textOf = (roles: readonly Role[]): string => [...roles].sort().join("|")

function compare(row: MemberRow, member: MemberItem): Result {
  const roles = rolesOf(member)
  if (row.roles && textOf(row.roles) !== textOf(roles)) {
    return own("refused", "roles-differ", { roles: textOf(roles) })
  }
  if (row.name === member.person.name) return { outcome: "unchanged" }
  return own("unchanged", "name-differs", { name: member.person.name })
}

/** Those of the list who are members, as lines of a file. */
export const memberRows = (items: readonly MemberItem[]): readonly MemberRow[] =>
  items.filter(isMember).map((member) => {
    const { person, certificate } = member
    const roles = rolesOf(member)
    return {
      name: person.name,
      email: person.email ?? "",
      ...(roles.length > 0 ? { roles } : {}),
      ...(certificate
        ? {
            number: certificate.number,
            body: certificate.body,
            until: certificate.validUntil.slice(0, 10),
          }
        : {}),
    }
  })

/** Invites whoever is no member yet; roles wait for a second person, as for every invitation. */
export function memberImporter(ports: Ports, agency: string): Importer<MemberRow> {
  let known: Promise<Answer<ReadonlyMap<string, MemberItem>>> | undefined
  const load = async (): Promise<Answer<ReadonlyMap<string, MemberItem>>> => {
    const list = await readAll<MemberItem>(ports, ["memberships", {}])
    if (!list.ok) known = undefined
    if (!list.ok) return list
    // A contact may have the address of a member: inviting is about accounts alone.
    const byEmail = list.value
      .filter(({ status }) => status !== "contact")
      .map((each) => [each.person.email?.toLowerCase() ?? "", each] as const)
    return { ok: true, value: new Map(byEmail) }
  }
  return async (row, rehearsal) => {
    known ??= load()
    const members = await known
    if (!members.ok) return refusedBy(members.problem)
    const member = members.value.get(row.email)
    if (member && isMember(member)) return compare(row, member)
    const { name, email, roles = [] } = row
    const body = { name, email, ...(roles.length > 0 ? { roles } : {}) }
    // Somebody who left and is invited again is another invitation than the first.
    const state = member ? [member.status, member.since, member.until].join("|") : ""
    const key = await keyFor({ agency, address: "memberships", state, body })
    const answer = await ports.run({ path: "memberships", body, key, rehearsal })
    return answer.ok ? { outcome: "new" } : refusedBy(answer.problem)
  }
}
