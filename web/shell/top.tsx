import { A } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { acting } from "../session/agency.ts"
import { BrandMark } from "../ui/brand-mark.tsx"
import { Button } from "../ui/button.tsx"
import { Dialog } from "../ui/dialog.tsx"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"
import { Account, AgencyCard } from "./account.tsx"

/** The phone's header: where one is at home, for whom one acts, and the account behind a button. */
export function Top() {
  const [open, setOpen] = createSignal(false)
  return (
    <header class="top">
      <Brand />
      <span class="agency-line">{acting()?.agency.name}</span>
      <Button small look="plain" onClick={() => setOpen(true)}>
        <Icon name="person" />
        <span class="unseen">{t("nav.account")}</span>
      </Button>
      <Show when={open()}>
        <Dialog title={t("nav.account")} onClose={() => setOpen(false)}>
          <AgencyCard />
          <Account />
          <div class="foot actions">
            <Button onClick={() => setOpen(false)}>{t("app.close")}</Button>
          </div>
        </Dialog>
      </Show>
    </header>
  )
}

export const Brand = () => (
  <A class="brand" href="/">
    <BrandMark />
    Simpul
  </A>
)
