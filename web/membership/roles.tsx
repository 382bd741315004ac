import { For, Show } from "solid-js"
import { type AgencyType, agencyTypes } from "#shared/agency/lists/agency-types.ts"
import { rolesFor } from "#shared/membership/rules/roles.ts"
import { Checkboxes } from "../ui/choice.tsx"
import { label, t } from "../words/words.ts"

/** Roles that somebody of this kind of agency may hold. */
export const fittingRoles = (type: string): readonly string[] =>
  type in agencyTypes ? rolesFor(type as AgencyType) : []

/** Roles with what each may do, one below the other. */
export const RoleList = (props: { roles: readonly string[] }) => (
  <dl class="role-list">
    <For each={props.roles}>
      {(role) => (
        <div>
          <dt>{label("role", role)}</dt>
          <dd class="soft">{label("may", role)}</dd>
        </div>
      )}
    </For>
  </dl>
)

/** What each role of this kind of agency may do, folded until somebody asks. */
export const RoleGuide = (props: { type: string }) => (
  <Show when={fittingRoles(props.type).length > 0}>
    <details class="card guide">
      <summary>{t("member.rolesAll")}</summary>
      <p class="soft">{t("member.rolesText")}</p>
      <RoleList roles={fittingRoles(props.type)} />
    </details>
  </Show>
)

/** Roles to choose from, each with what it may do. */
export const RolesField = (props: {
  legend: string
  hint?: string
  roles: readonly string[]
  values: readonly string[]
  wrong?: string | undefined
  onInput: (roles: readonly string[]) => void
}) => (
  <Checkboxes
    name="roles"
    legend={props.legend}
    hint={props.hint}
    wrong={props.wrong}
    values={props.values}
    onInput={props.onInput}
    choices={props.roles.map((role) => ({
      value: role,
      label: label("role", role),
      hint: label("may", role),
    }))}
  />
)
