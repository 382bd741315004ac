import type { Section } from "../../case/case.ts"
import { create, replace, type Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import { type Conversation, conversationRef, type Handoff, type Remark } from "../handoff.ts"
import { bytesOf } from "./texts.ts"

/**
 * Bytes that all remarks take at most, beside `roundBytes` for each list of questions and answers:
 * a conversation stays below 200 kB, a row of the store takes 400. Up to `whole` a remark is kept
 * as it was written, up to `short` by its beginning, up to `bare` by who made it and when; the act
 * and its ledger entry stand in any case. Nothing said before is lost to what is said later.
 */
const limits = { whole: 50_000, short: 65_000, bare: 75_000 } as const

/** Letters of a remark's beginning. */
const shortText = 200

/** What was said on a handoff so far; nothing where nobody has said anything. */
export const conversationIn = (section: Row<Section> | undefined): Conversation => ({
  rounds: [],
  ...section?.state.content,
})

/** Writes the conversation of a handoff anew. */
export function sayIn(
  section: Row<Section> | undefined,
  handoff: Handoff,
  content: Conversation,
): Write {
  const ref = conversationRef(handoff)
  const state = { case: handoff.case, kind: ref.parts[1] ?? "", content }
  return section ? replace(section, state) : create(ref, state)
}

/** Keeps why somebody did something, sealed beside what was asked and answered. */
export function remarkIn(
  section: Row<Section> | undefined,
  [handoff, code, text]: readonly [Handoff, Remark["code"], string],
  { actor, at }: Pick<Facts, "actor" | "at">,
): Write {
  const said = conversationIn(section)
  const withText = (words: string): readonly Remark[] => [
    ...(said.remarks ?? []),
    { code, text: words, by: actor.person, at },
  ]
  const beginning = text.slice(0, shortText).toWellFormed()
  const short = text.length <= shortText ? text : `${beginning}…`
  const fitting = [
    [withText(text), limits.whole],
    [withText(short), limits.short],
    [withText(""), limits.bare],
  ] as const
  const fits = fitting.find(([remarks, most]) => bytesOf(remarks) <= most)
  return sayIn(section, handoff, fits ? { ...said, remarks: fits[0] } : said)
}
