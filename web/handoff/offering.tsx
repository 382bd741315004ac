import { useAction, useNavigate, useParams, useSearchParams } from "@solidjs/router"
import { createSignal, Show, Suspense, untrack } from "solid-js"
import { within } from "#shared/region/region.ts"
import { createActing, focusWrong } from "../acting.tsx"
import type { AgencyCard } from "../agency/data.ts"
import { type CaseView, getCase } from "../case/data.ts"
import { Back } from "../one-page.tsx"
import { createView, Loaded, ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { say } from "../ui/toast.tsx"
import { t } from "../words/words.ts"
import { createHandoff } from "./acting-data.ts"
import { GroundFields, ViewFields } from "./ground-fields.tsx"
import { LeakNote } from "./leak-note.tsx"
import { NeedFields } from "./need-fields.tsx"
import { type Begun, begunFrom } from "./offering-again.ts"
import { asksApproval, createOffering, type OfferingForm } from "./offering-form.ts"
import { OfferFields, PlacementFields, UnusualFields } from "./offering-parts.tsx"
import { Preview } from "./preview.tsx"

/** Offering a case to another agency: as little as possible, to one that can help. */
export function OfferingPage() {
  const params = useParams<{ id: string }>()
  const [search] = useSearchParams<{ dari?: string; ke?: string }>()
  const child = createView(() => getCase(params.id))
  const begun = createView(() => begunFrom(params.id, [search.dari, search.ke]))
  return (
    <Page
      title={t("offering.title")}
      lede={t("offering.lede")}
      back={<Back to={{ href: `/kasus/${params.id}`, name: t("app.back") }} />}
    >
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Loaded answer={child()}>
          {(view) => (
            <Loaded answer={begun()}>
              {(begin) => <OfferingFormPart child={view()} begun={begin()} />}
            </Loaded>
          )}
        </Loaded>
      </Suspense>
    </Page>
  )
}

function OfferingFormPart(props: { child: CaseView; begun: Begun }) {
  const begun = untrack(() => props.begun)
  const offering = createOffering(() => props.child.id, begun.form)
  const create = useAction(createHandoff)
  const navigate = useNavigate()
  const { busy, problem, attempt } = createActing()
  const [target, setTarget] = createSignal<AgencyCard>()
  const choose = (agency: AgencyCard | undefined) => {
    setTarget(agency)
    const { region } = props.child
    offering.set("far", agency && region && !within(agency.catchment, region) ? "yes" : "")
  }
  if (begun.target) untrack(() => choose(begun.target))
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
        <NeedFields offering={offering} child={props.child} onTarget={choose} />
        <PlacementFields offering={offering} />
        <OfferFields offering={offering} />
        <GroundFields of={offering} />
        <ViewFields of={offering} />
        <UnusualFields offering={offering} />
        <Approval offering={offering} child={props.child} />
        <p class="note">{t("offering.previewText")}</p>
        <LeakNote texts={writtenIn(offering.form())} />
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
      <Preview
        form={offering.form()}
        child={props.child}
        target={offering.form().to ? target() : undefined}
      />
    </div>
  )
}

/** All that others will read in the sender's own words, sooner or later. */
const writtenIn = (form: OfferingForm): readonly string[] => [
  form.reason,
  form.safety,
  form.documents,
  form.by,
  form.note,
  form.childText,
  form.family,
]

/** Whether it can go at once, or who looks at it first. */
const Approval = (props: { offering: ReturnType<typeof createOffering>; child: CaseView }) => {
  const risk = () => props.child.risk ?? "MEDIUM"
  const isUrgent = () => risk() === "EMERGENCY" && props.offering.form().kind !== "referral"
  return (
    <p class="note">
      {asksApproval(props.offering.form(), risk())
        ? t("offering.approval")
        : t("offering.noApproval")}
      <Show when={isUrgent()}> {t("offering.urgent")}</Show>
    </p>
  )
}
