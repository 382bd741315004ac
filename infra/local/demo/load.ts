import { memberships } from "#functions/api.ts"
import { documents } from "#functions/platform/clients.ts"
import { loadSecret } from "#functions/platform/keys.ts"
import { names, readName } from "#functions/platform/names.ts"
import type { Tables } from "#functions/platform/rows.ts"
import { stores } from "#functions/stores.ts"
import { instantOf, minute } from "#shared/kernel/instant.ts"
import { Obstacle } from "../obstacle.ts"
import { furtherCases } from "./cases/further.ts"
import { scenarioA } from "./cases/scenario-a.ts"
import { playCase } from "./cases/story.ts"
import { playConference } from "./meetings/case-conference.ts"
import { playPast } from "./meetings/past-meetings.ts"
import { seedEvents } from "./meetings/seed-events.ts"
import { partnershipRows } from "./partnerships.ts"
import { agencyRows, peopleRows, regionRows } from "./register.ts"
import { putMissing } from "./rows.ts"
import type { Stage } from "./stage.ts"

async function setStage(): Promise<Stage> {
  const tables: Tables = {
    client: documents(),
    main: readName(names.table),
    sealed: readName(names.sealedTable),
    stores,
  }
  const deps = { tables, secret: await loadSecret(tables), memberships }
  // Whole minutes, as people write times down.
  return { deps, now: instantOf(Math.floor(Date.now() / minute) * minute) }
}

/** By rows only what no verb makes yet. */
async function fillRegister({ deps, now }: Stage): Promise<void> {
  const register = [...agencyRows(now), ...peopleRows(now), ...partnershipRows(now)]
  await putMissing(deps.tables, [...(await regionRows()), ...register])
}

async function playScenarioA(stage: Stage): Promise<void> {
  await playConference(stage, await playCase(stage, scenarioA))
}

/** None of these needs another: they are played side by side. */
const playOthers = (stage: Stage): readonly Promise<unknown>[] => [
  ...furtherCases.map((each) => playCase(stage, each)),
  ...seedEvents.map((each) => playPast(stage, each)),
]

type LoadOptions = { readonly size: string; say(line: string): void }

/** Loads the demonstration; loading it again changes nothing. */
export async function load({ size, say }: LoadOptions): Promise<void> {
  if (size !== "small") throw unknownSize(size)
  const stage = await setStage()
  say("Wilayah, instansi, orang, dan perjanjian … · Regions, agencies, people and agreements …")
  await fillRegister(stage)
  say("Kasus, serah terima, dan rapat … · Cases, handoffs and meetings …")
  await Promise.all([playScenarioA(stage), ...playOthers(stage)])
  stage.deps.tables.client.destroy()
}

const unknownSize = (size: string): Obstacle =>
  new Obstacle(
    `Peragaan "${size}" tidak dikenal: pakai --demo=small, atau --demo=none untuk mulai tanpa data.`,
    `There is no demonstration "${size}": use --demo=small, or --demo=none to start without data.`,
  )
