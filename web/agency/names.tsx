import { createAsync } from "@solidjs/router"
import { Suspense } from "solid-js"
import { getAgency } from "./data.ts"

export { RegionName } from "../region/place-name.tsx"

/** An agency by name; what is given where it is none. */
export const AgencyName = (props: { id: string }) => (
  <Suspense fallback={props.id}>
    <Agency id={props.id} />
  </Suspense>
)

function Agency(props: { id: string }) {
  const agency = createAsync(() => getAgency(props.id))
  const name = () => {
    const answer = agency()
    return answer?.ok ? answer.value.name : props.id
  }
  return <>{name()}</>
}
