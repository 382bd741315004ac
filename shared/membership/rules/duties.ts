import { type Duty, holdsSame, type Membership } from "../membership.ts"

/** Somebody who holds this duty from now on. */
export const takingOn = (member: Membership, ...duties: readonly Duty[]): Membership => ({
  ...member,
  holds: duties.reduce<readonly Duty[]>(
    (held, duty) => (held.some((each) => holdsSame(each, duty)) ? held : [...held, duty]),
    member.holds,
  ),
})

/** Somebody who does not hold this duty any more. */
export const lettingGo = (member: Membership, duty: Duty): Membership => ({
  ...member,
  holds: member.holds.filter((each) => !holdsSame(each, duty)),
})
