import { createSignal, Suspense, untrack } from "solid-js"
import { Select } from "../ui/field.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { createRegions } from "./regions.ts"

type Fields = {
  readonly value: string
  readonly onInput: (code: string) => void
  readonly wrong?: string | undefined
  /** What an empty choice means; a district must be chosen where neither is given. */
  readonly anyProvince?: string
  readonly anyDistrict?: string
}

/** A province, then one of its districts: two short lists instead of one of five hundred. */
export const RegionFields = (props: Fields) => (
  <Suspense fallback={<Skeleton label={t("app.loading")} />}>
    <Selects {...props} />
  </Suspense>
)

function Selects(props: Fields) {
  const regions = createRegions()
  // A province without a district is no answer where a district is asked; it is kept here meanwhile.
  const [begun, setBegun] = createSignal(untrack(() => props.value.slice(0, 2)))
  const province = () => props.value.slice(0, 2) || begun()
  const named = (all: readonly { code: string; name: string }[] | undefined) =>
    (all ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const chooseProvince = (code: string) => {
    setBegun(code)
    props.onInput(props.anyDistrict ? code : "")
  }
  return (
    <>
      <Select
        name="province"
        label={t("region.province")}
        blank={props.anyProvince ?? t("app.choose")}
        value={province()}
        wrong={province() ? undefined : props.wrong}
        options={named(
          regions()
            ?.allRegions()
            .filter((each) => !each.parent),
        )}
        onInput={chooseProvince}
      />
      <Select
        name="district"
        label={t("region.district")}
        blank={props.anyDistrict ?? t("app.choose")}
        value={props.value.length > 2 ? props.value : ""}
        wrong={province() ? props.wrong : undefined}
        options={named(regions()?.districtsOf(province()))}
        onInput={(code) => props.onInput(code || (props.anyDistrict ? province() : ""))}
      />
    </>
  )
}
