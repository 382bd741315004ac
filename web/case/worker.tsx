import { createAsync } from "@solidjs/router"
import { Suspense } from "solid-js"
import { getMembers } from "../agency/data.ts"
import type { Named } from "../handoff/data.ts"

/** The name of somebody of one's own agency; of others as the view told it. */
export const WorkerName = (props: { worker: Named }) => (
  <Suspense fallback={props.worker.name || props.worker.id}>
    <Name worker={props.worker} />
  </Suspense>
)

function Name(props: { worker: Named }) {
  const members = createAsync(() => (props.worker.name ? Promise.resolve(undefined) : getMembers()))
  const name = () => {
    const answer = members()
    const known = answer?.ok
      ? answer.value.items.find(({ person }) => person.id === props.worker.id)
      : undefined
    return props.worker.name || known?.person.name || props.worker.id
  }
  return <>{name()}</>
}
