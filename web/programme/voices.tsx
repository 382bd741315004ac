import { useSearchParams } from "@solidjs/router"
import { createEffect, createSignal, on, Show, Suspense } from "solid-js"
import { createPages, PagedRows } from "../reading.tsx"
import { hasRole } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { t } from "../words/words.ts"
import { type Box, getRecommendations } from "./data.ts"
import { ProgrammeTabs } from "./tabs.tsx"
import { Voice } from "./voice.tsx"
import { RecordDialog } from "./voice-deeds.tsx"
import "./programme.css"

/** What children recommended together: those my agency answers, and those of my own meetings. */
export function RecommendationsPage() {
  const [search] = useSearchParams<{ kotak?: string; jawaban?: string }>()
  const [recording, setRecording] = createSignal(false)
  const box = (): Box => (search.kotak === "asal" ? "following" : "mine")
  const answered = () => (search.jawaban === "sudah" ? "yes" : "no")
  const to = (which: Box, said: string) =>
    `/program/rekomendasi?${which === "following" ? "kotak=asal&" : ""}jawaban=${said}`
  return (
    <Page
      title={t("voice.list")}
      lede={t("voice.lede")}
      aside={
        <Show when={hasRole("COORDINATOR")}>
          <Button onClick={() => setRecording(true)}>
            <Icon name="add" />
            {t("voice.record")}
          </Button>
        </Show>
      }
    >
      <div class="stack tight">
        <ProgrammeTabs here="/program/rekomendasi" />
        <nav class="tabs" aria-label={t("voice.list")}>
          <a href={to("mine", "belum")} aria-current={box() === "mine" ? "page" : undefined}>
            {t("voice.mine")}
          </a>
          <a
            href={to("following", "belum")}
            aria-current={box() === "following" ? "page" : undefined}
          >
            {t("voice.following")}
          </a>
          <span class="stages">
            <a href={to(box(), "belum")} aria-current={answered() === "no" ? "true" : undefined}>
              {t("voice.open")}
            </a>
            <a href={to(box(), "sudah")} aria-current={answered() === "yes" ? "true" : undefined}>
              {t("voice.answered")}
            </a>
          </span>
        </nav>
        <Suspense fallback={<Skeleton label={t("app.loading")} />}>
          <Voices box={box()} answered={answered()} />
        </Suspense>
      </div>
      <Show when={recording()}>
        <RecordDialog onClose={() => setRecording(false)} />
      </Show>
    </Page>
  )
}

function Voices(props: { box: Box; answered: "no" | "yes" }) {
  const pages = createPages((cursor) => getRecommendations(props.box, props.answered, cursor))
  createEffect(on([() => props.box, () => props.answered], pages.reset, { defer: true }))
  return (
    <PagedRows pages={pages} empty={{ title: t("voice.empty"), children: t("voice.emptyText") }}>
      {(card) => <Voice card={card} />}
    </PagedRows>
  )
}
