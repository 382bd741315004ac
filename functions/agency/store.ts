import type { Agency } from "#shared/agency/agency.ts"
import type { Stores } from "../platform/rows.ts"

const cardOf = ({ id, name, type, region, services, hours, status }: Agency) => ({
  id,
  name,
  type,
  region,
  zone: hours.zone,
  services,
  status,
})

export const agencyStores: Stores = {
  agency: {
    key: ([id]) => ({ pk: `AGENCY#${id}`, sk: "PROFILE" }),
    attributes: (agency: Agency) => ({
      in: "AGENCIES",
      inSort: `${agency.region}#${agency.name}#${agency.id}`,
      card: cardOf(agency),
    }),
  },
  desk: { key: ([id]) => ({ pk: `AGENCY#${id}`, sk: "DESK" }) },
  capacity: { key: ([id, service]) => ({ pk: `AGENCY#${id}`, sk: `CAPACITY#${service}` }) },
}
