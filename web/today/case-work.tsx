import { createEffect, createMemo } from "solid-js"
import { type CaseCard, getCases } from "../case/data.ts"
import { byRiskThenAge, CaseRow } from "../case/row.tsx"
import { createView, type Page } from "../reading.tsx"
import { me } from "../session/agency.ts"
import { getTasks, type TaskCard } from "../task/data.ts"
import { TaskRow } from "../task/row.tsx"
import { now } from "../ui/clock.ts"
import { t } from "../words/words.ts"
import { Section } from "./section.tsx"

const day = 86_400_000
/** Tasks of the week are on Hari ini; whatever is later can wait in its list. */
const week = 7 * day

const isOpen = ({ status }: CaseCard): boolean => status === "open"
const isUnheld = (card: CaseCard): boolean => isOpen(card) && card.worker === undefined
const isOverdue = ({ due }: CaseCard): boolean =>
  due?.kind === "reassess" && Date.parse(due.at) < now()

/** The reader's own, and those that nobody was named for. */
const isMine = ({ worker }: TaskCard): boolean =>
  worker === undefined || worker.id === me()?.person.id
const isSoon = ({ due }: TaskCard): boolean => Date.parse(due) < now() + week

const itemsOf = <Item,>(
  answer: { readonly ok: true; readonly value: Page<Item> } | { readonly ok: false } | undefined,
): readonly Item[] => (answer?.ok ? answer.value.items : [])

/** What waits in the cases of one's agency: nobody named, risk not looked at again, tasks due. */
export function CaseWork(props: { onCount: (count: number) => void }) {
  const cases = createView(() => getCases("mine"))
  const tasks = createView(() => getTasks())
  const sorted = createMemo(() => [...itemsOf(cases())].sort(byRiskThenAge))
  const unheld = createMemo(() => sorted().filter(isUnheld))
  const overdue = createMemo(() => sorted().filter((each) => isOpen(each) && isOverdue(each)))
  const own = createMemo(() => itemsOf(tasks()).filter((each) => isMine(each) && isSoon(each)))
  createEffect(() => props.onCount(unheld().length + overdue().length + own().length))
  return (
    <>
      <Section title={t("caseToday.unheld")} more="/kasus" cards={unheld()}>
        {(card) => <CaseRow card={card} />}
      </Section>
      <Section title={t("caseToday.overdue")} more="/kasus" cards={overdue()}>
        {(card) => <CaseRow card={card} />}
      </Section>
      <Section title={t("caseToday.tasks")} more="/tugas" cards={own()}>
        {(card) => <TaskRow card={card} />}
      </Section>
    </>
  )
}
