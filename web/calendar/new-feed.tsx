import { useAction } from "@solidjs/router"
import { createSignal, Show } from "solid-js"
import { createActing } from "../acting.tsx"
import { ProblemNote } from "../reading.tsx"
import { acting, hasRole } from "../session/agency.ts"
import { Button } from "../ui/button.tsx"
import { Radios } from "../ui/choice.tsx"
import { say } from "../ui/toast.tsx"
import { t } from "../words/words.ts"
import { createFeed } from "./data.ts"
import { addressOf, hashOf, newToken } from "./token.ts"

type Scope = "person" | "agency"

/** Makes a secret address here in the browser, and shows it this once. */
export function NewFeed() {
  const create = useAction(createFeed)
  const { busy, problem, attempt } = createActing()
  const [scope, setScope] = createSignal<Scope>("person")
  const [address, setAddress] = createSignal<string>()
  // Pressed again after a lost answer it is still the same address, so that only one is made.
  let token = newToken()
  const make = async () => {
    const hash = await hashOf(token)
    if (!(await attempt(create({ scope: scope(), hash })))) return
    setAddress(addressOf(token))
    token = newToken()
    say(t("did.create-feed"))
  }
  return (
    <section class="card padded">
      <h2>{t("feed.new")}</h2>
      <p>{t("feed.delay")}</p>
      <Show when={hasRole("COORDINATOR")}>
        <Radios
          name="scope"
          legend={t("feed.scope")}
          value={scope()}
          onInput={(value) => setScope(value === "agency" ? "agency" : "person")}
          choices={[
            { value: "person", label: t("feed.scopePerson") },
            {
              value: "agency",
              label: t("feed.scopeAgency", { agency: acting()?.agency.name ?? "" }),
            },
          ]}
        />
      </Show>
      <Show when={problem()}>{(found) => <ProblemNote problem={found()} />}</Show>
      <Show
        when={address()}
        fallback={
          <div class="actions">
            <Button look="main" busy={busy()} onClick={() => void make()}>
              {t("feed.make")}
            </Button>
          </div>
        }
      >
        {(made) => <Address address={made()} onDone={() => setAddress(undefined)} />}
      </Show>
    </section>
  )
}

/** The address, once: it cannot be shown again, only replaced. */
function Address(props: { address: string; onDone: () => void }) {
  const [copied, setCopied] = createSignal(false)
  let field: HTMLInputElement | undefined
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.address)
      setCopied(true)
      say(t("feed.copied"))
    } catch {
      // A browser that forbids it still lets people copy what is selected.
      field?.select()
    }
  }
  return (
    <div class="note good address" role="status">
      <strong>{t("feed.once")}</strong>
      <p>{t("feed.onceText")}</p>
      <input
        class="input"
        readonly
        aria-label={t("feed.address")}
        value={props.address}
        ref={(made) => {
          field = made
        }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="actions">
        <Button look="main" onClick={() => void copy()}>
          {copied() ? t("feed.copied") : t("feed.copy")}
        </Button>
        <Button onClick={props.onDone}>{t("feed.done")}</Button>
      </div>
    </div>
  )
}
