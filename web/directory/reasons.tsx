import { A } from "@solidjs/router"
import { For, Show } from "solid-js"
import { OpenNow } from "../agency/hours.tsx"
import { Icon, type IconName } from "../ui/icon.tsx"
import { label, t } from "../words/words.ts"
import type { Fit, Line, Unfit } from "./data.ts"

const icons: Readonly<Record<string, IconName>> = {
  serves: "person",
  partnership: "agreement",
  room: "bed",
  distance: "place",
  accreditation: "award",
  load: "wait",
}

const signs: Readonly<Record<Line["weight"], IconName>> = {
  for: "check",
  unsure: "question",
  against: "cross",
}

/** One line per rule, weightiest first: what it is about, and which way it speaks. */
export const Reasons = (props: { lines: readonly Line[] }) => (
  <ul class="reasons">
    <For each={props.lines}>
      {(line) => (
        <li class={line.weight}>
          <span class="sign">
            <Icon name={signs[line.weight]} />
            <span class="unseen">{label("weight", line.weight)}: </span>
          </span>
          <span>
            <span class="rule">{label("rule", line.rule)}</span> {line.text}
          </span>
        </li>
      )}
    </For>
  </ul>
)

/** The same without its rule, for a glance. */
export const LineWords = (props: { line: Line }) => (
  <span class={`glance-line ${props.line.weight}`}>
    <Icon name={icons[props.line.rule] ?? "check"} />
    {props.line.text}
  </span>
)

/** Whom one can reach right now, and how. */
export const Ways = (props: { fit: Fit | Unfit }) => (
  <div class="chips ways">
    <Show when={props.fit.hours}>{(hours) => <OpenNow hours={hours()} />}</Show>
    <Show
      when={props.fit.contact?.phone ?? props.fit.contact?.whatsapp}
      fallback={
        <Show
          when={"because" in props.fit}
          fallback={<span class="soft">{t("nearest.noPhone")}</span>}
        >
          <A class="button small" href={`/instansi/${props.fit.agency.id}`}>
            {t("nearest.reach")}
            <span class="unseen">: {props.fit.agency.name}</span>
          </A>
        </Show>
      }
    >
      {(phone) => (
        <a
          class={`button small ${"rank" in props.fit && props.fit.rank === 1 ? "main" : ""}`}
          href={`tel:${phone().replaceAll(/[^\d+]/g, "")}`}
        >
          <Icon name="phone" />
          <span class="unseen">{t("nearest.call", { name: props.fit.agency.name })}: </span>
          {phone()}
        </a>
      )}
    </Show>
    <Show when={props.fit.partnership}>
      {(known) => (
        <A class="with-icon" href={`/kerja-sama/${known().partnership}`}>
          <Icon name="agreement" />
          {t("nearest.agreement", { number: known().number })}
        </A>
      )}
    </Show>
  </div>
)

/** Those that do not fit, by the first rule that says so: one reason often speaks of many. */
export function Unfitting(props: { items: readonly Unfit[] }) {
  const groups = () => {
    const byReason = new Map<string, Unfit[]>()
    for (const each of props.items) {
      const known = byReason.get(each.because.text)
      if (known) known.push(each)
      else byReason.set(each.because.text, [each])
    }
    return [...byReason]
  }
  return (
    <ul>
      <For each={groups()}>
        {([reason, items]) => (
          <li>
            <p class="because">
              <Icon name="cross" />
              {reason}
            </p>
            <ul class="names">
              <For each={items}>
                {({ agency }) => (
                  <li>
                    <A href={`/instansi/${agency.id}`}>{agency.name}</A>
                    <span class="soft"> · {label("agencyType", agency.type)}</span>
                  </li>
                )}
              </For>
            </ul>
          </li>
        )}
      </For>
    </ul>
  )
}
