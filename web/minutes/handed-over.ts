import { ownZone } from "../session/agency.ts"
import { momentOf } from "../ui/time.ts"
import { t } from "../words/words.ts"
import type { MinutesView } from "./data.ts"

/** Each time that a part went over to somebody else, in one line. */
export const handedOver = ({ handOvers = [] }: Pick<MinutesView, "handOvers">): string =>
  handOvers
    .map(({ part, from, to, at }) =>
      t("minutes.handedLine", {
        part: t(part === "chair" ? "meeting.chair" : "meeting.minuteTaker"),
        at: momentOf(at, ownZone()),
        from: from.name,
        to: to.name,
      }),
    )
    .join("; ")
