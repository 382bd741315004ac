import { memberships } from "#functions/api.ts"
import { calendars } from "#functions/holiday/calendar-days.ts"
import { documents } from "#functions/platform/clients.ts"
import { loadSecret } from "#functions/platform/keys.ts"
import { names, readName } from "#functions/platform/names.ts"
import type { Tables } from "#functions/platform/rows.ts"
import { stores } from "#functions/stores.ts"
import { instantOf, minute } from "#shared/kernel/instant.ts"
import { Obstacle } from "../obstacle.ts"
import { playClosingHouse } from "./cases/closing-house.ts"
import { furtherCases } from "./cases/further.ts"
import { movingCases } from "./cases/moving.ts"
import { scenarioA } from "./cases/scenario-a.ts"
import { scenarioB } from "./cases/scenario-b.ts"
import { scenarioC } from "./cases/scenario-c.ts"
import { type CaseStory, playCase } from "./cases/story.ts"
import { troubledCases } from "./cases/troubled.ts"
import { playConference } from "./meetings/case-conference.ts"
import { playCoordination } from "./meetings/coordination.ts"
import { playPast } from "./meetings/past-meetings.ts"
import { playNetworks } from "./networks.ts"
import { partnershipRows } from "./partnerships.ts"
import { agencyRows, peopleRows } from "./register.ts"
import { putMissing } from "./rows.ts"
import type { Stage } from "./stage.ts"

export async function setStage(): Promise<Stage> {
  const tables: Tables = {
    client: documents(),
    main: readName(names.table),
    sealed: readName(names.sealedTable),
    stores,
  }
  const deps = { tables, secret: await loadSecret(tables), memberships, calendars }
  // Whole minutes, as people write times down.
  return { deps, now: instantOf(Math.floor(Date.now() / minute) * minute) }
}

/** By rows only what no verb makes yet. */
async function fillRegister({ deps, now }: Stage): Promise<void> {
  const register = [...agencyRows(now), ...peopleRows(now), ...partnershipRows(now)]
  await putMissing(deps.tables, register)
}

async function playScenarioA(stage: Stage): Promise<void> {
  await playConference(stage, await playCase(stage, scenarioA))
}

/** One after the other: whoever opens many cases at once would stand in their own way. */
async function playInTurn(stage: Stage, stories: readonly CaseStory[]): Promise<void> {
  for (const each of stories) await playCase(stage, each)
}

/** A programme of a network needs the network. */
async function playNetworksThen(stage: Stage): Promise<void> {
  await playNetworks(stage)
  await playCoordination(stage)
}

/** None of these needs another: they are played side by side. */
const playOthers = (stage: Stage): readonly Promise<unknown>[] => [
  playInTurn(stage, [...furtherCases, ...movingCases, ...troubledCases, scenarioB, scenarioC]),
  playClosingHouse(stage),
  ...playPast(stage),
]

type LoadOptions = { readonly size: string; say(line: string): void }

/** Loads the demonstration; loading it again changes nothing. */
export async function load({ size, say }: LoadOptions): Promise<void> {
  if (!isSize(size)) throw unknownSize(size)
  const stage = await setStage()
  say("Instansi, orang, dan perjanjian … · Agencies, people and agreements …")
  await fillRegister(stage)
  say("Jejaring, kasus, serah terima, dan rapat … · Networks, cases, handoffs and meetings …")
  await Promise.all([playScenarioA(stage), playNetworksThen(stage), ...playOthers(stage)])
  if (size === "rumbai") await (await import("./rumbai/load.ts")).loadRumbai(stage, say)
  stage.deps.tables.client.destroy()
}

const sizes = ["small", "rumbai"] as const
const isSize = (size: string): boolean => sizes.some((each) => each === size)

const unknownSize = (size: string): Obstacle =>
  new Obstacle(
    `Peragaan "${size}" tidak dikenal: pakai --demo=small, --demo=rumbai, atau --demo=none untuk mulai tanpa data.`,
    `There is no demonstration "${size}": use --demo=small, --demo=rumbai, or --demo=none to start without data.`,
  )
