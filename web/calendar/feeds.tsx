import { useAction } from "@solidjs/router"
import { createSignal, For, Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { dayIn } from "../holiday/days.ts"
import { createView, Loaded } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Since } from "../ui/due.tsx"
import { Empty } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { type FeedCard, getFeeds, revokeFeed } from "./data.ts"

const active = (items: readonly FeedCard[]): readonly FeedCard[] =>
  items.filter(({ status }) => status === "active")

/** The subscriptions one has, and how to end each. */
export function Feeds() {
  const answer = createView(() => getFeeds())
  const revoke = useAction(revokeFeed)
  const [ending, setEnding] = createSignal<FeedCard>()
  return (
    <section class="stack tight">
      <h2>{t("feed.list")}</h2>
      <Loaded answer={answer()}>
        {(page) => (
          <Show
            when={active(page().items).length > 0}
            fallback={
              <div class="card">
                <Empty title={t("feed.empty")}>{t("feed.emptyText")}</Empty>
              </div>
            }
          >
            <ul class="card rows feeds">
              <For each={active(page().items)}>
                {(feed) => (
                  <li>
                    <span>
                      <strong>{label("feedScope", feed.scope)}</strong>
                      <span class="soft">
                        {t("feed.madeAt")} <Since at={feed.createdAt} zone={ownZone()} />
                      </span>
                      <span class="soft">
                        <Show when={feed.lastUsed} fallback={t("feed.unused")}>
                          {(day) => t("feed.usedAt", { day: dayIn(day()) })}
                        </Show>
                      </span>
                    </span>
                    <Button look="harm" small onClick={() => setEnding(feed)}>
                      {t("feed.revoke")}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Loaded>
      <Show when={ending()} keyed>
        {(feed) => (
          <ActDialog
            harm
            title={t("feed.revokeTitle")}
            text={t("feed.revokeText")}
            send={t("feed.revoke")}
            done={t("did.revoke-feed")}
            onClose={() => setEnding(undefined)}
            body={() => ({})}
            act={() => revoke(feed.id)}
          />
        )}
      </Show>
    </section>
  )
}
