import { createSignal, untrack } from "solid-js"
import { isGrave, type Risk } from "#shared/case/lists/risk.ts"
import { caseRoles } from "#shared/kernel/actor.ts"
import { day, hour } from "#shared/kernel/instant.ts"
import { ActDialog } from "../acting.tsx"
import type { Member } from "../agency/data.ts"
import { MemberSelect } from "../agency/member-select.tsx"
import { me, ownZone } from "../session/agency.ts"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { instantFrom, typedIn } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"

/** An emergency is met the same day; anything else is proposed for tomorrow morning. */
function proposed(risk: Risk): { date: string; time: string } {
  const ahead = risk === "EMERGENCY" ? 4 * hour : day
  const typed = typedIn(new Date(Date.now() + ahead).toISOString(), ownZone())
  return risk === "EMERGENCY" ? typed : { ...typed, time: "09:00" }
}

/** The receiver says yes: who takes over, and when. */
export function AcceptDialog(props: DialogProps) {
  const [worker, setWorker] = createSignal(me()?.person.id ?? "")
  const [when, setWhen] = createSignal(untrack(() => proposed(props.view.risk)))
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    const handoverAt = instantFrom(when().date, when().time, ownZone())
    return worker() && handoverAt ? { worker: worker(), handoverAt } : undefined
  }
  const mayWork = ({ roles, certificate }: Member) => {
    const works = roles.some((role) => caseRoles.some((each) => each === role))
    const isCertified = certificate !== undefined && Date.parse(certificate.validUntil) > Date.now()
    return works && (isCertified || !isGrave(props.view.risk))
  }
  const kind = () => label("kind", props.view.kind).toLowerCase()
  return (
    <ActDialog
      {...props}
      title={t("accept.title", { kind: kind() })}
      text={t(`accept.text.${props.view.kind}`)}
      send={t("act.accept")}
      done={t("did.accept")}
      body={body}
    >
      <MemberSelect
        name="worker"
        label={t("accept.worker")}
        value={worker()}
        onInput={setWorker}
        fits={mayWork}
        wrong={tried() && !worker() ? t("problem.required") : undefined}
      />
      <MomentField
        name="handover"
        dateLabel={t(`accept.date.${props.view.kind}`)}
        timeLabel={t("accept.time")}
        zone={ownZone()}
        value={when()}
        onInput={setWhen}
        wrong={tried() ? momentWrong(when(), ownZone()) : undefined}
      />
    </ActDialog>
  )
}
