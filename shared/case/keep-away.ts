import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { hasRole } from "../kernel/actor.ts"
import { withClock } from "../kernel/clock.ts"
import { create, remove, type Write } from "../kernel/decision.ts"
import type { AgencyId, PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import { type Ref, type Row, refKey } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Case, type CaseId, keptAwayRef } from "./case.ts"
import { responsible, tell } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { blindRefs, movedWrites, ownOf } from "./rules/blind.ts"
import { changed, changeOf } from "./rules/change.ts"
import { workerClock } from "./rules/clocks.ts"
import { caseWorkers, houses, people, unique } from "./rules/fields.ts"
import { coordinatorsAbove, levelsOf, unfitToKeep } from "./rules/keeping.ts"
import { standing, subjectsFor } from "./rules/standing.ts"
import { seatRefs, seatWrites, withoutSeats } from "./rules/team.ts"

/** Everybody who is to be kept away from now on: who is left out here may come near again. */
const Kept = z.strictObject({ persons: people, agencies: houses })
type Kept = z.infer<typeof Kept>

/** So many at once, that the act stays inside one transaction of 100 items. */
const mostAtOnce = 60

const missingIn = (list: readonly string[], from: readonly string[]): readonly string[] =>
  from.filter((each) => !list.includes(each))

const everybody = (it: Pick<Case, "excludedPersons" | "conflictedAgencies">) => [
  ...it.excludedPersons,
  ...it.conflictedAgencies,
]

/** Who is kept away anew, and who may come near again. */
function differences(it: Case, { persons, agencies }: Kept) {
  const now = unique([...persons, ...agencies])
  return { added: missingIn(everybody(it), now), lifted: missingIn(now, everybody(it)) }
}

function unfit(it: Case, kept: Kept, { actor }: Facts): Refusal | undefined {
  if (kept.persons.includes(actor.person)) return refuseCase("case.guardian-excluded")
  const inCharge = [it.custodian, ...(it.careHolder ? [it.careHolder] : [])]
  if (inCharge.some((each) => kept.agencies.includes(each))) {
    return refuseCase("case.conflict-in-charge")
  }
  const { added, lifted } = differences(it, kept)
  if (added.length + lifted.length === 0) return refuseCase("case.nothing-changed")
  if (added.length + lifted.length > mostAtOnce) return refuseCase("case.too-many-at-once")
  return lifted.length > 0 && !hasRole(actor, "SUPERVISOR")
    ? refuseCase("case.lifting-needs-supervisor")
    : undefined
}

type Mark = Ref<{ readonly case: CaseId }>

const markOf = (it: Case, who: string): Mark => keptAwayRef(who as PersonId, it.id)

/** What older copies of the list do not know: a row for each who was added, none once lifted. */
function markWrites(it: Case, kept: Kept, rows: readonly Row<unknown>[]): readonly Write[] {
  const { added, lifted } = differences(it, kept)
  const rowOf = (who: string) => rows.find(({ ref }) => refKey(ref) === refKey(markOf(it, who)))
  return [
    ...added.filter((who) => !rowOf(who)).map((who) => create(markOf(it, who), { case: it.id })),
    ...lifted.flatMap((who) => {
      const row = rowOf(who)
      return row ? [remove(row)] : []
    }),
  ]
}

/** Agencies that are kept away anew: whether they coordinate the child is to be looked at. */
const housesFor = (it: Case, { agencies }: Kept): readonly AgencyId[] =>
  agencies.filter((each) => !it.conflictedAgencies.includes(each))

function marksFor(it: Case, kept: Kept): readonly Mark[] {
  const { added, lifted } = differences(it, kept)
  return [...added, ...lifted].slice(0, mostAtOnce).map((who) => markOf(it, who))
}

/** A worker who must not know of the child does not work for it: another one is to be named. */
function kept(it: Case, { persons, agencies }: Kept, at: Instant): Case {
  const { worker, ...rest } = it
  const stays = worker !== undefined && !persons.includes(worker)
  return {
    ...rest,
    ...(stays ? { worker } : {}),
    ...(worker && !stays ? { clocks: withClock(it.clocks, workerClock(at, it.risk)) } : {}),
    excludedPersons: unique(persons),
    conflictedAgencies: unique(agencies),
    team: withoutSeats(it.team, ...agencies),
  }
}

/** Says whom a case keeps away, whatever their role; only a supervisor lets somebody near again. */
export const keepAway = defineVerb({
  noun: "cases",
  name: "keep-away",
  title: { id: "Atur siapa yang dijauhkan", en: "Set who is kept away" },
  input: Kept,
  roles: caseWorkers,
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.guardian-excluded",
    "case.conflict-in-charge",
    "case.lifting-needs-supervisor",
    "case.coordinator-needs-supervisor",
    "case.centre-stays",
    "case.nothing-changed",
    "case.too-many-at-once",
  ),
  first: subjectsFor,
  second: ({ case: child }, { input }) => ({
    seats: seatRefs(input && child),
    marks: input && child ? marksFor(child.state, input) : [],
    houses: input && child ? housesFor(child.state, input).map(agencyRef) : [],
    entries: blindRefs((input && child?.state.blinds) ?? []),
  }),
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child, seats, marks, houses: named, entries }, input, facts) => {
    if (!child) return refuseCase("case.missing")
    const { state } = child
    const levels = levelsOf(named, state.region)
    const refused = unfit(state, input, facts) ?? unfitToKeep(levels, facts.actor)
    if (refused) return refused
    const next = changed(kept(state, input, facts.at), facts.at, {})
    return changeOf(child, next, {
      event: "case.kept-away",
      facts: { persons: next.excludedPersons, agencies: next.conflictedAgencies },
      writes: [
        ...seatWrites(seats, next),
        ...markWrites(state, input, marks),
        ...movedWrites(entries, ownOf(next)),
      ],
      notices: tell(["case.kept-away", "week"], next, [
        ...responsible(next),
        ...coordinatorsAbove(next, levels),
      ]),
    })
  },
})
