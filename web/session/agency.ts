import { createSignal } from "solid-js"
import type { Zone } from "#shared/kernel/instant.ts"

/** One agency a person may act for, as `GET /me` tells it. */
export type Membership = {
  readonly id: string
  readonly agency: {
    readonly id: string
    readonly name: string
    readonly type: string
    readonly zone: Zone
  }
  readonly roles: readonly string[]
  readonly certificate?: {
    readonly number: string
    readonly body: string
    readonly validUntil: string
  }
}

/** A place in an agency that waits for this person's answer. */
export type Invitation = {
  readonly id: string
  readonly agency: { readonly id: string; readonly name: string; readonly type: string }
  readonly roles: readonly string[]
  readonly version: number
}

export type Me = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string }
  readonly memberships: readonly Membership[]
  readonly invitations?: readonly Invitation[]
}

const kept = "simpul.agency"
const [me, setMe] = createSignal<Me>()
const [chosen, setChosen] = createSignal(sessionStorage.getItem(kept) ?? undefined)

export { me }

/** Keeps who is signed in, once the API has told. */
export const know = (told: Me): void => void setMe(told)

/** The membership one acts under: this tab's choice, else the first. */
export const acting = (): Membership | undefined => {
  const all = me()?.memberships ?? []
  return all.find((each) => each.agency.id === chosen()) ?? all[0]
}

/** Places this person is invited to and has not answered. */
export const invitations = (): readonly Invitation[] => me()?.invitations ?? []

export const hasRole = (...roles: readonly string[]): boolean =>
  acting()?.roles.some((role) => roles.includes(role)) ?? false

/** The zone of the agency one acts for. */
export const ownZone = () => acting()?.agency.zone ?? "WIB"

/** Remembers, for this tab only, whom one acts for. */
export function actFor(agency: string): void {
  sessionStorage.setItem(kept, agency)
  setChosen(agency)
}
