import { Show } from "solid-js"
import { Radios } from "../ui/choice.tsx"
import { TextArea, TextField } from "../ui/field.tsx"
import type { Texts } from "../ui/form.ts"
import { codesOf, label, t } from "../words/words.ts"

/** The texts behind a legal basis. */
export type GroundTexts = { basis: string; by: string; note: string }
/** What the child says, or why nobody asked. */
export type ViewTexts = { child: string; childText: string }

export const noGround: GroundTexts = { basis: "", by: "", note: "" }
export const noView: ViewTexts = { child: "", childText: "" }

/** A form that has, besides others, these fields. */
type Has<Fields extends Texts> = {
  readonly form: () => Fields
  readonly set: (field: keyof Fields & string, value: string) => void
  readonly wrong: (field: keyof Fields & string) => string | undefined
}

export const groundOf = ({ basis, by, note }: GroundTexts) => ({
  kind: basis,
  by: by.trim(),
  note: note.trim(),
})

export const viewOf = ({ child, childText }: ViewTexts) =>
  child === "asked" ? { view: childText.trim() } : { absent: childText.trim() }

/** On which ground data may pass at all. */
export const GroundFields = (props: { of: Has<GroundTexts> }) => (
  <>
    <Radios
      name="basis"
      legend={t("offering.basis")}
      value={props.of.form().basis}
      wrong={props.of.wrong("basis")}
      onInput={(basis) => props.of.set("basis", basis)}
      choices={codesOf("basis").map((value) => ({ value, label: label("basis", value) }))}
    />
    <TextField
      name="by"
      label={t("offering.by")}
      hint={t("offering.byHint")}
      value={props.of.form().by}
      wrong={props.of.wrong("by")}
      onInput={(text) => props.of.set("by", text)}
    />
    <TextArea
      name="note"
      rows={2}
      label={t("offering.note")}
      value={props.of.form().note}
      wrong={props.of.wrong("note")}
      onInput={(text) => props.of.set("note", text)}
    />
  </>
)

/** What the child says about it, or why nobody asked. */
export const ViewFields = (props: { of: Has<ViewTexts>; legend?: string }) => (
  <>
    <Radios
      name="child"
      legend={props.legend ?? t("offering.child")}
      value={props.of.form().child}
      wrong={props.of.wrong("child")}
      onInput={(child) => props.of.set("child", child)}
      choices={[
        { value: "asked", label: t("offering.childAsked") },
        { value: "not", label: t("offering.childNot") },
      ]}
    />
    <Show when={props.of.form().child}>
      <TextArea
        name="child-text"
        label={
          props.of.form().child === "asked" ? t("offering.childView") : t("offering.childAbsent")
        }
        value={props.of.form().childText}
        wrong={props.of.wrong("childText")}
        onInput={(text) => props.of.set("childText", text)}
      />
    </Show>
  </>
)
