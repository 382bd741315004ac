import { useAction } from "@solidjs/router"
import { createSignal, For, Show, untrack } from "solid-js"
import { createStore } from "solid-js/store"
import type { Headcount } from "../../shared/meeting/meeting.ts"
import { ActDialog } from "../acting.tsx"
import { Button } from "../ui/button.tsx"
import { TextField } from "../ui/field.tsx"
import { t } from "../words/words.ts"
import { actOnMeeting, type MeetingView } from "./data.ts"

type Seen = { view: MeetingView; etag: string | undefined }
type Count = number | null | undefined

const isOver = ({ status }: MeetingView): boolean =>
  ["held", "minutes-draft", "minutes-review", "minutes-approved", "closed"].includes(status)

const shown = (count: Count): string =>
  count === null || count === undefined ? "–" : String(count)

/** Of those that are known; nothing where none is. */
function sumOf(counts: readonly Count[]): Count {
  const known = counts.filter((each) => each !== null && each !== undefined)
  return known.length > 0 ? known.reduce((sum, each) => sum + each, 0) : null
}

const columns = ["expected", "confirmed", "count"] as const

/** People without an account, counted by class: asked for, confirmed, and who came. */
export function Classes(props: Seen) {
  const [asked, setAsked] = createSignal(false)
  const classes = () => props.view.classes ?? []
  const totals = () => columns.map((each) => sumOf(classes().map((one) => one[each])))
  return (
    <Show when={classes().length > 0}>
      <section class="card padded classes" id="golongan">
        <h2>{t("classes.title")}</h2>
        <div class="wide" tabindex="0" role="region" aria-label={t("classes.title")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("classes.label")}</th>
                <th scope="col">{t("classes.expected")}</th>
                <th scope="col">{t("classes.confirmed")}</th>
                <th scope="col">{t("classes.came")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={classes()}>
                {(one) => (
                  <tr>
                    <th scope="row">{one.label}</th>
                    <For each={columns}>{(each) => <td>{shown(one[each])}</td>}</For>
                  </tr>
                )}
              </For>
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t("classes.total")}</th>
                <For each={totals()}>{(each) => <td>{shown(each)}</td>}</For>
              </tr>
            </tfoot>
          </table>
        </div>
        <Show when={props.view.can["count"] === true}>
          <div class="actions">
            <Button small onClick={() => setAsked(true)}>
              {t(isOver(props.view) ? "classes.tell" : "classes.confirm")}
            </Button>
          </div>
        </Show>
        <Show when={asked()}>
          <CountDialog {...props} onClose={() => setAsked(false)} />
        </Show>
      </section>
    </Show>
  )
}

const typedFrom = (count: Count): string =>
  count === null || count === undefined ? "" : String(count)

const isCount = (text: string): boolean => text.trim() === "" || /^\d{1,5}$/.test(text.trim())

/** One number for each class; what is left empty is not known. */
function CountDialog(props: Seen & { onClose: () => void }) {
  const run = useAction(actOnMeeting)
  const view = untrack(() => props.view)
  const which = isOver(view) ? "count" : "confirmed"
  const classes: readonly Headcount[] = view.classes ?? []
  const [counts, setCounts] = createStore<string[]>(classes.map((each) => typedFrom(each[which])))
  const body = () => {
    if (!counts.every(isCount)) return undefined
    return {
      classes: classes.map(({ label }, place) => {
        const text = (counts[place] ?? "").trim()
        return { label, [which]: text === "" ? null : Number(text) }
      }),
    }
  }
  return (
    <ActDialog
      title={t(which === "count" ? "classes.tell" : "classes.confirm")}
      text={t("classes.hint")}
      send={t("manage.save")}
      done={t("classes.saved")}
      onClose={props.onClose}
      body={body}
      act={(asked) => run({ id: view.id, verb: "count", body: asked, etag: props.etag })}
    >
      <For each={classes}>
        {({ label }, place) => (
          <TextField
            name={`class-${place() + 1}`}
            type="number"
            min="0"
            label={label}
            value={counts[place()] ?? ""}
            wrong={isCount(counts[place()] ?? "") ? undefined : t("answer.countWrong")}
            onInput={(text) => setCounts(place(), text)}
          />
        )}
      </For>
    </ActDialog>
  )
}
