import { useAction, useNavigate, useParams } from "@solidjs/router"
import { createMemo, createSignal, For, Show, Suspense, untrack } from "solid-js"
import { createActing, focusWrong } from "../acting.tsx"
import { getAgenda } from "../agenda/data.ts"
import { actOnMeeting } from "../meeting/data.ts"
import { OnePage } from "../one-page.tsx"
import { createView, ProblemNote } from "../reading.tsx"
import { Button } from "../ui/button.tsx"
import { Checkbox } from "../ui/choice.tsx"
import { TextField } from "../ui/field.tsx"
import { say } from "../ui/toast.tsx"
import { t } from "../words/words.ts"
import { getRoom, type RoomSeen } from "./data.ts"
import { createKept } from "./kept.ts"
import { blank, bodyOf, type Late, lackOf, partedFor, withTold } from "./late-data.ts"
import { LateItem } from "./late-item.tsx"
import "./discussion.css"

/** A meeting that was held off line is recorded afterwards, with what came out of its items. */
export function LatePage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getRoom(params.id)}
      origin={{ href: `/rapat/${params.id}`, name: t("room.back") }}
      title={() => t("late.title")}
    >
      {(view, etag) => (
        <Show
          when={view().can["record-late"] === true}
          fallback={<p class="note">{view().why["record-late"] ?? t("late.notNow")}</p>}
        >
          <Suspense>
            <LateRecord view={view()} etag={etag()} />
          </Suspense>
        </Show>
      )}
    </OnePage>
  )
}

function LateRecord(props: { view: RoomSeen; etag: string | undefined }) {
  const agenda = createView(() => getAgenda(props.view.id))
  const parted = createMemo(() => {
    const found = agenda()
    return partedFor(props.view, found?.ok ? found.value : [])
  })
  const items = () => parted().own
  const [late, set, drop] = createKept<Late>(
    untrack(() => `late.${props.view.id}`),
    blank,
  )
  const [tried, setTried] = createSignal(false)
  const acting = createActing()
  const run = useAction(actOnMeeting)
  const navigate = useNavigate()
  const submit = async () => {
    setTried(true)
    if (items().some((item) => lackOf(late(), item))) {
      queueMicrotask(() => focusWrong(document.querySelector("main")))
      return
    }
    const { id } = props.view
    const body = bodyOf(late(), items())
    const asked = { id, verb: "record-late", body, etag: props.etag }
    if (!(await acting.attempt(run(asked)))) return
    drop()
    say(t("did.record-late"))
    navigate(`/rapat/${id}`)
  }
  return (
    <div class="stack">
      <section class="card padded stack tight">
        <p class="soft same">{t("late.text")}</p>
        <TextField
          name="headcount"
          type="number"
          min="0"
          label={t("manage.headcount")}
          hint={t("manage.headcountHint")}
          value={late().headcount}
          onInput={(headcount) => set({ headcount })}
        />
        <Show when={items().length > 0}>
          <Checkbox
            name="quorate"
            label={t("late.quorate")}
            checked={late().quorate}
            onInput={(quorate) => set({ quorate })}
          />
        </Show>
      </section>
      <For each={items()}>
        {(item) => (
          <LateItem
            view={props.view}
            item={item}
            late={late()}
            lacks={tried() ? lackOf(late(), item) : undefined}
            onTell={(change) => set(withTold(late(), item, change))}
          />
        )}
      </For>
      <Show when={parted().others.length > 0}>
        <p class="note">{t("late.others", { n: parted().others.length })}</p>
      </Show>
      <Show when={acting.problem()}>{(problem) => <ProblemNote problem={problem()} />}</Show>
      <div class="actions">
        <Button look="main" busy={acting.busy()} onClick={() => void submit()}>
          {t("late.send")}
        </Button>
      </div>
    </div>
  )
}
