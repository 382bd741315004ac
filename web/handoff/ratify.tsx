import { createAsync } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { getPartnerships } from "../partnership/data.ts"
import { acting } from "../session/agency.ts"
import { Select, TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"
import type { DialogProps } from "./dialog-props.ts"
import { isOfSource } from "./side.ts"

/** A coordinator may let it stand without an agreement; whoever sent it names one. */
const asksAgreement = (view: HandoffView): boolean =>
  isOfSource(view, acting()?.agency.id) && view.toRatify?.parts.includes("partnership") === true

/** Makes good what went ahead of its approval or of its agreement. */
export function RatifyDialog(props: DialogProps) {
  const form = createForm({ note: "", partnership: "" }, () => ["note"])
  const body = () => {
    if (!form.isWhole()) return undefined
    const { note, partnership } = form.form()
    return { note: note.trim(), ...(partnership ? { partnership } : {}) }
  }
  return (
    <ActDialog
      {...props}
      title={t("act.ratify")}
      text={t("askText.ratify")}
      send={t("act.ratify")}
      done={t("did.ratify")}
      body={body}
    >
      <Show when={asksAgreement(props.view)}>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Agreements
            view={props.view}
            value={form.form().partnership}
            onInput={(id) => form.set("partnership", id)}
          />
        </Suspense>
      </Show>
      <TextArea
        name="note"
        label={label("askField", "ratify")}
        value={form.form().note}
        onInput={(text) => form.set("note", text)}
        wrong={form.wrong("note")}
      />
    </ActDialog>
  )
}

type AgreementsProps = {
  view: HandoffView
  value: string
  onInput: (id: string) => void
}

/** What both houses have signed by now; whether it covers this child, the act itself tells. */
function Agreements(props: AgreementsProps) {
  const answer = createAsync(() => getPartnerships())
  const signed = () => {
    const told = answer()
    const all = told?.ok ? told.value.items : []
    return all.filter(
      ({ status, parties }) =>
        status === "active" && parties.some(({ id }) => id === props.view.to.id),
    )
  }
  return (
    <Show
      when={signed().length > 0}
      fallback={<p class="note warm">{t("ratify.unsigned", { agency: props.view.to.name })}</p>}
    >
      <Select
        name="partnership"
        label={t("ratify.agreement")}
        blank={t("ratify.known")}
        value={props.value}
        onInput={props.onInput}
        options={signed().map(({ id, number, title }) => ({
          value: id,
          label: `${number} · ${title}`,
        }))}
      />
    </Show>
  )
}
