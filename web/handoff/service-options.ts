import { codesOf, label } from "../words/words.ts"

/** Every service by its name, in the order of the alphabet. */
export const services = () =>
  codesOf("service")
    .map((value) => ({ value, label: label("service", value) }))
    .sort((a, b) => a.label.localeCompare(b.label))
