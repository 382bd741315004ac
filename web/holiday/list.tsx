import { createSignal, For, Show, Suspense } from "solid-js"
import { Back } from "../one-page.tsx"
import { createView, Loaded } from "../reading.tsx"
import { PlaceName } from "../region/place-name.tsx"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { Page } from "../ui/page.tsx"
import { Skeleton } from "../ui/state.tsx"
import { label, t } from "../words/words.ts"
import { getHolidays, type YearView } from "./data.ts"
import { dayIn } from "./days.ts"
import { YearForm } from "./year-form.tsx"
import "./holiday.css"

/** The days on which offices are closed, year by year, and which decree says so. */
export const HolidaysPage = () => (
  <Page
    title={t("holiday.title")}
    lede={t("holiday.lede")}
    back={<Back to={{ href: "/rapat", name: t("meeting.list") }} />}
  >
    <Suspense fallback={<Skeleton label={t("app.loading")} />}>
      <Years />
    </Suspense>
  </Page>
)

const thisYear = () => new Date().getFullYear()

function Years() {
  const answer = createView(() => getHolidays())
  const [chosen, setChosen] = createSignal(thisYear())
  const [editing, setEditing] = createSignal<YearView>()
  const shown = (items: readonly YearView[]) =>
    items.find((each) => each.year === chosen()) ?? items.at(-1)
  return (
    <Loaded answer={answer()}>
      {(years) => (
        <div class="stack">
          <div class="chips" role="group" aria-label={t("holiday.year")}>
            <For each={years().items}>
              {(each) => (
                <button
                  type="button"
                  class="button small"
                  aria-pressed={each.year === shown(years().items)?.year}
                  onClick={() => setChosen(each.year)}
                >
                  {each.year}
                </button>
              )}
            </For>
          </div>
          <Show when={shown(years().items)}>
            {(year) => (
              <YearTable
                year={year()}
                mayEdit={years().can["enter"] === true}
                onEdit={() => setEditing(year())}
              />
            )}
          </Show>
          <Show when={years().can["enter"] === true}>
            <div class="actions">
              <Button onClick={() => setEditing(nextOf(years().items))}>
                <Icon name="add" />
                {t("holiday.next", { year: nextOf(years().items).year })}
              </Button>
            </div>
          </Show>
          <Show when={editing()} keyed>
            {(year) => (
              <YearForm
                year={year}
                onClose={() => {
                  setEditing(undefined)
                  setChosen(year.year)
                }}
              />
            )}
          </Show>
        </div>
      )}
    </Loaded>
  )
}

/** The first year that nobody has told yet, empty. */
const nextOf = (items: readonly YearView[]): YearView => ({
  year: Math.max(thisYear() - 1, ...items.map((each) => each.year)) + 1,
  days: [],
  decree: "",
  source: "entered",
  version: 0,
})

const YearTable = (props: { year: YearView; mayEdit: boolean; onEdit: () => void }) => (
  <section class="card padded">
    <div class="section-head">
      <h2>{t("holiday.of", { year: props.year.year, n: props.year.days.length })}</h2>
      <Show when={props.mayEdit}>
        <span class="more">
          <Button small onClick={props.onEdit}>
            {t("holiday.edit")}
          </Button>
        </span>
      </Show>
    </div>
    <dl class="facts">
      <dt>{t("holiday.decree")}</dt>
      <dd>{props.year.decree}</dd>
      <dt>{t("holiday.source")}</dt>
      <dd>{label("holidaySource", props.year.source)}</dd>
      <dt>{t("holiday.ramadan")}</dt>
      <dd>
        <Show when={props.year.ramadan} fallback={t("holiday.ramadanNone")}>
          {(span) => t("holiday.span", { from: dayIn(span().from), until: dayIn(span().until) })}
        </Show>
      </dd>
    </dl>
    <p class="hint">{t("holiday.ramadanHint")}</p>
    <table class="holidays">
      <thead>
        <tr>
          <th scope="col">{t("holiday.date")}</th>
          <th scope="col">{t("holiday.name")}</th>
          <th scope="col">{t("holiday.kind")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.year.days.toSorted((a, b) => a.date.localeCompare(b.date))}>
          {(each) => (
            <tr>
              <td>
                <time datetime={each.date}>{dayIn(each.date)}</time>
              </td>
              <th scope="row">{each.name}</th>
              <td>
                <span class="chip" classList={{ calm: each.kind === "national" }}>
                  {label("holidayKind", each.kind)}
                </span>
                <Show when={each.region}>
                  {(region) => (
                    <span class="soft">
                      {" "}
                      <PlaceName code={region()} />
                    </span>
                  )}
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </section>
)
