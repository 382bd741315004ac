import { createSignal, onMount, Show, untrack } from "solid-js"
import { hour } from "#shared/kernel/instant.ts"
import { ActDialog } from "../acting.tsx"
import { getAgency } from "../agency/data.ts"
import { ownZone } from "../session/agency.ts"
import { Radios } from "../ui/choice.tsx"
import { Select, TextArea, TextField } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { instantFrom, spanOf, typedIn } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { HandoffView } from "./data.ts"
import type { DialogProps } from "./dialog-props.ts"

const minute = 60_000
const rhythms = [30, 60, 120, 240, 480] as const
const onTheWay = ["giverPosition", "escort", "contact", "route"] as const

/** The arrival that both sides agreed upon, unless that has passed. */
const expectedFrom = (handoverAt = ""): string =>
  Date.parse(handoverAt) > Date.now() ? handoverAt : new Date(Date.now() + 4 * hour).toISOString()

/** The regency or city of a region. */
const districtOf = (region: string): string => region.split(".").slice(0, 2).join(".")

/** Whether the two agencies sit in different regencies: a child between them travels. */
async function areApart({ from, to }: HandoffView): Promise<boolean> {
  const [giver, taker] = await Promise.all([getAgency(from.id), getAgency(to.id)])
  if (!giver.ok || !taker.ok) return false
  return districtOf(giver.value.region) !== districtOf(taker.value.region)
}

/** What is typed to let a child go, and the body it becomes. */
function createRelease(handoverAt: string | undefined) {
  // Nothing is proposed until it is known: a choice must not change under somebody's hands.
  const [isFar, setIsFar] = createSignal<boolean>()
  const proposed = () => (isFar() === undefined ? "" : isFar() ? "yes" : "no")
  const howIn = ({ travels }: { travels: string }) => travels || proposed()
  const form = createForm(
    { travels: "", giverPosition: "", escort: "", route: "", contact: "", every: "60" },
    (typed) => {
      const how = howIn(typed)
      if (how === "yes") return onTheWay
      return how === "no" ? ["giverPosition"] : ["giverPosition", "travels"]
    },
  )
  const [when, setWhen] = createSignal(typedIn(expectedFrom(handoverAt), ownZone()))
  const how = () => howIn(form.form())
  const travels = () => how() === "yes"
  const body = () => {
    const expectedAt = instantFrom(when().date, when().time, ownZone())
    if (!form.isWhole()) return undefined
    const { giverPosition, escort, route, contact, every } = form.form()
    const position = giverPosition.trim()
    if (!travels()) return { travels: false, giverPosition: position }
    if (!expectedAt) return undefined
    return {
      travels: true,
      giverPosition: position,
      escort: escort.trim(),
      route: route.trim(),
      contact: contact.trim(),
      expectedAt,
      checkInEvery: Number(every),
    }
  }
  return { ...form, when, setWhen, setIsFar, how, travels, body }
}
type Releasing = ReturnType<typeof createRelease>

/** The sender lets the child go in their own name, and says how it travels. */
export function ReleaseDialog(props: DialogProps) {
  const release = createRelease(untrack(() => props.view.handoverAt))
  onMount(() => void areApart(props.view).then(release.setIsFar))
  return (
    <ActDialog
      {...props}
      title={t("release.title")}
      text={t("release.text", { agency: props.view.to.name })}
      send={t("act.start-handover")}
      done={t("did.start-handover")}
      body={release.body}
    >
      <TextField
        name="giver-position"
        label={t("record.giverPosition")}
        value={release.form().giverPosition}
        onInput={(text) => release.set("giverPosition", text)}
        wrong={release.wrong("giverPosition")}
      />
      <Radios
        name="travels"
        boxed
        legend={t("release.how")}
        value={release.how()}
        wrong={release.wrong("travels")}
        onInput={(code) => release.set("travels", code)}
        choices={[
          { value: "no", label: t("release.here"), hint: t("release.hereHint") },
          { value: "yes", label: t("release.travels"), hint: t("release.travelsHint") },
        ]}
      />
      <Show when={release.travels()}>
        <Journey of={release} />
      </Show>
    </ActDialog>
  )
}

/** With whom the child travels, by which way, and how often one hears from them. */
const Journey = (props: { of: Releasing }) => (
  <>
    <TextField
      name="escort"
      label={t("release.escort")}
      value={props.of.form().escort}
      onInput={(text) => props.of.set("escort", text)}
      wrong={props.of.wrong("escort")}
    />
    <TextField
      name="contact"
      type="tel"
      label={t("release.contact")}
      value={props.of.form().contact}
      onInput={(text) => props.of.set("contact", text)}
      wrong={props.of.wrong("contact")}
    />
    <TextArea
      name="route"
      rows={2}
      label={t("release.route")}
      value={props.of.form().route}
      onInput={(text) => props.of.set("route", text)}
      wrong={props.of.wrong("route")}
    />
    <MomentField
      name="expected"
      dateLabel={t("release.expected")}
      timeLabel={t("accept.time")}
      zone={ownZone()}
      value={props.of.when()}
      onInput={props.of.setWhen}
      wrong={momentWrong(props.of.when(), ownZone())}
    />
    <Select
      name="every"
      label={t("release.every")}
      hint={t("release.everyHint")}
      value={props.of.form().every}
      onInput={(text) => props.of.set("every", text)}
      options={rhythms.map((each) => ({ value: String(each), label: spanOf(each * minute) }))}
    />
  </>
)
