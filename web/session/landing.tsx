import { useLocation } from "@solidjs/router"
import { createSignal, For, onMount, Show } from "solid-js"
import { LanguageButton } from "../shell/language.tsx"
import { BrandMark } from "../ui/brand-mark.tsx"
import { Button } from "../ui/button.tsx"
import { Icon, type IconName } from "../ui/icon.tsx"
import { t } from "../words/words.ts"
import { paths } from "./identity.ts"
import { phase, signIn } from "./session.ts"
import "./landing.css"

const points = [
  ["handoff", "landing.point1"],
  ["lock", "landing.point2"],
  ["meeting", "landing.point3"],
] as const satisfies readonly (readonly [IconName, string])[]

/** What somebody sees who is not signed in. */
export function Landing() {
  const here = useLocation()
  const [busy, setBusy] = createSignal(false)
  onMount(() => {
    document.title = "Simpul"
  })
  const enter = () => {
    setBusy(true)
    const back = here.pathname === paths.back ? "/" : here.pathname + here.search
    void signIn(back).catch(() => setBusy(false))
  }
  return (
    <div class="landing">
      <header>
        <span class="brand">
          <BrandMark />
          Simpul
        </span>
        <LanguageButton />
      </header>
      <main id="isi">
        <h1>{t("landing.title")}</h1>
        <p class="lede">{t("landing.lede")}</p>
        <Show when={phase() === "unreachable"}>
          <p class="note warm" role="alert">
            {t("landing.unreachable")}
          </p>
        </Show>
        <div class="enter">
          <Button look="main" busy={busy()} onClick={enter}>
            {t("landing.in")}
          </Button>
          <p class="soft">{t("landing.how")}</p>
        </div>
        <ul class="points">
          <For each={points}>
            {([icon, text]) => (
              <li>
                <Icon name={icon} />
                {t(text)}
              </li>
            )}
          </For>
        </ul>
      </main>
      <svg class="knot" viewBox="0 0 400 400" fill="none" aria-hidden="true">
        <path d="M120 40C20 110 20 290 120 360c95 60 165-30 165-160S350 20 400 60" />
        <path d="M280 360c100-70 100-250 0-320-95-60-165 30-165 160S50 380 0 340" />
      </svg>
    </div>
  )
}
