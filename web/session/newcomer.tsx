import { onMount, Show } from "solid-js"
import { LanguageButton } from "../shell/language.tsx"
import { BrandMark } from "../ui/brand-mark.tsx"
import { Button } from "../ui/button.tsx"
import { Toast } from "../ui/toast.tsx"
import { t } from "../words/words.ts"
import { invitations, me } from "./agency.ts"
import { Invitations } from "./invitations.tsx"
import { learn } from "./me.ts"
import { signOut } from "./session.ts"
import "./newcomer.css"

/** What somebody sees who is signed in and belongs to no agency: invitations, or whom to ask. */
export function Newcomer() {
  onMount(() => {
    document.title = "Simpul"
  })
  return (
    <div class="newcomer">
      <header>
        <span class="brand">
          <BrandMark />
          Simpul
        </span>
        <LanguageButton />
      </header>
      <main id="isi">
        <div>
          <h1>{t("newcomer.title", { name: me()?.person?.name ?? "" })}</h1>
          <Show when={invitations().length > 0}>
            <p class="lede">{t("invitation.lede")}</p>
          </Show>
        </div>
        <Show
          when={invitations().length > 0}
          fallback={<p class="note warm">{t("account.none")}</p>}
        >
          <Invitations />
        </Show>
        <div class="actions">
          <Button onClick={() => void learn()}>{t("newcomer.again")}</Button>
          <Button look="plain" onClick={signOut}>
            {t("account.out")}
          </Button>
        </div>
      </main>
      <Toast />
    </div>
  )
}
