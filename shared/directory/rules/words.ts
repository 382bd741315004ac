import { type AgencyType, agencyTypes } from "../../agency/lists/agency-types.ts"
import { type Service, services } from "../../agency/lists/services.ts"
import type { Language } from "../../kernel/language.ts"
import { measures, verdicts } from "../lists/verdicts.ts"
import type { Line } from "./candidate.ts"

type Facts = Line["facts"]

const filled = (text: string, facts: Facts): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))

/** Codes among the facts as people say them. */
function named({ service, type, ...facts }: Facts, language: Language): Facts {
  return {
    ...facts,
    ...(service ? { service: services[service as Service][language] } : {}),
    ...(type ? { type: agencyTypes[type as AgencyType][language] } : {}),
  }
}

/** One line of an explained ranking in words. */
export function wordsOfLine({ verdict, facts }: Line, language: Language): string {
  const measure = measures[facts["kilometres"] === undefined ? "administrative" : "kilometres"]
  const said = { ...named(facts, language), measure: filled(measure[language], facts) }
  return filled(verdicts[verdict][language], said)
}
