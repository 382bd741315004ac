import { createAsync } from "@solidjs/router"
import { Suspense } from "solid-js"
import { Select } from "../ui/field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { getMembers, type Member } from "./data.ts"

type Chosen = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: string
  readonly wrong?: string | undefined
  readonly value: string
  readonly onInput: (value: string) => void
  /** Who may be chosen, where not everybody may. */
  readonly fits?: (member: Member) => boolean
}

/** One of the people of the agency one acts for. */
export const MemberSelect = (props: Chosen) => (
  <Suspense fallback={<Skeleton label={t("app.loading")} />}>
    <Members {...props} />
  </Suspense>
)

function Members(props: Chosen) {
  const members = createAsync(() => getMembers())
  const options = () => {
    const answer = members()
    if (!answer?.ok) return []
    const active = answer.value.items.filter(({ status }) => (status ?? "active") === "active")
    const fitting = active.filter((each) => props.fits?.(each) ?? true)
    return fitting.map(({ person, roles }) => ({
      value: person.id,
      label: `${person.name} (${roles.map((role) => label("role", role)).join(", ")})`,
    }))
  }
  return <Select {...props} blank={t("app.choose")} options={options()} />
}
