import { Match, Show, Switch } from "solid-js"
import { ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { t } from "../words/words.ts"
import type { createVoting } from "./voting.ts"

/** Whether what was pressed has arrived; what has not can be sent again. */
export const VoteState = (props: { voting: ReturnType<typeof createVoting> }) => (
  <div class="vote-state" role="status">
    <Switch>
      <Match when={props.voting.busy()}>
        <p class="soft">{t("poll.saving")}</p>
      </Match>
      <Match when={props.voting.isUnsent()}>
        <p class="wrong">
          {t("poll.unsent")}{" "}
          <Button small onClick={props.voting.again}>
            {t("poll.again")}
          </Button>
        </p>
      </Match>
      <Match when={props.voting.isSaved()}>
        <p class="soft">{t("poll.saved")}</p>
      </Match>
    </Switch>
    <Show when={!props.voting.isUnsent() && props.voting.problem()}>
      {(found) => <ProblemNote problem={found()} />}
    </Show>
  </div>
)
