import type { Item, ItemWords } from "../meeting/rows/item.ts"

export type ItemSeen = {
  readonly item: Item
  /** Whether the reader's agency has a part in the case, and so knows its number. */
  readonly isOfCase: boolean
  /** It is being talked about, and the reader has not signed the statement of confidentiality. */
  readonly needsPledge: boolean
  /** Numbers of cases in which the reader's agency has no part: no word of it may name them. */
  readonly hidden: readonly string[]
}

const wordsOf = ({ title, purpose, attachments, outcomes, childView, reason }: ItemWords) => ({
  title,
  ...(purpose ? { purpose } : {}),
  attachments: attachments ?? [],
  outcomes,
  ...(childView ? { childViewText: childView } : {}),
  ...(reason ? { reason } : {}),
})

/** Sorted anew by people whom it was not for: what was said among those named stays with them. */
const spoken = ({ status, access }: Item, words: ItemWords): ItemWords => {
  if (status !== "deferred" || access.to !== "people") return words
  const { childView: _view, ...rest } = words
  return { ...rest, outcomes: [] }
}

/** One item for whoever may know of it; its words only for whoever may hear them now. */
export function viewOf({ item, isOfCase, needsPledge }: ItemSeen, words: ItemWords | undefined) {
  const known = needsPledge ? undefined : words
  return {
    id: item.id,
    status: item.status,
    host: item.host,
    ...(item.meeting ? { meeting: item.meeting } : {}),
    minutes: item.minutes,
    access: item.access,
    isOnCase: item.case !== undefined,
    proposer: { id: item.proposer, name: item.proposerName },
    ...(item.presenter ? { presenter: item.presenter } : {}),
    ...(isOfCase && item.case ? { case: item.case, caseReference: item.caseReference } : {}),
    ...(item.group ? { group: item.group } : {}),
    ...(item.openedAt ? { openedAt: item.openedAt } : {}),
    ...(item.number ? { number: item.number } : {}),
    ...(item.quorate === undefined ? {} : { quorate: item.quorate }),
    ...(item.childView ? { childView: item.childView } : {}),
    carried: item.carried.length,
    createdAt: item.createdAt,
    ...(needsPledge ? { needsPledge } : {}),
    ...(known ? wordsOf(spoken(item, known)) : { title: "", attachments: [] }),
  }
}
