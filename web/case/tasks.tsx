import { Show } from "solid-js"
import { TaskList } from "../task/task-list.tsx"
import type { CaseSeen } from "./data.ts"

const works = ["custodian", "care-holder"]

/** What must still be done for the child, for those who do it. */
export const CaseTasks = (props: { view: CaseSeen }) => (
  <Show when={works.includes(props.view.relation ?? "")}>
    <TaskList
      case={props.view.id}
      custodian={props.view.custodian.id}
      closed={props.view.status === "closed"}
    />
  </Show>
)
