import { createSignal, Suspense, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import type { ActProps, Deeds } from "../powers.tsx"
import { acting } from "../session/agency.ts"
import { Checkbox } from "../ui/choice.tsx"
import { TextArea } from "../ui/field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { type PartnershipView, termsOf } from "./data.ts"
import { Stranded } from "./stranded.tsx"
import { TermsFields } from "./terms-fields.tsx"
import { createTerms, typedTerms } from "./terms-form.ts"

type Props = ActProps<PartnershipView>

/** Signs for one's own side; nobody does that by a slip of the thumb. */
function SignDialog(props: Props) {
  const [attests, setAttests] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    return attests() ? {} : undefined
  }
  return (
    <ActDialog
      {...props}
      title={t("sign.title", { agency: acting()?.agency.name ?? "" })}
      text={t(props.view.amendment ? "sign.amendText" : "sign.text")}
      send={t("partnerAct.sign")}
      done={t("sign.done")}
      body={body}
    >
      <Checkbox
        name="attest"
        label={t("sign.attest")}
        checked={attests()}
        onInput={setAttests}
        wrong={tried() && !attests() ? t("sign.attestWrong") : undefined}
      />
    </ActDialog>
  )
}

function createReason() {
  const [reason, setReason] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const isGiven = () => reason().trim().length > 2
  const body = () => {
    setTried(true)
    return isGiven() ? { reason: reason().trim() } : undefined
  }
  const wrong = () => (tried() && !isGiven() ? t("problem.required") : undefined)
  return { reason, setReason, body, wrong }
}

const ReasonField = (props: { reason: ReturnType<typeof createReason> }) => (
  <TextArea
    name="reason"
    rows={2}
    label={t("partner.reason")}
    value={props.reason.reason()}
    onInput={props.reason.setReason}
    wrong={props.reason.wrong()}
  />
)

function DeclineDialog(props: Props) {
  const reason = createReason()
  return (
    <ActDialog
      {...props}
      harm
      title={t("declinePartner.title")}
      text={t("declinePartner.text")}
      send={t("partnerAct.decline")}
      done={t("declinePartner.done")}
      body={reason.body}
    >
      <ReasonField reason={reason} />
    </ActDialog>
  )
}

/** New terms, typed over those that count now. */
function AmendDialog(props: Props) {
  const terms = createTerms(untrack(() => typedTerms(termsOf(props.view))))
  return (
    <ActDialog
      {...props}
      title={t("amend.title")}
      text={t("amend.text")}
      send={t("partnerAct.amend")}
      done={t("amend.done")}
      body={terms.body}
    >
      <TermsFields terms={terms} />
    </ActDialog>
  )
}

const WithdrawDialog = (props: Props) => (
  <ActDialog
    {...props}
    harm
    title={t("withdrawAmend.title")}
    text={t("withdrawAmend.text")}
    send={t("partnerAct.withdraw-amendment")}
    back={t("app.back")}
    done={t("withdrawAmend.done")}
    body={() => ({})}
  />
)

/** Ends it for all sides, in sight of what stops with it. */
function EndDialog(props: Props) {
  const reason = createReason()
  return (
    <ActDialog
      {...props}
      harm
      title={t("endPartner.title")}
      text={t("endPartner.text")}
      send={t("partnerAct.end")}
      done={t("endPartner.done")}
      body={reason.body}
    >
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Stranded id={props.view.id} />
      </Suspense>
      <ReasonField reason={reason} />
    </ActDialog>
  )
}

/** Acts on one agreement; supplies have their buttons beside their table. */
export const partnershipDeeds: Deeds<PartnershipView> = {
  dialogs: {
    sign: SignDialog,
    amend: AmendDialog,
    decline: DeclineDialog,
    "withdraw-amendment": WithdrawDialog,
    end: EndDialog,
  },
  harm: ["decline", "withdraw-amendment", "end"],
  silent: [
    ".wrong-state",
    ".not-a-party",
    ".nothing-to-sign",
    ".no-amendment",
    ".amendment-open",
    ".already-signed",
  ],
}
