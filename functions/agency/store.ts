import type { Agency } from "#shared/agency/agency.ts"
import { cardOf } from "#shared/agency/rules/card.ts"
import type { Stores } from "../platform/rows.ts"

/** Registered ones by place and name; those that wait for approval apart, oldest first. */
function placeOf(agency: Agency): Record<string, unknown> {
  if (agency.status === "pending") {
    return { in: "AGENCIES#PENDING", inSort: `${agency.region}#${agency.id}` }
  }
  if (agency.status !== "active" && agency.status !== "suspended") return {}
  return { in: "AGENCIES", inSort: `${agency.region}#${agency.name}#${agency.id}` }
}

export const agencyStores: Stores = {
  agency: {
    key: ([id]) => ({ pk: `AGENCY#${id}`, sk: "PROFILE" }),
    attributes: (agency: Agency) => {
      const place = placeOf(agency)
      return place["in"] ? { ...place, card: cardOf(agency) } : {}
    },
  },
  desk: { key: ([id]) => ({ pk: `AGENCY#${id}`, sk: "DESK" }) },
  capacity: { key: ([id, service]) => ({ pk: `AGENCY#${id}`, sk: `CAPACITY#${service}` }) },
  /** What the register said; the newest at or before a moment is what it said then. */
  "agency-past": {
    key: ([id, at, version]) => ({ pk: `AGENCY#${id}`, sk: `PROFILE@${at}#${version}` }),
  },
  /** Under the first three letters of a word: a search reads one partition of them. */
  "name-token": {
    key: ([word = "", id]) => ({ pk: `NAME#${word.slice(0, 3)}`, sk: `${word}#${id}` }),
  },
  reach: { key: ([territory, id]) => ({ pk: `REACH#${territory}`, sk: id ?? "" }) },
}
