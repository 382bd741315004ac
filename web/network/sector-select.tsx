import { Select } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"

/** One of the sectors of a service network. */
export const SectorSelect = (props: {
  label: string
  value: string
  wrong?: string | undefined
  onInput: (sector: string) => void
}) => (
  <Select
    {...props}
    name="sector"
    blank={t("app.choose")}
    options={codesOf("sector").map((value) => ({ value, label: label("sector", value) }))}
  />
)
