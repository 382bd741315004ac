import type { Instant } from "#shared/kernel/instant.ts"
import { bandUntil, daysLeft } from "#shared/partnership/rules/radar.ts"
import { ownZone } from "../session/agency.ts"
import { now } from "../ui/clock.ts"
import { dateOf } from "../ui/time.ts"
import { t } from "../words/words.ts"

type Validity = { readonly from: string; readonly until: string }

const at = (): Instant => new Date(now()).toISOString() as Instant
const ending = ({ until }: Pick<Validity, "until">) => ({ until: until as Instant })

/** The last day that counts: an agreement ends with the instant before its end. */
export const lastDayOf = ({ until }: Pick<Validity, "until">): string =>
  dateOf(new Date(Date.parse(until) - 1).toISOString(), ownZone())

/** `1 Januari 2026 – 31 Desember 2027`. */
export const runsWords = (validity: Validity): string =>
  t("partner.runs", { from: dateOf(validity.from, ownZone()), until: lastDayOf(validity) })

export const isOver = ({ until }: Pick<Validity, "until">): boolean => until <= at()
export const hasBegun = ({ from }: Pick<Validity, "from">): boolean => from <= at()

/** Signed, begun and not over. */
export const counts = (card: Validity & { readonly status: string }): boolean =>
  card.status === "active" && hasBegun(card) && !isOver(card)

/** Within how many days it lapses: 7, 30 or 90; nothing further off. */
export const bandOf = (validity: Pick<Validity, "until">): number | undefined =>
  bandUntil(ending(validity), at())

export function leftWords(validity: Pick<Validity, "until">): string {
  const left = daysLeft(ending(validity), at())
  return left <= 1 ? t("partner.lastDay") : t("partner.daysLeft", { n: left })
}
