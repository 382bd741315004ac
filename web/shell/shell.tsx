import { type RouteSectionProps, revalidate, useIsRouting, useLocation } from "@solidjs/router"
import {
  createEffect,
  type JSX,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
} from "solid-js"
import { lazily } from "../lazily.ts"
import { ProblemNote } from "../reading.tsx"
import { me } from "../session/agency.ts"
import { Landing } from "../session/landing.tsx"
import { learn, stranger } from "../session/me.ts"
import { phase, renew, signIn, signOut } from "../session/session.ts"
import { Button } from "../ui/button.tsx"
import { Skeleton } from "../ui/state.tsx"
import { Toast } from "../ui/toast.tsx"
import { t } from "../words/words.ts"
import { Account, AgencyCard } from "./account.tsx"
import { connected, outdated } from "./connection.ts"
import { Nav } from "./nav.tsx"
import { Brand, Top } from "./top.tsx"

const lively = [
  "handoffs",
  "handoff",
  "meetings",
  "meeting",
  "memberships",
  "membership",
  "partnerships",
  "partnership",
  "networks",
  "network",
  "notices",
]
const pulse = 60_000

const Newcomer = lazily(() => import("../session/newcomer.tsx"), "Newcomer")

/** Everything around a page; without a session, the way in. */
export const Shell = (props: RouteSectionProps) => (
  <Switch>
    <Match when={phase() === "out" || phase() === "unreachable"}>
      <Landing />
    </Match>
    <Match when={me()?.memberships.length === 0}>
      <Suspense>
        <Newcomer />
      </Suspense>
    </Match>
    <Match when={me()}>
      <Frame {...props} />
    </Match>
    <Match when={stranger()}>
      {(problem) => (
        <Nobody>
          <ProblemNote problem={problem()} />
          <Button look="main" onClick={() => void learn()}>
            {t("net.retry")}
          </Button>
        </Nobody>
      )}
    </Match>
    <Match when={true}>
      <div class="page">
        <Skeleton label={t("app.loading")} />
      </div>
    </Match>
  </Switch>
)

/** Somebody is signed in, but nothing can be shown to them. */
const Nobody = (props: { children: JSX.Element }) => (
  <main class="page" id="isi">
    <h1>Simpul</h1>
    {props.children}
    <div class="actions">
      <Button onClick={signOut}>{t("account.out")}</Button>
    </div>
  </main>
)

function Frame(props: RouteSectionProps) {
  const routing = useIsRouting()
  const here = useLocation()
  let main: HTMLElement | undefined
  // On arrival the keyboard starts at the page, not at the link that led to it.
  createEffect(
    on(
      () => here.pathname,
      () => main?.focus({ preventScroll: true }),
      { defer: true },
    ),
  )
  onMount(() => {
    const refresh = () => {
      if (document.visibilityState === "visible") void revalidate(lively)
    }
    const timer = setInterval(refresh, pulse)
    document.addEventListener("visibilitychange", refresh)
    window.addEventListener("online", refresh)
    onCleanup(() => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", refresh)
      window.removeEventListener("online", refresh)
    })
  })
  return (
    <>
      <a class="skip" href="#isi">
        {t("app.skip")}
      </a>
      <Show when={routing()}>
        <div class="loading" />
      </Show>
      <div class="shell">
        <Top />
        <div class="side">
          <Brand />
          <AgencyCard />
          <Nav />
          <Account />
        </div>
        <div class="place">
          <Banner />
          <main
            id="isi"
            tabindex="-1"
            ref={(made) => {
              main = made
            }}
          >
            <Suspense>{props.children}</Suspense>
          </main>
        </div>
      </div>
      <Toast />
    </>
  )
}

/** What stands between the person and the server, if anything does. */
const Banner = () => (
  <div role="status">
    <Switch>
      <Match when={phase() === "lost"}>
        <div class="banner">
          <span>{t("landing.lost")}</span>
          <Button small onClick={() => void signIn(location.pathname + location.search)}>
            {t("landing.again")}
          </Button>
        </div>
      </Match>
      <Match when={outdated()}>
        <div class="banner">
          <span>{t("release.new")}</span>
          <Button small onClick={() => location.reload()}>
            {t("release.load")}
          </Button>
        </div>
      </Match>
      <Match when={!connected()}>
        <div class="banner">
          <span>{t("net.lost")}</span>
          <Button small onClick={() => void renew().then(() => revalidate())}>
            {t("net.retry")}
          </Button>
        </div>
      </Match>
    </Switch>
  </div>
)
