import { useAction, useParams } from "@solidjs/router"
import { For, type JSX, Show } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { Button } from "../ui/button.tsx"
import { clockOf, longDayOf, typedIn, zonesFrom } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { actOnHandoff, getHandoff } from "./acting-data.ts"
import type { HandoffView } from "./data.ts"
import type { PartProps } from "./dialog-props.ts"
import { shortOf } from "./headline.tsx"
import { createOpening, OpeningButton } from "./opening.tsx"
import { type HandoverView, readHandover } from "./papers-data.ts"
import "./papers.css"

type Recorded = NonNullable<HandoverView["record"]>

/** The record of a handover as an official form, for paper and signatures. */
export const BastPage = () => (
  <PaperPage title={t("bast.title")}>{(props) => <Bast {...props} />}</PaperPage>
)

/** A paper of one handoff: sealed until it is opened, then as it is printed. */
export function PaperPage(props: { title: string; children: (part: PartProps) => JSX.Element }) {
  const params = useParams<{ id: string }>()
  const run = useAction(actOnHandoff)
  return (
    <OnePage
      load={() => getHandoff(params.id)}
      origin={{ href: `/serah-terima/${params.id}`, name: t("app.back") }}
      title={() => props.title}
    >
      {(view, etag) =>
        props.children({
          get view() {
            return view()
          },
          get etag() {
            return etag()
          },
          run,
        })
      }
    </OnePage>
  )
}

/** What a paper needs: opened with a receipt, printed, and closed again. */
export function Paper(
  props: PartProps & {
    empty: string
    open: string
    children: (content: HandoverView) => JSX.Element
    has: (content: HandoverView) => boolean
  },
) {
  const opening = createOpening<HandoverView>(props, "handover", readHandover)
  return (
    <Show
      when={opening.content()}
      fallback={
        <section class="card padded">
          <OpeningButton
            opening={opening}
            label={props.open}
            text={t("bast.revealText")}
            purpose={t("bast.purpose")}
          />
        </section>
      }
    >
      {(content) => (
        <Show when={props.has(content())} fallback={<p class="note">{props.empty}</p>}>
          <div class="actions paper-acts">
            <Button look="main" onClick={() => window.print()}>
              {t("bast.print")}
            </Button>
            <Button onClick={opening.close}>{t("opening.close")}</Button>
            <p class="soft">{t("opening.closes")}</p>
          </div>
          <article class="paper">{props.children(content())}</article>
        </Show>
      )}
    </Show>
  )
}

const Bast = (props: PartProps) => (
  <Paper
    {...props}
    open={t("bast.reveal")}
    empty={t("bast.none")}
    has={({ record }) => record !== undefined}
  >
    {(content) => (
      <Show when={content.record}>
        {(record) => <Form view={props.view} content={content} record={record()} />}
      </Show>
    )}
  </Paper>
)

/** `BAST/AB12CD3/2026`: the handoff's short number and the year of the handover. */
const numberOf = (view: HandoffView, { at, zone }: Recorded): string =>
  `BAST/${shortOf(view.id)}/${typedIn(at, zone).date.slice(0, 4)}`

const Form = (props: { view: HandoffView; content: HandoverView; record: Recorded }) => (
  <>
    <Letterhead view={props.view} />
    <h2>{t(`bast.form`)}</h2>
    <p class="number">
      {t("bast.number")} {numberOf(props.view, props.record)}
    </p>
    <p>
      {t("bast.opening", {
        day: longDayOf(props.record.at, props.record.zone),
        time: timesOf(props.record),
        place: props.record.place,
      })}
    </p>
    <ol class="parties">
      <Party
        order={t("bast.first")}
        who={props.content.giver}
        position={props.view.handover?.giverPosition}
        agency={props.view.from.name}
      />
      <Party
        order={t("bast.second")}
        who={props.content.receiver}
        position={props.record.receiverPosition}
        agency={props.view.to.name}
      />
    </ol>
    <p>{label("bastMoves", props.view.kind, t("bast.moves"))}</p>
    <dl class="rows-of">
      <Row term={t("bast.case")}>
        <span class="reference">{props.view.case?.reference ?? shortOf(props.view.id)}</span>
      </Row>
      <Row term={t("bast.need")}>
        {label("kind", props.view.kind)} · {label("service", props.view.service)}
      </Row>
      <Row term={t("record.condition")}>{props.record.condition}</Row>
      <Row term={t("record.belongings")}>{props.record.belongings}</Row>
      <Row term={t("record.documents")}>
        <Show when={props.record.documents.length > 0} fallback={t("handoff.noDocuments")}>
          <ol>
            <For each={props.record.documents}>{(name) => <li>{name}</li>}</For>
          </ol>
        </Show>
      </Row>
      <Row term={t("record.restrictions")}>{props.record.restrictions}</Row>
    </dl>
    <Show when={props.content.signedIn}>
      {(conference) => (
        <p>
          {t("bast.signedIn", {
            day: longDayOf(conference().on ?? props.record.at, props.record.zone),
          })}
          <Show when={conference().number}>
            {(number) => <> {t("bast.decision", { number: number() })}</>}
          </Show>
        </p>
      )}
    </Show>
    <p>{t("bast.closing")}</p>
    <div class="signatures">
      <Signature
        role={t("bast.gives")}
        name={props.content.giver?.name}
        position={props.view.handover?.giverPosition}
        agency={props.view.from.name}
      />
      <Signature
        role={t("bast.takes")}
        name={props.content.receiver?.name}
        position={props.record.receiverPosition}
        agency={props.view.to.name}
      />
    </div>
    <footer>
      <p>{t("bast.secret")}</p>
      <Show when={props.content.hash}>
        {(hash) => (
          <p>
            {t("bast.hash")} <span class="reference">{hash()}</span>
          </p>
        )}
      </Show>
    </footer>
  </>
)

/** The hour where it was, and what it was then in the other two zones. */
function timesOf({ at, zone }: Recorded): string {
  const [own, ...others] = zonesFrom(zone).map((each) => `${clockOf(at, each)} ${each}`)
  return `${own} (${others.join(", ")})`
}

export const Letterhead = (props: { view: HandoffView }) => (
  <header class="kop">
    <p>{props.view.from.name}</p>
    <p class="with">{t("bast.with")}</p>
    <p>{props.view.to.name}</p>
  </header>
)

const Party = (props: {
  order: string
  who: HandoverView["giver"]
  position: string | undefined
  agency: string
}) => (
  <li>
    <strong>{props.who?.name ?? t("bast.blank")}</strong>
    <Show when={props.position}>
      <>, {props.position}</>
    </Show>
    , {props.agency}, <em>{props.order}</em>.
  </li>
)

export const Row = (props: { term: string; children: JSX.Element }) => (
  <>
    <dt>{props.term}</dt>
    <dd>{props.children}</dd>
  </>
)

const Signature = (props: {
  role: string
  name: string | undefined
  position: string | undefined
  agency: string
}) => (
  <div>
    <p>{props.role}</p>
    <p class="agency-of">{props.agency}</p>
    <div class="line" />
    <p>
      <strong>{props.name ?? t("bast.blank")}</strong>
    </p>
    <p>{props.position}</p>
  </div>
)
