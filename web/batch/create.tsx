import { useAction, useNavigate } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { createActing, focusWrong } from "../acting.tsx"
import { AgencyFind } from "../agency/agency-find.tsx"
import { GroundFields, ViewFields } from "../handoff/ground-fields.tsx"
import { services } from "../handoff/service-options.ts"
import { Back } from "../one-page.tsx"
import { ProblemNote } from "../reading.tsx"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Radios } from "../ui/choice.tsx"
import { Select, TextArea, TextField } from "../ui/field.tsx"
import { Page } from "../ui/page.tsx"
import { say } from "../ui/toast.tsx"
import { t } from "../words/words.ts"
import { ChooseCases, casesAtMost } from "./choose.tsx"
import { createBatch } from "./data.ts"
import { asksFamily, bodyOf, createBatchForm } from "./form.ts"

type Form = ReturnType<typeof createBatchForm>

/** Puts children together for one receiver; a supervisor approves before any is offered. */
export function CreateBatchPage() {
  const form = createBatchForm()
  const [cases, setCases] = createSignal<readonly string[]>([])
  const [tried, setTried] = createSignal(false)
  const create = useAction(createBatch)
  const navigate = useNavigate()
  const { busy, problem, attempt } = createActing()
  const casesWrong = () => {
    if (cases().length > casesAtMost) return t("batch.tooMany")
    return tried() && cases().length === 0 ? t("problem.required") : undefined
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const element = event.currentTarget
    setTried(true)
    if (!form.isWhole() || casesWrong()) {
      queueMicrotask(() => focusWrong(element))
      return
    }
    const receipt = await attempt(create(bodyOf(form.form(), cases())))
    if (!receipt) return
    say(t("batch.saved"))
    navigate(`/serah-terima-massal/${receipt.id}`)
  }
  return (
    <Page
      title={t("batch.new")}
      lede={t("batch.newLede")}
      back={<Back to={{ href: "/serah-terima-massal", name: t("batch.list") }} />}
    >
      <form class="form" novalidate onSubmit={(event) => void save(event)}>
        <ChooseCases values={cases()} wrong={casesWrong()} onInput={setCases} />
        <Receiver form={form} />
        <Common form={form} />
        <Show when={form.missing() > 0 || (tried() && casesWrong())}>
          <p class="note warm" role="alert">
            {t("offering.errors", { n: form.missing() + (casesWrong() ? 1 : 0) })}
          </p>
        </Show>
        <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
        <div class="actions">
          <Button type="submit" look="main" busy={busy()}>
            {t("batch.save")}
          </Button>
        </div>
      </form>
    </Page>
  )
}

/** Who is asked, and for what. */
const Receiver = (props: { form: Form }) => (
  <>
    <TextField
      name="title"
      label={t("batch.title")}
      hint={t("batch.titleHint")}
      value={props.form.form().title}
      wrong={props.form.wrong("title")}
      onInput={(text) => props.form.set("title", text)}
    />
    <Radios
      name="kind"
      boxed
      legend={t("batch.kind")}
      value={props.form.form().kind}
      onInput={(kind) => props.form.set("kind", kind)}
      choices={[
        { value: "transfer", label: t("offering.transfer"), hint: t("offering.transferHint") },
        { value: "referral", label: t("offering.referral"), hint: t("offering.referralHint") },
      ]}
    />
    <AgencyFind
      name="to"
      label={t("batch.target")}
      hint={t("batch.targetHint")}
      value={props.form.form().to}
      wrong={props.form.wrong("to")}
      without={[acting()?.agency.id ?? ""]}
      onInput={(agency) => props.form.set("to", agency)}
    />
    <Select
      name="service"
      label={t("offering.service")}
      blank={t("app.choose")}
      options={services()}
      value={props.form.form().service}
      wrong={props.form.wrong("service")}
      onInput={(service) => props.form.set("service", service)}
    />
  </>
)

/** What holds for each of them. */
const Common = (props: { form: Form }) => (
  <>
    <Show when={asksFamily(props.form.form())}>
      <TextArea
        name="family"
        label={t("batch.family")}
        hint={t("batch.familyHint")}
        value={props.form.form().family}
        wrong={props.form.wrong("family")}
        onInput={(text) => props.form.set("family", text)}
      />
    </Show>
    <TextArea
      name="reason"
      label={t("offering.reason")}
      hint={t("offering.reasonHint")}
      value={props.form.form().reason}
      wrong={props.form.wrong("reason")}
      onInput={(text) => props.form.set("reason", text)}
    />
    <TextArea
      name="safety"
      label={t("offering.safety")}
      hint={t("offering.safetyHint")}
      value={props.form.form().safety}
      wrong={props.form.wrong("safety")}
      onInput={(text) => props.form.set("safety", text)}
    />
    <TextArea
      name="documents"
      label={t("offering.documents")}
      optional={t("app.optional")}
      hint={t("offering.documentsHint")}
      value={props.form.form().documents}
      onInput={(text) => props.form.set("documents", text)}
    />
    <GroundFields of={props.form} />
    <ViewFields of={props.form} legend={t("batch.view")} />
  </>
)
