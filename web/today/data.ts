import { query } from "@solidjs/router"
import type { Profile } from "../agency/data.ts"
import { pagePath, read } from "../api.ts"
import type { PartnershipCard } from "../partnership/data.ts"
import type { Page } from "../reading.tsx"

/** The first registrations that wait, of those one's own agency may know. */
export const getRegistrations = query(
  () =>
    read<Page<Profile>>(
      pagePath("agencies", { status: "pending", as: "full", limit: "50" }, undefined),
    ),
  "registrations",
)

/** Agreements of one's own agency in force that lapse within 30 days, the nearest first. */
export const getLapsing = query(
  () => read<Page<PartnershipCard>>(pagePath("partnerships", { lapsing: "30" }, undefined)),
  "lapsing",
)
