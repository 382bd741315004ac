import { Show, Suspense } from "solid-js"
import type { AgencyCard } from "../agency/data.ts"
import type { CaseView } from "../case/data.ts"
import { Radios } from "../ui/choice.tsx"
import { Select } from "../ui/field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import type { Offering } from "./offering-form.ts"
import { services } from "./service-options.ts"
import { TargetPicker } from "./target-picker.tsx"

type Props = {
  readonly offering: Offering
  readonly child: CaseView
  readonly onTarget: (agency: AgencyCard | undefined) => void
}

/** What is asked, and of whom: the nearest that fit, each with its reasons. */
export function NeedFields(props: Props) {
  const form = () => props.offering.form()
  const anew = (field: "kind" | "service", value: string) => {
    props.offering.set(field, value)
    props.offering.set("to", "")
  }
  return (
    <>
      <Radios
        name="kind"
        boxed
        legend={t("offering.kind")}
        value={form().kind}
        onInput={(kind) => props.offering.set("kind", kind)}
        choices={[
          { value: "referral", label: t("offering.referral"), hint: t("offering.referralHint") },
          { value: "transfer", label: t("offering.transfer"), hint: t("offering.transferHint") },
          { value: "placement", label: t("offering.placement"), hint: t("offering.placementHint") },
        ]}
      />
      <Select
        name="service"
        label={t("offering.service")}
        blank={t("app.choose")}
        options={services()}
        value={form().service}
        wrong={props.offering.wrong("service")}
        onInput={(service) => anew("service", service)}
      />
      <Show
        when={form().service}
        fallback={<p class="soft">{t("offering.targetService")}</p>}
        keyed
      >
        {(service) => (
          <Suspense fallback={<Skeleton label={t("app.loading")} />}>
            <TargetPicker
              child={props.child}
              service={service}
              value={form().to}
              wrong={props.offering.wrong("to")}
              onInput={(agency) => {
                props.offering.set("to", agency?.id ?? "")
                props.onTarget(agency)
              }}
            />
          </Suspense>
        )}
      </Show>
    </>
  )
}
