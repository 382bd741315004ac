import { label, t } from "../words/words.ts"

/** A child in as few words as others may know before identity: category, sex, age band. */
export const childOf = (category: string | undefined, sex: string, ageBand: string): string =>
  [
    ...(category ? [label("category", category)] : []),
    label("sex", sex),
    t("age.band", { band: ageBand.replace("-", "–") }),
  ].join(" · ")
