import { createSignal } from "solid-js"
import type { Role } from "#shared/kernel/actor.ts"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { t } from "../words/words.ts"
import type { MemberView } from "./data.ts"
import { fittingRoles, RolesField } from "./roles.tsx"

type Props = ActProps<MemberView>

const nameIn = ({ view }: Props) => ({ name: view.person.name })

/** A first person asks for further roles; nothing changes until a second agrees. */
export function AskRolesDialog(props: Props) {
  const [roles, setRoles] = createSignal<readonly string[]>([])
  const [tried, setTried] = createSignal(false)
  const open = () =>
    fittingRoles(props.view.agency.type).filter((role) => !props.view.roles.includes(role as Role))
  const body = () => {
    setTried(true)
    return roles().length > 0 ? { roles: roles() } : undefined
  }
  return (
    <ActDialog
      {...props}
      title={t("askRoles.title", nameIn(props))}
      text={t("askRoles.text", nameIn(props))}
      send={t("memberAct.ask-roles")}
      done={t("askRoles.done")}
      body={body}
    >
      <RolesField
        legend={t("invite.roles")}
        roles={open()}
        values={roles()}
        onInput={setRoles}
        wrong={tried() && roles().length === 0 ? t("invite.rolesWrong") : undefined}
      />
    </ActDialog>
  )
}

export function RevokeDialog(props: Props) {
  const [roles, setRoles] = createSignal<readonly string[]>([])
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return roles().length > 0 ? { roles: roles() } : undefined
  }
  return (
    <ActDialog
      {...props}
      harm
      title={t("revoke.title", nameIn(props))}
      text={t("revoke.text")}
      send={t("memberAct.revoke-roles")}
      done={t("revoke.done")}
      body={body}
    >
      <RolesField
        legend={t("revoke.which")}
        roles={props.view.roles}
        values={roles()}
        onInput={setRoles}
        wrong={tried() && roles().length === 0 ? t("invite.rolesWrong") : undefined}
      />
    </ActDialog>
  )
}
