import { createAsync } from "@solidjs/router"
import { Suspense } from "solid-js"
import { Select } from "../ui/field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { getAgencies } from "./data.ts"

type Chosen = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly wrong?: string | undefined
  /** Agencies that make no sense here. */
  readonly without: readonly string[]
  readonly blank: string
  readonly first?: { readonly value: string; readonly label: string }
  readonly value: string
  readonly onInput: (value: string) => void
}

/** One agency of the directory, in the browser's own list. */
export const AgencySelect = (props: Chosen) => (
  <Suspense fallback={<Skeleton label={t("app.loading")} />}>
    <Agencies {...props} />
  </Suspense>
)

function Agencies(props: Chosen) {
  const agencies = createAsync(() => getAgencies())
  const options = () => {
    const answer = agencies()
    const known = answer?.ok ? answer.value.items : []
    const others = known
      .filter((each) => !props.without.includes(each.id))
      .map((each) => ({ value: each.id, label: each.name }))
      .sort((a, b) => a.label.localeCompare(b.label, "id"))
    return props.first ? [props.first, ...others] : others
  }
  return <Select {...props} options={options()} />
}
