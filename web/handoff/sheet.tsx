import { Show, Suspense } from "solid-js"
import type { Travel } from "#shared/handoff/handoff.ts"
import { getAgency } from "../agency/data.ts"
import { createView } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Moment } from "../ui/due.tsx"
import { spanOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { Letterhead, Paper, PaperPage, Row } from "./bast.tsx"
import type { HandoffView } from "./data.ts"
import type { PartProps } from "./dialog-props.ts"
import { shortOf } from "./headline.tsx"

/** The paper that the escort carries: whither, by which way, and the code the receiver asks for. */
export const SheetPage = () => (
  <PaperPage title={t("sheet.title")}>{(props) => <Sheet {...props} />}</PaperPage>
)

const Sheet = (props: PartProps) => (
  <Paper
    {...props}
    open={t("sheet.open")}
    empty={t("sheet.none")}
    has={({ travel }) => travel !== undefined}
  >
    {(content) => (
      <Show when={content.travel}>{(travel) => <Form view={props.view} travel={travel()} />}</Show>
    )}
  </Paper>
)

/** Four letters and four: read out on the telephone without a slip. */
const spaced = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1 ")

/** Whom the escort rings when something happens, if the register knows the number. */
function Office(props: { id: string }) {
  const agency = createView(() => getAgency(props.id))
  const phone = () => {
    const answer = agency()
    return answer?.ok ? answer.value.contact?.phone : undefined
  }
  return (
    <Suspense>
      <Show when={phone()}>{(number) => <Row term={t("sheet.office")}>{number()}</Row>}</Show>
    </Suspense>
  )
}

const Form = (props: { view: HandoffView; travel: Travel }) => (
  <>
    <Letterhead view={props.view} />
    <h2>{t("sheet.form")}</h2>
    <p class="number">
      {t("bast.number")} {shortOf(props.view.id)}
    </p>
    <div class="arrival">
      <p>{t("sheet.code")}</p>
      <p class="code">{spaced(props.travel.arrivalCode)}</p>
      <p class="soft">{t("sheet.codeHint")}</p>
    </div>
    <dl class="rows-of">
      <Row term={t("release.escort")}>{props.travel.escort}</Row>
      <Show when={props.travel.contact}>
        {(contact) => <Row term={t("release.contact")}>{contact()}</Row>}
      </Show>
      <Office id={props.view.from.id} />
      <Row term={t("release.route")}>{props.travel.route}</Row>
      <Show when={props.view.handover?.expectedAt}>
        {(at) => (
          <Row term={t("release.expected")}>
            <Moment at={at()} zone={ownZone()} />
          </Row>
        )}
      </Show>
      <Show when={props.view.handover?.checkInEvery}>
        {(every) => (
          <Row term={t("travel.every")}>
            {spanOf(every() * 60_000)}: {label("checkIn", "ON_THE_WAY")},{" "}
            {label("checkIn", "DELAYED")}, {label("checkIn", "TROUBLE")}
          </Row>
        )}
      </Show>
    </dl>
    <footer>
      <p>{t("sheet.secret")}</p>
    </footer>
  </>
)
