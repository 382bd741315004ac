/** Words and figures that often stand for one child: a school, an address, a number of an id card. */
const telling: readonly RegExp[] = [
  /\d(?:[ .-]?\d){7,}/g,
  /\b(?:SDN?|SLB|SMPN?|SMAN?|SMKN?|MTsN?|MIN)\b\.?(?: (?:Negeri )?[\dA-Z]\w*)?/g,
  /\b(?:Jl|Jln|Jalan|Gg|Gang)\b\.? ?[\dA-Z]\w*/g,
  /\bR[TW]\b\.? ?\d+/gi,
]

/**
 * What in a text may point to one child, as it was written and each once. It guesses, and misses
 * most names: a warning beside a text, never a reason to refuse it.
 */
export function leaksIn(...texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((text) =>
    telling.flatMap((each) => Array.from(text.matchAll(each), ([part]) => part.trim())),
  )
  return [...new Set(found)]
}
