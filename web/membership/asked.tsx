import { untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { me } from "../session/agency.ts"
import { t } from "../words/words.ts"
import type { MemberView } from "./data.ts"
import { roleWords } from "./row.tsx"

const wordsOf = ({ person, asked }: MemberView) => ({
  name: person.name,
  by: asked?.by.name ?? "",
  roles: roleWords(asked?.roles ?? []),
})

/** A second person says yes to the roles that a first one asked for. */
export const AgreeDialog = (props: ActProps<MemberView>) => (
  <ActDialog
    {...props}
    title={t("agree.title", wordsOf(props.view))}
    text={t("agree.text", wordsOf(props.view))}
    send={t("memberAct.agree")}
    done={t("agree.done")}
    body={() => ({})}
  />
)

/** Whether the reader asked for them: then turning them down is taking them back. */
const isAsker = ({ asked }: MemberView): boolean => asked?.by.id === me()?.person.id

/** What turning the roles down is called on its button. */
export const refuseName = (view: MemberView): string =>
  t(isAsker(view) ? "memberAct.take-back" : "memberAct.refuse-roles")

export function RefuseRolesDialog(props: ActProps<MemberView>) {
  // As it was when the question was put: once answered, nobody has asked for anything.
  const { way, words, name } = untrack(() => ({
    way: isAsker(props.view) ? ("takeBack" as const) : ("refuseRoles" as const),
    words: wordsOf(props.view),
    name: refuseName(props.view),
  }))
  return (
    <ActDialog
      {...props}
      harm
      title={t(`${way}.title`, words)}
      text={t(`${way}.text`, words)}
      send={name}
      done={t(`${way}.done`)}
      body={() => ({})}
    />
  )
}
