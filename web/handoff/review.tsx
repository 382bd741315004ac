import { createEffect, on, onCleanup, Show } from "solid-js"
import type { ChildView, Conversation } from "#shared/handoff/handoff.ts"
import { ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { label, t } from "../words/words.ts"
import { type ReviewView, readReview } from "./acting-data.ts"
import type { PartProps } from "./dialog-props.ts"
import { createOpening, OpeningButton } from "./opening.tsx"
import { Block } from "./parts.tsx"
import { Talk } from "./talk.tsx"

const childWords = (child: ChildView): string =>
  "view" in child ? child.view : t("handoff.childAbsent", { reason: child.absent })

/** What the reviewer decides upon: each look is noted and told; the sender reads its own words. */
export function Review(props: PartProps & { onTalk: (talk: Conversation | undefined) => void }) {
  const opening = createOpening<ReviewView>(props, "review", readReview)
  const isOwn = () => props.view.tier === "source"
  // The sender's own words are there at once; what was opened follows what happens meanwhile.
  createEffect(
    on(
      () => props.view.version,
      () => {
        if (isOwn() || opening.isOpen()) void opening.read()
      },
    ),
  )
  // Whoever decides reads the answers beside the decision, as long as this is open.
  createEffect(() => props.onTalk(opening.content()?.conversation))
  onCleanup(() => props.onTalk(undefined))
  return (
    <section class="card padded" aria-labelledby="review">
      <h2 id="review">{t("review.title")}</h2>
      <Show
        when={opening.content()}
        fallback={
          <Show
            when={!isOwn()}
            fallback={
              <Show when={opening.problem()}>
                {(problem) => <ProblemNote problem={problem()} />}
              </Show>
            }
          >
            <OpeningButton
              opening={opening}
              label={t("review.open")}
              text={t("review.openText")}
              purpose={t("review.purpose")}
            />
          </Show>
        }
      >
        {(review) => (
          <>
            <Words review={review()} />
            <Talk {...props} conversation={review().conversation} />
            <Show when={!isOwn()}>
              <div class="actions">
                <Button small onClick={opening.close}>
                  {t("opening.close")}
                </Button>
                <p class="soft">{t("opening.closes")}</p>
              </div>
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}

const Words = (props: { review: ReviewView }) => (
  <div class="blocks">
    <Show when={props.review.summary?.assessment}>
      {(text) => (
        <Block title={t("handoff.assessment")}>
          <p class="prose">{text()}</p>
        </Block>
      )}
    </Show>
    <Show when={props.review.summary?.plan}>
      {(text) => (
        <Block title={t("handoff.plan")}>
          <p class="prose">{text()}</p>
        </Block>
      )}
    </Show>
    <Block title={t("handoff.childView")}>
      <p class="prose">{childWords(props.review.childView)}</p>
    </Block>
    <Block title={t("handoff.basis")}>
      <p>
        {label("basis", props.review.basis.kind)} · {props.review.basis.by}
      </p>
      <p class="soft prose">{props.review.basis.note}</p>
    </Block>
    <Show when={props.review.familyOptions}>
      {(text) => (
        <Block title={t("offering.family")}>
          <p class="prose">{text()}</p>
        </Block>
      )}
    </Show>
  </div>
)
