import { A } from "@solidjs/router"
import { Page } from "./ui/page.tsx"
import { t } from "./words/words.ts"

/** An address that leads nowhere. */
export const Missing = () => (
  <Page title={t("missing.title")} lede={t("missing.text")}>
    <div class="actions">
      <A class="button main" href="/">
        {t("missing.home")}
      </A>
    </div>
  </Page>
)
