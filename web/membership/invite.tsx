import { useAction } from "@solidjs/router"
import { createSignal, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { actOnMembership } from "./data.ts"
import { fittingRoles, RolesField } from "./roles.tsx"

const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim())

/** Asks somebody in, with the roles they are to hold. */
export function InviteDialog(props: {
  agency: { readonly id: string; readonly type: string }
  /** Another agency than one's own: its first administrator is invited by who leads it. */
  isOther: boolean
  onClose: () => void
}) {
  const run = useAction(actOnMembership)
  const [name, setName] = createSignal("")
  const [email, setEmail] = createSignal("")
  const [roles, setRoles] = createSignal<readonly string[]>(
    untrack(() => (props.isOther ? ["AGENCY_ADMIN"] : [])),
  )
  const [tried, setTried] = createSignal(false)
  const isNamed = () => name().trim().length > 1
  const body = () => {
    setTried(true)
    if (!isNamed() || !looksLikeEmail(email()) || roles().length === 0) return undefined
    return {
      name: name().trim(),
      email: email().trim(),
      roles: roles(),
      ...(props.isOther ? { agency: props.agency.id } : {}),
    }
  }
  return (
    <ActDialog
      title={t("invite.title")}
      text={t("invite.two")}
      send={t("invite.send")}
      done={t("invite.done")}
      onClose={props.onClose}
      body={body}
      act={(input) => run({ body: input })}
    >
      <TextField
        name="name"
        label={t("invite.name")}
        value={name()}
        onInput={setName}
        wrong={tried() && !isNamed() ? t("problem.required") : undefined}
      />
      <TextField
        name="email"
        type="email"
        label={t("invite.email")}
        hint={t("invite.emailHint")}
        value={email()}
        onInput={setEmail}
        wrong={tried() && !looksLikeEmail(email()) ? t("invite.emailWrong") : undefined}
      />
      <RolesField
        legend={t("invite.roles")}
        hint={t("invite.rolesHint")}
        roles={fittingRoles(props.agency.type)}
        values={roles()}
        onInput={setRoles}
        wrong={tried() && roles().length === 0 ? t("invite.rolesWrong") : undefined}
      />
    </ActDialog>
  )
}
