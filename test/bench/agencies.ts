import type { Agency } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { instantOf } from "#shared/kernel/instant.ts"
import { allRegions, type RegionCode } from "#shared/region/region.ts"
import { pactOf, registered, shelter } from "#test/support/register.ts"
import { putRows, type Seed } from "#test/support/rows.ts"
import { agencyOf } from "#test/support/seeds.ts"
import type { Figure } from "./figure.ts"
import { record } from "./recorder.ts"
import { inTurn, median, type Ratio, ratioOf, spread } from "./rounds.ts"
import { openStage, type Stage } from "./stage.ts"
import { type Units, unitsOf } from "./units.ts"

const [few, many] = [10, 11_000]
/** Has the most neighbours of all: a question about it reads the most. */
const busiest = "18.02" as RegionCode

const districts = allRegions().filter(({ parent }) => parent)
/** More than half of the register are homes for children (domain.md 4.2). */
const kinds: readonly AgencyType[] = ["LKSA", "LKSA", "LKSA", "UPTD_PPA", "SCHOOL", "LPA_KABKOTA"]
const words = ["Harapan", "Kasih", "Bina", "Mandiri", "Sejahtera", "Cahaya", "Mulia"]

const idAt = (place: number) => `bench-${String(place).padStart(5, "0")}` as AgencyId

/** The first ten lie in the busiest district, the others all over the country. */
function agencyAt(place: number): Agency {
  const region = place < few ? busiest : (districts[place % districts.length]?.code ?? busiest)
  const type = kinds[place % kinds.length] ?? "LKSA"
  const name = `${type} ${words[place % words.length]} ${place}`
  const names = [{ name, from: "2015-01-01" }]
  return { ...agencyOf(idAt(place), name, type), names, region, catchment: [region] }
}

/** Its page and words; in the busiest district its places and an agreement with who asks. */
function rowsAt(place: number, asking: AgencyId): readonly Seed[] {
  const agency = agencyAt(place)
  if (agency.region !== busiest) return registered(agency)
  const now = instantOf(Date.now())
  const more = [shelter(agency.id, place % 4, now), ...pactOf([asking, agency.id], now)]
  return [...registered(agency), ...more]
}

async function fill(stage: Stage, [from, to]: readonly [number, number]): Promise<void> {
  const tasks: (() => Promise<void>)[] = []
  for (let start = from; start < to; start += 100) {
    const places = Array.from({ length: Math.min(100, to - start) }, (_, step) => start + step)
    const seeds = places.flatMap((place) => rowsAt(place, stage.cast.worker.agency))
    tasks.push(() => putRows(stage.tables, seeds))
  }
  await spread(tasks, 4)
}

const questions = {
  page: `/v1/agencies/${idAt(5)}`,
  // Both words are borne by thousands: the most that a search of two words can read.
  search: "/v1/directory?q=lksa+harapan",
  nearest: `/v1/directory/${busiest}/nearest?service=TEMPORARY_SHELTER&age=13&sex=F`,
} as const
type Question = keyof typeof questions

/** Answers from the program alone: what a request costs whatever it asks. */
const yardstick = "/v1/regions/18.72"

type Measured = { readonly time: Ratio; readonly units: Units }

async function measure(stage: Stage, path: string): Promise<Measured> {
  const headers = stage.headersOf(stage.cast.worker)
  const send = async (to: string, count = 20): Promise<number> => {
    const all = Array.from({ length: count }, () => ({ method: "GET", path: to, headers }) as const)
    return median(await (await stage.calls.prepare(all, 1))())
  }
  await send(path, 200)
  const units = unitsOf(await record(async () => void (await send(path, 1))))
  const sides = [() => send(path), () => send(yardstick)] as const
  return { units, time: ratioOf(await inTurn(9, ...sides)) }
}

async function measureAll(stage: Stage): Promise<Readonly<Record<Question, Measured>>> {
  return {
    page: await measure(stage, questions.page),
    search: await measure(stage, questions.search),
    nearest: await measure(stage, questions.nearest),
  }
}

const named: Readonly<Record<Question, string>> = {
  page: "one agency's page",
  search: "directory search of two common words",
  nearest: "nearest fit in the busiest district",
}

/** What reading costs, whatever it costs in time: each is bounded by the code, none by the table. */
const mostUnits: Readonly<Record<Question, number>> = { page: 12, search: 60, nearest: 140 }

function figuresOf(question: Question, [small, large]: readonly [Measured, Measured]): Figure[] {
  const name = named[question]
  const at = (told: (each: Measured) => string) =>
    `${told(small)} at ${few}, ${told(large)} at ${many.toLocaleString("en")} agencies`
  return [
    {
      key: `${question}Reads`,
      name: `${name}, reads at ${many.toLocaleString("en")} agencies`,
      value: large.units.reads,
      unit: "units",
      goal: mostUnits[question],
      detail: at(({ units }) => `${units.reads} units in ${units.sent.length} calls`),
    },
    {
      key: `${question}Growth`,
      name: `${name}, time at ${many.toLocaleString("en")} agencies to that at ${few}`,
      value: large.time.ratio / small.time.ratio,
      unit: "×",
      ...(question === "page" ? { goal: 1.25 } : {}),
      detail: at(
        ({ time }) => `${time.ours.toFixed(1)} ms, ${time.ratio.toFixed(1)} × a bare answer`,
      ),
    },
  ]
}

/** Whether a register of the whole country costs more to read than one of ten agencies. */
export async function benchAgencies(): Promise<readonly Figure[]> {
  const stage = await openStage()
  try {
    await fill(stage, [0, few])
    const small = await measureAll(stage)
    await fill(stage, [few, many])
    const large = await measureAll(stage)
    const growth = large.page.units.reads / small.page.units.reads
    return [
      {
        key: "pageUnitsGrowth",
        name: "one agency's page, reads at 11,000 agencies to those at 10",
        value: growth,
        unit: "×",
        goal: 1,
      },
      ...(["page", "search", "nearest"] as const).flatMap((each) =>
        figuresOf(each, [small[each], large[each]]),
      ),
    ]
  } finally {
    await stage.end()
  }
}
