import { A, useAction, useNavigate } from "@solidjs/router"
import { Show } from "solid-js"
import { createActing, focusWrong } from "../acting.tsx"
import { Back } from "../one-page.tsx"
import { ProblemNote } from "../reading.tsx"
import { RegionFields } from "../region/region-fields.tsx"
import { Button } from "../ui/button.tsx"
import { Select, TextField } from "../ui/field.tsx"
import { Page } from "../ui/page.tsx"
import { say } from "../ui/toast.tsx"
import { codesOf, label, t } from "../words/words.ts"
import { registerAgency } from "./data.ts"
import { DinsosFields } from "./dinsos-fields.tsx"
import { KinFields } from "./kin-fields.tsx"
import { ReachFields, WorkFields } from "./profile-parts.tsx"
import { createRegistration, type Registration } from "./register-form.ts"
import "./parts.css"
import "./form.css"

/** Proposing an agency for the register; two authorities decide on it. */
export function RegisterPage() {
  const registration = createRegistration()
  const register = useAction(registerAgency)
  const navigate = useNavigate()
  const { busy, problem, attempt } = createActing()
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget
    const body = registration.body()
    if (!body) {
      queueMicrotask(() => focusWrong(form))
      return
    }
    const receipt = await attempt(register(body))
    if (!receipt) return
    say(t("agencyDid.register"))
    navigate(`/instansi/${receipt.id}`)
  }
  return (
    <Page
      title={t("agency.register")}
      lede={t("register.lede")}
      aside={
        <A class="button" href="/instansi/impor">
          {t("register.import")}
        </A>
      }
      back={<Back to={{ href: "/direktori", name: t("directory.title") }} />}
    >
      <form class="form sections" novalidate onSubmit={(event) => void save(event)}>
        <section class="card padded">
          <h2>{t("register.who")}</h2>
          <WhoFields registration={registration} />
        </section>
        <section class="card padded">
          <h2>{t("agency.about")}</h2>
          <WorkFields profile={registration.profile} type={registration.form.type} />
        </section>
        <section class="card padded">
          <h2>{t("register.reach")}</h2>
          <ReachFields profile={registration.profile} />
        </section>
        <section class="card padded">
          <h2>{t("register.kin")}</h2>
          <KinFields profile={registration.profile} />
        </section>
        <Show when={registration.missing() > 0}>
          <p class="note warm" role="alert">
            {t("offering.errors", { n: registration.missing() })}
          </p>
        </Show>
        <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
        <p class="soft">{t("register.next")}</p>
        <div class="actions">
          <Button type="submit" look="main" busy={busy()}>
            {t("register.send")}
          </Button>
        </div>
      </form>
    </Page>
  )
}

const typeOptions = () =>
  codesOf("agencyType")
    .map((value) => ({ value, label: label("agencyType", value) }))
    .sort((a, b) => a.label.localeCompare(b.label, "id"))

function WhoFields(props: { registration: Registration }) {
  const form = () => props.registration.form
  const kind = () => typeOptions().find(({ value }) => value === form().type)?.value
  const isSized = () => form().type === "DINSOS_PROV" || form().type === "DINSOS_KABKOTA"
  return (
    <>
      <TextField
        name="name"
        label={t("register.name")}
        hint={t("register.nameHint")}
        value={form().name}
        wrong={props.registration.wrong("name")}
        onInput={(name) => props.registration.setName(name)}
      />
      <TextField
        name="code"
        label={t("register.code")}
        hint={t("register.codeHint")}
        value={form().code}
        wrong={props.registration.wrong("code")}
        onInput={(code) => props.registration.setCode(code)}
      />
      <div class="pair">
        <TextField
          name="from"
          type="date"
          label={t("register.from")}
          value={form().from}
          wrong={props.registration.wrong("from")}
          onInput={(from) => props.registration.setForm("from", from)}
        />
        <TextField
          name="basis"
          label={t("register.basis")}
          optional={t("app.optional")}
          value={form().basis}
          onInput={(basis) => props.registration.setForm("basis", basis)}
        />
      </div>
      <Select
        name="type"
        label={t("agency.type")}
        blank={t("app.choose")}
        value={kind() ?? ""}
        options={typeOptions()}
        wrong={props.registration.wrong("type")}
        onInput={(type) => props.registration.setForm("type", type)}
      />
      <Show when={isSized()}>
        <DinsosFields
          legend={t("register.dinsos")}
          value={form().dinsos}
          wrong={props.registration.dinsosWrong}
          onInput={(change) => props.registration.setForm("dinsos", change)}
        />
      </Show>
      <div class="pair">
        <RegionFields
          anyDistrict={t("register.provinceWide")}
          value={form().region}
          wrong={props.registration.wrong("region")}
          onInput={(region) => props.registration.setRegion(region)}
        />
      </div>
    </>
  )
}
