import { createAsync, useLocation } from "@solidjs/router"
import { For, Show, Suspense } from "solid-js"
import { getNotices } from "../notice/data.ts"
import { Icon, type IconName } from "../ui/icon.tsx"
import { t } from "../words/words.ts"

const places = [
  ["/", "today", "nav.today"],
  ["/serah-terima", "handoff", "nav.handoffs"],
  ["/rapat", "meeting", "nav.meetings"],
  ["/kasus", "case", "nav.cases"],
  ["/kotak-masuk", "inbox", "nav.inbox"],
] as const satisfies readonly (readonly [string, IconName, string])[]

/** The five places of the portal: beside the page, or under the thumb on a phone. */
export function Nav() {
  const here = useLocation()
  const isHere = (path: string) =>
    path === "/" ? here.pathname === "/" : here.pathname.startsWith(path)
  return (
    <nav class="nav" aria-label={t("app.nav")}>
      <ul>
        <For each={places}>
          {([path, icon, text]) => (
            <li>
              <a href={path} aria-current={isHere(path) ? "page" : undefined}>
                <Icon name={icon} />
                {t(text)}
                <Show when={path === "/kotak-masuk"}>
                  <Suspense>
                    <Unread />
                  </Suspense>
                </Show>
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}

function Unread() {
  const notices = createAsync(() => getNotices())
  const count = () => {
    const answer = notices()
    return answer?.ok ? answer.value.items.filter((each) => !each.read).length : 0
  }
  return (
    <Show when={count()}>
      <span class="count">
        <span aria-hidden="true">{count()}</span>
        <span class="unseen">{t("nav.unread", { n: count() })}</span>
      </span>
    </Show>
  )
}
