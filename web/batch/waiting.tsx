import { A } from "@solidjs/router"
import { createEffect, createMemo } from "solid-js"
import { createView } from "../reading.tsx"
import { me } from "../session/agency.ts"
import { Section } from "../today/section.tsx"
import { t } from "../words/words.ts"
import { getBatches, isUnsent } from "./data.ts"
import { StatusChip } from "./parts.tsx"

/** Bulk handoffs that a supervisor has to approve or to send on; nobody approves their own. */
export function WaitingBatches(props: { onCount: (count: number) => void }) {
  const batches = createView(() => getBatches())
  const cards = createMemo(() => {
    const answer = batches()
    const all = answer?.ok ? answer.value.items : []
    return all.filter(
      (card) =>
        isUnsent(card) && !(card.status === "pending-approval" && card.author === me()?.person.id),
    )
  })
  createEffect(() => props.onCount(cards().length))
  return (
    <Section title={t("batch.list")} more="/serah-terima-massal" cards={cards()}>
      {(card) => (
        <li>
          <A class="row-link" href={`/serah-terima-massal/${card.id}`}>
            <span class="what">
              <span class="title">
                <strong>{card.title}</strong>
                <StatusChip of={card} />
              </span>
              <span class="soft">
                {t("batch.children", { n: card.tallies.all, agency: card.to.name })}
              </span>
            </span>
          </A>
        </li>
      )}
    </Section>
  )
}
