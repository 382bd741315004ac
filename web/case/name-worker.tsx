import { createSignal, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { MemberSelect } from "../agency/member-select.tsx"
import type { ActProps } from "../powers.tsx"
import { t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"
import { createTried } from "./tried.ts"

const workers = ["CASE_MANAGER", "CASE_TEAM_MEMBER", "SUPERVISOR"]

/** Who answers for the child day by day: one person, by name. */
export function NameWorkerDialog(props: ActProps<CaseSeen>) {
  const [person, setPerson] = createSignal(untrack(() => props.view.worker?.id ?? ""))
  const { missing, check } = createTried()
  return (
    <ActDialog
      {...props}
      title={t("caseAct.name-worker")}
      text={t("workerForm.text")}
      send={t("case.save")}
      done={t("workerForm.done")}
      body={() => (check(person() !== "") ? { person: person() } : undefined)}
    >
      <MemberSelect
        name="person"
        label={t("case.worker")}
        value={person()}
        wrong={missing(person() !== "")}
        fits={({ roles }) => roles.some((role) => workers.includes(role))}
        onInput={setPerson}
      />
    </ActDialog>
  )
}
