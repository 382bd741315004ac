import { useParams, useSearchParams } from "@solidjs/router"
import { createSignal, Show, Suspense, untrack } from "solid-js"
import { digitsOf } from "../agency/contact.tsx"
import { getAgency } from "../agency/data.ts"
import { Back } from "../one-page.tsx"
import { createView, Loaded } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Moment, Since } from "../ui/due.tsx"
import { Icon } from "../ui/icon.tsx"
import { MomentField, momentWrong } from "../ui/moment-field.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { instantFrom, typedIn } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { cameFromCare } from "./care-known.ts"
import { CustodyAct } from "./custody-act.tsx"
import { type CustodyAnswer, getCaseSeen, getCustody } from "./data.ts"
import { Spells } from "./spells.tsx"
import "./custody.css"

/** Siapa pegang anak ini? One look, for now or for any moment that has passed. */
export function CustodyPage() {
  const params = useParams<{ id: string }>()
  const [search, setSearch] = useSearchParams<{ pada?: string }>()
  return (
    <Page
      title={t("custody.title")}
      back={<Back to={{ href: `/kasus/${params.id}`, name: t("custody.toCase") }} />}
    >
      <div class="stack custody">
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Answered id={params.id} at={search.pada} />
        </Suspense>
        <Asking
          at={search.pada}
          onAsk={(at) => setSearch({ pada: at }, { replace: true, scroll: false })}
        />
      </div>
    </Page>
  )
}

function Answered(props: { id: string; at: string | undefined }) {
  const answer = createView(() => getCustody(props.id, props.at))
  return (
    <Loaded answer={answer()}>
      {(custody) => (
        <>
          <Holding id={props.id} answer={custody()} isPast={props.at !== undefined} />
          <Spells answer={custody()} />
        </>
      )}
    </Loaded>
  )
}

type HoldingProps = { id: string; answer: CustodyAnswer; isPast: boolean }

const Holding = (props: HoldingProps) => (
  <section class="card padded holding" role="status">
    <p class="soft">
      {props.isPast ? t("custody.then") : t("custody.now")}{" "}
      <Moment at={props.answer.at} zone={ownZone()} />
    </p>
    <Show when={props.answer.custodian} fallback={<p class="big">{t("custody.nobody")}</p>}>
      {(custodian) => (
        <div>
          <p class="soft">{t("case.holds")}</p>
          <p class="big">{custodian().name}</p>
          <Suspense>
            <OfficePhone agency={custodian().id} />
          </Suspense>
          <Show when={props.answer.since}>
            {(since) => (
              <p>
                {t("custody.since")} <Since at={since()} zone={ownZone()} />
              </p>
            )}
          </Show>
          <Show when={props.answer.act}>
            {(act) => (
              <p>
                {t("custody.by")} <CustodyAct act={act()} />
              </p>
            )}
          </Show>
        </div>
      )}
    </Show>
    <Show when={props.answer.careHistory}>
      <div>
        <p class="soft">{t("case.cares")}</p>
        <Show
          when={props.answer.careHolder}
          fallback={
            <p class="middle">
              <Suspense fallback={t("custody.unknown")}>
                <Family {...props} />
              </Suspense>
            </p>
          }
        >
          {(holder) => (
            <>
              <p class="middle">{holder().name}</p>
              <Show when={props.answer.careSince}>
                {(since) => (
                  <p>
                    {t("custody.since")} <Since at={since()} zone={ownZone()} />
                  </p>
                )}
              </Show>
            </>
          )}
        </Show>
      </div>
    </Show>
    <Verified answer={props.answer} />
  </section>
)

/** No agency looks after the child: what is recorded of who does, if anything is. */
function Family(props: HoldingProps) {
  const seen = createView(() => getCaseSeen(props.id))
  const arrangement = () => {
    const answer = seen()
    return answer?.ok && !props.isPast ? answer.value.care?.arrangement : undefined
  }
  const isBack = () => cameFromCare(props.answer.careHistory ?? [])
  return (
    <Show when={arrangement()} fallback={isBack() ? t("custody.family") : t("custody.unknown")}>
      {(code) => label("arrangement", code())}
    </Show>
  )
}

/** The number of an office that must be reached at once; nothing where the directory has none. */
function OfficePhone(props: { agency: string }) {
  const agency = createView(() => getAgency(props.agency))
  const phone = () => {
    const answer = agency()
    return answer?.ok ? answer.value.contact?.phone : undefined
  }
  return (
    <Show when={phone()}>
      {(number) => (
        <p>
          {t("custody.phone")} <a href={`tel:${digitsOf(number())}`}>{number()}</a>
        </p>
      )}
    </Show>
  )
}

/** Whether the answer agrees with the ledger, whose entries are chained to one another. */
const Verified = (props: { answer: CustodyAnswer }) => (
  <Show
    when={props.answer.verified}
    fallback={
      <p class="note warm" role="alert">
        <strong>{t("custody.unverified")}</strong> {t("custody.unverifiedText")}
      </p>
    }
  >
    <p class="verified">
      <span class="chip good">
        <Icon name="check" />
        {t("custody.verified")}
      </span>{" "}
      <span class="soft">{t("custody.verifiedText")}</span>
    </p>
    <Show when={props.answer.head}>
      {(head) => (
        <details class="soft head">
          <summary>{t("custody.proof")}</summary>
          <p>
            {t("custody.head")} <span class="reference">{head()}</span>
          </p>
        </details>
      )}
    </Show>
  </Show>
)

function Asking(props: { at: string | undefined; onAsk: (at: string | undefined) => void }) {
  const begin = untrack(() => props.at ?? new Date().toISOString())
  const [typed, setTyped] = createSignal(typedIn(begin, ownZone()))
  const [wrong, setWrong] = createSignal<string>()
  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    setWrong(momentWrong(typed(), ownZone()))
    const at = instantFrom(typed().date, typed().time, ownZone())
    if (at) props.onAsk(at)
  }
  return (
    <form class="card padded" novalidate onSubmit={ask}>
      <h2>{t("custody.ask")}</h2>
      <MomentField
        name="at"
        dateLabel={t("custody.date")}
        timeLabel={t("custody.time")}
        zone={ownZone()}
        value={typed()}
        wrong={wrong()}
        onInput={setTyped}
      />
      <div class="actions">
        <Button type="submit" look="main">
          {t("custody.look")}
        </Button>
        <Show when={props.at}>
          <Button onClick={() => props.onAsk(undefined)}>{t("custody.backToNow")}</Button>
        </Show>
      </div>
    </form>
  )
}
