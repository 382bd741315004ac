import type { Problem } from "../api.ts"
import { label, language, t } from "../words/words.ts"
import type { Reason, Why } from "./lines.ts"
import type { Transfer } from "./transfer.ts"

const columnName = ({ columns }: Transfer, key: string): string =>
  columns.find((each) => each.key === key)?.[language()] ?? key

/** The header of each of these columns, in the reader's language. */
export const columnNames = (transfer: Transfer, keys: readonly string[]): string =>
  keys.map((key) => columnName(transfer, key)).join(", ")

const listed = (codes: string, nameOf: (code: string) => string): string =>
  codes.split("|").filter(Boolean).map(nameOf).join(", ")

function ownText(
  { why, facts = {} }: Why,
  [transfer, discreet]: readonly [Transfer, boolean],
): string {
  const { columns = "", roles = "" } = facts
  return t(`transfer.why.${why}`, {
    ...facts,
    ...(discreet ? { name: "…" } : {}),
    columns: listed(columns, (key) => columnName(transfer, key)),
    roles: listed(roles, (code) => label("role", code)) || t("transfer.why.noRoles"),
  })
}

function problemText({ status, title, detail, code, facts }: Problem): string {
  if (status === 0) return t("problem.unreachableDetail")
  if (status >= 500) return t("problem.faultDetail")
  const said = detail ?? title
  const fields = facts?.["fields"]
  const places = code === "request.body-unreadable" && Array.isArray(fields) ? fields : []
  return [said, ...places.map(String)].filter(Boolean).join(" ")
}

/**
 * Why a line was refused, in the reader's language; what the API said, it said in theirs.
 * @param discreet leaves out what stood in the cells: of people it is personal
 */
export function reasonText(
  reason: Reason | undefined,
  transfer: Transfer,
  discreet = false,
): string {
  if (!reason) return ""
  if ("own" in reason) return ownText(reason.own, [transfer, discreet])
  if ("problem" in reason) return problemText(reason.problem)
  return reason.cells
    .map(({ column, wrong, facts = {} }) => {
      const said = t(`transfer.cell.${wrong}`, discreet ? { ...facts, text: "…" } : facts)
      return `${columnName(transfer, column)}: ${said}`
    })
    .join("; ")
}
