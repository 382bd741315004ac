import { createSignal } from "solid-js"
import { isGrave } from "#shared/case/lists/risk.ts"
import { caseRoles } from "#shared/kernel/actor.ts"
import { ActDialog } from "../acting.tsx"
import type { Member } from "../agency/data.ts"
import { MemberSelect } from "../agency/member-select.tsx"
import { me, ownZone } from "../session/agency.ts"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { instantFrom, typedIn } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import type { DialogProps } from "./dialog-props.ts"

const day = 86_400_000

/** The receiver says yes: who takes over, and when. */
export function AcceptDialog(props: DialogProps) {
  const [worker, setWorker] = createSignal(me()?.person.id ?? "")
  const [when, setWhen] = createSignal({
    ...typedIn(new Date(Date.now() + day).toISOString(), ownZone()),
    time: "09:00",
  })
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
      text={t("accept.text")}
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
        dateLabel={t("accept.date")}
        timeLabel={t("accept.time")}
        zone={ownZone()}
        value={when()}
        onInput={setWhen}
        wrong={tried() ? momentWrong(when(), ownZone()) : undefined}
      />
    </ActDialog>
  )
}
