import { useAction } from "@solidjs/router"
import { type Component, createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { MeetingView } from "../meeting/data.ts"
import { acting } from "../session/agency.ts"
import { Checkbox } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import { actOnItem, type ItemView } from "./data.ts"
import { isAhead, mayArrange } from "./standing.ts"

const deeds = ["place", "turn-down", "recuse", "defer", "withdraw"] as const
export type ItemDeed = (typeof deeds)[number]

type Props = {
  readonly item: ItemView
  readonly view: MeetingView
  readonly onClose: () => void
}

/** What waits tells of no powers: whoever makes the agenda sorts it, whoever proposed it takes it back. */
const ofWaiting = ({ proposer }: ItemView, view: MeetingView): readonly ItemDeed[] => [
  ...(mayArrange(view) ? (["place", "turn-down"] as const) : []),
  ...(proposer.id === acting()?.agency.id ? (["withdraw"] as const) : []),
]

/** What the reader may do with the item here; what they may not is not their affair. */
export function offered(item: ItemView, view: MeetingView): readonly ItemDeed[] {
  const { can, needsPledge } = item
  if (!can) return ofWaiting(item, view)
  const isOn = view.status === "in-progress"
  if (needsPledge || !(isOn || isAhead(view))) return []
  return deeds.filter((deed) => can[deed] === true && !(deed === "defer" && isOn))
}

function useItem(props: Props, verb: ItemDeed) {
  const run = useAction(actOnItem)
  return (body: unknown) => run({ path: "agenda-items", id: props.item.id, verb, body })
}

function PlaceDialog(props: Props) {
  const act = useItem(props, "place")
  return (
    <ActDialog
      title={t("agenda.placeTitle")}
      text={props.item.title}
      send={t("itemAct.place")}
      done={t("agenda.placed")}
      onClose={props.onClose}
      body={() => ({ meeting: props.view.id })}
      act={act}
    />
  )
}

/** An act that takes a reason. */
const reasoned =
  (verb: "turn-down" | "defer", title: "agenda.turnDownTitle" | "agenda.deferTitle") =>
  (props: Props) => {
    const act = useItem(props, verb)
    const { form, set, wrong, isWhole } = createForm({ reason: "" }, () => ["reason"])
    return (
      <ActDialog
        title={t(title)}
        text={props.item.title}
        send={t(`itemAct.${verb}`)}
        harm={verb === "turn-down"}
        done={t("agenda.told")}
        onClose={props.onClose}
        body={() => (isWhole() ? { reason: form().reason.trim() } : undefined)}
        act={act}
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

function WithdrawDialog(props: Props) {
  const act = useItem(props, "withdraw")
  return (
    <ActDialog
      title={t("agenda.withdrawTitle")}
      text={props.item.title}
      send={t("itemAct.withdraw")}
      harm
      done={t("agenda.withdrawn")}
      onClose={props.onClose}
      body={() => ({})}
      act={act}
    />
  )
}

/** Stepping back takes the item away at once and for good: nobody does it by a slip. */
function RecuseDialog(props: Props) {
  const act = useItem(props, "recuse")
  const [sure, setSure] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return sure() ? {} : undefined
  }
  return (
    <ActDialog
      title={t("agenda.recuseTitle")}
      send={t("itemAct.recuse")}
      harm
      done={t("agenda.recused")}
      onClose={props.onClose}
      body={body}
      act={act}
    >
      <div class="note warm">
        <strong>{props.item.title}</strong>
        <p>{t("agenda.recuseText")}</p>
      </div>
      <Checkbox
        name="sure"
        label={t("agenda.recuseSure")}
        checked={sure()}
        wrong={tried() && !sure() ? t("problem.required") : undefined}
        onInput={setSure}
      />
    </ActDialog>
  )
}

export const dialogs: Readonly<Record<ItemDeed, Component<Props>>> = {
  place: PlaceDialog,
  "turn-down": reasoned("turn-down", "agenda.turnDownTitle"),
  recuse: RecuseDialog,
  defer: reasoned("defer", "agenda.deferTitle"),
  withdraw: WithdrawDialog,
}
