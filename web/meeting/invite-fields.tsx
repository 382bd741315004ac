import { For, Show } from "solid-js"
import type { AgencyCard } from "../agency/data.ts"
import { AgencyPicker } from "../agency/picker.tsx"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import type { Invited, Plan } from "./plan-form.ts"

const needs = ["mandatory", "optional"] as const

/** Whom to invite, and without whom the meeting cannot decide. */
export function InviteFields(props: { plan: Plan; agencies: readonly AgencyCard[] }) {
  const invited = () => props.plan.form.invited
  const set = (next: readonly Invited[]) => props.plan.setForm("invited", [...next])
  const isIn = (agency: string) => invited().some((each) => each.agency === agency)
  const toggle = (agency: string) =>
    set(
      isIn(agency)
        ? invited().filter((each) => each.agency !== agency)
        : [...invited(), { agency, need: "mandatory" }],
    )
  return (
    <>
      <AgencyPicker
        legend={t("plan.invite")}
        hint={t("plan.inviteHint")}
        wrong={props.plan.wrong("invited")}
        agencies={props.agencies}
        control={(agency) => (
          <input
            type="checkbox"
            name="invite"
            value={agency.id}
            checked={isIn(agency.id)}
            data-wrong={props.plan.wrong("invited") ? "" : undefined}
            onInput={() => toggle(agency.id)}
          />
        )}
      />
      <Show when={invited().length > 0}>
        <div>
          <h3>{t("plan.invited", { n: invited().length })}</h3>
          <ul class="answers">
            <For each={invited()}>
              {(each) => (
                <InvitedRow
                  invited={each}
                  name={props.agencies.find(({ id }) => id === each.agency)?.name ?? each.agency}
                  onNeed={(need) =>
                    set(
                      invited().map((other) =>
                        other.agency === each.agency ? { ...other, need } : other,
                      ),
                    )
                  }
                  onDrop={() => toggle(each.agency)}
                />
              )}
            </For>
          </ul>
        </div>
      </Show>
    </>
  )
}

const InvitedRow = (props: {
  invited: Invited
  name: string
  onNeed: (need: Invited["need"]) => void
  onDrop: () => void
}) => (
  <li>
    <strong>{props.name}</strong>
    <span class="actions">
      <select
        class="input"
        aria-label={props.name}
        onInput={(event) =>
          props.onNeed(event.currentTarget.value === "optional" ? "optional" : "mandatory")
        }
      >
        <For each={needs}>
          {(need) => (
            <option value={need} selected={need === props.invited.need}>
              {label("need", need)}
            </option>
          )}
        </For>
      </select>
      <Button small look="plain" onClick={props.onDrop}>
        <Icon name="cross" />
        <span class="unseen">{t("plan.uninvite", { agency: props.name })}</span>
      </Button>
    </span>
  </li>
)
