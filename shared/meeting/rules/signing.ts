import { create, type Write } from "../../kernel/decision.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import { meetingTypes } from "../lists/meeting-types.ts"
import type { Meeting } from "../meeting.ts"
import type { Book, Item } from "../rows/item.ts"
import {
  type Excerpt,
  excerptRef,
  type Minutes,
  type MinutesText,
  type Signature,
  type Stand,
} from "../rows/minutes.ts"
import { bookWrite, inOrder, newBook, numberFrom } from "./settling.ts"

/** What of the minutes is asked of everybody now: the signatures of the present version. */
export const signaturesNow = ({ version, signatures }: Minutes): readonly Signature[] =>
  signatures.filter((each) => each.version === version)

/**
 * Whoever was there is asked to sign, whoever was not is told. Where none of those invited came, the
 * host answers for the minutes alone: they would wait for nobody, for ever.
 */
export function askedOf(
  { present, absent }: Pick<MinutesText, "present" | "absent">,
  version: number,
  host: AgencyId,
): readonly Signature[] {
  const came = present.map(({ agency }) => agency)
  const asked = came.length > 0 ? came : [host]
  const others = absent.filter(({ agency }) => !asked.includes(agency))
  return [
    ...asked.map((agency): Signature => ({ agency, version, stand: "PENDING" })),
    ...others.map(({ agency }): Signature => ({ agency, version, stand: "INFORMED" })),
  ]
}

/** The minutes with one agency's word for the present version in place of what it said before. */
export const signed = (minutes: Minutes, said: Omit<Signature, "version">): Minutes => ({
  ...minutes,
  signatures: minutes.signatures.map((each) =>
    each.version === minutes.version && each.agency === said.agency
      ? { ...said, version: minutes.version }
      : each,
  ),
})

const settledStands: readonly Stand[] = [
  "APPROVED",
  "APPROVED_WITH_NOTE",
  "DISSENT_ATTACHED",
  "DEEMED",
  "INFORMED",
]

/** T20: nobody who was there has still to say something; an objection is none of the answers. */
export const isAgreed = (minutes: Minutes): boolean =>
  signaturesNow(minutes).every(({ stand }) => settledStands.includes(stand))

/** Whoever said nothing until the end of the window agrees; an objection stays one. */
export const deemed = (minutes: Minutes, at: Instant): Minutes => ({
  ...minutes,
  signatures: minutes.signatures.map((each) =>
    each.version === minutes.version && each.stand === "PENDING"
      ? { ...each, stand: "DEEMED", at }
      : each,
  ),
})

export const stands = (minutes: Minutes | undefined, agency: AgencyId): Stand | undefined =>
  minutes && signaturesNow(minutes).find((each) => each.agency === agency)?.stand

type Posted = { readonly writes: readonly Write[]; readonly minutes: Minutes }

function excerptOf(meeting: Meeting, item: Item, given: Given): Excerpt | undefined {
  const { minutes } = meeting
  const hash = minutes?.frozen.find(({ version }) => version === minutes.version)?.hash
  if (!item.case || !item.caseReference || !minutes || !hash) return undefined
  const before = minutes.excerpts?.findLast((each) => each.item === item.id)
  return {
    case: item.case,
    caseReference: item.caseReference,
    number: given.number,
    meeting: meeting.id,
    // A conference may be called after another child than the one whose item this is.
    meetingTitle: item.case === meeting.case ? meeting.title : meetingTypes[meeting.type].id,
    item: item.id,
    version: minutes.version,
    hash,
    issuedAt: given.at,
    ...(before ? { replaces: before.number } : {}),
    access: item.access,
    recused: item.recused,
    excludedPersons: item.excludedPersons,
  }
}
type Given = { readonly number: string; readonly at: Instant }

/** Posts to each case that was decided on what the minutes say of it, under a number of its own. */
export function posted(
  meeting: Meeting & { readonly minutes: Minutes },
  { items, book }: { readonly items: readonly Row<Item>[]; readonly book: Row<Book> | undefined },
  at: Instant,
): Posted {
  const before = book?.state ?? newBook(meeting)
  const { minutes } = meeting
  const told = inOrder(meeting, items)
    .map(({ state }) => state)
    .filter(({ case: child, status, meeting: own }) => {
      return child && status === "decided" && own === meeting.id
    })
  const excerpts = told.flatMap((item, place) => {
    const number = `P-${numberFrom(before.excerpts + place + 1, before.year)}`
    return excerptOf(meeting, item, { number, at }) ?? []
  })
  const counted = { ...before, excerpts: before.excerpts + excerpts.length }
  const { version } = minutes
  return {
    writes: [
      ...excerpts.map((each) => create(excerptRef(each.case, each.number), each)),
      ...(excerpts.length > 0 ? [bookWrite(meeting, book, counted)] : []),
    ],
    minutes: {
      ...minutes,
      excerpts: [
        ...(minutes.excerpts ?? []),
        ...excerpts.map(({ item, number }) => ({ item, number, version })),
      ],
    },
  }
}
