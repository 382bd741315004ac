import * as z from "zod/mini"
import { create, replace, type Write } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import {
  type Case,
  type CaseId,
  type Lock,
  lockRef,
  type MovingWords,
  movingWordsRef,
  referenceRef,
  type SameChild,
  sectionRef,
} from "./case.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import {
  blindRefs,
  budgetRefs,
  forgetWrites,
  identityWords,
  lookForSameChild,
  ownOf,
} from "./rules/blind.ts"
import { changed, changeOf } from "./rules/change.ts"
import { caseWorkers, identityParts, said, unique } from "./rules/fields.ts"
import { ageAt, type Identity, isChildAge, statusOfIdentity } from "./rules/identity.ts"
import { standing, subjectsFor } from "./rules/standing.ts"

/** What became known of who the child is; what is not named stays as it was. */
const Identification = z.strictObject({
  ...identityParts,
  /** A new reference; the old one leads to the case as before. */
  reference: z.optional(z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{2,38}[A-Z0-9]$/))),
})
type Identification = z.infer<typeof Identification>

function partsOf(input: Identification): Identity {
  const { reference: _, ...parts } = input
  return said(parts)
}

/** What is known with what became known; who brought the child stays beside it. */
const merged = (
  section: { readonly state: { readonly content: Identity } } | undefined,
  input: Identification,
): Identity => ({ ...section?.state.content, ...partsOf(input) })

function wrong(
  { state }: Row<Case>,
  { birthDate, reference, ...parts }: Identification,
  isTaken: boolean,
): Refusal | undefined {
  const isNew = reference !== undefined && reference !== state.reference
  const isSaid = birthDate !== undefined || Object.keys(said(parts)).length > 0
  if (!isNew && !isSaid) return refuseCase("case.nothing-changed")
  if (isNew && isTaken) return refuseCase("case.reference-taken")
  const isChild = !birthDate || isChildAge(ageAt(birthDate, state.openedAt, state.region))
  return isChild ? undefined : refuseCase("case.birth-date-unfit")
}

/** Alerts there are, and those found now; whoever is named twice counts once. */
const alerts = (before: readonly SameChild[], found: readonly SameChild[]) => [
  ...before.filter(({ agency }) => !found.some((each) => each.agency === agency)),
  ...found,
]

type Known = {
  readonly identity: Identity
  readonly blinds: readonly string[]
  readonly sameChild: readonly SameChild[]
}

function identified(it: Case, input: Identification, { identity, ...known }: Known): Case {
  const { reference, birthDate } = input
  const isNew = reference !== undefined && reference !== it.reference
  return {
    ...it,
    blinds: known.blinds,
    sameChild: alerts(it.sameChild, known.sameChild),
    identityStatus: statusOfIdentity(identity),
    ...(birthDate ? { age: ageAt(birthDate, it.openedAt, it.region), isAgeEstimated: false } : {}),
    ...(isNew ? { reference, aliases: unique([...it.aliases, it.reference]) } : {}),
  }
}

const referenceWrites = (it: Case, { reference }: Identification): readonly Write[] =>
  reference !== undefined && reference !== it.reference
    ? [create(referenceRef(reference), { case: it.id })]
    : []

/** Whoever takes the child over meanwhile must find its new words, or they name its former house. */
function movingWrites(
  { id, blinds }: Case,
  lock: Row<Lock> | undefined,
  moving: Row<MovingWords> | undefined,
): readonly Write[] {
  if (!lock) return []
  const words = { case: id, blinds }
  return [moving ? replace(moving, words) : create(movingWordsRef(lock.state.heldBy), words)]
}

const plainWords = (it: Case, identity: Identity) => identityWords(identity, it.region)

/** Says who the child is, as far as it is known now: history and references stay (scenario C10). */
export const identify = defineVerb({
  noun: "cases",
  name: "identify",
  title: { id: "Catat identitas", en: "Record the identity" },
  input: Identification,
  roles: caseWorkers,
  refusals: pick(
    caseRefusals,
    "case.missing",
    "case.not-yours",
    "case.wrong-state",
    "case.nothing-changed",
    "case.reference-taken",
    "case.birth-date-unfit",
  ),
  first: (ask) => ({
    ...subjectsFor(ask),
    section: ask.input && sectionRef(ask.id as CaseId, "identity"),
    taken: ask.input?.reference ? referenceRef(ask.input.reference) : undefined,
    lock: ask.input && lockRef(ask.id as CaseId, "custody"),
    budgets: ask.input ? budgetRefs(ask.actor) : [],
  }),
  second: ({ case: child, section, lock }, { input, blind }) => {
    const now = child && input ? plainWords(child.state, merged(section, input)).map(blind) : []
    const gone = input && child ? child.state.blinds.filter((each) => !now.includes(each)) : []
    const moving = lock && movingWordsRef(lock.state.heldBy)
    return { entries: blindRefs(now), gone: blindRefs(gone), moving }
  },
  may: (found, facts) => standing(found, facts, ["custodian"]),
  decide: ({ case: child, section, taken, lock, moving, ...looked }, input, facts: Facts) => {
    if (!child) return refuseCase("case.missing")
    const refused = wrong(child, input, taken !== undefined)
    if (refused) return refused
    const { state } = child
    const identity = merged(section, input)
    const blinds = plainWords(state, identity).map(facts.blind)
    const own = ownOf(state)
    const found = lookForSameChild({ ...looked, blinds }, own, facts)
    const content = { case: state.id, kind: "identity", content: { ...identity } }
    const next = identified(state, input, { identity, blinds, sameChild: found.sameChild })
    return changeOf(child, changed(next, facts.at, {}), {
      event: "case.identified",
      facts: { parts: Object.keys(said(input)), identityStatus: next.identityStatus },
      writes: [
        section ? replace(section, content) : create(sectionRef(state.id, "identity"), content),
        ...referenceWrites(state, input),
        ...found.writes,
        ...movingWrites(next, lock, moving),
        ...forgetWrites(looked.gone, own),
      ],
    })
  },
})
