import { useParams } from "@solidjs/router"
import { For, Show, Suspense } from "solid-js"
import { AgencyName } from "../agency/names.tsx"
import { Row } from "../handoff/bast.tsx"
import { getMinutes, type MinutesItem, type MinutesView, type Signed } from "../minutes/data.ts"
import { handedOver } from "../minutes/handed-over.ts"
import { OnePage } from "../one-page.tsx"
import { createView, Loaded } from "../reading.tsx"
import { getRoom, type RoomSeen } from "../room/data.ts"
import { ownZone } from "../session/agency.ts"
import { dateOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { Paper, Signing } from "./kop.tsx"
import { OutcomeList } from "./outcomes.tsx"
import { dayOfSession, hoursOf, placeOfSession } from "./when.ts"

/** The minutes as an official form, with what proves which version it is. */
export function MinutesPage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getRoom(params.id)}
      origin={{ href: `/rapat/${params.id}`, name: t("app.back") }}
      title={() => t("minutes.title")}
    >
      {(view) => (
        <Suspense>
          <Whole view={view()} />
        </Suspense>
      )}
    </OnePage>
  )
}

function Whole(props: { view: RoomSeen }) {
  const answer = createView(() => getMinutes(props.view.id))
  return (
    <Loaded answer={answer()}>
      {(minutes) => (
        <Paper host={props.view.host.name}>
          <h2>{t("minutesPaper.form")}</h2>
          <p class="number">
            {props.view.title} · {t("minutes.version", { n: minutes().version })}
          </p>
          <Show when={!minutes().isFrozen}>
            <p class="number">
              <strong>{t("minutesPaper.draft")}</strong>
            </p>
          </Show>
          <Head view={props.view} minutes={minutes()} />
          <Show when={minutes().preface}>
            <p class="prose">{minutes().preface}</p>
          </Show>
          <ol class="paper-items">
            <For each={minutes().items}>{(item) => <Item item={item} />}</For>
          </ol>
          <Show when={minutes().closing}>
            <p class="prose">{minutes().closing}</p>
          </Show>
          <Remarks minutes={minutes()} />
          <div class="signatures">
            <Signing
              role={t("meeting.chair")}
              name={props.view.chair?.name}
              agency={props.view.host.name}
            />
            <Signing
              role={t("meeting.minuteTaker")}
              name={props.view.minuteTaker?.name}
              agency={props.view.host.name}
            />
          </div>
          <Electronic minutes={minutes()} />
          <footer>
            <Show when={props.view.profile === "case-conference"}>
              <p>{t("minutesPaper.secret")}</p>
            </Show>
            <Show when={minutes().hash}>
              {(hash) => (
                <p>
                  {t("minutes.hash")} <span class="reference">{hash()}</span>
                </p>
              )}
            </Show>
          </footer>
        </Paper>
      )}
    </Loaded>
  )
}

const named = (all: MinutesView["present"]): string =>
  all.map(({ name, count }) => (count === null ? name : `${name} (${count})`)).join("; ")

const Head = (props: { view: RoomSeen; minutes: MinutesView }) => (
  <dl class="rows-of">
    <For each={props.view.sessions}>
      {(session) => (
        <Row term={t("invitation.day")}>
          {dayOfSession(session)}, {hoursOf(session)}, {placeOfSession(session)}
        </Row>
      )}
    </For>
    <Row term={t("meeting.chair")}>{props.view.chair?.name ?? props.view.owner.name}</Row>
    <Row term={t("meeting.minuteTaker")}>{props.view.minuteTaker?.name ?? t("paper.blank")}</Row>
    <Row term={t("minutes.present")}>{named(props.minutes.present)}</Row>
    <Show when={props.minutes.absent.length > 0}>
      <Row term={t("minutes.absent")}>
        {props.minutes.absent.map(({ name }) => name).join("; ")}
      </Row>
    </Show>
    <Show when={props.minutes.handOvers}>
      <Row term={t("minutes.handedOver")}>{handedOver(props.minutes)}</Row>
    </Show>
    <Show when={props.minutes.inquorate}>
      {(told) => (
        <Row term={t("room.inquorate")}>
          {told().reason} ({t("room.reviewBy")}: {dateOf(told().reviewBy, ownZone())})
        </Row>
      )}
    </Show>
    <Show when={props.minutes.correction}>
      {(reason) => <Row term={t("minutes.correction")}>{reason()}</Row>}
    </Show>
  </dl>
)

const Item = (props: { item: MinutesItem }) => (
  <li>
    <strong>
      {props.item.title}
      <Show when={props.item.number}>
        {(number) => <> ({t("agenda.number", { number: number() })})</>}
      </Show>
    </strong>
    <Show when={props.item.status !== "decided"}>
      <p>{label("itemStatus", props.item.status)}</p>
    </Show>
    <Show when={props.item.status === "decided" && !props.item.quorate}>
      <p>{t("minutes.inquorate")}</p>
    </Show>
    <OutcomeList outcomes={props.item.outcomes} />
    <Show when={props.item.childView}>
      <p>
        {t("minutes.childView")} {props.item.childView}
      </p>
    </Show>
  </li>
)

const Remarks = (props: { minutes: MinutesView }) => (
  <Show when={props.minutes.remarks.length > 0}>
    <h3>{t("minutes.remarks")}</h3>
    <ul class="remarks">
      <For each={props.minutes.remarks}>
        {(remark) => (
          <li>
            <AgencyName id={remark.agency} /> ({label("stand", remark.stand)}): {remark.text}
          </li>
        )}
      </For>
    </ul>
  </Show>
)

const saidOf = ({ by, at, stand }: Signed): string =>
  [label("stand", stand), by?.name, at ? dateOf(at, ownZone()) : ""].filter(Boolean).join(", ")

/** What was signed here, not by hand. */
const Electronic = (props: { minutes: MinutesView }) => (
  <Show when={props.minutes.signatures.length > 0}>
    <table>
      <caption>{t("minutesPaper.signed")}</caption>
      <tbody>
        <For each={props.minutes.signatures}>
          {(each) => (
            <tr>
              <th scope="row">{each.agency.name}</th>
              <td>{saidOf(each)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </Show>
)
