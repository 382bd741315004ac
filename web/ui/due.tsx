import { minute } from "#shared/kernel/instant.ts"
import { t } from "../words/words.ts"
import { now } from "./clock.ts"
import { briefOf, momentOf, spanOf, type Zone } from "./time.ts"

const soon = 4 * 3_600_000

/** How long is left, in words; warm when little is, or none. */
export function Countdown(props: { at: string; zone: Zone }) {
  const left = () => Date.parse(props.at) - now()
  return (
    <time
      class="due"
      classList={{ soon: left() >= 0 && left() < soon, over: left() < 0 }}
      datetime={props.at}
      title={momentOf(props.at, props.zone)}
    >
      {t(left() < 0 ? "time.over" : "time.left", { span: spanOf(left()) })}
    </time>
  )
}

function sinceOf(past: number): string {
  if (Math.abs(past) < minute) return t("time.justNow")
  return t(past < 0 ? "time.in" : "time.ago", { span: spanOf(past) })
}

/** How long ago something was, or when it will be. */
export function Ago(props: { at: string; zone: Zone }) {
  const past = () => now() - Date.parse(props.at)
  return (
    <time datetime={props.at} title={momentOf(props.at, props.zone)}>
      {sinceOf(past())}
    </time>
  )
}

/** A moment in full, with its zone. */
export const Moment = (props: { at: string; zone: Zone }) => (
  <time datetime={props.at}>{momentOf(props.at, props.zone)}</time>
)

/** A moment in short, in full on hover, and how long ago it was. */
export const Since = (props: { at: string; zone: Zone }) => (
  <>
    <time datetime={props.at} title={momentOf(props.at, props.zone)}>
      {briefOf(props.at, props.zone)}
    </time>{" "}
    · <Ago at={props.at} zone={props.zone} />
  </>
)
