import { useAction, useNavigate, useParams } from "@solidjs/router"
import { Show, Suspense, untrack } from "solid-js"
import { createActing, focusWrong } from "../acting.tsx"
import { Back } from "../one-page.tsx"
import { createView, Loaded, ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { say } from "../ui/toast.tsx"
import { t } from "../words/words.ts"
import { type AgencyView, actOnAgency, getAgency } from "./data.ts"
import { KinFields } from "./kin-fields.tsx"
import { createProfile } from "./profile-form.ts"
import { ReachFields, WorkFields } from "./profile-parts.tsx"
import "./parts.css"
import "./form.css"

/** Saying anew what one's agency does, for whom, where and when. */
export function ChangePage() {
  const params = useParams<{ id: string }>()
  return (
    <Page
      title={t("agencyAct.change")}
      lede={t("change.lede")}
      back={<Back to={{ href: `/instansi/${params.id}`, name: t("app.back") }} />}
    >
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Whole id={params.id} />
      </Suspense>
    </Page>
  )
}

function Whole(props: { id: string }) {
  const answer = createView(() => getAgency(props.id))
  return (
    <Loaded answer={answer()}>
      {(view, etag) => (
        <Show
          when={view().can["change"] === true}
          fallback={<p class="note warm">{view().why["change"]}</p>}
        >
          <ChangeForm view={view()} etag={etag()} />
        </Show>
      )}
    </Loaded>
  )
}

function ChangeForm(props: { view: AgencyView; etag: string | undefined }) {
  const profile = createProfile(untrack(() => props.view))
  const act = useAction(actOnAgency)
  const navigate = useNavigate()
  const { busy, problem, attempt } = createActing()
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget
    profile.tryIt()
    if (profile.isWrong()) {
      queueMicrotask(() => focusWrong(form))
      return
    }
    const { id } = props.view
    const ask = { id, verb: "change", body: profile.changes(), etag: props.etag }
    if (!(await attempt(act(ask)))) return
    say(t("agencyDid.change"))
    navigate(`/instansi/${id}`)
  }
  return (
    <form class="form sections" novalidate onSubmit={(event) => void save(event)}>
      <section class="card padded">
        <h2>{t("agency.about")}</h2>
        <WorkFields profile={profile} type={props.view.type} />
      </section>
      <section class="card padded">
        <h2>{t("register.reach")}</h2>
        <ReachFields profile={profile} />
      </section>
      <section class="card padded">
        <h2>{t("register.kin")}</h2>
        <KinFields profile={profile} id={props.view.id} />
      </section>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <div class="actions">
        <Button type="submit" look="main" busy={busy()}>
          {t("change.send")}
        </Button>
      </div>
    </form>
  )
}
