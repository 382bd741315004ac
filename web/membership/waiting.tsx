import { A, useAction } from "@solidjs/router"
import { For, Show, Suspense } from "solid-js"
import { type Asked, PowerButton } from "../powers.tsx"
import { createView } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Ago } from "../ui/due.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { AgreeDialog, RefuseRolesDialog, refuseName } from "./asked.tsx"
import { actOnMembership, getMembership, type MemberCard } from "./data.ts"
import { memberPath } from "./path.ts"
import { roleWords } from "./row.tsx"

/** Roles that count only once a second person has agreed. */
export const Waiting = (props: { cards: readonly MemberCard[] }) => {
  const waiting = () => props.cards.filter((each) => each.asked && each.status !== "ended")
  return (
    <Show when={waiting().length > 0}>
      <section>
        <div class="section-head">
          <h2>{t("member.waiting")}</h2>
          <span class="soft figures">{waiting().length}</span>
        </div>
        <p class="soft lead-in">{t("member.waitingText")}</p>
        <ul class="card rows">
          <For each={waiting()}>{(card) => <WaitingRow card={card} />}</For>
        </ul>
      </section>
    </Show>
  )
}

const WaitingRow = (props: { card: MemberCard }) => (
  <li class="waiting-row">
    <div class="what">
      <strong>
        <A href={memberPath(props.card.id)}>{props.card.person.name}</A>
      </strong>
      <Show when={props.card.asked}>
        {(asked) => (
          <span class="soft">
            {t("member.asked", { by: asked().by.name, roles: roleWords(asked().roles) })} ·{" "}
            <Ago at={asked().at} zone={ownZone()} />
          </span>
        )}
      </Show>
    </div>
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Decide id={props.card.id} />
    </Suspense>
  </li>
)

/** Agree or refuse, for whoever may; for whoever may not, why. */
function Decide(props: { id: string }) {
  const answer = createView(() => getMembership(props.id))
  const run = useAction(actOnMembership)
  const act = (asked: Asked) => run({ id: props.id, ...asked })
  const found = () => {
    const known = answer()
    return known?.ok ? known : undefined
  }
  return (
    <Show when={found()}>
      {(known) => (
        <div class="actions">
          <Show
            when={known().value.can["agree"] === true}
            fallback={<p class="soft">{known().value.why["agree"]}</p>}
          >
            <PowerButton
              small
              look="main"
              verb="agree"
              label={label("memberAct", "agree")}
              about={known().value.person.name}
              view={known().value}
              etag={known().etag}
              dialog={AgreeDialog}
              act={act}
            />
          </Show>
          <PowerButton
            small
            verb="refuse-roles"
            label={refuseName(known().value)}
            about={known().value.person.name}
            view={known().value}
            etag={known().etag}
            dialog={RefuseRolesDialog}
            act={act}
          />
        </div>
      )}
    </Show>
  )
}
