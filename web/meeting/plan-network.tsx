import { createAsync } from "@solidjs/router"
import { createSignal, Show, Suspense } from "solid-js"
import { getNetwork, getNetworks } from "../network/data.ts"
import { createView, Loaded } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Select } from "../ui/field.tsx"
import { Icon } from "../ui/icon.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { Quick } from "./plan-quick.tsx"
import type { Recent } from "./recent.ts"

type Adding = {
  readonly without: readonly string[]
  readonly onAdd: (more: readonly Recent[]) => void
}

/** The members of a network one belongs to: all of them at once, or one by one. */
export function FromNetwork(props: Adding) {
  const [chosen, setChosen] = createSignal("")
  const networks = createAsync(() => getNetworks())
  const known = () => {
    const answer = networks.latest
    return answer?.ok ? answer.value.items : []
  }
  return (
    <Show when={known().length > 0}>
      <Select
        name="network"
        label={t("plan.network")}
        value={chosen()}
        blank={t("app.choose")}
        options={known().map(({ id, name }) => ({ value: id, label: name }))}
        onInput={setChosen}
      />
      <Show when={chosen()}>
        {(id) => (
          <Suspense fallback={<Skeleton label={t("app.loading")} />}>
            <Members id={id()} {...props} />
          </Suspense>
        )}
      </Show>
    </Show>
  )
}

function Members(props: Adding & { id: string }) {
  const answer = createView(() => getNetwork(props.id))
  const others = (members: readonly { readonly agency: { id: string; name: string } }[]) =>
    members
      .map(({ agency }): Recent => ({ agency: agency.id, name: agency.name }))
      .filter((each) => !props.without.includes(each.agency))
  return (
    <Loaded answer={answer()}>
      {(network) => (
        <Show
          when={others(network().members).length > 0}
          fallback={<p class="hint">{t("plan.networkAll")}</p>}
        >
          <Quick
            title={t("plan.networkMembers", { name: network().name })}
            items={others(network().members)}
            onAdd={(each) => props.onAdd([each])}
          />
          <div class="actions">
            <Button small onClick={() => props.onAdd(others(network().members))}>
              <Icon name="members" />
              {t("plan.networkAdd", { n: others(network().members).length })}
            </Button>
          </div>
        </Show>
      )}
    </Loaded>
  )
}
