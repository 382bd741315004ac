import { Suspense } from "solid-js"
import { Select } from "../ui/field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { createRegions } from "./regions.ts"

type Chosen = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly wrong?: string | undefined
  readonly onInput: (code: string) => void
}

/** One of the provinces, where no district is asked. */
export const ProvinceSelect = (props: Chosen) => (
  <Suspense fallback={<Skeleton label={t("app.loading")} />}>
    <Provinces {...props} />
  </Suspense>
)

function Provinces(props: Chosen) {
  const regions = createRegions()
  const provinces = () => (regions()?.allRegions() ?? []).filter(({ parent }) => !parent)
  return (
    <Select
      {...props}
      blank={t("app.choose")}
      options={provinces().map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
}
