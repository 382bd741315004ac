import * as z from "zod/mini"
import { rely } from "../kernel/decision.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Item, itemWordsRef, type Outcome } from "../meeting/rows/item.ts"
import { leadsMeeting } from "../meeting/rules/access.ts"
import { mostOutcomes } from "../meeting/rules/outcomes.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { changeOf, wordsWrite } from "./rules/change.ts"
import { around, itemFor, notAt, unknown } from "./rules/standing.ts"

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

const Amending = z.strictObject({
  outcomes: z
    .array(z.strictObject({ place: z.int().check(z.gte(1), z.lte(mostOutcomes)), text }))
    .check(z.minLength(1), z.maxLength(mostOutcomes)),
})
type Amending = z.infer<typeof Amending>

/** What somebody agreed to do stays as it was said: another action takes its place. */
function unfit(known: readonly Outcome[], { outcomes }: Amending): Refusal | undefined {
  const meant = outcomes.map(({ place }) => known[place - 1])
  if (meant.some((each) => each === undefined)) return refuse("agenda.outcome-unknown")
  return meant.some((each) => each?.kind === "ACTION") ? refuse("agenda.action-stands") : undefined
}

/** Puts the words of outcomes right while the minutes are written. */
export const amend = defineVerb({
  noun: "agenda-items",
  name: "amend",
  title: { id: "Perbaiki rumusan", en: "Amend the wording" },
  input: Amending,
  roles: [],
  refusals: pick(
    agendaRefusals,
    "agenda.missing",
    "agenda.not-yours",
    "agenda.wrong-state",
    "agenda.meeting-wrong-state",
    "agenda.outcome-unknown",
    "agenda.action-stands",
  ),
  first: itemFor,
  second: ({ item }, { input }) => ({
    ...around(item),
    words: item && input ? itemWordsRef(item.state.id) : undefined,
  }),
  may: (found, { actor }) => {
    const refused = unknown(found, actor)
    if (refused) return refused
    if (!found.meeting || !leadsMeeting(found.meeting.state, actor))
      return refuse("agenda.not-yours")
    const { status } = found.meeting.state
    if (status !== "minutes-draft") return refuse("agenda.meeting-wrong-state", { status })
    return notAt(found, "decided", "revision")
  },
  decide: ({ item, meeting, words }, input, { at }) => {
    if (!item || !meeting) return refuse("agenda.missing")
    const known = words?.state.outcomes ?? []
    const wrong = unfit(known, input)
    if (wrong) return wrong
    const texts = new Map(input.outcomes.map((each) => [each.place, each.text]))
    const outcomes = known.map((each, place) => ({
      ...each,
      text: texts.get(place + 1) ?? each.text,
    }))
    const next: Item = { ...item.state, updatedAt: at }
    return changeOf(item, next, {
      event: "agenda.amended",
      meeting: meeting.state,
      writes: [wordsWrite(next.id, words, { outcomes })],
      relies: [rely(meeting, "status")],
      facts: { places: [...texts.keys()] },
    })
  },
})
