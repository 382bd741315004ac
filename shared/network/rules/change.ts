import { type Change, create, type Reliance, replace, type Write } from "../../kernel/decision.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import { type Departure, type Network, type NetworkSeat, networkSeatRef } from "../network.ts"
import { type NetworkEvent, noticesFor } from "../notices.ts"

/** What an agency's own list of networks says of one. */
function seatOf(
  network: Network,
  [agency, standing]: readonly [AgencyId, NetworkSeat["standing"]],
): NetworkSeat {
  const { id, name, kind, level, region } = network
  return { agency, network: id, name, kind, level, ...(region ? { region } : {}), standing }
}

/** Gives an agency a place in its own list, or a new standing there. */
export function seatWrite(
  network: Network,
  place: readonly [AgencyId, NetworkSeat["standing"]],
  row?: Row<NetworkSeat>,
): Write {
  const state = seatOf(network, place)
  return row ? replace(row, state) : create(networkSeatRef(network.id, place[0]), state)
}

const departuresKept = 20

/** A network with one departure more on record. */
export const departed = (network: Network, departure: Departure): Network => ({
  ...network,
  departures: [...(network.departures ?? []), departure].slice(-departuresKept),
})

export type Step = {
  readonly event: NetworkEvent
  readonly by: AgencyId
  readonly facts?: Readonly<Record<string, unknown>>
  readonly writes?: readonly Write[]
  readonly relies?: readonly Reliance[]
  /** Agencies that are told; the acting one is not. */
  readonly tell: readonly AgencyId[]
}

/** An act on an existing network: its new state, its members' lists, and who is told. */
export function changeOf(row: Row<Network>, next: Network, step: Step): Change {
  const told = step.tell.filter((each) => each !== step.by)
  return {
    subject: row.ref,
    status: next.status,
    writes: [replace(row, next), ...(step.writes ?? [])],
    relies: step.relies ?? [],
    event: { type: step.event, facts: { by: step.by, ...step.facts } },
    notices: noticesFor(step.event, next, told),
  }
}
