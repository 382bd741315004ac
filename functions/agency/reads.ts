import {
  type Agency,
  type Capacity,
  capacityRef,
  type Desk,
  deskRef,
} from "#shared/agency/agency.ts"
import { agencies } from "#shared/agency/verbs.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { oneWithCan } from "../http/can.ts"
import { cardIn, missing, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { loadRows } from "../platform/rows.ts"

const stateIn = <State>(rows: ReadonlyMap<string, { state: unknown }>, name: string) =>
  rows.get(name)?.state as State | undefined

async function deskAndRoom({ deps }: Question, agency: Agency) {
  const places = agency.services.map((service) => capacityRef(agency.id, service))
  const rows = await loadRows(deps.tables, [deskRef(agency.id), ...places], false)
  const desk = stateIn<Desk>(rows, refKey(deskRef(agency.id)))
  const capacity = places
    .map((ref) => stateIn<Capacity>(rows, refKey(ref)))
    .filter((each): each is Capacity => each !== undefined)
  const nameOf = await namesOf(deps.tables, [
    [],
    [desk?.onDuty, desk?.deputy].filter((each) => each !== undefined),
  ])
  return {
    desk: {
      active: desk?.active ?? false,
      ...(desk?.onDuty ? { onDuty: nameOf("person", desk.onDuty) } : {}),
      ...(desk?.deputy ? { deputy: nameOf("person", desk.deputy) } : {}),
    },
    capacity: capacity.map(({ service, places: all, room, asOf }) => ({
      service,
      places: all,
      room,
      asOf,
    })),
  }
}

export const agencyReads: Readers = {
  list: (question) => {
    const region = question.query["region"]
    const within = typeof region === "string" ? { beginsWith: region } : {}
    const wanted = { index: "inbound", hash: "AGENCIES", ...within } as const
    return pageOf(question, { wanted, toCard: cardIn })
  },
  one: async (question) => {
    const one = await oneWithCan(agencies, question)
    if (!one) return missing(agencies.missing)
    const agency = one.row.state as Agency
    const more = await deskAndRoom(question, { ...agency, id: question.id as AgencyId })
    const { can, why } = one
    return {
      body: { ...agency, zone: agency.hours.zone, ...more, version: one.row.version, can, why },
      etag: etagOf(agencies, one.row),
    }
  },
}
