import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { Radios } from "../ui/choice.tsx"
import { Select } from "../ui/field.tsx"
import { typedIn } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { MemberView } from "./data.ts"
import { weekWords } from "./desk.tsx"
import { comingWeeks } from "./weeks.ts"

const always = ["on-duty", "deputy", "roster", "none"] as const
/** In one week there are two seats; whoever sits there always needs no week. */
const weekly = ["on-duty", "deputy", "none"] as const

/** Gives this person a place at the desk, for one week or until further notice. */
export function SeatDialog(props: ActProps<MemberView>) {
  const [seat, setSeat] = createSignal("on-duty")
  const [week, setWeek] = createSignal("")
  const weeks = comingWeeks(Date.now(), ownZone())
  const open = () => (week() ? weekly : always)
  const chooseWeek = (from: string) => {
    setWeek(from)
    if (from && seat() === "roster") setSeat("on-duty")
  }
  const body = () => ({
    seat: seat(),
    ...(week() ? { week: typedIn(week(), ownZone()).date } : {}),
  })
  return (
    <ActDialog
      {...props}
      title={t("seat.title", { name: props.view.person.name })}
      text={t("seat.text")}
      send={t("memberAct.seat")}
      done={t("seat.done")}
      body={body}
    >
      <Select
        name="week"
        label={t("seat.when")}
        blank={t("seat.always")}
        value={week()}
        onInput={chooseWeek}
        options={weeks.map((each) => ({ value: each.from, label: weekWords(each) }))}
      />
      <Radios
        name="seat"
        legend={t("seat.place")}
        value={seat()}
        onInput={setSeat}
        choices={open().map((value) => ({ value, label: t(`seat.${value}`) }))}
      />
    </ActDialog>
  )
}
