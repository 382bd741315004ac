import type { Locator, Page } from "playwright-core"

/** One thing a person does in a form, in its order: a choice may reveal the next field. */
export type Typed =
  | readonly ["text", label: string | RegExp, value: string]
  | readonly ["select", label: string | RegExp, value: string]
  | readonly ["radio", name: string | RegExp]
  | readonly ["tick", name: string | RegExp]
  | readonly ["unfold", name: string]

/** A label as it is read: alone, or with the word that says one may leave it out. */
const labelled = (place: Page | Locator, label: string | RegExp): Locator =>
  typeof label === "string" ? place.getByLabel(label, { exact: true }) : place.getByLabel(label)

async function fillOne(place: Page | Locator, typed: Typed): Promise<void> {
  const [how, name] = typed
  if (how === "text") return labelled(place, name).fill(typed[2])
  if (how === "unfold") return place.locator("summary", { hasText: name }).click()
  const role = how === "radio" ? "radio" : "checkbox"
  if (how === "radio" || how === "tick") {
    const exact = typeof name === "string"
    return place.getByRole(role, { name, exact }).check()
  }
  await labelled(place, name).selectOption(typed[2])
}

export async function fillIn(place: Page | Locator, form: readonly Typed[]): Promise<void> {
  for (const typed of form) await fillOne(place, typed)
}

/** Presses a button that asks something in a dialog; gives that dialog, open. */
export async function ask(page: Page, button: string | RegExp): Promise<Locator> {
  const exact = typeof button === "string"
  await page.getByRole("button", { name: button, exact }).click()
  const dialog = page.getByRole("dialog")
  await dialog.waitFor()
  return dialog
}

/** Sends an open dialog; it closes once the act is done, and says why if it was refused. */
export async function send(dialog: Locator, button: string): Promise<void> {
  await dialog.getByRole("button", { name: button, exact: true }).click()
  try {
    await dialog.waitFor({ state: "detached" })
  } catch (cause) {
    throw new Error(`still open: ${await dialog.innerText()}`, { cause })
  }
}

/** One act from its button to the word that it is done. */
export async function deed(
  page: Page,
  button: string | readonly [opens: string | RegExp, sends: string],
  form: readonly Typed[] = [],
): Promise<void> {
  const [opens, sends] = typeof button === "string" ? [button, button] : button
  const dialog = await ask(page, opens)
  await fillIn(dialog, form)
  await send(dialog, sends)
}
