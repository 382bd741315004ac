import { A } from "@solidjs/router"
import { For, lazy, Show, Suspense } from "solid-js"
import { createView } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { dateOf } from "../ui/time.ts"
import { speakOn, t } from "../words/words.ts"
import { getExcerpts, slugOf } from "./data.ts"

const Part = lazy(async () => {
  await speakOn("room")
  return { default: Excerpts }
})

/** What conferences decided on this child: each with its number and nothing of other items. */
export const CaseExcerpts = (props: { case: string }) => (
  <Suspense>
    <Part case={props.case} />
  </Suspense>
)

function Excerpts(props: { case: string }) {
  const answer = createView(() => getExcerpts(props.case))
  const all = () => {
    const found = answer()
    return found?.ok ? found.value : []
  }
  return (
    <Show when={all().length > 0}>
      <section>
        <div class="section-head">
          <h2>{t("excerpt.list")}</h2>
        </div>
        <ul class="card rows">
          <For each={all()}>
            {(each) => (
              <li>
                <A class="row-link" href={`/kasus/${props.case}/petikan/${slugOf(each.number)}`}>
                  <span class="what">
                    <span class="title">
                      <strong>{each.number}</strong>
                      <Show when={each.replaces}>
                        {(number) => (
                          <span class="chip">{t("excerpt.replaces", { number: number() })}</span>
                        )}
                      </Show>
                    </span>
                    <span class="soft">{each.meetingTitle}</span>
                  </span>
                  <span class="when">
                    <time datetime={each.issuedAt}>{dateOf(each.issuedAt, ownZone())}</time>
                  </span>
                </A>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
