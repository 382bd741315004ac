import { createMemo, createSignal, For, Show } from "solid-js"
import { TextField } from "../ui/field.tsx"
import { label, t } from "../words/words.ts"
import type { MemberCard, Status } from "./data.ts"
import { MemberRow, roleWords } from "./row.tsx"

const groups = ["active", "invited", "suspended", "contact", "ended"] as const

/** Below this many names a search is in the way. */
const many = 8

const byName = (a: MemberCard, b: MemberCard): number =>
  a.person.name.localeCompare(b.person.name, "id")

const aboutOf = ({ person, roles, contact }: MemberCard): string =>
  [person.name, person.email, roleWords(roles), contact?.profession].join(" ").toLowerCase()

/** Everybody by name, found by any word, sorted by where they stand. */
export function Groups(props: { cards: readonly MemberCard[] }) {
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
