import { For } from "solid-js"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"

const views = [
  ["/direktori", "search", "directory.find"],
  ["/direktori/terdekat", "place", "directory.nearest"],
  ["/direktori/cakupan", "map", "directory.coverage"],
] as const

/** The three ways into the directory: by name, by need, by map. */
export const DirectoryTabs = (props: { current: (typeof views)[number][0] }) => (
  <nav class="tabs" aria-label={t("directory.title")}>
    <For each={views}>
      {([path, icon, text]) => (
        <a href={path} aria-current={props.current === path ? "page" : undefined}>
          <Icon name={icon} />
          {t(text)}
        </a>
      )}
    </For>
  </nav>
)
