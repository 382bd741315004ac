import { For } from "solid-js"
import { t } from "../words/words.ts"

const tabs = [
  ["/program", "programme.list"],
  ["/program/rekomendasi", "voice.list"],
  ["/program/laporan", "report.title"],
] as const

/** Programmes, what children recommended, and the report of a quarter. */
export const ProgrammeTabs = (props: { here: string }) => (
  <nav class="tabs" aria-label={t("programme.list")}>
    <For each={tabs}>
      {([href, text]) => (
        <a href={href} aria-current={props.here === href ? "page" : undefined}>
          {t(text)}
        </a>
      )}
    </For>
  </nav>
)
