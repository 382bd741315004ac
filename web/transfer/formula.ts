/**
 * What a spreadsheet would run or mangle: formulas, numbers that lose a leading nought or their
 * last digits. Apostrophes before it are one's own, so that taking one away gives back what was.
 */
const risky = /^'*(?:[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]|0\d|\d{12})/

/** Puts an apostrophe before what a spreadsheet must take for text. */
export const guard = (text: string): string => (risky.test(text) ? `'${text}` : text)

/** Takes that apostrophe away again, and none that belongs to a name. */
export const unguard = (text: string): string =>
  text.startsWith("'") && risky.test(text) ? text.slice(1) : text
