import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import type { BatchStatus, EntryResult } from "#shared/batch/batch.ts"
import { Icon, type IconName } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import type { BatchView, EntryView } from "./data.ts"
import "./batch.css"

const tones: Readonly<Record<BatchStatus, string>> = {
  "pending-approval": "warm",
  running: "calm",
  done: "good",
  cancelled: "",
}

type Standing = Pick<BatchView, "status" | "tallies">

/** Gone through is not the same as offered: some may have been refused, or left out. */
const wordOf = ({ status, tallies }: Standing): string =>
  status === "done" && tallies.offered < tallies.all ? "through" : status

export const StatusChip = (props: { of: Standing }) => (
  <span class={`chip ${tones[props.of.status]}`}>{label("batchStatus", wordOf(props.of))}</span>
)

const signs: Readonly<Record<EntryResult, IconName>> = {
  waiting: "wait",
  offered: "check",
  refused: "cross",
  skipped: "pass",
}

/** What became of each child, and what to do where it did not work. */
export const Entries = (props: { entries: readonly EntryView[] }) => (
  <section class="card padded">
    <h2>{t("batch.entries")}</h2>
    <ul class="entries">
      <For each={props.entries}>
        {(entry) => (
          <li class={entry.result}>
            <Icon name={signs[entry.result]} />
            <span>
              <A class="reference" href={`/kasus/${entry.case}`}>
                {entry.reference}
              </A>{" "}
              <span class="soft">{label("batchResult", entry.result)}</span>
              <Show when={entry.handoff}>
                {(handoff) => (
                  <>
                    {" · "}
                    <A href={`/serah-terima/${handoff()}`}>
                      {t("batch.open")}
                      <span class="unseen"> {entry.reference}</span>
                    </A>
                  </>
                )}
              </Show>
              <Show when={entry.code}>
                {(code) => <span class="why">{label("batchWhy", code())}</span>}
              </Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  </section>
)

/** What is offered to whom, in the words that hold for each child. */
export const About = (props: { view: BatchView }) => (
  <section class="card padded">
    <h2>{t("batch.about")}</h2>
    <dl class="facts">
      <dt>{t("batch.target")}</dt>
      <dd>{props.view.to.name}</dd>
      <dt>{t("batch.kind")}</dt>
      <dd>{label("kind", props.view.kind)}</dd>
      <dt>{t("batch.service")}</dt>
      <dd>{label("service", props.view.service)}</dd>
      <dt>{t("offering.reason")}</dt>
      <dd>{props.view.reason}</dd>
      <dt>{t("offering.safety")}</dt>
      <dd>{props.view.safety}</dd>
      <dt>{t("batch.basis")}</dt>
      <dd>
        {[label("basis", props.view.basis.kind), props.view.basis.by, props.view.basis.note]
          .filter(Boolean)
          .join(" · ")}
      </dd>
      <Show when={props.view.childView}>
        {(view) => (
          <>
            <dt>{t("batch.view")}</dt>
            <dd>{Object.values(view()).join(" ")}</dd>
          </>
        )}
      </Show>
      <Show when={props.view.familyOptions}>
        {(family) => (
          <>
            <dt>{t("batch.family")}</dt>
            <dd>{family()}</dd>
          </>
        )}
      </Show>
      <dt>{t("batch.author")}</dt>
      <dd>{props.view.author.name}</dd>
      <Show when={props.view.approver}>
        {(approver) => (
          <>
            <dt>{t("batch.approver")}</dt>
            <dd>{approver().name}</dd>
          </>
        )}
      </Show>
    </dl>
  </section>
)
