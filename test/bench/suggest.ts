import { type Agency, agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { shippedYears } from "#shared/holiday/lists/shipped.ts"
import { agencyId, type MeetingId, meetingId, type PersonId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, instantOf, later, zones } from "#shared/kernel/instant.ts"
import { inviteeRef } from "#shared/meeting/meeting.ts"
import { type Busy, busyRef } from "#shared/meeting/rows/poll.ts"
import { monthsIn } from "#shared/meeting/rules/suggest/grid.ts"
import { suggest } from "#shared/meeting/rules/suggest/suggest.ts"
import type { Wish } from "#shared/meeting/rules/suggest/wish.ts"
import { membershipIdOf, membershipRef, personRef } from "#shared/membership/membership.ts"
import { allRegions } from "#shared/region/region.ts"
import { putRows, type Seed, seed } from "#test/support/rows.ts"
import { agencyOf } from "#test/support/seeds.ts"
import type { Figure } from "./figure.ts"
import { record, type Sent } from "./recorder.ts"
import { cpuOf, inTurn, median, ratioOf } from "./rounds.ts"
import { openStage, type Stage } from "./stage.ts"
import { unitsOf } from "./units.ts"

/** The size of a rakor (meetings.md 1.5): eight agencies must come. */
const [agencies, people, mandatory, days] = [22, 130, 8, 30]

const from = instantOf(Math.ceil(Date.now() / day) * day)
const to = later(from, days * day)
const months = monthsIn(from, to)
const districts = allRegions().filter(({ parent }) => parent)

const agencyAt = (place: number) => agencyId.parse(`rakor-${String(place).padStart(2, "0")}`)
const personAt = (place: number) => personId.parse(`utusan-${String(place).padStart(3, "0")}`)
const homeOf = (person: number): number => person % agencies

/** The agencies sit in 22 districts of three zones. */
function pageAt(place: number): Agency {
  const region = districts[(place * 23) % districts.length]
  const page = agencyOf(agencyAt(place), `Instansi ${place}`, "LKSA")
  const hours = officeHours(zones[place % zones.length] ?? "WIB")
  return { ...page, hours, ...(region ? { region: region.code } : {}) }
}

const meetingAt = (place: number): MeetingId =>
  meetingId.parse(`meeting-${String(place).padStart(26, "bench")}`)

/** Bookings of each person a month: of somebody who hardly sits, and of one who does little else. */
const [fewBookings, manyBookings] = [2, 60]

/** Two hours of somebody's month in some district, never the same as another person's. */
function stretchAt(person: number, place: number): Busy["taken"][number] {
  const start = (person * 37 + place * 131) % 2_700
  const district = districts[(person + place) % districts.length]?.code
  const where = district ? { place: district } : {}
  return { from: start, to: start + 8, meeting: meetingAt(place), kind: "booked", ...where }
}

const busyAt = (person: number, count: number): readonly Busy[] =>
  months.map((month) => ({
    owner: `person#${personAt(person)}`,
    month,
    taken: Array.from({ length: count }, (_, place) => stretchAt(person, place)).sort(
      (a, b) => a.from - b.from,
    ),
  }))

const isIn = (agency: number) => (_: unknown, person: number) => homeOf(person) === agency

function wishFor(count: number): Wish {
  const all = Array.from({ length: people }, (_, person) => ({ busy: busyAt(person, count) }))
  const parties = Array.from({ length: agencies }, (_, place) => {
    const { id, name, hours, region } = pageAt(place)
    const need = place < mandatory ? ("mandatory" as const) : ("optional" as const)
    return { agency: id, name, need, hours, region, delegates: all.filter(isIn(place)) }
  })
  const wish = { at: from, from, to, minutes: 120, zone: "WIB", parties, years: shippedYears }
  const offered = [{ start: later(from, day) }, { start: later(from, 3 * day) }]
  return { ...wish, zone: "WIB", place: districts[0]?.code, offered }
}

/** The least that any way would do: mark what is taken of each person, and add it up. */
function bareCount({ parties }: Wish): number {
  const quarters = days * 96
  const counts = new Uint8Array(quarters)
  for (const { delegates } of parties) {
    for (const { busy } of delegates) {
      const marks = new Uint8Array(quarters)
      for (const { taken } of busy) for (const each of taken) marks.fill(1, each.from, each.to)
      for (let at = 0; at < quarters; at += 1) counts[at] = (counts[at] ?? 0) + (marks[at] ?? 0)
    }
  }
  return counts[0] ?? 0
}

const times = 20

async function benchCpu(): Promise<readonly Figure[]> {
  const wish = wishFor(manyBookings)
  const cpuFor = (work: () => unknown) => async () =>
    (await cpuOf(async () => {
      for (let count = 0; count < times; count += 1) work()
    })) / times
  const first = await cpuOf(async () => void suggest(wish))
  const [ours, bare] = [cpuFor(() => suggest(wish)), cpuFor(() => bareCount(wish))]
  for (let count = 0; count < 3; count += 1) await ours()
  const rounds = await inTurn(11, ours, bare)
  const cpu = ratioOf(rounds)
  const found = suggest(wish)
  return [
    {
      key: "suggestCpu",
      name: `suggesting a time: ${people} people with ${manyBookings} bookings a month, ${agencies} agencies, ${days} days, CPU`,
      value: median(rounds.map((each) => each.ours)),
      unit: "ms",
      goal: 20,
      detail: `${first.toFixed(0)} ms the first time; ${found.slots.length} slots`,
    },
    {
      key: "suggestRatio",
      name: "suggesting a time, CPU to marking and adding the same quarters",
      value: cpu.ratio,
      unit: "×",
      goal: 10,
      detail: `${cpu.ours.toFixed(1)} ms, ${cpu.bare.toFixed(1)} ms for the bare count`,
    },
  ]
}

function peopleSeeds(at: Instant): readonly Seed[] {
  return Array.from({ length: people }, (_, place): readonly Seed[] => {
    const [person, agency]: readonly [PersonId, Agency["id"]] = [
      personAt(place),
      agencyAt(homeOf(place)),
    ]
    const id = membershipIdOf(agency, person)
    const member = { id, person, agency, status: "active", roles: ["COORDINATOR"] } as const
    return [
      seed(personRef(person), { id: person, name: `Utusan ${place}` }),
      seed(membershipRef(person, agency), { ...member, since: at, holds: [] }),
    ]
  }).flat()
}

/** So many bookings in each person's months, and ten times as many meetings in the agencies' lists. */
async function layMeetings(stage: Stage, count: number): Promise<void> {
  const time = Array.from({ length: people }, (_, person) => busyAt(person, count)).flat()
  await putRows(
    stage.tables,
    time.map((each) => seed(busyRef(each.owner, each.month), each)),
  )
  const listed = Array.from({ length: count * 10 }, (_, place) => {
    const [meeting, agency] = [meetingAt(place), agencyAt(place % agencies)]
    const host = { id: agency, name: "Instansi" }
    const card = {
      id: meeting,
      profile: "coordination",
      type: "COORDINATION_MEETING",
      title: "Rapat",
      status: "scheduled",
      start: from,
      end: later(from, day / 12),
      host,
    } as const
    return seed(inviteeRef(meeting, agency), { meeting, agency, card, excludedPersons: [] })
  })
  await putRows(stage.tables, listed)
}

async function readsOf(stage: Stage): Promise<readonly Sent[]> {
  const { coordinator } = stage.cast
  const asked = Array.from({ length: agencies }, (_, place) => agencyAt(place))
  const query = new URLSearchParams({
    agencies: asked.map((each, place) => (place < mandatory ? `${each}!` : each)).join(),
    minutes: "120",
    from,
    to,
    zone: "WIB",
    mode: "ONSITE",
  })
  const ask = () => stage.get(coordinator, `/meetings/suggestions?${query}`)
  const { status, text } = await ask()
  if (status !== 200) throw new Error(text)
  return record(ask)
}

/** Membership, agencies, years; a list of members for each agency; a hundred person-months a batch. */
const mostReads = 3 + agencies + Math.ceil((people * months.length) / 100)

async function benchReads(): Promise<readonly Figure[]> {
  const stage = await openStage()
  try {
    const pages = Array.from({ length: agencies }, (_, place) => pageAt(place))
    await putRows(stage.tables, [
      ...pages.map((each) => seed(agencyRef(each.id), each)),
      ...peopleSeeds(from),
    ])
    await layMeetings(stage, fewBookings)
    const few = await readsOf(stage)
    await layMeetings(stage, manyBookings)
    const many = await readsOf(stage)
    const units = [few, many].map((each) => unitsOf(each).reads)
    return [
      {
        key: "suggestReads",
        name: `suggesting a time for ${agencies} agencies, reads of the table`,
        value: many.length,
        unit: "reads",
        goal: mostReads,
        detail: `${units.join(" and ")} units: ${people} people over ${months.length} months, ${fewBookings} and ${manyBookings} bookings each a month`,
      },
      {
        key: "suggestReadsGrowth",
        name: `suggesting a time, reads with ${manyBookings} bookings a month to those with ${fewBookings}`,
        value: many.length / few.length,
        unit: "×",
        goal: 1,
      },
    ]
  } finally {
    await stage.end()
  }
}

/** What it takes to find a time that suits a rakor. */
export const benchSuggest = async (): Promise<readonly Figure[]> => [
  ...(await benchCpu()),
  ...(await benchReads()),
]
