import { createAsync, useAction, useNavigate } from "@solidjs/router"
import { createSignal, Show, Suspense } from "solid-js"
import { createStore } from "solid-js/store"
import { createActing, focusWrong } from "../acting.tsx"
import { getAgencies } from "../agency/data.ts"
import { byNearness } from "../agency/near.ts"
import { AgencyPicker } from "../agency/picker.tsx"
import { Back } from "../one-page.tsx"
import { ProblemNote } from "../reading.tsx"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Select, TextArea, TextField } from "../ui/field.tsx"
import { linesOf } from "../ui/lines.ts"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { say } from "../ui/toast.tsx"
import { codesOf, label, t } from "../words/words.ts"
import { actOnPartnership } from "./data.ts"
import { TermsFields } from "./terms-fields.tsx"
import { createTerms, newTerms } from "./terms-form.ts"
import "./partnership.css"

/** Proposing an agreement: with whom, until when, and what it allows. */
export const ProposingPage = () => (
  <Page
    title={t("propose.title")}
    lede={t("propose.lede")}
    back={<Back to={{ href: "/kerja-sama", name: t("partner.list") }} />}
  >
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <ProposingForm />
    </Suspense>
  </Page>
)

type Form = {
  kind: string
  number: string
  title: string
  parties: readonly string[]
  foci: string
}

/** Two parties at least, ten at most: one's own is always among them. */
const mostOthers = 9

function createProposal() {
  const [form, setForm] = createStore<Form>({
    kind: "PKS",
    number: "",
    title: "",
    parties: [],
    foci: "",
  })
  const terms = createTerms(newTerms())
  const [tried, setTried] = createSignal(false)
  const lacks = (field: "number" | "title") => form[field].trim().length < 3
  const isCrowdWrong = () => form.parties.length < 1 || form.parties.length > mostOthers
  const wrong = (field: "number" | "title") =>
    tried() && lacks(field) ? t("problem.required") : undefined
  const body = () => {
    setTried(true)
    const agreed = terms.body()
    if (!agreed || lacks("number") || lacks("title") || isCrowdWrong()) return undefined
    return {
      kind: form.kind,
      number: form.number.trim(),
      title: form.title.trim(),
      parties: [acting()?.agency.id ?? "", ...form.parties],
      ...agreed,
      ...(form.kind === "COUNTRY_PROGRAMME" ? { foci: linesOf(form.foci) } : {}),
    }
  }
  const crowdWrong = () => (tried() && isCrowdWrong() ? t("propose.partiesWrong") : undefined)
  return { form, setForm, terms, wrong, crowdWrong, body }
}

function ProposingForm() {
  const proposal = createProposal()
  const run = useAction(actOnPartnership)
  const navigate = useNavigate()
  const { busy, problem, attempt } = createActing()
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget
    const body = proposal.body()
    if (!body) {
      queueMicrotask(() => focusWrong(form))
      return
    }
    const receipt = await attempt(run({ body }))
    if (!receipt) return
    say(t("propose.saved"))
    navigate(`/kerja-sama/${receipt.id}`)
  }
  return (
    <form class="form" novalidate onSubmit={(event) => void save(event)}>
      <Select
        name="kind"
        label={t("propose.kind")}
        value={proposal.form.kind}
        onInput={(kind) => proposal.setForm("kind", kind)}
        options={codesOf("partnerKind").map((value) => ({
          value,
          label: label("partnerKind", value),
        }))}
      />
      <TextField
        name="number"
        label={t("propose.number")}
        hint={t("propose.numberHint")}
        value={proposal.form.number}
        wrong={proposal.wrong("number")}
        onInput={(number) => proposal.setForm("number", number)}
      />
      <TextField
        name="title"
        label={t("propose.name")}
        value={proposal.form.title}
        wrong={proposal.wrong("title")}
        onInput={(title) => proposal.setForm("title", title)}
      />
      <PartyFields proposal={proposal} />
      <TermsFields terms={proposal.terms} />
      <Show when={proposal.form.kind === "COUNTRY_PROGRAMME"}>
        <TextArea
          name="foci"
          label={t("propose.foci")}
          hint={t("propose.fociHint")}
          optional={t("app.optional")}
          value={proposal.form.foci}
          onInput={(foci) => proposal.setForm("foci", foci)}
        />
      </Show>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="actions">
        <Button type="submit" look="main" busy={busy()}>
          {t("propose.save")}
        </Button>
      </div>
    </form>
  )
}

function PartyFields(props: { proposal: ReturnType<typeof createProposal> }) {
  const agencies = createAsync(() => getAgencies())
  const known = () => {
    const answer = agencies()
    const all = answer?.ok ? answer.value.items : []
    const own = all.find((each) => each.id === acting()?.agency.id)
    return all.filter((each) => each !== own).sort(byNearness(own?.region ?? ""))
  }
  const chosen = () => props.proposal.form.parties
  const toggle = (id: string) =>
    props.proposal.setForm(
      "parties",
      chosen().includes(id) ? chosen().filter((each) => each !== id) : [...chosen(), id],
    )
  const names = () =>
    known()
      .filter(({ id }) => chosen().includes(id))
      .map(({ name }) => name)
      .join(", ")
  return (
    <div class="stack tight">
      <AgencyPicker
        legend={t("propose.parties")}
        hint={t("propose.partiesHint")}
        wrong={props.proposal.crowdWrong()}
        agencies={known()}
        control={(agency) => (
          <input
            type="checkbox"
            name="party"
            value={agency.id}
            checked={chosen().includes(agency.id)}
            data-wrong={props.proposal.crowdWrong() ? "" : undefined}
            onInput={() => toggle(agency.id)}
          />
        )}
      />
      <Show when={names()}>
        {(said) => <p class="soft">{t("propose.chosenParties", { names: said() })}</p>}
      </Show>
    </div>
  )
}
