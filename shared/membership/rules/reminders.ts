import { create, remove, replace, type Write } from "../../kernel/decision.ts"
import { day, type Instant, later } from "../../kernel/instant.ts"
import { type Reminder, reminderRef } from "../../kernel/notice.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Membership } from "../membership.ts"
import { onCertificateEnding } from "../notices.ts"

/** So many days before a certificate ends, somebody is told. */
const daysBefore = [90, 30] as const

const refOf = (id: string, days: number): Ref<Reminder> =>
  reminderRef({ noun: "memberships", id }, `certificate-${days}`)

/** The reminders that a membership may have. */
export const reminderRefs = (id: string): readonly Ref<Reminder>[] =>
  daysBefore.map((days) => refOf(id, days))

const nameOf = ({ parts }: Ref<Reminder>): string => parts.join("#")

/** Reminders of a certificate's end that still lie ahead, in place of any there were before. */
export const remindOf = (
  member: Membership,
  rows: readonly Row<Reminder>[],
  { until, at }: { readonly until: Instant; readonly at: Instant },
): readonly Write[] =>
  daysBefore.flatMap((days) => {
    const ref = refOf(member.id, days)
    const row = rows.find((each) => nameOf(each.ref) === nameOf(ref))
    const due = later(until, -days * day)
    if (due <= at) return row ? [remove(row)] : []
    const state = { due, notices: onCertificateEnding(member) }
    return [row ? replace(row, state) : create(ref, state)]
  })

/** Who is gone needs no reminder. */
export const forgetAll = (rows: readonly Row<Reminder>[]): readonly Write[] => rows.map(remove)
