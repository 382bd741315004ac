import type { RouteDefinition } from "@solidjs/router"
import { lazily } from "./lazily.ts"
import { Missing } from "./missing.tsx"
import { TodayPage } from "./today/today.tsx"

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
  { path: "/anggota", component: lazily(() => import("./membership/list.tsx"), "MembersPage") },
  {
    path: "/instansi/impor",
    component: lazily(() => import("./transfer/page.tsx"), "AgencyTransferPage"),
  },
  {
    path: "/anggota/impor",
    component: lazily(() => import("./transfer/page.tsx"), "MemberTransferPage"),
  },
  {
    path: "/anggota/:agency/:person",
    component: lazily(() => import("./membership/one.tsx"), "MemberPage"),
  },
  {
    path: "/kerja-sama",
    component: lazily(() => import("./partnership/list.tsx"), "PartnershipsPage"),
  },
  {
    path: "/kerja-sama/baru",
    component: lazily(() => import("./partnership/proposing.tsx"), "ProposingPage"),
  },
  {
    path: "/kerja-sama/:id",
    component: lazily(() => import("./partnership/one.tsx"), "PartnershipPage"),
  },
  { path: "/jaringan", component: lazily(() => import("./network/list.tsx"), "NetworksPage") },
  {
    path: "/jaringan/baru",
    component: lazily(() => import("./network/founding.tsx"), "FoundingPage"),
  },
  { path: "/jaringan/:id", component: lazily(() => import("./network/one.tsx"), "NetworkPage") },
  { path: "/direktori", component: lazily(() => import("./directory/list.tsx"), "DirectoryPage") },
  {
    path: "/direktori/terdekat",
    component: lazily(() => import("./directory/nearest.tsx"), "NearestPage"),
  },
  {
    path: "/direktori/cakupan",
    component: lazily(() => import("./directory/coverage.tsx"), "CoveragePage"),
  },
  {
    path: "/instansi/daftar",
    component: lazily(() => import("./agency/register.tsx"), "RegisterPage"),
  },
  {
    path: "/instansi/persetujuan",
    component: lazily(() => import("./agency/queue.tsx"), "QueuePage"),
  },
  { path: "/instansi/:id", component: lazily(() => import("./agency/one.tsx"), "AgencyPage") },
  {
    path: "/instansi/:id/ubah",
    component: lazily(() => import("./agency/change.tsx"), "ChangePage"),
  },
  { path: "/kotak-masuk", component: lazily(() => import("./notice/inbox.tsx"), "InboxPage") },
  { path: "*", component: Missing },
]
