import { expect } from "vitest"
import type { SystemOptions } from "#infra/local/system.ts"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { regionCode } from "#shared/region/region.ts"
import { agencyIds, castOf, player } from "./cast.ts"
import { everyRow } from "./ledger.ts"
import { putRows, seed } from "./rows.ts"
import { openScene, type Reply, type Scene } from "./scene.ts"
import { agencyOf, peopleSeeds } from "./seeds.ts"
import { act } from "./story.ts"

export const balai = agencyId.parse("balai-uji")
const far = agencyId.parse("dinsos-jauh")

/** Coordinates a Balai that oversees the region of the cast. */
export const bayu = player("bayu", balai, ["COORDINATOR"])
/** Coordinates an authority at the other end of the country. */
export const jauh = player("jauh", far, ["COORDINATOR"])
export const putri = player("putri", balai, ["PLATFORM_ADMIN"])
export const mira = player("mira", agencyIds.source, ["AGENCY_ADMIN"])
export const lila = player("lila", agencyIds.third, ["AGENCY_ADMIN"])
const extra = [bayu, jauh, putri, mira, lila]

/** The cast, and whoever it takes to run a register: two authorities more and administrators. */
export async function openRegister(options: Partial<SystemOptions> = {}): Promise<Scene> {
  const scene = await openScene(2, { people: [...castOf(2).all, ...extra], ...options })
  const papua = regionCode.parse("91.71")
  const elsewhere = agencyOf(far, "Dinas Sosial Jayapura", "DINSOS_KABKOTA")
  await putRows(scene.tables, [
    seed(agencyRef(balai), agencyOf(balai, "Balai Uji", "BALAI_SENTRA")),
    seed(agencyRef(far), { ...elsewhere, region: papua, catchment: [papua] }),
    ...peopleSeeds(extra),
  ])
  return scene
}

export const told = ({ status, body }: Reply): readonly unknown[] => [status, body["code"]]

export const idsIn = ({ body }: Reply): readonly string[] =>
  (body["items"] as { id: string }[]).map(({ id }) => id)

export const registration = (code: string, change: Record<string, unknown> = {}) => ({
  code,
  name: `RPSA Melati ${code}`,
  from: "2019-03-01",
  type: "RPSA",
  region: "18.72",
  catchment: ["18.72", "18.02"],
  services: ["TEMPORARY_SHELTER"],
  aliases: ["Rumah Perlindungan"],
  ...change,
})

/** Proposed by Lila of the LKSA, approved by the Dinas Sosial and by the Balai. */
export async function givenAgency(
  scene: Scene,
  code: string,
  change: Record<string, unknown> = {},
): Promise<string> {
  const made = await scene.post(lila, "/agencies", { body: registration(code, change) })
  expect(made.status, made.text).toBe(201)
  for (const who of [scene.cast.coordinator, bayu]) {
    const done = await act(scene, who, [`/agencies/${code}`, "approve"])
    expect(done.status, done.text).toBe(200)
  }
  return `/agencies/${code}`
}

/** The words under which an agency lies in the index of names. */
export const wordsOf = async (scene: Scene, code: string): Promise<readonly string[]> =>
  (await everyRow(scene.tables))
    .map(({ pk, sk }) => [String(pk), ...String(sk).split("#")])
    .filter(([pk, , id]) => pk?.startsWith("NAME#") && id === code)
    .map(([, word = ""]) => word)
    .sort((a, b) => (a < b ? -1 : 1))
