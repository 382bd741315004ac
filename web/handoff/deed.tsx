import { lazy, Suspense } from "solid-js"
import type { DialogProps } from "./dialog-props.ts"

const Dialogs = lazy(() => import("./deeds.tsx").then((module) => ({ default: module.DeedDialog })))

/** The dialog of any act; all of them come with the first one that is opened. */
export const Deed = (props: DialogProps & { verb: string }) => (
  <Suspense>
    <Dialogs {...props} />
  </Suspense>
)
