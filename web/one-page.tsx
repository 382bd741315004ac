import { A } from "@solidjs/router"
import { type Accessor, type JSX, Show, Suspense } from "solid-js"
import type { Answer } from "./api.ts"
import { createView, Loaded } from "./reading.tsx"
import { Page } from "./ui/page.tsx"
import { Skeleton } from "./ui/state.tsx"
import { t } from "./words/words.ts"

/** Where a page belongs: the list one comes back to, and what it is called there. */
export type Origin = { readonly href: string; readonly name: string }

/** Leads back to where a page belongs. */
export const Back = (props: { to: Origin }) => (
  <A class="back" href={props.to.href}>
    ← {props.to.name}
  </A>
)

type OnePageProps<View> = {
  load: () => Promise<Answer<View>>
  origin: Origin
  title: (view: View) => string
  /** Shown above the title, and beside it, once the thing is read. */
  above?: (view: Accessor<View>) => JSX.Element
  aside?: (view: Accessor<View>) => JSX.Element
  children: (view: Accessor<View>, etag: Accessor<string | undefined>) => JSX.Element
}

/** The page of one thing: under the name of its list until it is read, then under its own. */
export const OnePage = <View,>(props: OnePageProps<View>) => (
  <Suspense
    fallback={
      <Page title={props.origin.name} back={<Back to={props.origin} />}>
        <Skeleton label={t("app.loading")} />
      </Page>
    }
  >
    <Whole {...props} />
  </Suspense>
)

function Whole<View>(props: OnePageProps<View>) {
  const answer = createView(() => props.load())
  const known = () => {
    const found = answer()
    return found?.ok ? found : undefined
  }
  // Handed on unread: what is read while it is put up would not follow what changes.
  const shown = (part?: (view: Accessor<View>) => JSX.Element) => (
    <Show when={known()}>{(found) => part?.(() => found().value)}</Show>
  )
  const title = () => {
    const found = known()
    return found ? props.title(found.value) : props.origin.name
  }
  return (
    <Page
      title={title()}
      back={<Back to={props.origin} />}
      above={shown(props.above)}
      aside={shown(props.aside)}
    >
      <Loaded answer={answer()}>{(view, etag) => props.children(view, etag)}</Loaded>
    </Page>
  )
}
