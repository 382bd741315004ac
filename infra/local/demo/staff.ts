import type { Role } from "#shared/kernel/actor.ts"

/** Somebody as the staff lists write them down. */
export type StaffEntry = {
  readonly name: string
  readonly roles: readonly Role[]
  readonly certified?: true
  /** On the desk's roster without being a handoff officer. */
  readonly seated?: true
  /** A second agency. */
  readonly also?: { readonly agency: string; readonly roles: readonly Role[] }
}

/** By agency id; the order is the order of the sign-in page. */
export type Staff = Readonly<Record<string, readonly StaffEntry[]>>
