import { useAction } from "@solidjs/router"
import { createSignal, For, Show } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { Button } from "../ui/button.tsx"
import { Icon } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import { actOnMeeting, type MeetingView, type SeatView } from "./data.ts"
import { Avatar } from "./faces.tsx"

type Seen = { readonly view: MeetingView; readonly etag: string | undefined }

/** Whoever calls, leads or writes down the meeting stays in it. */
const runners: readonly SeatView["part"][] = ["owner", "chair", "minute-taker"]

/** The people of one agency with a place of their own, and what each answered. */
export const SeatRows = (props: Seen & { agency: string }) => {
  const seats = () => (props.view.seats ?? []).filter(({ agency }) => agency === props.agency)
  return (
    <Show when={seats().length > 0}>
      <ul class="seats">
        <For each={seats()}>
          {(seat) => (
            <li>
              <Avatar name={seat.person.name} absent={seat.partstat === "DECLINED"} />
              <span>
                {seat.person.name}
                <span class="soft">
                  {" "}
                  · {label("part", seat.part)} · {label("partstat", seat.partstat)}
                  <Show when={seat.mode}>{(mode) => ` · ${label("mode", mode())}`}</Show>
                </span>
              </span>
              <Show when={!runners.includes(seat.part)}>
                <Uninvite {...props} person={seat.person} />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

type Guest = { readonly id: string; readonly name: string }

/** Takes an invitation back, of an agency or of one person. */
export function Uninvite(props: Seen & { agency?: Guest | string; person?: Guest }) {
  const run = useAction(actOnMeeting)
  const [open, setOpen] = createSignal<{ etag: string | undefined }>()
  const guest = (): Guest | undefined =>
    props.person ?? (typeof props.agency === "object" ? props.agency : undefined)
  const body = () => (props.person ? { person: props.person.id } : { agency: guest()?.id })
  return (
    <Show when={props.view.can["uninvite"] === true && guest()}>
      {(who) => (
        <>
          <Button small look="plain" onClick={() => setOpen({ etag: props.etag })}>
            <Icon name="cross" />
            <span class="unseen">
              {t("seat.uninvite")} {who().name}
            </span>
          </Button>
          <Show when={open()} keyed>
            {({ etag }) => (
              <ActDialog
                harm
                title={t("seat.uninviteTitle", { name: who().name })}
                text={t("seat.uninviteText")}
                send={t("seat.uninvite")}
                done={t("did.uninvite")}
                onClose={() => setOpen(undefined)}
                body={body}
                act={(asked) => run({ id: props.view.id, verb: "uninvite", body: asked, etag })}
              />
            )}
          </Show>
        </>
      )}
    </Show>
  )
}
