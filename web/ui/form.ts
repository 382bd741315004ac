import { createSignal } from "solid-js"
import { t } from "../words/words.ts"

export type Texts = Readonly<Record<string, string>>

/** What the fields of one form hold, and which of them still lack. */
export type Form<Fields extends Texts> = {
  readonly form: () => Fields
  readonly set: (field: keyof Fields & string, value: string) => void
  /** What to say beside a field that must be filled in, once somebody tried to send. */
  readonly wrong: (field: keyof Fields & string) => string | undefined
  /** Whether nothing lacks; from now on every field that does says so. */
  readonly isWhole: () => boolean
  readonly missing: () => number
}

/**
 * Texts that people type, by field.
 * @param required fields without which nothing is sent; what they are may follow from the others
 */
export function createForm<Fields extends Texts>(
  begin: Fields,
  required: (form: Fields) => readonly (keyof Fields & string)[],
): Form<Fields> {
  const [form, setForm] = createSignal<Fields>(begin)
  const [tried, setTried] = createSignal(false)
  const lacking = () => required(form()).filter((field) => !form()[field]?.trim())
  return {
    form,
    set: (field, value) => setForm((known) => ({ ...known, [field]: value })),
    wrong: (field) => (tried() && lacking().includes(field) ? t("problem.required") : undefined),
    isWhole: () => {
      setTried(true)
      return lacking().length === 0
    },
    missing: () => (tried() ? lacking().length : 0),
  }
}
