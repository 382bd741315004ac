import { createAsync, useAction, useNavigate, useParams } from "@solidjs/router"
import { Show, Suspense } from "solid-js"
import { createActing, focusWrong } from "../acting.tsx"
import { type AgencyCard, getAgencies } from "../agency/data.ts"
import { type CaseView, getCase } from "../case/data.ts"
import { Back } from "../one-page.tsx"
import { createView, Loaded, ProblemNote } from "../reading.tsx"
import { acting } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { say } from "../ui/toast.tsx"
import { t } from "../words/words.ts"
import { createHandoff } from "./data.ts"
import { NeedFields } from "./need-fields.tsx"
import { createOffering } from "./offering-form.ts"
import { BasisFields, ChildFields, OfferFields, UnusualFields } from "./offering-parts.tsx"
import { Preview } from "./preview.tsx"

/** Offering a case to another agency: as little as possible, to one that can help. */
export function OfferingPage() {
  const params = useParams<{ id: string }>()
  return (
    <Page
      title={t("offering.title")}
      lede={t("offering.lede")}
      back={<Back to={{ href: `/kasus/${params.id}`, name: t("app.back") }} />}
    >
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Whole id={params.id} />
      </Suspense>
    </Page>
  )
}

function Whole(props: { id: string }) {
  const child = createView(() => getCase(props.id))
  const agencies = createAsync(() => getAgencies())
  const known = () => {
    const answer = agencies()
    return answer?.ok ? answer.value.items.filter((each) => each.id !== acting()?.agency.id) : []
  }
  return (
    <Loaded answer={child()}>
      {(view) => <OfferingFormPart child={view()} agencies={known()} />}
    </Loaded>
  )
}

function OfferingFormPart(props: { child: CaseView; agencies: readonly AgencyCard[] }) {
  const offering = createOffering(() => props.child.id)
  const create = useAction(createHandoff)
  const navigate = useNavigate()
  const { busy, problem, attempt } = createActing()
  const target = () => props.agencies.find((each) => each.id === offering.form.to)
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget
    const body = offering.body()
    if (!body) {
      queueMicrotask(() => focusWrong(form))
      return
    }
    const receipt = await attempt(create(body))
    if (!receipt) return
    say(t("offering.saved"))
    navigate(`/serah-terima/${receipt.id}`)
  }
  return (
    <div class="split">
      <form class="form" novalidate onSubmit={(event) => void save(event)}>
        <NeedFields offering={offering} child={props.child} agencies={props.agencies} />
        <OfferFields offering={offering} />
        <BasisFields offering={offering} />
        <ChildFields offering={offering} />
        <UnusualFields offering={offering} />
        <Show when={offering.missing() > 0}>
          <p class="note warm" role="alert">
            {t("offering.errors", { n: offering.missing() })}
          </p>
        </Show>
        <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
        <div class="actions">
          <Button type="submit" look="main" busy={busy()}>
            {t("offering.save")}
          </Button>
          <p class="soft">{t("offering.steps")}</p>
        </div>
      </form>
      <Preview form={offering.form} child={props.child} target={target()} />
    </div>
  )
}
