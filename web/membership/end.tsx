import { createSignal, Show, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { me } from "../session/agency.ts"
import { learn } from "../session/me.ts"
import { Checkbox } from "../ui/choice.tsx"
import { t } from "../words/words.ts"
import type { MemberView } from "./data.ts"
import { createLeaving, TakeoverFields } from "./leaving.tsx"

type Kind = "end" | "leave" | "remove" | "cancelInvite"

const isOneself = ({ person }: MemberView): boolean => person.id === me()?.person.id

/** A member goes or is sent, a contact is taken off the list, an invitation is called back. */
function kindOf(view: MemberView): Kind {
  if (view.status === "contact") return "remove"
  if (view.status === "invited") return "cancelInvite"
  return isOneself(view) ? "leave" : "end"
}

const verbWords = {
  end: "memberAct.end",
  leave: "memberAct.leave",
  remove: "memberAct.remove",
  cancelInvite: "memberAct.cancel",
} as const

/** What ending this person's place is called on its button. */
export const endName = (view: MemberView): string => t(verbWords[kindOf(view)])

/** Ends a place for good; whoever still holds duties hands them to somebody named in the same act. */
export function EndDialog(props: ActProps<MemberView>) {
  const leaving = createLeaving(() => props.view)
  const [sure, setSure] = createSignal(false)
  // As it was when the question was put: by the time of the answer it is another status.
  const { kind, words, isOwn } = untrack(() => ({
    kind: kindOf(props.view),
    words: { name: props.view.person.name, agency: props.view.agency.name },
    isOwn: isOneself(props.view),
  }))
  const isMember = kind === "end" || kind === "leave"
  const body = () => {
    const filled = leaving.body()
    return isMember && !sure() ? undefined : filled
  }
  const act = async (input: unknown) => {
    const answer = await leaving.heed(props.act(input))
    if (answer.ok && isOwn) await learn()
    return answer
  }
  return (
    <ActDialog
      {...props}
      harm
      title={t(`${kind}.title`, words)}
      text={t(`${kind}.text`)}
      send={t(verbWords[kind])}
      {...(kind === "cancelInvite" ? { back: t("app.back") } : {})}
      off={isMember && leaving.isStuck()}
      done={t(`${kind}.done`)}
      body={body}
      act={act}
    >
      <Show when={isMember}>
        <TakeoverFields view={props.view} leaving={leaving} />
        <Checkbox
          name="sure"
          label={t(`${kind === "leave" ? "leave" : "end"}.confirm`, words)}
          checked={sure()}
          onInput={setSure}
          wrong={leaving.tried() && !sure() ? t("end.confirmWrong") : undefined}
        />
      </Show>
    </ActDialog>
  )
}
