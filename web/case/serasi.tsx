import { A, useParams } from "@solidjs/router"
import { createSignal, For, Show, Suspense } from "solid-js"
import { focusWrong } from "../acting.tsx"
import { GroundFields, noGround, noView, ViewFields } from "../handoff/ground-fields.tsx"
import { Back } from "../one-page.tsx"
import { createView, Loaded } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Checkboxes } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { codesOf, label, t } from "../words/words.ts"
import { type CaseView, getCase } from "./data.ts"
import { Results } from "./serasi-results.tsx"
import { askAll, type Common, createAsking, type Target } from "./serasi-run.ts"
import { ServiceTargets } from "./serasi-targets.tsx"
import "./serasi.css"

/** One intake, several services: each of these agencies gets a request of its own. */
export function SerasiPage() {
  const params = useParams<{ id: string }>()
  return (
    <Page
      title={t("serasi.title")}
      lede={t("serasi.lede")}
      back={<Back to={{ href: `/kasus/${params.id}`, name: t("custody.toCase") }} />}
    >
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Whole id={params.id} />
      </Suspense>
    </Page>
  )
}

function Whole(props: { id: string }) {
  const child = createView(() => getCase(props.id))
  return <Loaded answer={child()}>{(view) => <Asking child={view()} />}</Loaded>
}

/** Services that a family is left for need more than a short request can say. */
const tooMuch = ["RESIDENTIAL_CARE"]

const required = ["reason", "safety", "basis", "by", "note", "child", "childText"] as const

function Asking(props: { child: CaseView }) {
  const [services, setServices] = createSignal<readonly string[]>([])
  const [targets, setTargets] = createSignal<readonly Target[]>([])
  const [tried, setTried] = createSignal(false)
  const common = createForm<Common>(
    { reason: "", safety: "", documents: "", ...noGround, ...noView },
    () => required,
  )
  const asking = createAsking()
  const wanted = () => targets().filter(({ service }) => services().includes(service))
  const unserved = () =>
    services().filter((service) => wanted().every((each) => each.service !== service))
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    const isWhole = common.isWhole()
    if (!isWhole || wanted().length === 0 || unserved().length > 0) {
      return queueMicrotask(() => focusWrong(form))
    }
    void askAll(asking, { child: props.child.id, common: common.form(), targets: wanted() })
  }
  const text = (field: "reason" | "safety" | "documents", optional?: string) => (
    <TextArea
      name={field}
      rows={2}
      label={label("offering", field)}
      hint={label("offering", `${field}Hint`)}
      optional={optional}
      value={common.form()[field]}
      wrong={common.wrong(field)}
      onInput={(value) => common.set(field, value)}
    />
  )
  return (
    <Show
      when={asking.results().length === 0}
      fallback={<Results asking={asking} child={props.child} />}
    >
      <form class="form" novalidate onSubmit={send}>
        <Checkboxes
          name="services"
          boxed
          legend={t("serasi.services")}
          values={services()}
          wrong={tried() && services().length === 0 ? t("problem.required") : undefined}
          onInput={setServices}
          choices={codesOf("service")
            .filter((value) => !tooMuch.includes(value))
            .map((value) => ({ value, label: label("service", value) }))}
        />
        <For each={services()}>
          {(service) => (
            <ServiceTargets
              child={props.child}
              service={service}
              chosen={wanted().filter((each) => each.service === service)}
              wrong={tried() && unserved().includes(service) ? t("serasi.noTarget") : undefined}
              onChange={(next) =>
                setTargets([...targets().filter((each) => each.service !== service), ...next])
              }
            />
          )}
        </For>
        {text("reason")}
        {text("safety")}
        {text("documents", t("app.optional"))}
        <GroundFields of={common} />
        <ViewFields of={common} />
        <Show when={wanted().length > 0}>
          <p class="note">{t("serasi.count", { n: wanted().length })}</p>
        </Show>
        <div class="actions">
          <Button type="submit" look="main">
            {t("serasi.send")}
          </Button>
          <A class="button plain" href={`/kasus/${props.child.id}`}>
            {t("app.cancel")}
          </A>
        </div>
      </form>
    </Show>
  )
}
