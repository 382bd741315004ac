import { revalidate, useNavigate } from "@solidjs/router"
import { For, Show } from "solid-js"
import { actFor, acting, me, ownZone } from "../session/agency.ts"
import { signOut } from "../session/session.ts"
import { Button } from "../ui/button.tsx"
import { say } from "../ui/toast.tsx"
import { label, t } from "../words/words.ts"
import { LanguageButton } from "./language.tsx"

/** For whom one acts; a choice only for those who belong to several agencies. */
export function AgencyCard() {
  const navigate = useNavigate()
  const choose = (id: string) => {
    actFor(id)
    navigate("/")
    void revalidate()
    say(t("account.changed", { agency: acting()?.agency.name ?? "" }))
  }
  const several = () => (me()?.memberships.length ?? 0) > 1
  return (
    <div class="agency">
      <Show
        when={several()}
        fallback={
          <>
            <small>{t("account.acting")}</small>
            <strong>{acting()?.agency.name}</strong>
          </>
        }
      >
        <label>
          <small>{t("account.acting")}</small>
          <select class="input" onChange={(event) => choose(event.currentTarget.value)}>
            <For each={me()?.memberships}>
              {(each) => (
                <option value={each.agency.id} selected={each.agency.id === acting()?.agency.id}>
                  {each.agency.name}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
      <small>
        {label("agencyType", acting()?.agency.type ?? "")} · {ownZone()}
      </small>
    </div>
  )
}

/** Who is signed in, the other language, and the way out. */
export const Account = () => (
  <div class="account">
    <div class="who">
      <strong>{me()?.person.name}</strong>
      <span>
        {acting()
          ?.roles.map((role) => label("role", role))
          .join(", ")}
      </span>
    </div>
    <div class="row">
      <LanguageButton />
      <Button small look="plain" onClick={signOut}>
        {t("account.out")}
      </Button>
    </div>
  </div>
)
