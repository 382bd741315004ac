import { Show } from "solid-js"
import type { AgencyCard } from "../agency/data.ts"
import { byNearness } from "../agency/near.ts"
import { AgencyPicker } from "../agency/picker.tsx"
import type { CaseView } from "../case/data.ts"
import { Radios } from "../ui/choice.tsx"
import { Select } from "../ui/field.tsx"
import { label, t } from "../words/words.ts"
import type { Offering } from "./offering-form.ts"

type Props = {
  readonly offering: Offering
  readonly child: CaseView
  readonly agencies: readonly AgencyCard[]
}

/** What is asked, and of whom: near agencies first, only those that offer the service. */
export function NeedFields(props: Props) {
  const form = () => props.offering.form
  const services = () =>
    [...new Set(props.agencies.flatMap((each) => each.services))]
      .map((value) => ({ value, label: label("service", value) }))
      .sort((a, b) => a.label.localeCompare(b.label))
  const fitting = () => {
    const offering = props.agencies.filter((each) => each.services.includes(form().service))
    return offering.sort(byNearness(props.child.region))
  }
  return (
    <>
      <Radios
        name="kind"
        boxed
        legend={t("offering.kind")}
        value={form().kind}
        onInput={(kind) =>
          props.offering.setForm("kind", kind === "transfer" ? "transfer" : "referral")
        }
        choices={[
          { value: "referral", label: t("offering.referral"), hint: t("offering.referralHint") },
          { value: "transfer", label: t("offering.transfer"), hint: t("offering.transferHint") },
        ]}
      />
      <Select
        name="service"
        label={t("offering.service")}
        blank={t("app.choose")}
        options={services()}
        value={form().service}
        wrong={props.offering.wrong("service")}
        onInput={(service) => props.offering.setForm({ service, to: "" })}
      />
      <Show when={form().service} fallback={<p class="soft">{t("offering.targetService")}</p>}>
        <AgencyPicker
          legend={t("offering.target")}
          hint={t("offering.targetHint")}
          wrong={props.offering.wrong("to")}
          agencies={fitting()}
          control={(agency) => (
            <input
              type="radio"
              name="to"
              value={agency.id}
              checked={form().to === agency.id}
              data-wrong={props.offering.wrong("to") ? "" : undefined}
              onInput={() => props.offering.setForm("to", agency.id)}
            />
          )}
        />
      </Show>
    </>
  )
}
