import { Show } from "solid-js"
import { Button } from "../ui/button.tsx"
import { TextField } from "../ui/field.tsx"
import { createForm } from "../ui/form.ts"
import { t } from "../words/words.ts"
import type { Told } from "./overlay.ts"

/** Somebody without an account: by name, and with a letter of assignment where they speak. */
export function GuestForm(props: { onAdd: (guest: Told) => void }) {
  const blank = { name: "", position: "", letter: "" }
  const { form, set, wrong, isWhole } = createForm(blank, () => ["name"])
  const add = () => {
    if (!isWhole()) return
    const { name, position, letter } = form()
    props.onAdd({
      key: crypto.randomUUID(),
      name: name.trim(),
      mode: "ONSITE",
      arrivedAt: new Date().toISOString(),
      speaksAs: letter.trim() ? "letter" : "guest",
      ...(position.trim() ? { position: position.trim() } : {}),
      ...(letter.trim() ? { letter: letter.trim() } : {}),
    })
    for (const field of ["name", "position", "letter"] as const) set(field, "")
  }
  return (
    <div class="stack tight">
      <TextField
        name="guest"
        label={t("roll.guest")}
        value={form().name}
        wrong={form().name ? undefined : wrong("name")}
        onInput={(name) => set("name", name)}
      />
      <Show when={form().name.trim()}>
        <TextField
          name="position"
          label={t("roll.position")}
          optional={t("app.optional")}
          value={form().position}
          onInput={(position) => set("position", position)}
        />
        <TextField
          name="letter"
          label={t("roll.letter")}
          hint={t("roll.letterHint")}
          optional={t("app.optional")}
          value={form().letter}
          onInput={(letter) => set("letter", letter)}
        />
      </Show>
      <div class="actions">
        <Button small onClick={add}>
          {t("roll.addGuest")}
        </Button>
      </div>
    </div>
  )
}
