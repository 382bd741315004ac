import { A, createAsync, useSearchParams } from "@solidjs/router"
import { createSignal, Show, Suspense } from "solid-js"
import { getAgencies } from "../agency/data.ts"
import { createView, Loaded } from "../reading.tsx"
import { acting, hasRole } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { AddContactDialog } from "./contact.tsx"
import { getMemberships } from "./data.ts"
import { Groups } from "./groups.tsx"
import { InviteDialog } from "./invite.tsx"
import { RoleGuide } from "./roles.tsx"
import { Waiting } from "./waiting.tsx"
import "../styles/shelves.css"
import "./membership.css"

/** The agency whose people are shown: one's own, or one that it leads. */
function createPlace() {
  const [search] = useSearchParams<{ instansi?: string }>()
  const agencies = createAsync(() => (search.instansi ? getAgencies() : Promise.resolve(undefined)))
  const other = () => {
    if (!search.instansi || search.instansi === acting()?.agency.id) return undefined
    const answer = agencies()
    const card = answer?.ok
      ? answer.value.items.find(({ id }) => id === search.instansi)
      : undefined
    return { id: search.instansi, name: card?.name ?? search.instansi, type: card?.type ?? "" }
  }
  return { other, here: () => other() ?? acting()?.agency }
}

/** Who may act for the agency, in which roles, and what waits for a second person. */
export function MembersPage() {
  const { other, here } = createPlace()
  const [open, setOpen] = createSignal<"invite" | "contact">()
  return (
    <Page
      title={other() ? t("member.otherAgency", { agency: other()?.name ?? "" }) : t("member.list")}
      lede={
        other() ? t("member.otherAgencyLede") : t("member.listLede", { agency: here()?.name ?? "" })
      }
      aside={
        <Show when={hasRole("AGENCY_ADMIN")}>
          <div class="actions">
            <Show when={!other()}>
              <A class="button" href="/anggota/impor">
                {t("member.import")}
              </A>
              <Button onClick={() => setOpen("contact")}>{t("member.addContact")}</Button>
            </Show>
            <Button look="main" onClick={() => setOpen("invite")}>
              <Icon name="add" />
              {t("member.invite")}
            </Button>
          </div>
        </Show>
      }
    >
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Everybody agency={other()?.id ?? ""} />
      </Suspense>
      <RoleGuide type={here()?.type ?? ""} />
      <Show when={open() === "invite" && here()}>
        {(agency) => (
          <InviteDialog
            agency={agency()}
            isOther={other() !== undefined}
            onClose={() => setOpen(undefined)}
          />
        )}
      </Show>
      <Show when={open() === "contact"}>
        <AddContactDialog onClose={() => setOpen(undefined)} />
      </Show>
    </Page>
  )
}

function Everybody(props: { agency: string }) {
  const answer = createView(() => getMemberships(props.agency))
  return (
    <Loaded answer={answer()}>
      {(page) => (
        <Show
          when={page().items.length > 0}
          fallback={
            <div class="card">
              <Empty title={t("member.empty")}>{t("member.emptyText")}</Empty>
            </div>
          }
        >
          <Waiting cards={page().items} />
          <Groups cards={page().items} />
        </Show>
      )}
    </Loaded>
  )
}
