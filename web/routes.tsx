import type { RouteDefinition } from "@solidjs/router"
import { createSignal, lazy } from "solid-js"
import { TodayPage } from "./today/today.tsx"

const today: RouteDefinition = { path: "/", component: TodayPage }

/** Whoever is faster than the table of pages stays where they are until it is there. */
const untilKnown: RouteDefinition = {
  path: "*",
  component: lazy(() => knowAll().then(() => ({ default: () => undefined }))),
}

const [routes, setRoutes] = createSignal<readonly RouteDefinition[]>([today, untilKnown])

export { routes }

let asked: Promise<void> | undefined

/**
 * Brings the table of all pages. It names every file of the portal, so that it is no part of what
 * somebody waits for before Hari ini.
 */
export function knowAll(): Promise<void> {
  asked ??= import("./later-routes.tsx").then(({ laterRoutes }) => {
    setRoutes([today, ...laterRoutes])
  })
  // A load that failed is tried again by the next step, not remembered.
  asked.catch(() => {
    asked = undefined
  })
  return asked
}
