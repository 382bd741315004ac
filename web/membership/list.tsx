import { A, createAsync, useSearchParams } from "@solidjs/router"
import { createMemo, createSignal, For, Show, Suspense } from "solid-js"
import { getAgencies } from "../agency/data.ts"
import { createView, Loaded } from "../reading.tsx"
import { acting, hasRole } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { TextField } from "../ui/field.tsx"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Empty, Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { AddContactDialog } from "./contact.tsx"
import { getMemberships, type MemberCard, type Status } from "./data.ts"
import { InviteDialog } from "./invite.tsx"
import { RoleGuide } from "./roles.tsx"
import { MemberRow, roleWords } from "./row.tsx"
import { Waiting } from "./waiting.tsx"
import "../styles/shelves.css"
import "./membership.css"

const groups = ["active", "invited", "suspended", "contact", "ended"] as const

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

/** Below this many names a search is in the way. */
const many = 8

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

const byName = (a: MemberCard, b: MemberCard): number =>
  a.person.name.localeCompare(b.person.name, "id")

const aboutOf = ({ person, roles, contact }: MemberCard): string =>
  [person.name, person.email, roleWords(roles), contact?.profession].join(" ").toLowerCase()

function Groups(props: { cards: readonly MemberCard[] }) {
  const [text, setText] = createSignal("")
  const found = createMemo(() => {
    const words = text().toLowerCase().split(/\s+/).filter(Boolean)
    return props.cards
      .filter((each) => words.every((word) => aboutOf(each).includes(word)))
      .sort(byName)
  })
  const of = (status: Status) => found().filter((each) => each.status === status)
  return (
    <>
      <Show when={props.cards.length > many}>
        <TextField
          name="member-search"
          type="search"
          label={t("member.search")}
          value={text()}
          onInput={setText}
        />
      </Show>
      <p classList={{ soft: true, unseen: found().length > 0 }} role="status">
        {found().length === 0 ? t("member.noneFound") : ""}
      </p>
      <For each={groups}>{(group) => <Group group={group} cards={of(group)} />}</For>
    </>
  )
}

function Group(props: { group: Status; cards: readonly MemberCard[] }) {
  const rows = () => (
    <ul class="card rows">
      <For each={props.cards}>{(card) => <MemberRow card={card} />}</For>
    </ul>
  )
  return (
    <Show when={props.cards.length > 0}>
      <Show
        when={props.group !== "ended"}
        fallback={
          <details class="past">
            <summary>
              {label("member.group", props.group)} ({props.cards.length})
            </summary>
            {rows()}
          </details>
        }
      >
        <section>
          <div class="section-head">
            <h2>{label("member.group", props.group)}</h2>
            <span class="soft figures">{props.cards.length}</span>
          </div>
          <Show when={props.group === "contact"}>
            <p class="soft lead-in">{t("member.contactsText")}</p>
          </Show>
          {rows()}
        </section>
      </Show>
    </Show>
  )
}

/** The way back to the list one came from. */
export const Back = () => (
  <A class="back" href="/anggota">
    ← {t("member.list")}
  </A>
)
