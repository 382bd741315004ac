import { useParams } from "@solidjs/router"
import { For, Show, Suspense } from "solid-js"
import type { Session } from "../meeting/data.ts"
import { OnePage } from "../one-page.tsx"
import { createView, Loaded } from "../reading.tsx"
import { getRoll, getRoom, type Present, type RollOf, type RoomSeen } from "../room/data.ts"
import { ownZone } from "../session/agency.ts"
import { clockOf } from "../ui/time.ts"
import { label, t } from "../words/words.ts"
import { Paper, Signing } from "./kop.tsx"
import { dayOfSession, hoursOf, placeOfSession } from "./when.ts"

/** The attendance list: filled in from the roll, with empty lines to be signed by hand. */
export function AttendancePage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getRoom(params.id)}
      origin={{ href: `/rapat/${params.id}`, name: t("app.back") }}
      title={() => t("attendance.title")}
    >
      {(view) => (
        <Suspense>
          <List view={view()} />
        </Suspense>
      )}
    </OnePage>
  )
}

type Line = {
  readonly agency: string
  readonly name: string
  readonly position: string
  readonly how: string
}

const timesOf = ({ mode, arrivedAt, leftAt }: Present): string =>
  [
    label("presence", mode),
    `${clockOf(arrivedAt, ownZone())}${leftAt ? `–${clockOf(leftAt, ownZone())}` : ""} ${ownZone()}`,
  ].join(", ")

function linesOf({ name, entries = [], unnamed, count, isCalled }: RollOf): readonly Line[] {
  const named = entries.map((entry) => ({
    agency: name,
    name: entry.name ?? "",
    position: entry.position ?? label("speaksAs", entry.speaksAs),
    how: timesOf(entry),
  }))
  const more = unnamed ?? (entries.length === 0 ? (count ?? 0) : 0)
  if (more > 0) {
    const text = t("attendance.more", { n: more })
    return [...named, { agency: name, name: text, position: "", how: "" }]
  }
  if (named.length > 0) return named
  return [{ agency: name, name: "", position: "", how: isCalled ? t("roll.absent") : "" }]
}

const spare = [1, 2, 3]

function List(props: { view: RoomSeen }) {
  return (
    <Paper host={props.view.host.name}>
      <h2>{t("attendance.form")}</h2>
      <Show when={props.view.profile === "coordination"}>
        <p class="number">{props.view.title}</p>
      </Show>
      <For each={props.view.sessions}>
        {(session, place) => (
          <Sheet
            view={props.view}
            session={session}
            {...(props.view.sessions.length > 1 ? { place: place() } : {})}
          />
        )}
      </For>
      <div class="signatures">
        <Signing
          role={t("meeting.chair")}
          name={props.view.chair?.name}
          agency={props.view.host.name}
        />
        <Signing
          role={t("meeting.minuteTaker")}
          name={props.view.minuteTaker?.name}
          agency={props.view.host.name}
        />
      </div>
    </Paper>
  )
}

/** Of several sessions each has a sheet of its own: whoever comes again signs again. */
function Sheet(props: { view: RoomSeen; session: Session; place?: number }) {
  const roll = createView(() => getRoll(props.view.id, props.place))
  return (
    <>
      <p>
        {dayOfSession(props.session)}, {hoursOf(props.session)}, {placeOfSession(props.session)}
        <Show when={props.session.group}>{(group) => <>, {group()}</>}</Show>
      </p>
      <Loaded answer={roll()}>{(rolls) => <Lines lines={rolls().flatMap(linesOf)} />}</Loaded>
    </>
  )
}

const Lines = (props: { lines: readonly Line[] }) => (
  <div class="wide" tabindex="0" role="region" aria-label={t("attendance.form")}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t("attendance.no")}</th>
          <th scope="col">{t("attendance.agency")}</th>
          <th scope="col">{t("attendance.name")}</th>
          <th scope="col">{t("attendance.position")}</th>
          <th scope="col">{t("attendance.how")}</th>
          <th scope="col">{t("attendance.sign")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.lines}>
          {(line, place) => (
            <tr>
              <td>{place() + 1}</td>
              <td>{line.agency}</td>
              <td>{line.name}</td>
              <td>{line.position}</td>
              <td>{line.how}</td>
              <td />
            </tr>
          )}
        </For>
        <For each={spare}>
          {() => (
            <tr class="spare">
              <td />
              <td />
              <td />
              <td />
              <td />
              <td />
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </div>
)
