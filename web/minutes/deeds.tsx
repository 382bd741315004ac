import { ActDialog } from "../acting.tsx"
import type { MeetingView } from "../meeting/data.ts"
import { HandOverLater } from "../meeting/hand-over.tsx"
import type { ActProps, Deeds } from "../powers.tsx"
import { Radios } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { label, t } from "../words/words.ts"

type Props = ActProps<MeetingView>
type Plain = "draft-minutes" | "circulate" | "close"
type Reasoned = "correct" | "reopen"

/** An act that needs a yes, with what follows from it. */
const plain = (verb: Plain) => (props: Props) => (
  <ActDialog
    {...props}
    title={label("minutesAct", verb)}
    text={label("minutesActText", verb)}
    send={label("minutesAct", verb)}
    done={label("minutesActDone", verb)}
    body={() => ({})}
  />
)

/** One that needs a reason, which everybody reads. */
const reasoned = (verb: Reasoned) => (props: Props) => {
  const { form, set, wrong, isWhole } = createForm({ reason: "" }, () => ["reason"])
  return (
    <ActDialog
      {...props}
      title={label("minutesAct", verb)}
      text={label("minutesActText", verb)}
      send={label("minutesAct", verb)}
      harm={verb === "reopen"}
      done={label("minutesActDone", verb)}
      body={() => (isWhole() ? { reason: form().reason.trim() } : undefined)}
    >
      <TextArea
        name="reason"
        rows={2}
        label={t("agenda.reason")}
        value={form().reason}
        wrong={wrong("reason")}
        onInput={(reason) => set("reason", reason)}
      />
    </ActDialog>
  )
}

/** A second person of the host agrees that approved minutes are opened again, or does not. */
function ConfirmDialog(props: Props) {
  const { form, set, wrong, isWhole } = createForm({ confirm: "" }, () => ["confirm"])
  return (
    <ActDialog
      {...props}
      title={label("minutesAct", "confirm-reopen")}
      text={label("minutesActText", "confirm-reopen")}
      send={t("minutes.answer")}
      done={label("minutesActDone", "confirm-reopen")}
      body={() => (isWhole() ? { confirm: form().confirm === "yes" } : undefined)}
    >
      <Radios
        name="confirm"
        legend={t("minutes.reopenAsked")}
        value={form().confirm}
        wrong={wrong("confirm")}
        onInput={(confirm) => set("confirm", confirm)}
        choices={[
          { value: "yes", label: t("minutes.reopenYes") },
          { value: "no", label: t("minutes.reopenNo") },
        ]}
      />
    </ActDialog>
  )
}

export const minutesDeeds: Deeds<MeetingView> = {
  dialogs: {
    "draft-minutes": plain("draft-minutes"),
    circulate: plain("circulate"),
    correct: reasoned("correct"),
    close: plain("close"),
    "confirm-reopen": ConfirmDialog,
    reopen: reasoned("reopen"),
    "hand-over": HandOverLater,
  },
  harm: ["reopen"],
  silent: [
    ".missing",
    ".wrong-state",
    ".not-chair",
    ".not-minute-taker",
    ".not-in-charge",
    ".reopen-asked",
    ".reopen-not-asked",
    ".second-person",
  ],
}
