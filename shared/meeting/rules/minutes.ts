import type { Digest } from "../../kernel/verb.ts"
import type { Invitation, Meeting } from "../meeting.ts"
import type { Item, ItemId, ItemWords, Outcome } from "../rows/item.ts"
import type { MinutesItem, MinutesText } from "../rows/minutes.ts"
import { canonical } from "./canonical.ts"

/** As many digests as an agenda may have items, and a few more: their number tells nothing. */
const leafCount = 32

/** Nobody of it came, as far as anybody knows. */
const isAbsent = ({ answer, headcount }: Invitation): boolean => {
  const actual = headcount?.actual ?? null
  return actual === null ? answer === "DECLINED" : actual === 0
}

/** The agencies that came, and those that did not; whoever may have come is asked to sign too. */
export function attendanceOf({ invitations }: Meeting): Pick<MinutesText, "present" | "absent"> {
  const told = (each: Invitation) => ({ agency: each.agency, name: each.name })
  return {
    present: invitations
      .filter((each) => !isAbsent(each))
      .map((each) => ({ ...told(each), count: each.headcount?.actual ?? null })),
    absent: invitations.filter(isAbsent).map(told),
  }
}

const statusIn = (meeting: Meeting, item: Item): MinutesItem["status"] => {
  if (item.status === "withdrawn") return "withdrawn"
  const isOwn = item.meeting === meeting.id
  return isOwn && (item.status === "decided" || item.status === "revision") ? "decided" : "deferred"
}

/** A child changed hands in this room, whether or not the room came to the end of the item. */
const wasHandedIn = ({ id }: Meeting, { handed = [] }: Item, { kind, handoff }: Outcome): boolean =>
  kind === "HANDOFF" && handed.some((each) => each.meeting === id && each.handoff === handoff)

/** What an item came to in this meeting; what a later one says of it is that one's affair. */
function itemIn(
  meeting: Meeting,
  [item, words]: readonly [Item, ItemWords | undefined],
  salt: string,
): MinutesItem {
  const status = statusIn(meeting, item)
  const isDecided = status === "decided"
  const { access, recused, excludedPersons, caseReference, number } = item
  return {
    item: item.id,
    access,
    recused,
    excludedPersons,
    status,
    salt,
    title: words?.title ?? "",
    quorate: item.quorate !== false,
    outcomes: (words?.outcomes ?? []).filter(
      (each) => isDecided || wasHandedIn(meeting, item, each),
    ),
    ...(item.case ? { case: item.case } : {}),
    ...(caseReference ? { caseReference } : {}),
    ...(isDecided && number ? { number } : {}),
    ...(isDecided && words?.childView ? { childView: words.childView } : {}),
  }
}

export type Spoken = { readonly item: Item; readonly words: ItemWords | undefined }
type Written = Pick<MinutesText, "preface" | "closing" | "correction" | "remarks">

/** The minutes as they stand now: what was written by hand, and what came out of the items. */
export function minutesOf(
  meeting: Meeting,
  { preface, closing, correction, remarks }: Written,
  [spoken, saltOf]: readonly [readonly Spoken[], (item: ItemId) => string],
): MinutesText {
  const inquorate = meeting.room?.inquorate
  return {
    meeting: meeting.id,
    version: meeting.minutes?.version ?? 1,
    preface,
    closing,
    ...attendanceOf(meeting),
    ...(inquorate ? { inquorate } : {}),
    ...(meeting.handOvers
      ? { handOvers: meeting.handOvers.map(({ part, from, to, at }) => ({ part, from, to, at })) }
      : {}),
    items: spoken.map(({ item, words }) => itemIn(meeting, [item, words], saltOf(item.id))),
    ...(correction ? { correction } : {}),
    remarks,
  }
}

export const leafOf = (item: MinutesItem, digest: Digest): string => digest(canonical(item))

/** The digests of the items among others that mean nothing, in an order that means nothing. */
export function leavesOf(
  items: readonly MinutesItem[],
  digest: Digest,
  salt: string,
): readonly string[] {
  const own = items.map((each) => leafOf(each, digest))
  const rest = Array.from({ length: Math.max(0, leafCount - own.length) }, (_, place) =>
    digest(`${salt}|${place}`),
  )
  return [...own, ...rest].sort()
}

/**
 * What a version weighs: its head, which everybody reads, and the digests of its items. Whoever may
 * read some of them only can verify these against the whole. What agencies say of it comes later.
 */
export function hashOfMinutes(text: MinutesText, digest: Digest): string {
  const { items: _items, leaves = [], remarks: _remarks, ...head } = text
  return digest(canonical({ head, leaves }))
}

/** What became of one item between two versions. */
export type ItemDiff = {
  readonly item: ItemId
  readonly how: "added" | "removed" | "changed"
}
export type MinutesDiff = {
  readonly preface: boolean
  readonly closing: boolean
  readonly items: readonly ItemDiff[]
}

const sameWords = ({ salt: _a, ...one }: MinutesItem, { salt: _b, ...other }: MinutesItem) =>
  canonical(one) === canonical(other)

/** What a later version says otherwise than an earlier one. */
export function diffOf(before: MinutesText, after: MinutesText): MinutesDiff {
  const was = new Map(before.items.map((each) => [each.item, each]))
  const is = new Map(after.items.map((each) => [each.item, each]))
  const gone = before.items.filter(({ item }) => !is.has(item))
  const told = after.items.flatMap((each): readonly ItemDiff[] => {
    const old = was.get(each.item)
    if (!old) return [{ item: each.item, how: "added" }]
    return sameWords(old, each) ? [] : [{ item: each.item, how: "changed" }]
  })
  return {
    preface: before.preface !== after.preface,
    closing: before.closing !== after.closing,
    items: [...told, ...gone.map(({ item }): ItemDiff => ({ item, how: "removed" }))],
  }
}

/** A decision says what was decided. */
export const lacksWords = ({ item, words }: Spoken): boolean =>
  (item.status === "decided" || item.status === "revision") &&
  !(words?.outcomes.length && words.outcomes.every(({ text }) => text.trim() !== ""))

/** Whether words that everybody invited reads name a case. */
export const namesCase = (text: string, numbers: readonly string[]): boolean =>
  numbers.some((each) => text.toLowerCase().includes(each.toLowerCase()))
