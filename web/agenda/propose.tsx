import { useAction } from "@solidjs/router"
import { createSignal, Show, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { MemberSelect } from "../agency/member-select.tsx"
import type { MeetingView } from "../meeting/data.ts"
import { createKept } from "../room/kept.ts"
import { Select, TextArea, TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { AccessFields } from "./access-fields.tsx"
import { CaseField } from "./case-field.tsx"
import { proposeItem } from "./data.ts"
import { attachmentsOf, blankProposal, type Proposal, proposalBody } from "./proposal.ts"

const lengths = ["5", "10", "15", "20", "30", "45", "60", "90", "120"]

const faults = {
  title: ({ title }: Proposal) => title.trim().length < 3,
  papers: ({ papers }: Proposal) => attachmentsOf(papers) === undefined,
  agencies: ({ to, agencies }: Proposal) => to === "agencies" && agencies.length === 0,
  people: ({ to, people }: Proposal) => to === "people" && people.length === 0,
} as const
type Fault = keyof typeof faults

/** What is typed, kept until it was sent, and what of it is wrong once somebody tried. */
function createProposal(view: MeetingView) {
  const [form, set, drop] = createKept(`propose.${view.id}`, blankProposal(view))
  const [tried, setTried] = createSignal(false)
  const wrong = (field: Fault) => {
    if (!(tried() && faults[field](form()))) return undefined
    return t(field === "papers" ? "agenda.papersWrong" : "problem.required")
  }
  const body = () => {
    setTried(true)
    const isWrong = Object.values(faults).some((is) => is(form()))
    return isWrong ? undefined : proposalBody(form(), view.id)
  }
  return { form, set, drop, wrong, body }
}

/** What one wants to talk about, for how long, and who may know of it. */
export function ProposeDialog(props: { view: MeetingView; onClose: () => void }) {
  const create = useAction(proposeItem)
  const { form, set, drop, wrong, body } = createProposal(untrack(() => props.view))
  const isConference = () => props.view.profile === "case-conference"
  const act = async (asked: unknown) => {
    const answer = await create(asked)
    if (answer.ok) drop()
    return answer
  }
  return (
    <ActDialog
      title={t("agenda.propose")}
      text={t("agenda.proposeText")}
      send={t("agenda.proposeSend")}
      done={t("agenda.proposed")}
      onClose={props.onClose}
      body={body}
      act={act}
    >
      <TextField
        name="title"
        label={t("agenda.itemTitle")}
        hint={isConference() ? t("agenda.titleHint") : undefined}
        value={form().title}
        wrong={wrong("title")}
        onInput={(title) => set({ title })}
      />
      <TextArea
        name="purpose"
        rows={2}
        label={t("agenda.purpose")}
        optional={t("app.optional")}
        value={form().purpose}
        onInput={(purpose) => set({ purpose })}
      />
      <div class="pair">
        <Select
          name="minutes"
          label={t("agenda.length")}
          value={form().minutes}
          options={lengths.map((value) => ({ value, label: t("agenda.minutes", { n: value }) }))}
          onInput={(minutes) => set({ minutes })}
        />
        <MemberSelect
          name="presenter"
          label={t("agenda.presenter")}
          optional={t("app.optional")}
          value={form().presenter}
          onInput={(presenter) => set({ presenter })}
        />
      </div>
      <Show when={isConference()}>
        <CaseField
          view={props.view}
          value={form().caseReference}
          onInput={(caseReference) => {
            const opens = caseReference.trim() !== "" && form().to === "all"
            set({ caseReference, ...(opens ? { to: "agencies" } : {}) })
          }}
        />
      </Show>
      <AccessFields
        view={props.view}
        form={form()}
        set={set}
        wrongAgencies={wrong("agencies")}
        wrongPeople={wrong("people")}
      />
      <TextArea
        name="papers"
        rows={2}
        label={t("agenda.papers")}
        hint={t("agenda.papersHint")}
        optional={t("app.optional")}
        value={form().papers}
        wrong={wrong("papers")}
        onInput={(papers) => set({ papers })}
      />
    </ActDialog>
  )
}
