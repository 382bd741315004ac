import { createSignal, Show, untrack } from "solid-js"
import { createStore } from "solid-js/store"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { Checkboxes } from "../ui/choice.tsx"
import { Select, TextArea } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"
import { type Reference, ReferenceFields, referencesIn } from "./reference-fields.tsx"
import { subCodesOf } from "./sub-codes.ts"
import { createTried, optionsOf } from "./tried.ts"

const single = ["category", "subCode", "abhPosition", "cluster", "tier", "atensi"] as const
type Single = (typeof single)[number]

/** Under which list the labels of a field's codes stand. */
const groups: Record<Single, string> = {
  category: "category",
  subCode: "subCode",
  abhPosition: "abh",
  cluster: "cluster",
  tier: "caseLevel",
  atensi: "atensi",
}

const said = (view: CaseSeen): Record<Single, string> => ({
  category: view.category ?? "",
  subCode: view.subCode ?? "",
  abhPosition: view.abhPosition ?? "",
  cluster: view.cluster ?? "",
  tier: view.tier ?? "",
  atensi: view.atensi ?? "",
})

const isSame = (one: readonly string[], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((each) => other.includes(each))

/** Mends the envelope: only what was changed is sent, and why. */
export function ChangeDialog(props: ActProps<CaseSeen>) {
  const before = untrack(() => said(props.view))
  const [form, setForm] = createStore({ ...before })
  const [harms, setHarms] = createSignal<readonly string[]>(untrack(() => props.view.harms ?? []))
  const [added, setAdded] = createStore<Reference>({ system: "", number: "" })
  const [reason, setReason] = createSignal("")
  const { missing, check } = createTried()
  const codes = (field: Single) =>
    field === "subCode" ? subCodesOf(form.category) : codesOf(groups[field])
  const changes = () =>
    Object.fromEntries(
      single.flatMap((field) => {
        const isMoved = form[field] !== "" && form[field] !== before[field]
        return isMoved && codes(field).includes(form[field]) ? [[field, form[field]]] : []
      }),
    )
  const harmsMoved = () => !isSame(harms(), props.view.harms)
  const numbers = () => referencesIn(added)
  const isMoved = () => harmsMoved() || numbers().length > 0 || Object.keys(changes()).length > 0
  const isSaid = () => reason().trim().length >= 3
  const body = () => {
    if (!check(isMoved(), isSaid())) return undefined
    return {
      ...changes(),
      ...(harmsMoved() ? { harms: harms() } : {}),
      ...(numbers().length > 0
        ? { externalReferences: [...(props.view.externalReferences ?? []), ...numbers()] }
        : {}),
      reason: reason().trim(),
    }
  }
  const select = (field: Single, text: string) => (
    <Show when={codes(field).length > 0}>
      <Select
        name={field}
        label={text}
        blank={t("app.choose")}
        value={form[field]}
        options={optionsOf(codes(field), (code) => label(groups[field], code))}
        onInput={(value) => setForm(field, value)}
      />
    </Show>
  )
  return (
    <ActDialog
      {...props}
      title={t("caseAct.change")}
      text={t("changeForm.text")}
      send={t("case.save")}
      done={t("changeForm.done")}
      body={body}
    >
      {select("category", t("case.category"))}
      {select("subCode", t("case.subCode"))}
      {select("abhPosition", t("case.abh"))}
      {select("cluster", t("case.cluster"))}
      {select("tier", t("case.level"))}
      {select("atensi", t("case.atensi"))}
      <Checkboxes
        name="harms"
        legend={t("case.harms")}
        values={harms()}
        onInput={setHarms}
        choices={codesOf("harm").map((value) => ({ value, label: label("harm", value) }))}
      />
      <ReferenceFields {...added} onInput={setAdded} />
      <TextArea
        name="reason"
        rows={2}
        label={t("shortForm.reason")}
        hint={t("shortForm.reasonHint")}
        value={reason()}
        wrong={missing(isSaid() && isMoved())}
        onInput={setReason}
      />
    </ActDialog>
  )
}
