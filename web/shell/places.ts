import { hasRole } from "../session/agency.ts"
import type { IconName } from "../ui/icon.tsx"

type NavText =
  | "nav.today"
  | "nav.handoffs"
  | "nav.meetings"
  | "nav.cases"
  | "nav.actions"
  | "nav.tasks"
  | "nav.batches"
  | "nav.inbox"
  | "nav.directory"
  | "nav.partnerships"
  | "nav.networks"
  | "nav.programmes"
  | "nav.members"
  | "nav.approvals"

/** One place of the portal. */
export type Place = {
  readonly path: string
  readonly icon: IconName
  readonly text: NavText
  /** Other addresses that belong to it. */
  readonly also?: readonly string[]
  /** Too many for the thumb: on a phone it stands behind "more". */
  readonly far?: true
  /** Shown only to whoever carries one of these roles. */
  readonly roles?: readonly string[]
}

type Group = {
  readonly name?: "nav.group.network" | "nav.group.admin"
  readonly places: readonly Place[]
}

const leaders = ["AGENCY_ADMIN", "COORDINATOR", "PLATFORM_ADMIN"]

const groups: readonly Group[] = [
  {
    places: [
      { path: "/", icon: "today", text: "nav.today" },
      { path: "/serah-terima", icon: "handoff", text: "nav.handoffs" },
      {
        path: "/rapat",
        icon: "meeting",
        text: "nav.meetings",
        also: ["/kalender", "/hari-libur"],
        far: true,
      },
      { path: "/kasus", icon: "case", text: "nav.cases" },
      {
        path: "/tugas",
        icon: "check",
        text: "nav.tasks",
        far: true,
        roles: ["CASE_MANAGER", "SUPERVISOR", "CASE_TEAM_MEMBER"],
      },
      {
        path: "/serah-terima-massal",
        icon: "members",
        text: "nav.batches",
        far: true,
        roles: ["CASE_MANAGER", "SUPERVISOR"],
      },
      { path: "/tindak-lanjut", icon: "pass", text: "nav.actions", far: true },
      { path: "/kotak-masuk", icon: "inbox", text: "nav.inbox" },
    ],
  },
  {
    name: "nav.group.network",
    places: [
      {
        path: "/direktori",
        icon: "directory",
        text: "nav.directory",
        also: ["/instansi/"],
        far: true,
      },
      { path: "/kerja-sama", icon: "agreement", text: "nav.partnerships", far: true },
      { path: "/jaringan", icon: "network", text: "nav.networks", far: true },
      { path: "/program", icon: "calendar", text: "nav.programmes", far: true },
    ],
  },
  {
    name: "nav.group.admin",
    places: [
      {
        path: "/anggota",
        icon: "members",
        text: "nav.members",
        far: true,
        roles: [...leaders, "SUPERVISOR"],
      },
      {
        path: "/instansi/persetujuan",
        icon: "approval",
        text: "nav.approvals",
        far: true,
        roles: leaders,
      },
    ],
  },
]

const isOpen = ({ roles }: Place): boolean => !roles || hasRole(...roles)

/** The groups of places one's roles open; a group with nothing in it is not there. */
export const openGroups = (): readonly Group[] =>
  groups
    .map((group) => ({ ...group, places: group.places.filter(isOpen) }))
    .filter((group) => group.places.length > 0)

const starts = (address: string, path: string): boolean =>
  path === "/" ? address === "/" : address.startsWith(path)

/** The place an address belongs to: the one that names most of it. */
export function placeOf(address: string): Place | undefined {
  const all = groups.flatMap((group) => group.places)
  const reach = (place: Place): number => {
    const lengths = [place.path, ...(place.also ?? [])]
      .filter((path) => starts(address, path))
      .map((path) => path.length)
    return Math.max(0, ...lengths)
  }
  return all.filter((place) => reach(place) > 0).sort((a, b) => reach(b) - reach(a))[0]
}
