import { caseRef } from "#shared/case/case.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { pull } from "#shared/handoff/pull.ts"
import { returnBack } from "#shared/handoff/return.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { handoffAt, must, openCase, wednesday } from "./journey.ts"
import { monday, rina, seat, wati } from "./town.ts"
import { mend, see, type World } from "./world.ts"

/** Supervises at RPSA. */
export const susi = seat("susi", "rpsa")
/** On duty at the desk of Dinsos. */
export const wira = seat("wira", "dinsos")

const handoffOf = (id: string | undefined): HandoffId => (id ?? "") as HandoffId

/** RPSA, a provider on the team, asks Dinsos for the child. */
export function pulled(world: World, change: Record<string, unknown> = {}): HandoffId {
  const child = openCase(world, change)
  const seated = { agency: agencyId.parse("rpsa"), name: "Instansi rpsa", since: monday }
  mend(world, caseRef(child), { team: [{ ...seated, role: "provider" }] })
  const { reference } = see(world, caseRef(child))
  const input = { reference, service: "TEMPORARY_SHELTER", reason: "Anak sudah kami dampingi." }
  const { subject } = must(world, { verb: pull, input, by: wati, at: monday })
  return handoffOf(subject.parts[0])
}

/** RPSA has the child since a day, and drafts the way back. */
export function returned(
  world: World,
  [stage, draft]: readonly ["draft" | "offered", Parameters<typeof handoffAt>[2]],
): HandoffId {
  const id = handoffAt(world, "active", { kind: "transfer", ...draft })
  const input = { reason: "Keluarga pindah kembali.", childView: { absent: "Masih bayi." } }
  must(world, { verb: returnBack, id, input, by: wati, at: wednesday })
  const back = handoffOf(see(world, handoffRef(id)).followedBy)
  if (stage === "offered") must(world, { verb: offer, id: back, by: susi, at: wednesday })
  return back
}

/** Its legal basis falls away. */
export const freeze = (world: World, id: HandoffId): void =>
  mend(world, handoffRef(id), {
    frozen: { at: wednesday, by: personId.parse(rina.person), acknowledged: [] },
  })
