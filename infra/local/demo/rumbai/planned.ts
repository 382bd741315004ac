import type { Role } from "#shared/kernel/actor.ts"
import type { Region } from "#shared/region/region.ts"
import type { Kind } from "./kinds.ts"
import { inventName } from "./names.ts"
import { between, type Random } from "./random.ts"

export type PlannedPerson = {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

/** One agency of the catchment, as it is going to be registered. */
export type Planned = {
  readonly code: string
  readonly name: string
  readonly kind: Kind
  readonly region: string
  readonly staff: readonly PlannedPerson[]
  readonly places?: { readonly places: number; readonly taken: number }
  readonly grade?: "A" | "B" | "C" | "NONE"
  readonly dinsosType?: "A" | "B" | "C"
}

export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")

/** `Kota Metro` stays, `Kabupaten Siak` is said without its kind. */
export const shortName = ({ name }: Region): string => name.replace(/^Kabupaten /, "Kab. ")
export const placeSlug = ({ name }: Region): string =>
  slugOf(name.replace(/^Kabupaten /, "").replace(/^Kota /, "kota "))

const weighted = (random: Random, shares: readonly (readonly [number, "A" | "B" | "C"])[]) => {
  let point = random() * 100
  for (const [share, grade] of shares) {
    point -= share
    if (point < 0) return grade
  }
  return undefined
}

/** Type mix of Dinas Sosial (domain.md 4.2). */
export const dinsosTypeFrom = (random: Random) =>
  weighted(random, [
    [35, "A"],
    [45, "B"],
    [20, "C"],
  ]) ?? "C"

/** Accreditation of 14,445 LKSA in 2025: A 871, B 4,439, C 6,897, none 2,238 (domain.md 4.1). */
const gradeFrom = (random: Random) =>
  weighted(random, [
    [6, "A"],
    [31, "B"],
    [48, "C"],
  ]) ?? "NONE"

/** Chance of one seed, and the names it has given already. */
export type Making = { readonly random: Random; readonly names: Set<string> }

function staffOf(making: Making, [code, kind]: readonly [string, Kind]): readonly PlannedPerson[] {
  const given = new Set<string>()
  return kind.staff.map((roles) => {
    const name = inventName(making.random, making.names)
    const first = slugOf(name.split(" ")[0] ?? "")
    const local = given.has(first) ? slugOf(name) : first
    given.add(first)
    return { name, email: `${local}@${code}.example`, roles }
  })
}

function placesFor({ random }: Making, { places }: Kind) {
  if (!places) return {}
  const [, low, high] = places
  const all = between(random, low, high)
  // One home in six is full: the ranking must have something to pass over.
  const taken = random() < 0.16 ? all : between(random, Math.floor(all / 2), all - 1)
  return { places: { places: all, taken } }
}

/** One agency of a kind, at `[region, place in its name, slug]`. */
export function agencyAt(
  making: Making,
  kind: Kind,
  [region, title, slug]: readonly string[],
): Planned {
  const code = `${kind.slug}-${slug ?? ""}`
  return {
    code,
    name: kind.title(title ?? ""),
    kind,
    region: region ?? "",
    staff: staffOf(making, [code, kind]),
    ...placesFor(making, kind),
    ...(kind.type === "LKSA" ? { grade: gradeFrom(making.random) } : {}),
    ...(kind.type === "DINSOS_KABKOTA" ? { dinsosType: dinsosTypeFrom(making.random) } : {}),
  }
}
