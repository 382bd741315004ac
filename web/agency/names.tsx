import { createAsync } from "@solidjs/router"
import { Suspense } from "solid-js"
import { getAgencies, getRegions } from "./data.ts"

/** A district by name; its code until the name is known. */
export const RegionName = (props: { code: string }) => (
  <Suspense fallback={props.code}>
    <Region code={props.code} />
  </Suspense>
)

function Region(props: { code: string }) {
  const regions = createAsync(() => getRegions(props.code.slice(0, 2)))
  const name = () => {
    const answer = regions()
    const known = answer?.ok ? answer.value.items : []
    return known.find((each) => each.code === props.code)?.name ?? props.code
  }
  return <>{name()}</>
}

/** An agency by name; what is given where it is none. */
export const AgencyName = (props: { id: string }) => (
  <Suspense fallback={props.id}>
    <Agency id={props.id} />
  </Suspense>
)

function Agency(props: { id: string }) {
  const agencies = createAsync(() => getAgencies())
  const name = () => {
    const answer = agencies()
    const known = answer?.ok ? answer.value.items : []
    return known.find((each) => each.id === props.id)?.name ?? props.id
  }
  return <>{name()}</>
}
