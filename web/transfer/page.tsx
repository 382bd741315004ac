import { A } from "@solidjs/router"
import { createEffect, on, onCleanup, Show, untrack } from "solid-js"
import { acting, hasRole } from "../session/agency.ts"
import { Page } from "../ui/page.tsx"
import { t } from "../words/words.ts"
import { Acts, Progress, Summary } from "./acts.tsx"
import { agencyTransfer } from "./agency-transfer.ts"
import { ChooseFile } from "./choose.tsx"
import { Exporting } from "./exporting.tsx"
import { createJob, type Job, type Phase } from "./job.ts"
import { memberTransfer } from "./member-transfer.ts"
import { Preview } from "./preview.tsx"
import { Report } from "./report.tsx"
import type { Transfer } from "./transfer.ts"
import "./transfer.css"

/** Agencies from a file, and into one. */
export const AgencyTransferPage = () => (
  <TransferPage
    transfer={agencyTransfer}
    mayImport={hasRole("AGENCY_ADMIN", "COORDINATOR", "PLATFORM_ADMIN")}
    mayExport
  />
)

/** Members of one's own agency from a file, and into one. */
export const MemberTransferPage = () => (
  <TransferPage
    transfer={memberTransfer}
    mayImport={hasRole("AGENCY_ADMIN")}
    mayExport={hasRole("AGENCY_ADMIN")}
  />
)

type TransferProps = {
  readonly transfer: Transfer
  readonly mayImport: boolean
  readonly mayExport: boolean
}

const TransferPage = (props: TransferProps) => (
  <Page title={t("transfer.title")} lede={t("transfer.lede")}>
    <div class="stack">
      <nav class="tabs" aria-label={t("transfer.choice")}>
        <A href="/instansi/impor" aria-current={isOf(props, "agencies")}>
          {t("transfer.agencies")}
        </A>
        <A href="/anggota/impor" aria-current={isOf(props, "members")}>
          {t("transfer.members")}
        </A>
      </nav>
      {/* Another agency's page is another page: what was chosen for one is not for the other. */}
      <Show when={acting()?.agency.id} keyed>
        <Show
          when={props.mayImport}
          fallback={<p class="note">{t(`transfer.${props.transfer.name}.who`)}</p>}
        >
          <Importing transfer={props.transfer} />
        </Show>
        <Show when={props.mayExport}>
          <Exporting transfer={props.transfer} />
        </Show>
      </Show>
    </div>
  </Page>
)

const isOf = ({ transfer }: TransferProps, name: Transfer["name"]) =>
  transfer.name === name ? "page" : undefined

function Importing(props: { transfer: Transfer }) {
  const job = createJob(untrack(() => props.transfer))
  const stay = (event: BeforeUnloadEvent) => event.preventDefault()
  createEffect(() => {
    if (!job.isBusy()) return
    window.addEventListener("beforeunload", stay)
    onCleanup(() => window.removeEventListener("beforeunload", stay))
  })
  return (
    <>
      <ChooseFile job={job} />
      <Show when={job.file()} keyed>
        {(file) => (
          <>
            <Preview job={job} file={file} />
            <Doing job={job} />
            <Report job={job} />
          </>
        )}
      </Show>
    </>
  )
}

const titles = {
  chosen: "transfer.rehearse",
  rehearsing: "transfer.rehearsed",
  rehearsed: "transfer.rehearsed",
  running: "transfer.result",
  ran: "transfer.result",
} as const satisfies Record<Phase, string>

function Doing(props: { job: Job }) {
  let heading: HTMLHeadingElement | undefined
  // The button that was pressed goes away with its phase: the keyboard stays in this part.
  createEffect(
    on(
      () => props.job.phase(),
      () =>
        queueMicrotask(() => {
          if (document.activeElement === document.body) heading?.focus({ preventScroll: true })
        }),
      { defer: true },
    ),
  )
  return (
    <section class="card padded" aria-labelledby="transfer-acts">
      <h2
        id="transfer-acts"
        tabindex="-1"
        ref={(made) => {
          heading = made
        }}
      >
        {t(titles[props.job.phase()])}
      </h2>
      <Progress job={props.job} />
      <Summary job={props.job} />
      <Acts job={props.job} />
    </section>
  )
}
