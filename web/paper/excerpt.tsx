import { useParams } from "@solidjs/router"
import { Show } from "solid-js"
import { Row } from "../handoff/bast.tsx"
import { type ExcerptView, getExcerpts, slugOf } from "../minutes/data.ts"
import { OnePage } from "../one-page.tsx"
import { acting, ownZone } from "../session/agency.ts"
import { dateOf } from "../ui/time.ts"
import { t } from "../words/words.ts"
import { Paper } from "./kop.tsx"
import { OutcomeList } from "./outcomes.tsx"

/** What one conference decided on one child, and nothing of anybody else. */
export function ExcerptPage() {
  const params = useParams<{ id: string; number: string }>()
  return (
    <OnePage
      load={() => getExcerpts(params.id)}
      origin={{ href: `/kasus/${params.id}`, name: t("app.back") }}
      title={() => t("excerpt.title")}
    >
      {(all) => (
        <Show
          when={all().find(({ number }) => slugOf(number) === params.number)}
          fallback={<p class="note">{t("excerpt.none")}</p>}
        >
          {(excerpt) => <Form excerpt={excerpt()} />}
        </Show>
      )}
    </OnePage>
  )
}

const Form = (props: { excerpt: ExcerptView }) => (
  <Paper host={acting()?.agency.name ?? ""}>
    <h2>{t("excerpt.form")}</h2>
    <p class="number">
      {t("invitation.number")}: {props.excerpt.number}
    </p>
    <dl class="rows-of">
      <Row term={t("task.case")}>
        <span class="reference">{props.excerpt.caseReference}</span>
      </Row>
      <Row term={t("action.meeting")}>{props.excerpt.meetingTitle}</Row>
      <Row term={t("excerpt.issued")}>{dateOf(props.excerpt.issuedAt, ownZone())}</Row>
      <Show when={props.excerpt.decision}>
        {(number) => <Row term={t("excerpt.decision")}>{number()}</Row>}
      </Show>
      <Row term={t("excerpt.item")}>{props.excerpt.title}</Row>
      <Row term={t("excerpt.outcomes")}>
        <OutcomeList outcomes={props.excerpt.outcomes} />
      </Row>
      <Show when={props.excerpt.childView}>
        {(view) => <Row term={t("room.childView")}>{view()}</Row>}
      </Show>
      <Show when={!props.excerpt.quorate}>
        <Row term={t("room.inquorate")}>{t("minutes.inquorate")}</Row>
      </Show>
      <Show when={props.excerpt.replaces}>
        {(number) => <Row term={t("excerpt.replacesTerm")}>{number()}</Row>}
      </Show>
    </dl>
    <p>{t("excerpt.closing")}</p>
    <footer>
      <p>{t("minutesPaper.secret")}</p>
      <p>
        {t("minutes.version", { n: props.excerpt.version })} · {t("minutes.hash")}{" "}
        <span class="reference">{props.excerpt.hash}</span>
      </p>
    </footer>
  </Paper>
)
