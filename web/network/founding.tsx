import { useAction, useNavigate } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { createStore } from "solid-js/store"
import { createActing, focusWrong } from "../acting.tsx"
import { Back } from "../one-page.tsx"
import { ProblemNote } from "../reading.tsx"
import { ProvinceSelect } from "../region/province-select.tsx"
import { RegionFields } from "../region/region-fields.tsx"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextField } from "../ui/field.tsx"
import { Page } from "../ui/page.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import { actOnNetwork } from "./data.ts"
import { SectorSelect } from "./sector-select.tsx"

/** Founding a network by its decree; one's own agency chairs it to begin with. */
export const FoundingPage = () => (
  <Page
    title={t("founding.title")}
    lede={t("founding.lede")}
    back={<Back to={{ href: "/jaringan", name: t("network.list") }} />}
  >
    <FoundingForm />
  </Page>
)

type Form = {
  name: string
  kind: string
  level: string
  region: string
  number: string
  date: string
  issuer: string
  office: string
  sector: string
}
type Field = keyof Form

const kinds = ["PKSAI", "COORDINATION_TEAM"] as const
const levels = ["DISTRICT", "PROVINCE", "NATIONAL"] as const
const long: readonly Field[] = ["name", "number", "issuer", "office"]

/** A district has a dot in its code; a province is two digits. */
const suits = (level: string, region: string): boolean =>
  level === "NATIONAL" || (level === "DISTRICT" ? region.length > 2 : region.length === 2)

function createFounding() {
  const [form, setForm] = createStore<Form>({
    name: "",
    kind: "PKSAI",
    level: "DISTRICT",
    region: "",
    number: "",
    date: "",
    issuer: "",
    office: "",
    sector: "SOCIAL",
  })
  const [tried, setTried] = createSignal(false)
  const lacks = (field: Field): boolean => {
    if (field === "region") return !suits(form.level, form.region)
    return form[field].trim().length < (long.includes(field) ? 3 : 1)
  }
  const wrong = (field: Field) => (tried() && lacks(field) ? t("problem.required") : undefined)
  const body = () => {
    setTried(true)
    if ((Object.keys(form) as Field[]).some(lacks)) return undefined
    return {
      name: form.name.trim(),
      kind: form.kind,
      level: form.level,
      ...(form.level === "NATIONAL" ? {} : { region: form.region }),
      decree: { number: form.number.trim(), date: form.date, issuer: form.issuer.trim() },
      chair: { agency: acting()?.agency.id ?? "", title: form.office.trim() },
      sector: form.sector,
    }
  }
  return { form, setForm, wrong, body }
}

function FoundingForm() {
  const founding = createFounding()
  const run = useAction(actOnNetwork)
  const navigate = useNavigate()
  const { busy, problem, attempt } = createActing()
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget
    const body = founding.body()
    if (!body) {
      queueMicrotask(() => focusWrong(form))
      return
    }
    const receipt = await attempt(run({ body }))
    if (!receipt) return
    say(t("founding.saved"))
    navigate(`/jaringan/${receipt.id}`)
  }
  return (
    <form class="form" novalidate onSubmit={(event) => void save(event)}>
      <PlaceFields founding={founding} />
      <DecreeFields founding={founding} />
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="actions">
        <Button type="submit" look="main" busy={busy()}>
          {t("founding.save")}
        </Button>
      </div>
    </form>
  )
}

type Part = { readonly founding: ReturnType<typeof createFounding> }

const PlaceFields = (props: Part) => (
  <>
    <TextField
      name="name"
      label={t("founding.name")}
      hint={t("founding.nameHint")}
      value={props.founding.form.name}
      wrong={props.founding.wrong("name")}
      onInput={(name) => props.founding.setForm("name", name)}
    />
    <Radios
      name="kind"
      legend={t("founding.kind")}
      value={props.founding.form.kind}
      onInput={(kind) => props.founding.setForm("kind", kind)}
      choices={kinds.map((value) => ({ value, label: label("networkKind", value) }))}
    />
    <Radios
      name="level"
      legend={t("network.level")}
      value={props.founding.form.level}
      onInput={(level) => props.founding.setForm({ level, region: "" })}
      choices={levels.map((value) => ({ value, label: label("networkLevel", value) }))}
    />
    <Show when={props.founding.form.level === "DISTRICT"}>
      <div class="pair">
        <RegionFields
          value={props.founding.form.region}
          onInput={(region) => props.founding.setForm("region", region)}
          wrong={props.founding.wrong("region")}
        />
      </div>
    </Show>
    <Show when={props.founding.form.level === "PROVINCE"}>
      <ProvinceSelect
        name="region"
        label={t("networkLevel.PROVINCE")}
        value={props.founding.form.region}
        onInput={(region) => props.founding.setForm("region", region)}
        wrong={props.founding.wrong("region")}
      />
    </Show>
  </>
)

const DecreeFields = (props: Part) => (
  <>
    <TextField
      name="number"
      label={t("network.decreeNumber")}
      hint={t("founding.decreeHint")}
      value={props.founding.form.number}
      wrong={props.founding.wrong("number")}
      onInput={(number) => props.founding.setForm("number", number)}
    />
    <div class="pair">
      <TextField
        name="date"
        type="date"
        label={t("network.decreeDate")}
        value={props.founding.form.date}
        wrong={props.founding.wrong("date")}
        onInput={(date) => props.founding.setForm("date", date)}
      />
      <TextField
        name="issuer"
        label={t("network.decreeIssuer")}
        value={props.founding.form.issuer}
        wrong={props.founding.wrong("issuer")}
        onInput={(issuer) => props.founding.setForm("issuer", issuer)}
      />
    </div>
    <TextField
      name="office"
      label={t("networkChair.office")}
      hint={t("networkChair.officeHint")}
      value={props.founding.form.office}
      wrong={props.founding.wrong("office")}
      onInput={(office) => props.founding.setForm("office", office)}
    />
    <SectorSelect
      label={t("founding.sector")}
      value={props.founding.form.sector}
      wrong={props.founding.wrong("sector")}
      onInput={(sector) => props.founding.setForm("sector", sector)}
    />
  </>
)
