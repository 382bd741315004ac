import type { Agency } from "#shared/agency/agency.ts"
import { type AgencyRow, agencyColumns } from "#shared/agency/rules/columns.ts"
import { localDate } from "#shared/agency/rules/dates.ts"
import {
  changesOf,
  differences,
  fixedOf,
  halves,
  registrationOf,
} from "#shared/agency/rules/row-input.ts"
import { categories } from "#shared/case/lists/categories.ts"
import { instantOf } from "#shared/kernel/instant.ts"
import { regionOf } from "#shared/region/region.ts"
import type { Answer } from "../api.ts"
import type { Subject } from "./entries.ts"
import { type Content, keyFor } from "./key.ts"
import {
  type Importer,
  isPassing,
  type Outcome,
  own,
  type Ports,
  type Result,
  refusedBy,
} from "./lines.ts"

export const agencySubject: Subject<AgencyRow> = {
  columns: agencyColumns(categories),
  name: "code",
  leaves: [],
  halves,
}

const today = (row: AgencyRow) =>
  localDate(instantOf(Date.now()), regionOf(row.region)?.zone ?? "WIB")

/** Registers an agency that is not there, changes one that says otherwise, leaves the others. */
export function agencyImporter(ports: Ports, agency: string): Importer<AgencyRow> {
  // Acts whose answer got lost: found done at the next try, they were done by this very import.
  const lost = new Map<string, Outcome>()
  const told = (code: string, outcome: Outcome, answer: Answer<unknown>): Result => {
    if (answer.ok) return { outcome }
    if (isPassing(answer.problem)) lost.set(code, outcome)
    return refusedBy(answer.problem)
  }
  const keyOf = (content: Omit<Content, "agency">) => keyFor({ agency, ...content })

  const register = async (row: AgencyRow, rehearsal: boolean): Promise<Result> => {
    const body = registrationOf(row, today(row))
    const key = await keyOf({ address: "agencies", state: "", body })
    const answer = await ports.run({ path: "agencies", body, key, rehearsal })
    return told(row.code, "new", answer)
  }

  const change = async (
    row: AgencyRow,
    there: { readonly value: Agency; readonly etag: string },
    rehearsal: boolean,
  ): Promise<Result> => {
    const { id, status } = there.value
    if (status === "refused" || status === "succeeded") return own("refused", "closed", { status })
    const differing = differences(row, there.value)
    if (differing.length === 0) return { outcome: lost.get(id) ?? "unchanged" }
    const stays = fixedOf(differing)
    if (stays.length > 0) return own("refused", "fixed", { columns: stays.join("|") })
    const body = changesOf(row, there.value)
    // Of the state too: what somebody changed back in between is a change again.
    const key = await keyOf({ address: `agencies/${id}/change`, state: there.etag, body })
    const act = { path: "agencies", id, verb: "change", body, etag: there.etag, key, rehearsal }
    const answer = await ports.run(act)
    return told(id, "changed", answer)
  }

  return async (row, rehearsal) => {
    const there = await ports.read<Agency>(`agencies/${row.code}`)
    if (there.ok) return change(row, { value: there.value, etag: there.etag ?? "" }, rehearsal)
    return there.problem.status === 404 ? register(row, rehearsal) : refusedBy(there.problem)
  }
}
