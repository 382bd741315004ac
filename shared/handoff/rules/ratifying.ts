import { hour, later } from "../../kernel/instant.ts"
import type { Facts } from "../../kernel/verb.ts"
import type { Handoff, ToRatify } from "../handoff.ts"

/** Hours within which an emergency is made good. */
export const ratifyHours = 24

/** What must be made good, with what was put off before; the time for it is not extended. */
export function putOff(
  handoff: Handoff,
  parts: ToRatify["parts"],
  { actor, at }: Facts,
): Pick<Handoff, "toRatify" | "clocks"> & { readonly toRatify: ToRatify } {
  const before = handoff.toRatify
  const all = new Set([...(before?.parts ?? []), ...parts])
  const since = before?.since ?? at
  return {
    toRatify: { parts: [...all], since, by: before?.by ?? actor.person },
    clocks: [
      ...handoff.clocks.filter(({ kind }) => kind !== "ratify"),
      { kind: "ratify", startedAt: since, due: later(since, ratifyHours * hour), rung: 0 },
    ],
  }
}
