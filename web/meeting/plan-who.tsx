import { createSignal, Show } from "solid-js"
import { AgencyFind } from "../agency/agency-find.tsx"
import { t } from "../words/words.ts"
import type { Invited, Plan } from "./plan-form.ts"
import { InvitedRows } from "./plan-invited.tsx"
import { FromNetwork } from "./plan-network.tsx"
import { Quick } from "./plan-quick.tsx"
import { type Recent, recentAgencies } from "./recent.ts"

/** Step one: which agencies, which of them must come, and who of each. */
export const WhoStep = (props: { plan: Plan }) => (
  <WhoFields
    invited={props.plan.form.invited}
    without={[]}
    wrong={props.plan.wrong("invited")}
    onInput={(invited) => props.plan.setForm("invited", [...invited])}
  />
)

/** Agencies to invite: by name, from the last time, or from a network. */
export function WhoFields(props: {
  invited: readonly Invited[]
  /** Agencies that are invited already. */
  without: readonly string[]
  wrong: string | undefined
  onInput: (invited: readonly Invited[]) => void
}) {
  const [round, setRound] = createSignal({ n: 0 })
  const known = () => [...props.invited.map((each) => each.agency), ...props.without]
  const add = (more: readonly Recent[]) => {
    const fresh = more.filter((each) => !known().includes(each.agency))
    const rows = fresh.map(
      ({ agency, name }): Invited => ({ agency, name, need: "mandatory", people: [] }),
    )
    props.onInput([...props.invited, ...rows])
  }
  let search: HTMLDivElement | undefined
  const found = (more: Recent) => {
    add([more])
    // A fresh search, with the keyboard where it was.
    setRound({ n: round().n + 1 })
    search?.querySelector("input")?.focus()
  }
  return (
    <div class="stack">
      <Show when={props.invited.length > 0}>
        <section class="stack tight">
          <h3>{t("plan.invited", { n: props.invited.length })}</h3>
          <InvitedRows invited={props.invited} onInput={props.onInput} />
        </section>
      </Show>
      <div
        ref={(made) => {
          search = made
        }}
      >
        <Show when={round()} keyed>
          <AgencyFind
            name="invite"
            label={t("plan.search")}
            hint={t("plan.searchHint")}
            wrong={props.wrong}
            value=""
            without={known()}
            onInput={(agency, card) => card && found({ agency, name: card.name })}
          />
        </Show>
      </div>
      <Quick
        title={t("plan.recent")}
        items={recentAgencies().filter((each) => !known().includes(each.agency))}
        onAdd={(each) => add([each])}
      />
      <FromNetwork without={known()} onAdd={add} />
    </div>
  )
}
