import { type CaseId, type Receipt, receiptRef, type Section } from "#shared/case/case.ts"
import { isGoodFor, receiptRequired } from "#shared/case/rules/receipt.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import type { Refusal } from "#shared/kernel/refusal.ts"
import { loadRows } from "../platform/rows.ts"
import type { Question } from "./read.ts"

type Asked = { readonly case: CaseId; readonly part: string; readonly handoff?: string }

/** Refuses a sealed part to whoever has not opened it within the last minutes. */
export async function withoutReceipt(
  { deps, actor, at, query }: Question,
  asked: Asked,
): Promise<Refusal | undefined> {
  const named = query["receipt"]
  if (typeof named !== "string" || named === "") return receiptRequired
  const ref = receiptRef(asked.case, named)
  const row = (await loadRows(deps.tables, [ref])).get(refKey(ref))
  const isOpen = isGoodFor(row?.state as Receipt | undefined, asked, { actor, at })
  return isOpen ? undefined : receiptRequired
}

type Content = Section["content"]

/** What lies in sealed sections, by the names given to them; what is not there is left out. */
export async function contentsOf<Name extends string>(
  { deps }: Question,
  wanted: Readonly<Partial<Record<Name, Ref<Section>>>>,
): Promise<Partial<Record<Name, Content>>> {
  const refs = Object.entries(wanted) as [Name, Ref<Section>][]
  const rows = await loadRows(
    deps.tables,
    refs.map(([, ref]) => ref),
  )
  const found: Partial<Record<Name, Content>> = {}
  for (const [name, ref] of refs) {
    const section = rows.get(refKey(ref))?.state as Section | undefined
    if (section) found[name] = section.content
  }
  return found
}
