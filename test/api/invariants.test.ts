import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { loadRows } from "#functions/platform/rows.ts"
import { capacityRef } from "#shared/agency/agency.ts"
import { type CaseId, caseRef } from "#shared/case/case.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { minute } from "#shared/kernel/instant.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { walkApi } from "#test/support/api-walk.ts"
import { type ApiWalk, openWalk, type Told, turnsOf } from "#test/support/api-walk-stage.ts"
import { agencyIds } from "#test/support/cast.ts"
import { didCall, type Held, sawCall } from "#test/support/custody-history.ts"
import { standingLaws } from "#test/support/handoff-laws.ts"
import { steps } from "#test/support/handoff-steps.ts"
import { brokenLinks, entryIn, everyRow, flawsIn, isEvent } from "#test/support/ledger.ts"
import { type Call, isLinearizable } from "#test/support/linearize.ts"
import type { Reply } from "#test/support/scene.ts"
import { newWorld, seek, type World } from "#test/support/world.ts"

const isProof = process.env["SIMPUL_PROVE"] !== undefined
/** Turns in which two or three act at once, over a handful of children; in short at most 25 s. */
const turns = isProof ? 3_000 : 220
const most = isProof ? 60 * minute : 25_000
const seed = Math.floor(Math.random() * 2 ** 31)

let walk: ApiWalk
let world: World
beforeAll(async () => {
  walk = await openWalk(3)
  await walkApi(walk, [turnsOf(turns, seed), most])
  world = await worldIn(walk)
}, 60 * minute)
afterAll(() => walk?.scene.end())

/** Every row that an act has touched, as the laws of the rules know it. */
async function worldIn({ scene: { tables } }: ApiWalk): Promise<World> {
  const events = (await everyRow(tables)).filter(isEvent)
  const touched = events.flatMap((row) => entryIn(row).touched.map(({ ref }) => ref))
  const named = [...new Set(touched)].map((name): Ref<unknown> => {
    const [subject = "", ...parts] = name.split("#")
    return { subject, parts }
  })
  const places = capacityRef(agencyIds.target, "TEMPORARY_SHELTER")
  const rows = await loadRows(tables, [...named, places])
  const found = newWorld()
  for (const row of rows.values()) found.rows.set(refKey(row.ref), row)
  return found
}

const handoffOf = (id: string): Handoff | undefined => seek(world, handoffRef(id as HandoffId))

const landed = (): readonly Told[] =>
  walk.told.filter(({ verb, reply }) => verb !== undefined && reply.status < 300)

/** Where an act may have begun, by the table of section 3. */
const fromOf = (verb: string): readonly string[] =>
  (steps[verb] ?? []).map((each) => (each.split(" → ")[0] ?? "").replace("nothing", "nowhere"))

/** Whose the child was; a page of the case tells it as the custody page does. */
function sawHolder({ body }: Reply, times: Told["times"]): Call<Held> | undefined {
  const { custodian, epoch } = body as { custodian?: { id: string }; epoch?: number }
  if (custodian === undefined || epoch === undefined) return undefined
  return sawCall({ custodian: custodian.id, epoch }, times)
}

/** Verbs that lead nowhere leave every stage as it is: nothing is to be explained. */
function callOf({ noun, id, verb, reply, times }: Told): Call<Held> | undefined {
  const { status } = reply.body
  if (reply.status >= 300) return undefined
  if (verb === undefined) {
    if (noun === "handoffs") return sawCall({ handoff: [id, String(status)] }, times)
    return noun === "cases" ? sawHolder(reply, times) : undefined
  }
  if (verb === "take-care") {
    const open = { from: ["open"], to: "open", custodian: agencyIds.source }
    return didCall({ id, ...open }, times)
  }
  const handoff = noun === "handoffs" ? handoffOf(id) : undefined
  if (!handoff || !steps[verb]) return undefined
  const completes = verb === "commit" || verb === "emergency-commit"
  const act = { id, from: fromOf(verb), to: String(status) }
  return didCall(
    {
      ...act,
      ...(completes && handoff.moves === "custody" ? { custodian: handoff.to } : {}),
      ...(completes ? { ends: handoff.parent } : {}),
    },
    times,
  )
}

const caseOf = ({ noun, id }: Told): string | undefined =>
  noun === "cases" ? id : noun === "handoffs" ? handoffOf(id)?.case : undefined

const laws = Object.values(standingLaws).flatMap((each) => Object.entries(each))

describe("after many people did anything at once through the API", () => {
  test.each(laws)("%s", (_, law) => {
    try {
      law(world)
    } catch (cause) {
      throw new Error(`seed ${seed}`, { cause })
    }
  })

  test("1, 2 one order of acts explains what everybody was told of each child", () => {
    for (const child of walk.cases) {
      const calls = walk.told.filter((each) => caseOf(each) === child).map(callOf)
      const history = calls.filter((call) => call !== undefined)
      const start: Held = {
        custodian: agencyIds.source,
        epoch: 1,
        handoffs: { ...walk.begun, [child]: "open" },
      }
      const told = history.map(({ name }) => name).join(", ")
      expect(isLinearizable(start, history), `seed ${seed}: ${told}`).toBe(true)
    }
  })

  test("2 every chain is whole, and each row is what its last event says", async () => {
    const { tables } = walk.scene
    const chains = Map.groupBy((await everyRow(tables)).filter(isEvent), (row) => String(row["pk"]))
    for (const chain of chains.values()) {
      const inOrder = [...chain].sort((a, b) => (String(a["sk"]) < String(b["sk"]) ? -1 : 1))
      expect(brokenLinks(inOrder)).toEqual([])
    }
    expect(await flawsIn(tables)).toEqual([])
  })

  test("4, 5 nobody writes over what they had not seen", () => {
    const late = walk.told.filter(({ isLate }) => isLate)
    expect(late.length, "old pages").toBeGreaterThan(0)
    expect(late.filter(({ reply }) => reply.status < 300)).toEqual([])
  })

  test("5 the same request, sent again, hears the same and does nothing more", () => {
    const twice = walk.told.filter(({ again }) => again !== undefined)
    expect(twice.length, "lost answers").toBeGreaterThan(0)
    for (const { reply, again } of twice) expect(again?.text).toBe(reply.text)
  })

  test("no answer was a failure of ours", () => {
    const failed = walk.told.filter(({ reply }) => reply.status >= 500 || reply.status === 400)
    expect(failed.map(({ noun, verb, reply }) => `${noun} ${verb} ${reply.text}`)).toEqual([])
  })

  test("children were offered, taken, handed over and told of on the way", () => {
    const counts = Map.groupBy(landed(), ({ noun, verb }) => `${noun} ${verb}`)
    const told = [...counts].map(([name, all]) => `${name} ${all.length}`).sort()
    process.stdout.write(`seed ${seed}, ${walk.told.length} calls: ${told.join(", ")}\n`)
    const verbs = new Set(landed().map(({ noun, verb }) => `${noun} ${verb}`))
    const usual = ["create", "submit", "commit"]
    expect(usual.filter((each) => !verbs.has(`handoffs ${each}`))).toEqual([])
    const epochs = walk.cases.map((id) => seek(world, caseRef(id as CaseId))?.custodyEpoch ?? 0)
    expect(Math.max(...epochs), "custody moved").toBeGreaterThan(1)
  })
})
