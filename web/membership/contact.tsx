import { useAction } from "@solidjs/router"
import { createSignal, untrack } from "solid-js"
import { createStore } from "solid-js/store"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { TextArea, TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { actOnMembership, addContactVerb, type MemberView } from "./data.ts"

type Form = { name: string; profession: string; phone: string; email: string; note: string }

/** What is typed of somebody without an account, and the body it becomes. */
function createContact(known: Partial<Form>) {
  const [form, setForm] = createStore<Form>({
    name: "",
    profession: "",
    phone: "",
    email: "",
    note: "",
    ...known,
  })
  const [tried, setTried] = createSignal(false)
  const lacks = (field: "name" | "profession") => form[field].trim().length < 2
  const wrong = (field: "name" | "profession") =>
    tried() && lacks(field) ? t("problem.required") : undefined
  const body = () => {
    setTried(true)
    if (lacks("name") || lacks("profession")) return undefined
    return {
      name: form.name.trim(),
      profession: form.profession.trim(),
      ...(form.phone.trim() ? { phone: form.phone.trim() } : {}),
      ...(form.email.trim() ? { email: form.email.trim() } : {}),
      ...(form.note.trim() ? { note: form.note.trim() } : {}),
    }
  }
  return { form, setForm, wrong, body }
}

const Fields = (props: { contact: ReturnType<typeof createContact> }) => (
  <>
    <TextField
      name="name"
      label={t("member.name")}
      value={props.contact.form.name}
      onInput={(name) => props.contact.setForm("name", name)}
      wrong={props.contact.wrong("name")}
    />
    <TextField
      name="profession"
      label={t("member.profession")}
      hint={t("contact.professionHint")}
      value={props.contact.form.profession}
      onInput={(profession) => props.contact.setForm("profession", profession)}
      wrong={props.contact.wrong("profession")}
    />
    <TextField
      name="phone"
      type="tel"
      label={t("member.phone")}
      optional={t("app.optional")}
      value={props.contact.form.phone}
      onInput={(phone) => props.contact.setForm("phone", phone)}
    />
    <TextField
      name="email"
      type="email"
      label={t("member.email")}
      optional={t("app.optional")}
      value={props.contact.form.email}
      onInput={(email) => props.contact.setForm("email", email)}
    />
    <TextArea
      name="note"
      rows={2}
      label={t("member.note")}
      hint={t("contact.noteHint")}
      optional={t("app.optional")}
      value={props.contact.form.note}
      onInput={(note) => props.contact.setForm("note", note)}
    />
  </>
)

/** Somebody the agency asks now and then, who cannot sign in. */
export function AddContactDialog(props: { onClose: () => void }) {
  const run = useAction(actOnMembership)
  const contact = createContact({})
  return (
    <ActDialog
      title={t("contact.add")}
      text={t("contact.addText")}
      send={t("contact.save")}
      done={t("contact.done")}
      onClose={props.onClose}
      body={contact.body}
      act={(body) => run({ verb: addContactVerb, body })}
    >
      <Fields contact={contact} />
    </ActDialog>
  )
}

export function ChangeContactDialog(props: ActProps<MemberView>) {
  const contact = untrack(() =>
    createContact({
      name: props.view.person.name,
      ...(props.view.person.email ? { email: props.view.person.email } : {}),
      ...props.view.contact,
    }),
  )
  return (
    <ActDialog
      {...props}
      title={t("contact.change", { name: props.view.person.name })}
      send={t("contact.save")}
      done={t("contact.done")}
      body={contact.body}
    >
      <Fields contact={contact} />
    </ActDialog>
  )
}
