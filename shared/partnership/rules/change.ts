import {
  type Change,
  create,
  type Reliance,
  remove,
  replace,
  type Write,
} from "../../kernel/decision.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import { type Reminder, reminderRef } from "../../kernel/notice.ts"
import { type Ref, type Row, refKey } from "../../kernel/ref.ts"
import { lapseNotices, noticesFor, type PartnershipEvent } from "../notices.ts"
import {
  type Partnership,
  type PartnershipId,
  type Party,
  partnershipRef,
  partyRef,
} from "../partnership.ts"
import { dueOf, type RadarDays, radarDays } from "./radar.ts"
import { waitedFor } from "./signing.ts"

const remindersRef = (id: PartnershipId, days: RadarDays): Ref<Reminder> =>
  reminderRef({ noun: "partnerships", id }, `lapse-${days}`)

/** The rows that follow an agreement: each party's list entry, and the reminders of its end. */
export const following = (partnership: Pick<Partnership, "id" | "parties"> | undefined) => ({
  lists: partnership ? partnership.parties.map((each) => partyRef(partnership.id, each)) : [],
  reminders: partnership ? radarDays.map((days) => remindersRef(partnership.id, days)) : [],
})

type Following = {
  readonly lists: readonly Row<Party>[]
  readonly reminders: readonly Row<Reminder>[]
}

/** The day from which it has run without a gap, over its renewals. */
export const runningFrom = ({ from, earlier }: Partnership): Instant =>
  earlier.reduceRight(
    (start, terms) => (terms.from < start && start <= terms.until ? terms.from : start),
    from,
  )

function partyOf(next: Partnership, agency: AgencyId): Party {
  const waitsFor = waitedFor(next)
  return {
    agency,
    partnership: next.id,
    kind: next.kind,
    number: next.number,
    title: next.title,
    parties: next.parties,
    status: next.status,
    from: runningFrom(next),
    until: next.until,
    ...(waitsFor.length > 0 ? { waitsFor } : {}),
  }
}

const put = <State>(rows: readonly Row<State>[], ref: Ref<State>, state: State): Write => {
  const row = rows.find((each) => refKey(each.ref) === refKey(ref))
  return row ? replace(row, state) : create(ref, state)
}

/** What every party's own list says of the agreement from now on. */
export const listWrites = (next: Partnership, { lists }: Pick<Following, "lists">): Write[] =>
  next.parties.map((agency) => put(lists, partyRef(next.id, agency), partyOf(next, agency)))

/**
 * The reminders of an agreement in force: those whose day lies ahead, and none of an older end.
 * Without an instant it needs none any more.
 */
export function reminderWrites(
  next: Partnership,
  { reminders }: Pick<Following, "reminders">,
  at?: Instant,
): Write[] {
  return radarDays.flatMap((days) => {
    const due = dueOf(next, days)
    const ref = remindersRef(next.id, days)
    if (at && due > at) return put(reminders, ref, { due, notices: lapseNotices(next, days) })
    const old = reminders.find((each) => refKey(each.ref) === refKey(ref))
    return old ? remove(old) : []
  })
}

export type Step = {
  readonly event: PartnershipEvent
  readonly by: AgencyId
  readonly facts?: Readonly<Record<string, unknown>>
  readonly writes?: readonly Write[]
  readonly relies?: readonly Reliance[]
  /** Who is told; the other parties unless named. */
  readonly tell?: readonly AgencyId[]
}

/** An act on an existing agreement: its new state, its rows, and which agencies hear of it. */
export function changeOf(row: Row<Partnership>, next: Partnership, step: Step): Change {
  const others = next.parties.filter((each) => each !== step.by)
  return {
    subject: partnershipRef(next.id),
    status: next.status,
    writes: [replace(row, next), ...(step.writes ?? [])],
    relies: step.relies ?? [],
    event: {
      type: step.event,
      facts: { kind: next.kind, version: next.version, agency: step.by, ...step.facts },
    },
    notices: noticesFor(step.event, next, step.tell ?? others),
  }
}
