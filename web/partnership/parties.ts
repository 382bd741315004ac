import { acting } from "../session/agency.ts"
import { t } from "../words/words.ts"
import type { PartnershipCard } from "./data.ts"

const named = 2

/** The other parties, the first few by name. */
export function withWords(card: Pick<PartnershipCard, "parties">): string {
  const others = card.parties.filter(({ id }) => id !== acting()?.agency.id).map(({ name }) => name)
  const first = others.slice(0, named).join(", ")
  const rest = others.length - named
  const parties = rest > 0 ? t("partner.and", { names: first, n: rest }) : first
  return t("partner.with", { parties })
}
