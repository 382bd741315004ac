import { createAsync, useLocation } from "@solidjs/router"
import { createMemo, createSignal, createUniqueId, For, Show, Suspense } from "solid-js"
import { getNotices } from "../notice/data.ts"
import { Button } from "../ui/button.tsx"
import { Dialog } from "../ui/dialog.tsx"
import { Icon } from "../ui/icon.tsx"
import { t } from "../words/words.ts"
import { openGroups, type Place, placeOf } from "./places.ts"
import "./nav.css"

/** The places of the portal: beside the page, or the nearest of them under the thumb on a phone. */
export function Nav() {
  const here = useLocation()
  const current = createMemo(() => placeOf(here.pathname))
  const [open, setOpen] = createSignal(false)
  return (
    <nav class="nav" aria-label={t("app.nav")}>
      <For each={openGroups()}>
        {(group) => <Group {...group} current={current()} onChoose={() => undefined} />}
      </For>
      <button
        type="button"
        class="more"
        aria-haspopup="dialog"
        aria-current={current()?.far ? "true" : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="more" />
        {t("nav.more")}
      </button>
      <Show when={open()}>
        <Dialog title={t("nav.more")} onClose={() => setOpen(false)}>
          <div class="nav sheet">
            <For each={openGroups()}>
              {(group) => (
                <Group
                  name={group.name}
                  places={group.places.filter((place) => place.far)}
                  current={current()}
                  onChoose={() => setOpen(false)}
                />
              )}
            </For>
          </div>
          <div class="foot actions">
            <Button onClick={() => setOpen(false)}>{t("app.close")}</Button>
          </div>
        </Dialog>
      </Show>
    </nav>
  )
}

function Group(props: {
  name?: "nav.group.network" | "nav.group.admin" | undefined
  places: readonly Place[]
  current: Place | undefined
  onChoose: () => void
}) {
  const id = createUniqueId()
  return (
    <div class="group">
      <Show when={props.name}>
        {(name) => (
          <p class="group-name" id={id}>
            {t(name())}
          </p>
        )}
      </Show>
      <ul aria-labelledby={props.name ? id : undefined}>
        <For each={props.places}>
          {(place) => (
            <li classList={{ far: place.far ?? false }}>
              <a
                href={place.path}
                aria-current={props.current === place ? "page" : undefined}
                onClick={() => props.onChoose()}
              >
                <Icon name={place.icon} />
                {t(place.text)}
                <Show when={place.path === "/kotak-masuk"}>
                  <Suspense>
                    <Unread />
                  </Suspense>
                </Show>
              </a>
            </li>
          )}
        </For>
      </ul>
    </div>
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
