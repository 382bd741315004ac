import { For, Show } from "solid-js"
import { ownZone } from "../session/agency.ts"
import { Moment } from "../ui/due.tsx"
import { t } from "../words/words.ts"
import { cameFromCare } from "./care-known.ts"
import { CustodyAct } from "./custody-act.tsx"
import type { CustodyAnswer, Spell } from "./data.ts"
import { sharesOf } from "./shares.ts"

type Line = { readonly name: string; readonly spells: readonly Spell[] }

const nameOf = (spell: Spell): string | undefined => (spell.custodian ?? spell.holder)?.name

const oldestFirst = (spells: readonly Spell[]): readonly Spell[] =>
  [...spells].sort((a, b) => a.epoch - b.epoch)

/** Custodians over time as a line, then in words. */
export function Spells(props: { answer: CustodyAnswer }) {
  const nobody = (spell: Spell, spells: readonly Spell[]) =>
    cameFromCare(spells.slice(0, spells.indexOf(spell)))
      ? t("custody.familyShort")
      : t("custody.unknownShort")
  const lines = (): readonly Line[] => [
    { name: t("case.holds"), spells: oldestFirst(props.answer.history) },
    { name: t("case.cares"), spells: oldestFirst(props.answer.careHistory ?? []) },
  ]
  return (
    <section class="card padded">
      <h2>{t("custody.history")}</h2>
      <For each={lines().filter(({ spells }) => spells.length > 0)}>
        {(line) => (
          <div class="spell-line">
            <h3>{line.name}</h3>
            <div class="spell-bar" aria-hidden="true">
              <For each={line.spells}>
                {(spell, place) => (
                  <span
                    class="spell"
                    classList={{ last: place() === line.spells.length - 1, family: !nameOf(spell) }}
                    style={{
                      "flex-grow": String(
                        sharesOf(line.spells, new Date().toISOString())[place()] ?? 1,
                      ),
                    }}
                  >
                    {nameOf(spell) ?? nobody(spell, line.spells)}
                  </span>
                )}
              </For>
            </div>
            <ol class="spell-words">
              <For each={line.spells}>
                {(spell) => (
                  <li>
                    <strong>{nameOf(spell) ?? nobody(spell, line.spells)}</strong>
                    <span class="soft">
                      {t("custody.since")} <Moment at={spell.from} zone={ownZone()} /> ·{" "}
                      <CustodyAct act={spell.act} />
                    </span>
                  </li>
                )}
              </For>
            </ol>
          </div>
        )}
      </For>
      <Show when={props.answer.history.length > 1}>
        <p class="soft">{t("custody.moves", { n: props.answer.history.length - 1 })}</p>
      </Show>
    </section>
  )
}
