import type { Section } from "../../case/case.ts"
import { create, replace, type Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import { type Conversation, conversationRef, type Handoff, type Remark } from "../handoff.ts"

/** So many stay; whoever writes more than that repeats themselves. */
const remarksAtMost = 50

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
  const remark = { code, text, by: actor.person, at }
  const remarks = [...(said.remarks ?? []), remark].slice(-remarksAtMost)
  return sayIn(section, handoff, { ...said, remarks })
}
