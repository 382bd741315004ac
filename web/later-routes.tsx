import type { RouteDefinition } from "@solidjs/router"
import { lazily } from "./lazily.ts"
import { Missing } from "./missing.tsx"

/** Words of tasks, and the labels of their kinds. */
const work = ["case", "work"] as const
/** Words of rooms, minutes, actions and programmes. */
const room = ["meeting", "room", "work"] as const
const papers = () => import("./paper/pages.ts")
const following = () => import("./programme/pages.ts")

/** Every page behind Hari ini; each comes when it is first needed. */
export const laterRoutes: RouteDefinition[] = [
  {
    path: "/serah-terima",
    component: lazily(() => import("./handoff/list.tsx"), "HandoffsPage", "handoff"),
  },
  {
    path: "/serah-terima/:id",
    component: lazily(() => import("./handoff/one.tsx"), "HandoffPage", "handoff"),
  },
  {
    path: "/serah-terima/:id/bast",
    component: lazily(() => import("./handoff/bast.tsx"), "BastPage", "handoff"),
  },
  {
    path: "/serah-terima/:id/lembar-jalan",
    component: lazily(() => import("./handoff/sheet.tsx"), "SheetPage", "handoff"),
  },
  { path: "/kasus", component: lazily(() => import("./case/list.tsx"), "CasesPage", "case") },
  {
    path: "/kasus/baru",
    component: lazily(() => import("./case/intake.tsx"), "IntakePage", "case"),
  },
  {
    path: "/kasus/:id",
    component: lazily(() => import("./case/one.tsx"), "CasePage", "case", "handoff"),
  },
  {
    path: "/kasus/:id/siapa",
    component: lazily(() => import("./case/custody.tsx"), "CustodyPage", "case"),
  },
  {
    path: "/kasus/:id/pembukaan",
    component: lazily(() => import("./case/receipts.tsx"), "ReceiptsPage", "case"),
  },
  {
    path: "/kasus/:id/layanan",
    component: lazily(() => import("./case/serasi.tsx"), "SerasiPage", "case", "handoff"),
  },
  {
    path: "/kasus/:id/serah-terima/baru",
    component: lazily(() => import("./handoff/offering.tsx"), "OfferingPage", "handoff"),
  },
  { path: "/tugas", component: lazily(() => import("./task/list.tsx"), "TasksPage", ...work) },
  { path: "/tugas/:id", component: lazily(() => import("./task/one.tsx"), "TaskPage", ...work) },
  {
    path: "/serah-terima-massal",
    component: lazily(() => import("./batch/list.tsx"), "BatchesPage", "work"),
  },
  {
    path: "/serah-terima-massal/baru",
    component: lazily(() => import("./batch/create.tsx"), "CreateBatchPage", "handoff", "work"),
  },
  {
    path: "/serah-terima-massal/:id",
    component: lazily(() => import("./batch/one.tsx"), "BatchPage", "handoff", "work"),
  },
  {
    path: "/rapat",
    component: lazily(() => import("./meeting/list.tsx"), "MeetingsPage", "meeting"),
  },
  {
    path: "/rapat/baru",
    component: lazily(() => import("./meeting/plan.tsx"), "PlanPage", "meeting"),
  },
  {
    path: "/rapat/:id",
    component: lazily(() => import("./meeting/one.tsx"), "MeetingPage", "meeting"),
  },
  {
    path: "/kalender",
    component: lazily(() => import("./calendar/page.tsx"), "CalendarPage", "meeting"),
  },
  {
    path: "/hari-libur",
    component: lazily(() => import("./holiday/list.tsx"), "HolidaysPage", "meeting"),
  },
  {
    path: "/rapat/:id/ruang",
    component: lazily(() => import("./room/page.tsx"), "RoomPage", ...room),
  },
  {
    path: "/rapat/:id/pelaksanaan",
    component: lazily(() => import("./room/late.tsx"), "LatePage", ...room),
  },
  { path: "/rapat/:id/cetak/undangan", component: lazily(papers, "InvitationPage", ...room) },
  { path: "/rapat/:id/cetak/daftar-hadir", component: lazily(papers, "AttendancePage", ...room) },
  { path: "/rapat/:id/cetak/notulen", component: lazily(papers, "MinutesPage", ...room) },
  { path: "/kasus/:id/petikan/:number", component: lazily(papers, "ExcerptPage", ...room) },
  { path: "/tindak-lanjut", component: lazily(following, "ActionsPage", ...room) },
  { path: "/tindak-lanjut/:id", component: lazily(following, "ActionPage", ...room) },
  { path: "/butir/:id", component: lazily(following, "ItemPage", ...room) },
  { path: "/program", component: lazily(following, "ProgrammesPage", ...room) },
  { path: "/program/rekomendasi", component: lazily(following, "RecommendationsPage", ...room) },
  { path: "/program/rekomendasi/:id", component: lazily(following, "RecommendationPage", ...room) },
  { path: "/program/laporan", component: lazily(following, "ReportPage", ...room) },
  { path: "/program/:id", component: lazily(following, "ProgrammePage", ...room) },
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
