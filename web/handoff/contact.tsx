import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { ownZone } from "../session/agency.ts"
import { Radios } from "../ui/choice.tsx"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { instantFrom, typedIn } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"

/** A referral is carried out from the first contact on. */
export function ContactDialog(props: DialogProps) {
  const [person, setPerson] = createSignal("CHILD")
  const [when, setWhen] = createSignal(typedIn(new Date().toISOString(), ownZone()))
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    const at = instantFrom(when().date, when().time, ownZone())
    return at ? { firstContact: { at, with: person() } } : undefined
  }
  return (
    <ActDialog
      {...props}
      title={t("contact.title")}
      text={t("contact.text")}
      send={t("act.firstContact")}
      done={t("did.firstContact")}
      body={body}
    >
      <Radios
        name="with"
        legend={t("contact.with")}
        value={person()}
        onInput={setPerson}
        choices={[
          { value: "CHILD", label: t("contact.CHILD") },
          { value: "FAMILY", label: t("contact.FAMILY") },
        ]}
      />
      <MomentField
        name="contact"
        dateLabel={t("contact.at")}
        timeLabel={t("accept.time")}
        zone={ownZone()}
        value={when()}
        onInput={setWhen}
        wrong={tried() ? momentWrong(when(), ownZone()) : undefined}
      />
    </ActDialog>
  )
}
