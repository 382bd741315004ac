const numbers = [
  // NIK: sixteen digits, however they are spaced, and whatever follows.
  /\d(?:[ .-]?\d){15}/,
  // A mobile phone, with or without the country's code.
  /(?<!\d)(?:\+?62|0)[ .-]?8(?:[ .-]?\d){7,11}(?!\d)/,
  // A fixed line, with its area code; a thousand million ends in noughts and is none.
  /(?<!\d[ .,-]?)(?:\+62[ .-]?\d{2,3}|\(?0\d{2,3}\)?)[ .-]?\d{3,4}[ .-]?\d{3,5}(?!\d)/,
]

const mail = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/

/** Whether a text holds what leads to one person: an identity number, a phone, an e-mail address. */
export const namesSomebody = (text: string): boolean =>
  [...numbers, mail].some((pattern) => pattern.test(text.normalize("NFKC")))
