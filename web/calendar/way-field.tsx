import { Radios } from "../ui/choice.tsx"
import { t } from "../words/words.ts"
import { choose, way } from "./way.ts"

/** Asked once: a person who takes files and subscribes as well sees every meeting twice. */
export const WayField = () => (
  <Radios
    name="way"
    boxed
    legend={t("feed.way")}
    hint={t("feed.wayHint")}
    value={way() ?? ""}
    onInput={(value) => choose(value === "feed" ? "feed" : "file")}
    choices={[
      { value: "file", label: t("feed.wayFile"), hint: t("feed.wayFileHint") },
      { value: "feed", label: t("feed.wayFeed"), hint: t("feed.wayFeedHint") },
    ]}
  />
)
