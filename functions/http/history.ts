import {
  type CareSpell,
  type Case,
  type CaseId,
  type Custody,
  careRef,
  custodyRef,
} from "#shared/case/case.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { isAttested, isUnbroken, type Stored } from "../platform/ledger.ts"
import { type Item, readPage, type StoredRow, type Tables } from "../platform/rows.ts"

type Spell = Custody | CareSpell

/** Who held a child and who looked after it, the first first. */
export type History = {
  readonly custodies: readonly Custody[]
  readonly cares: readonly CareSpell[]
  /** Whether the ledger bears out every word of it. */
  readonly isTrue: boolean
}

/** What the case's own partition tells of it, and the chain behind. */
async function itemsOf(tables: Tables, id: CaseId): Promise<readonly Item[]> {
  const items: Item[] = []
  let from: Item | undefined
  do {
    const page = await readPage(tables, {
      hash: `CASE#${id}`,
      // Spells of care, of custody, and events: in the table's own order, one after the other.
      between: ["CARE#", "EVENT#~"],
      limit: 500,
      ...(from ? { from } : {}),
    })
    items.push(...page.items)
    from = page.next
  } while (from)
  return items
}

/** None is missing, and each was written by an act on record. */
const areTrue = (
  items: readonly Item[],
  links: readonly Stored[],
  refOf: (epoch: number) => Ref<Spell>,
): boolean =>
  items.every((item, place) => {
    const state = item["s"] as Spell
    const row = { name: refKey(refOf(place + 1)), version: Number(item["v"]), state }
    return state.epoch === place + 1 && isAttested(links, row)
  })

/** Reads the history of a case and holds it against the ledger: the case's row is its last word. */
export async function historyOf(tables: Tables, row: StoredRow): Promise<History> {
  const child = row.state as Case
  const items = await itemsOf(tables, child.id)
  const under = (prefix: string) => items.filter((item) => String(item["sk"]).startsWith(prefix))
  const links = under("EVENT#").map((item) => item["s"] as Stored)
  const [custodyItems, careItems] = [under("CUSTODY#"), under("CARE#")]
  const custodies = custodyItems.map((item) => item["s"] as Custody)
  const cares = careItems.map((item) => item["s"] as CareSpell)
  const isTrue =
    isUnbroken(links, row.head) &&
    custodies.length === child.custodyEpoch &&
    custodies.at(-1)?.custodian === child.custodian &&
    cares.length === child.careEpoch &&
    cares.at(-1)?.holder === child.careHolder &&
    areTrue(custodyItems, links, (epoch) => custodyRef(child.id, epoch)) &&
    areTrue(careItems, links, (epoch) => careRef(child.id, epoch))
  return { custodies, cares, isTrue }
}
