import { createAsync } from "@solidjs/router"
import { type JSX, Suspense } from "solid-js"
import { getAgency } from "./data.ts"

export { RegionName } from "../region/place-name.tsx"

/** An agency by name; what is given where it is none. */
export const AgencyName = (props: { id: string }) => (
  <Suspense fallback={props.id}>
    <Agency id={props.id} />
  </Suspense>
)

/** The same within words of its own. */
export const AgencyKnown = (props: { id: string; children: (name: string) => JSX.Element }) => (
  <Suspense fallback={props.children(props.id)}>
    <Agency id={props.id}>{(name) => props.children(name)}</Agency>
  </Suspense>
)

function Agency(props: { id: string; children?: (name: string) => JSX.Element }) {
  const agency = createAsync(() => getAgency(props.id))
  const name = () => {
    const answer = agency()
    return answer?.ok ? answer.value.name : props.id
  }
  return <>{props.children ? props.children(name()) : name()}</>
}
