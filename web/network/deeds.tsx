import { createSignal } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { AgencySelect } from "../agency/agency-select.tsx"
import { MemberSelect } from "../agency/member-select.tsx"
import type { ActProps, Deeds } from "../powers.tsx"
import { acting } from "../session/agency.ts"
import { Select, TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import type { NetworkView } from "./data.ts"
import { createReason, ReasonField } from "./reason.tsx"
import { SectorSelect } from "./sector-select.tsx"

type Props = ActProps<NetworkView>

function ProposeDialog(props: Props) {
  const [agency, setAgency] = createSignal("")
  const [sector, setSector] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const wrong = (value: string) => (tried() && !value ? t("problem.required") : undefined)
  const inside = () =>
    [...props.view.members, ...props.view.candidates].map((each) => each.agency.id)
  const body = () => {
    setTried(true)
    return agency() && sector() ? { agency: agency(), sector: sector() } : undefined
  }
  return (
    <ActDialog
      {...props}
      title={t("networkPropose.title")}
      text={t("networkPropose.text")}
      send={t("networkAct.propose")}
      done={t("networkPropose.done")}
      body={body}
    >
      <AgencySelect
        name="agency"
        label={t("network.agency")}
        blank={t("app.choose")}
        without={inside()}
        value={agency()}
        onInput={setAgency}
        wrong={wrong(agency())}
      />
      <SectorSelect
        label={t("network.sector")}
        value={sector()}
        onInput={setSector}
        wrong={wrong(sector())}
      />
    </ActDialog>
  )
}

/** Who speaks for one’s own agency, and who does where they cannot. */
function SpeakersDialog(
  props: Props & { title: string; text: string; send: string; done: string },
) {
  const [focalPoint, setFocalPoint] = createSignal("")
  const [deputy, setDeputy] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const body = () => {
    setTried(true)
    if (!focalPoint()) return undefined
    return { focalPoint: focalPoint(), ...(deputy() ? { deputy: deputy() } : {}) }
  }
  return (
    <ActDialog {...props} body={body}>
      <MemberSelect
        name="focal-point"
        label={t("network.focalPoint")}
        value={focalPoint()}
        onInput={setFocalPoint}
        wrong={tried() && !focalPoint() ? t("problem.required") : undefined}
      />
      <MemberSelect
        name="deputy"
        label={t("network.deputy")}
        optional={t("app.optional")}
        value={deputy()}
        onInput={setDeputy}
        fits={({ person }) => person.id !== focalPoint()}
      />
    </ActDialog>
  )
}

const AgreeDialog = (props: Props) => (
  <SpeakersDialog
    {...props}
    title={t("networkAgree.title")}
    text={t("networkAgree.text")}
    send={t("networkAct.agree")}
    done={t("networkAgree.done")}
  />
)

const FocalPointDialog = (props: Props) => (
  <SpeakersDialog
    {...props}
    title={t("networkFocal.title")}
    text={t("networkFocal.text")}
    send={t("networkAct.name-focal-point")}
    done={t("networkFocal.done")}
  />
)

const LeaveDialog = (props: Props) => (
  <ActDialog
    {...props}
    harm
    title={t("networkLeave.title")}
    text={t("networkLeave.text")}
    send={t("networkAct.leave")}
    done={t("networkLeave.done")}
    body={() => ({})}
  />
)

/** One of the other members. */
function OtherSelect(props: {
  view: NetworkView
  label: string
  value: string
  wrong: string | undefined
  onInput: (agency: string) => void
}) {
  const others = () =>
    props.view.members
      .filter(({ agency }) => agency.id !== acting()?.agency.id)
      .map(({ agency }) => ({ value: agency.id, label: agency.name }))
      .sort((a, b) => a.label.localeCompare(b.label, "id"))
  return (
    <Select
      name="agency"
      label={props.label}
      blank={t("app.choose")}
      value={props.value}
      onInput={props.onInput}
      wrong={props.wrong}
      options={others()}
    />
  )
}

function RemoveDialog(props: Props) {
  const [agency, setAgency] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const reason = createReason()
  const body = () => {
    setTried(true)
    return reason.check() && agency() ? { agency: agency(), ...reason.part() } : undefined
  }
  return (
    <ActDialog
      {...props}
      harm
      title={t("networkRemove.title")}
      text={t("networkRemove.text")}
      send={t("networkAct.remove")}
      done={t("networkRemove.done")}
      body={body}
    >
      <OtherSelect
        view={props.view}
        label={t("network.agency")}
        value={agency()}
        onInput={setAgency}
        wrong={tried() && !agency() ? t("problem.required") : undefined}
      />
      <ReasonField reason={reason} />
    </ActDialog>
  )
}

function ChairDialog(props: Props) {
  const [agency, setAgency] = createSignal("")
  const [office, setOffice] = createSignal("")
  const [tried, setTried] = createSignal(false)
  const isNamed = () => office().trim().length > 2
  const body = () => {
    setTried(true)
    return agency() && isNamed() ? { agency: agency(), title: office().trim() } : undefined
  }
  return (
    <ActDialog
      {...props}
      title={t("networkChair.title")}
      text={t("networkChair.text")}
      send={t("networkAct.appoint-chair")}
      done={t("networkChair.done")}
      body={body}
    >
      <OtherSelect
        view={props.view}
        label={t("networkChair.to")}
        value={agency()}
        onInput={setAgency}
        wrong={tried() && !agency() ? t("problem.required") : undefined}
      />
      <TextField
        name="office"
        label={t("networkChair.office")}
        hint={t("networkChair.officeHint")}
        value={office()}
        onInput={setOffice}
        wrong={tried() && !isNamed() ? t("problem.required") : undefined}
      />
    </ActDialog>
  )
}

function DissolveDialog(props: Props) {
  const reason = createReason()
  return (
    <ActDialog
      {...props}
      harm
      title={t("networkDissolve.title")}
      text={t("networkDissolve.text")}
      send={t("networkAct.dissolve")}
      done={t("networkDissolve.done")}
      body={() => (reason.check() ? reason.part() : undefined)}
    >
      <ReasonField reason={reason} />
    </ActDialog>
  )
}

/** Acts on the network as a whole; those on a candidate stand beside the candidate. */
export const networkDeeds: Deeds<NetworkView> = {
  dialogs: {
    agree: AgreeDialog,
    propose: ProposeDialog,
    "name-focal-point": FocalPointDialog,
    "appoint-chair": ChairDialog,
    remove: RemoveDialog,
    leave: LeaveDialog,
    dissolve: DissolveDialog,
  },
  harm: ["remove", "leave", "dissolve"],
  silent: [".not-a-member", ".not-the-chair", ".not-a-candidate", ".already-agreed", ".dissolved"],
}
