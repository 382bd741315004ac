import { useSearchParams } from "@solidjs/router"
import { For, type JSX, Show, Suspense } from "solid-js"
import { createView, Loaded } from "../reading.tsx"
import { ownZone } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Select } from "../ui/field.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { dateOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { getReport, type Report } from "./data.ts"
import { ProgrammeTabs } from "./tabs.tsx"
import "../handoff/papers.css"
import "../paper/paper.css"
import "./programme.css"

const quarters = ["1", "2", "3", "4"]
const month = () => new Date().getUTCMonth()

/** The quarter before this one: the report that is due. */
const due = () => ({
  year: String(new Date().getUTCFullYear() - (month() < 3 ? 1 : 0)),
  quarter: String(month() < 3 ? 4 : Math.floor(month() / 3)),
})

const years = (): readonly string[] =>
  Array.from({ length: 8 }, (_, place) => String(new Date().getUTCFullYear() - place))

/** What the coordination team reports every quarter (PP 59/2019), counted from what was recorded. */
export function ReportPage() {
  const [search, setSearch] = useSearchParams<{
    tahun?: string
    triwulan?: string
    jejaring?: string
  }>()
  const year = () => search.tahun ?? due().year
  const quarter = () => search.triwulan ?? due().quarter
  const shownYears = () => [...new Set([...years(), year()])].sort().reverse()
  return (
    <Page title={t("report.title")} lede={t("report.lede")}>
      <div class="stack tight paper-acts">
        <ProgrammeTabs here="/program/laporan" />
        <div class="pair">
          <Select
            name="year"
            label={t("report.year")}
            options={shownYears().map((value) => ({ value, label: value }))}
            value={year()}
            onInput={(tahun) => setSearch({ tahun })}
          />
          <Select
            name="quarter"
            label={t("report.quarter")}
            options={quarters.map((value) => ({ value, label: label("quarter", value) }))}
            value={quarter()}
            onInput={(triwulan) => setSearch({ triwulan })}
          />
        </div>
      </div>
      <Suspense fallback={<Skeleton label={t("app.loading")} />}>
        <Quarter
          year={year()}
          quarter={quarter()}
          network={search.jejaring ?? ""}
          onNetwork={(jejaring) => setSearch({ jejaring })}
        />
      </Suspense>
    </Page>
  )
}

function Quarter(props: {
  year: string
  quarter: string
  network: string
  onNetwork: (network: string) => void
}) {
  const answer = createView(() => getReport(props.year, props.quarter, props.network))
  return (
    <Loaded answer={answer()}>
      {(report) => (
        <>
          <div class="actions paper-acts">
            <Show when={report().networks.length > 0}>
              <Select
                name="network"
                label={t("report.of")}
                blank={report().agency.name}
                options={report().networks.map(({ id, name }) => ({ value: id, label: name }))}
                value={props.network}
                onInput={props.onNetwork}
              />
            </Show>
            <Button look="main" onClick={() => window.print()}>
              {t("paper.print")}
            </Button>
          </div>
          <Sheet report={report()} />
        </>
      )}
    </Loaded>
  )
}

/** Not stated is unknown, and never nought. */
const told = (count: number | null): string =>
  count === null ? t("report.notStated") : String(count)

function Sheet(props: { report: Report }) {
  const day = (date: string, plus = 0) =>
    dateOf(new Date(Date.parse(date.slice(0, 10)) + plus * 86_400_000).toISOString(), ownZone())
  return (
    <article class="paper">
      <header class="kop">
        <p>{props.report.network?.name ?? props.report.agency.name}</p>
      </header>
      <h2>{t("report.form")}</h2>
      <p class="number">
        {label("quarter", String(props.report.quarter))} {props.report.year}
      </p>
      <p>
        {t("report.period", { from: day(props.report.from), until: day(props.report.until, -1) })}
      </p>
      <Show when={!props.report.isWhole}>
        <p>
          <strong>{t("report.notWhole")}</strong>
        </p>
      </Show>
      <Meetings report={props.report} />
      <Counts title={t("report.followUp")}>
        <Line name={t("report.decisions")} count={props.report.decisions} />
        <For each={Object.entries(props.report.actions)}>
          {([code, count]) => <Line name={label("reportAction", code)} count={count} />}
        </For>
      </Counts>
      <Counts title={t("voice.list")}>
        <For each={Object.entries(props.report.recommendations)}>
          {([code, count]) => <Line name={label("reportVoice", code)} count={count} />}
        </For>
      </Counts>
      <footer>
        <p>{t("report.source")}</p>
      </footer>
    </article>
  )
}

const Meetings = (props: { report: Report }) => (
  <>
    <table>
      <caption>{t("report.meetings")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("report.kind")}</th>
          <th scope="col">{t("report.count")}</th>
          <th scope="col">{t("report.people")}</th>
          <th scope="col">{t("report.unknown")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={rowsOf(props.report)}>
          {([name, tally]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{tally.meetings}</td>
              <td>{told(tally.people)}</td>
              <td>{tally.notStated}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
    <Counts title={t("report.planned")}>
      <Line name={t("report.expected")} count={props.report.planned.expected} />
      <Line name={t("report.came")} count={props.report.planned.came} />
      <Line name={t("meetingStatus.adjourned")} count={props.report.adjourned} />
      <Line name={t("meetingStatus.cancelled")} count={props.report.cancelled} />
      <Line name={t("report.unrecorded")} count={props.report.unrecorded} />
    </Counts>
  </>
)

function rowsOf({ held, byType, byMode, byPurpose }: Report) {
  const named = (group: string, tallies: Readonly<Record<string, Report["held"]>>) =>
    Object.entries(tallies).map(([code, tally]) => [label(group, code), tally] as const)
  return [
    [t("report.all"), held] as const,
    ...named("meetingType", byType),
    ...named("mode", byMode),
    ...named("purpose", byPurpose),
  ]
}

const Counts = (props: { title: string; children: JSX.Element }) => (
  <table>
    <caption>{props.title}</caption>
    <tbody>{props.children}</tbody>
  </table>
)

const Line = (props: { name: string; count: number | null }) => (
  <tr>
    <th scope="row">{props.name}</th>
    <td>{told(props.count)}</td>
  </tr>
)
