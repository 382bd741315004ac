import { canary } from "./story.ts"

/** Words of a child's story that only the table may hold, and nothing that travels. */
export const narratives = {
  reason: "Kenari perlu didampingi di sekolahnya",
  safety: "Pelaku tinggal serumah dengan Kenari",
  note: "Kenari dan ibunya setuju",
  view: "Kenari ingin tinggal bersama bibinya",
  decline: "Kenari tidak dapat kami dampingi",
}

const spellings = (text: string): readonly string[] => [
  text,
  encodeURIComponent(text),
  text.replaceAll(" ", "+"),
  text.replaceAll(" ", "-"),
  Buffer.from(text).toString("base64").replace(/=+$/, ""),
  Buffer.from(text).toString("base64url"),
  Buffer.from(text).toString("hex"),
]

const identities = [...Object.values(canary), "Anindita", "Gang Kenari", "720101130001"]

const tracesOf = (words: readonly string[], text: string): readonly string[] => {
  const told = text.toLowerCase()
  return words.filter((word) => spellings(word).some((each) => told.includes(each.toLowerCase())))
}

/** What a text gives away of who the child is or what was assessed. */
export const identityIn = (text: string): readonly string[] => tracesOf(identities, text)

/** What a text gives away of the child at all, the handoff's own narrative included. */
export const storyIn = (text: string): readonly string[] =>
  tracesOf([...identities, ...Object.values(narratives), "Kenari"], text)
