import type { RouteDefinition } from "@solidjs/router"
import { type JSX, lazy } from "solid-js"
import { Missing } from "./missing.tsx"
import { TodayPage } from "./today/today.tsx"
import { speakOn } from "./words/words.ts"

const lazily = <Name extends string>(
  load: () => Promise<Record<Name, () => JSX.Element>>,
  name: Name,
) => lazy(() => Promise.all([load(), speakOn()]).then(([module]) => ({ default: module[name] })))

/** Every page; all but the first come when they are first needed. */
export const routes: RouteDefinition[] = [
  { path: "/", component: TodayPage },
  {
    path: "/serah-terima",
    component: lazily(() => import("./handoff/list.tsx"), "HandoffsPage"),
  },
  {
    path: "/serah-terima/:id",
    component: lazily(() => import("./handoff/one.tsx"), "HandoffPage"),
  },
  { path: "/kasus", component: lazily(() => import("./case/list.tsx"), "CasesPage") },
  { path: "/kasus/:id", component: lazily(() => import("./case/one.tsx"), "CasePage") },
  {
    path: "/kasus/:id/serah-terima/baru",
    component: lazily(() => import("./handoff/offering.tsx"), "OfferingPage"),
  },
  { path: "/rapat", component: lazily(() => import("./meeting/list.tsx"), "MeetingsPage") },
  { path: "/rapat/baru", component: lazily(() => import("./meeting/plan.tsx"), "PlanPage") },
  { path: "/rapat/:id", component: lazily(() => import("./meeting/one.tsx"), "MeetingPage") },
  { path: "/kotak-masuk", component: lazily(() => import("./notice/inbox.tsx"), "InboxPage") },
  { path: "*", component: Missing },
]
