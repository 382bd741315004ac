import { createSignal, For, Show, untrack } from "solid-js"
import { createStore } from "solid-js/store"
import { ActDialog } from "../acting.tsx"
import { MemberSelect } from "../agency/member-select.tsx"
import type { ActProps } from "../powers.tsx"
import { Checkbox } from "../ui/choice.tsx"
import { Select, TextField } from "../ui/field.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { MeetingView, Session } from "./data.ts"

type Place = {
  readonly mode: string
  readonly venue: string
  readonly join: string
  readonly sameBuilding: boolean
}

const placeOf = ({ mode, venue = "", join = "" }: Session): Place => ({
  mode,
  venue,
  join,
  sameBuilding: false,
})

/** Of a session only what is different now; nothing where all is as it was. */
function changeOf(session: Session, place: Place, at: number) {
  const [venue, join] = [place.venue.trim(), place.join.trim()]
  const change = {
    ...(venue && venue !== session.venue ? { venue, sameBuilding: place.sameBuilding } : {}),
    ...(join && join !== session.join ? { join } : {}),
    ...(place.mode !== session.mode ? { mode: place.mode } : {}),
  }
  return Object.keys(change).length > 0 ? [{ session: at, ...change }] : []
}

/** Title, place, and who leads; the time has an act of its own. */
export function DetailsDialog(props: ActProps<MeetingView>) {
  const begun = untrack(() => props.view)
  const [title, setTitle] = createSignal(begun.title)
  const [chair, setChair] = createSignal(begun.chair?.id ?? "")
  const [minuteTaker, setMinuteTaker] = createSignal(begun.minuteTaker?.id ?? "")
  const [places, setPlaces] = createStore<Place[]>(begun.sessions.map(placeOf))
  const titleWrong = () => (title().trim().length < 3 ? t("problem.required") : undefined)
  const body = () => {
    if (titleWrong()) return undefined
    const sessions = begun.sessions.flatMap((each, at) => {
      const place = places[at]
      return place ? changeOf(each, place, at) : []
    })
    return {
      ...(title().trim() === begun.title ? {} : { title: title().trim() }),
      ...(chair() && chair() !== begun.chair?.id ? { chair: chair() } : {}),
      ...(minuteTaker() && minuteTaker() !== begun.minuteTaker?.id
        ? { minuteTaker: minuteTaker() }
        : {}),
      ...(sessions.length > 0 ? { sessions } : {}),
    }
  }
  return (
    <ActDialog
      {...props}
      title={t("manage.change-details")}
      text={t("manage.detailsText")}
      send={t("manage.save")}
      done={t("did.change-details")}
      body={body}
    >
      <TextField
        name="title"
        label={t("plan.name")}
        hint={t("plan.nameHint")}
        value={title()}
        wrong={titleWrong()}
        onInput={setTitle}
      />
      <For each={begun.sessions}>
        {(session, at) => (
          <Show when={places[at()]}>
            {(place) => (
              <PlaceFields
                name={begun.sessions.length > 1 ? t("plan.session", { n: at() + 1 }) : ""}
                place={place()}
                was={session}
                onInput={(part) => setPlaces(at(), part)}
              />
            )}
          </Show>
        )}
      </For>
      <div class="pair">
        <MemberSelect name="chair" label={t("plan.chair")} value={chair()} onInput={setChair} />
        <MemberSelect
          name="minute-taker"
          label={t("plan.minuteTaker")}
          value={minuteTaker()}
          onInput={setMinuteTaker}
        />
      </div>
    </ActDialog>
  )
}

const PlaceFields = (props: {
  name: string
  place: Place
  was: Session
  onInput: (part: Partial<Place>) => void
}) => (
  <fieldset class="field">
    <Show when={props.name}>
      <legend>{props.name}</legend>
    </Show>
    <div class="pair">
      <Select
        name="mode"
        label={t("plan.mode")}
        value={props.place.mode}
        options={codesOf("mode").map((value) => ({ value, label: label("mode", value) }))}
        onInput={(mode) => props.onInput({ mode })}
      />
      <TextField
        name="venue"
        label={t("plan.venue")}
        optional={t("app.optional")}
        value={props.place.venue}
        onInput={(venue) => props.onInput({ venue })}
      />
      <TextField
        name="join"
        label={t("plan.join")}
        optional={t("app.optional")}
        value={props.place.join}
        onInput={(join) => props.onInput({ join })}
      />
    </div>
    <Show when={props.was.venue && props.place.venue.trim() !== props.was.venue}>
      <Checkbox
        name="same-building"
        label={t("manage.sameBuilding")}
        checked={props.place.sameBuilding}
        onInput={(sameBuilding) => props.onInput({ sameBuilding })}
      />
    </Show>
  </fieldset>
)
