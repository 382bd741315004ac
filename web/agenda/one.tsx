import { A, useParams } from "@solidjs/router"
import { Show } from "solid-js"
import { OnePage } from "../one-page.tsx"
import { label, t } from "../words/words.ts"
import { getItem, type ItemView } from "./data.ts"
import { Marks } from "./item-row.tsx"

/** One item as a notice leads to it: where it stands, and the meeting that it is for. */
export function ItemPage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getItem(params.id)}
      origin={{ href: "/rapat", name: t("meeting.list") }}
      title={(item) => (item.needsPledge ? t("agenda.sealed") : item.title)}
      above={(item) => <Marks item={item()} />}
    >
      {(item) => <About item={item()} />}
    </OnePage>
  )
}

const About = (props: { item: ItemView }) => (
  <section class="card padded">
    <Show when={props.item.purpose}>
      <p class="prose">{props.item.purpose}</p>
    </Show>
    <dl class="facts">
      <dt>{t("agenda.by")}</dt>
      <dd>{props.item.proposer.name}</dd>
      <dt>{t("agenda.length")}</dt>
      <dd>{t("agenda.minutes", { n: props.item.minutes })}</dd>
      <dt>{t("agenda.state")}</dt>
      <dd>{label("itemStatus", props.item.status)}</dd>
      <Show when={props.item.reason}>
        <dt>{t("agenda.reason")}</dt>
        <dd class="prose">{props.item.reason}</dd>
      </Show>
    </dl>
    <div class="actions">
      <Show when={props.item.meeting} fallback={<p class="soft">{t("agenda.noMeeting")}</p>}>
        {(meeting) => (
          <A class="button main" href={`/rapat/${meeting()}#agenda`}>
            {t("agenda.toMeeting")}
          </A>
        )}
      </Show>
    </div>
  </section>
)
