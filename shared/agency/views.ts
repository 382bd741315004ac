import type { AgencyId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Agency, Capacity, Judgement } from "./agency.ts"
import { isAuthorityFor } from "./rules/authority.ts"
import { isFresh } from "./rules/room.ts"

/** Who reads a page of the register: for which agency, and that agency where it is known. */
export type Reader = { readonly agency: AgencyId; readonly own?: Agency | undefined }

/** The reason of a decision is for whom it concerns: the agency, its sponsor and who oversees it. */
const isConcerned = (page: Agency, { agency, own }: Reader): boolean =>
  page.id === agency ||
  page.sponsor === agency ||
  (own !== undefined && isAuthorityFor(own, page.region))

/** People are named to their own agency only. */
function judgementFor<Kind extends Judgement>(judgement: Kind, page: Agency, reader: Reader) {
  const { by, reason, ...rest } = judgement
  return {
    ...rest,
    ...(judgement.agency === reader.agency ? { by } : {}),
    ...(isConcerned(page, reader) ? { reason } : {}),
  }
}

/** A page of the register as members of an agency may read it. */
export function pageFor(page: Agency, reader: Reader) {
  const { refused, suspension, reinstatement, registeredBy, approvals, ...open } = page
  const isOwn = (agency: AgencyId | undefined): boolean => agency === reader.agency
  return {
    ...open,
    zone: page.hours.zone,
    ...(approvals
      ? {
          approvals: approvals.map(({ person, ...rest }) =>
            isOwn(rest.agency) ? { ...rest, person } : rest,
          ),
        }
      : {}),
    ...(registeredBy && isOwn(page.sponsor) ? { registeredBy } : {}),
    ...(refused ? { refused: judgementFor(refused, page, reader) } : {}),
    ...(suspension ? { suspension: judgementFor(suspension, page, reader) } : {}),
    ...(reinstatement ? { reinstatement: judgementFor(reinstatement, page, reader) } : {}),
  }
}

/** The places of one service; once a count is no longer `fresh`, nobody knows the room. */
export function placesFor({ agency: _agency, ...capacity }: Capacity, at: Instant) {
  return { ...capacity, fresh: isFresh(capacity, at) }
}
