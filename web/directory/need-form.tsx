import { createSignal, untrack } from "solid-js"
import { createStore } from "solid-js/store"
import { focusWrong } from "../acting.tsx"
import { RegionFields } from "../region/region-fields.tsx"
import { Button } from "../ui/button.tsx"
import { Select } from "../ui/field.tsx"
import { Icon } from "../ui/icon.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { Need } from "./data.ts"

const bands = ["0-5", "6-11", "12-15", "16-17"] as const
const positions = ["CONFLICT", "VICTIM", "WITNESS"] as const
const most = 6

const bandWords = (band: string): string => {
  const [from = "", to = ""] = band.split("-")
  return t("nearest.band", { from, to })
}

const options = (group: string) =>
  codesOf(group).map((value) => ({ value, label: label(group, value) }))

/** What a child needs, in codes and bands: place and service first, the rest as far as known. */
export function NeedForm(props: { need: Need; onAsk: (need: Need) => void }) {
  const [need, setNeed] = createStore({ ...untrack(() => props.need) })
  const [tried, setTried] = createSignal(false)
  const missing = (isThere: boolean) => (tried() && !isThere ? t("problem.required") : undefined)
  const hasDistrict = () => need.region.length > 2
  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (hasDistrict() && need.service) return props.onAsk({ ...need })
    const form = event.currentTarget
    queueMicrotask(() => focusWrong(form))
  }
  const isDetailed = untrack(() =>
    [need.category, need.band, need.sex, need.abh, need.siblings].some(Boolean),
  )
  return (
    <form class="card padded need" novalidate onSubmit={ask}>
      <RegionFields
        value={need.region}
        wrong={missing(hasDistrict())}
        onInput={(region) => setNeed("region", region)}
      />
      <Select
        name="service"
        label={t("nearest.service")}
        blank={t("app.choose")}
        value={need.service}
        wrong={missing(need.service !== "")}
        options={options("service")}
        onInput={(service) => setNeed("service", service)}
      />
      <details class="filters" open={isDetailed}>
        <summary>{t("nearest.more")}</summary>
        <div class="stack tight more">
          <Select
            name="category"
            label={t("nearest.category")}
            blank={t("nearest.any")}
            value={need.category}
            options={options("category")}
            onInput={(category) => setNeed("category", category)}
          />
          <Select
            name="band"
            label={t("nearest.age")}
            blank={t("nearest.any")}
            value={need.band}
            options={bands.map((value) => ({ value, label: bandWords(value) }))}
            onInput={(band) => setNeed("band", band)}
          />
          <Select
            name="sex"
            label={t("nearest.sex")}
            blank={t("nearest.any")}
            value={need.sex}
            options={["F", "M"].map((value) => ({ value, label: label("sexName", value) }))}
            onInput={(sex) => setNeed("sex", sex)}
          />
          <Select
            name="abh"
            label={t("nearest.abh")}
            hint={t("nearest.abhHint")}
            blank={t("nearest.any")}
            value={need.abh}
            options={positions.map((value) => ({ value, label: label("abh", value) }))}
            onInput={(abh) => setNeed("abh", abh)}
          />
          <Select
            name="siblings"
            label={t("nearest.siblings")}
            blank={t("nearest.one")}
            value={need.siblings}
            options={Array.from({ length: most - 1 }, (_, place) => ({
              value: String(place + 2),
              label: t("nearest.together", { n: place + 2 }),
            }))}
            onInput={(siblings) => setNeed("siblings", siblings)}
          />
        </div>
      </details>
      <Button type="submit" look="main">
        <Icon name="search" />
        {t("nearest.ask")}
      </Button>
    </form>
  )
}
