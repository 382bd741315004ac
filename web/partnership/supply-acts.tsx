import { createSignal, Show, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { AgencySelect } from "../agency/agency-select.tsx"
import type { ActProps } from "../powers.tsx"
import { ProvinceSelect } from "../region/province-select.tsx"
import { Radios } from "../ui/choice.tsx"
import { Select, TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { PartnershipView, SupplyView } from "./data.ts"
import { takesIn } from "./recipients.ts"

type Props = ActProps<PartnershipView>

const SupplySelect = (props: {
  supplies: readonly SupplyView[]
  value: string
  onInput: (id: string) => void
}) => (
  <Select
    name="supply"
    label={t("supply.which")}
    value={props.value}
    onInput={props.onInput}
    options={props.supplies.map(({ id, item }) => ({ value: id, label: item }))}
  />
)

/** A whole number, or nothing where the field was left empty. */
const figureOf = (text: string): number | undefined =>
  text.trim() === "" ? undefined : Math.max(0, Math.round(Number(text)))

/** What a recipient was to get, and what went out: what is unknown stays empty. */
export function RecordDialog(props: Props) {
  const [supply, setSupply] = createSignal(untrack(() => props.view.supplies[0]?.id ?? ""))
  const [kind, setKind] = createSignal("agency")
  const [recipient, setRecipient] = createSignal("")
  const [planned, setPlanned] = createSignal("")
  const [delivered, setDelivered] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const wrong = () => (tried() && !recipient() ? t("problem.required") : undefined)
  const body = () => {
    setTried(true)
    if (!recipient()) return undefined
    const [plan, out] = [figureOf(planned()), figureOf(delivered())]
    return {
      supply: supply(),
      to: kind() === "agency" ? { agency: recipient() } : { region: recipient() },
      ...(plan === undefined ? {} : { planned: plan }),
      ...(out === undefined ? {} : { delivered: out }),
    }
  }
  const chooseKind = (chosen: string) => {
    setKind(chosen)
    setRecipient("")
  }
  return (
    <ActDialog
      {...props}
      title={t("supply.recordTitle")}
      text={t("supply.recordText")}
      send={t("supply.record")}
      done={t("supply.recorded")}
      body={body}
    >
      <SupplySelect supplies={props.view.supplies} value={supply()} onInput={setSupply} />
      <Radios
        name="recipient-kind"
        legend={t("supply.recipientKind")}
        value={kind()}
        onInput={chooseKind}
        choices={[
          { value: "agency", label: t("supply.agency") },
          { value: "region", label: t("supply.province") },
        ]}
      />
      <Show
        when={kind() === "agency"}
        fallback={
          <ProvinceSelect
            name="recipient"
            label={t("supply.recipient")}
            value={recipient()}
            onInput={setRecipient}
            wrong={wrong()}
          />
        }
      >
        <AgencySelect
          name="recipient"
          label={t("supply.recipient")}
          blank={t("app.choose")}
          without={[]}
          value={recipient()}
          onInput={setRecipient}
          wrong={wrong()}
        />
      </Show>
      <div class="pair">
        <TextField
          name="planned"
          type="number"
          min="0"
          label={t("supply.planned")}
          optional={t("app.optional")}
          value={planned()}
          onInput={setPlanned}
        />
        <TextField
          name="delivered"
          type="number"
          min="0"
          label={t("supply.delivered")}
          optional={t("app.optional")}
          value={delivered()}
          onInput={setDelivered}
        />
      </div>
    </ActDialog>
  )
}

/** A recipient says that it arrived. */
export function ConfirmDialog(props: Props) {
  const open = () => props.view.supplies.filter(takesIn)
  const [supply, setSupply] = createSignal(untrack(() => open()[0]?.id ?? ""))
  return (
    <ActDialog
      {...props}
      title={t("supply.confirmTitle")}
      text={t("supply.confirmText")}
      send={t("supply.confirm")}
      done={t("supply.confirmedDone")}
      body={() => ({ supply: supply() })}
    >
      <SupplySelect supplies={open()} value={supply()} onInput={setSupply} />
    </ActDialog>
  )
}
