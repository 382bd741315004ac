import { createSignal, For, type JSX, Show, untrack } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { AgencyFind } from "../agency/agency-find.tsx"
import { MemberSelect } from "../agency/member-select.tsx"
import { AgencyName } from "../agency/names.tsx"
import type { Named } from "../handoff/data.ts"
import type { ActProps } from "../powers.tsx"
import { Radios } from "../ui/choice.tsx"
import { codesOf, label, t } from "../words/words.ts"
import type { CaseSeen } from "./data.ts"
import { createTried } from "./tried.ts"
import { WorkerName } from "./worker.tsx"

type Props = ActProps<CaseSeen>

/** Another house joins: what it will see hangs on what it joins as. */
export function AddSeatDialog(props: Props) {
  const [agency, setAgency] = createSignal("")
  const [role, setRole] = createSignal("")
  const { missing, check } = createTried()
  const body = () =>
    check(agency() !== "", role() !== "") ? { agency: agency(), role: role() } : undefined
  return (
    <ActDialog
      {...props}
      title={t("caseAct.add-to-team")}
      text={t("teamForm.text")}
      send={t("caseAct.add-to-team")}
      done={t("teamForm.added")}
      body={body}
    >
      <AgencyFind
        name="agency"
        label={t("teamForm.agency")}
        without={[props.view.custodian.id]}
        value={agency()}
        wrong={missing(agency() !== "")}
        onInput={setAgency}
      />
      <Radios
        name="role"
        legend={t("teamForm.role")}
        value={role()}
        wrong={missing(role() !== "")}
        onInput={setRole}
        choices={codesOf("teamRole").map((value) => ({
          value,
          label: label("teamRole", value),
          hint: label("teamRoleSees", value),
        }))}
      />
    </ActDialog>
  )
}

export const RemoveSeatDialog = (props: Props & { agency: Named }) => (
  <ActDialog
    {...props}
    title={t("teamForm.removeTitle", { agency: props.agency.name })}
    text={t("teamForm.removeText")}
    send={t("caseAct.remove-from-team")}
    done={t("teamForm.removed")}
    harm
    body={() => ({ agency: props.agency.id })}
  />
)

/** Who must never learn of this child: an own colleague who is kin, an agency with an interest. */
export function KeepAwayDialog(props: Props) {
  const [persons, setPersons] = createSignal(untrack(() => idsOf(props.view.excludedPersons)))
  const [agencies, setAgencies] = createSignal(untrack(() => idsOf(props.view.conflictedAgencies)))
  const known = () => [
    ...(props.view.excludedPersons ?? []),
    ...(props.view.conflictedAgencies ?? []),
  ]
  const nameOf = (id: string) => known().find((each) => each.id === id)?.name
  return (
    <ActDialog
      {...props}
      title={t("caseAct.keep-away")}
      text={t("awayForm.text")}
      send={t("case.save")}
      done={t("awayForm.done")}
      body={() => ({ persons: persons(), agencies: agencies() })}
    >
      <MemberSelect
        name="person"
        label={t("awayForm.person")}
        optional={t("app.optional")}
        value=""
        fits={({ person }) => !persons().includes(person.id)}
        onInput={(id) => id && setPersons([...persons(), id])}
      />
      <Kept
        ids={persons()}
        name={(id) => nameOf(id) ?? <WorkerName worker={{ id, name: "" }} />}
        onDrop={(id) => setPersons(persons().filter((each) => each !== id))}
      />
      <AgencyFind
        name="agency"
        label={t("awayForm.agency")}
        optional={t("app.optional")}
        without={[props.view.custodian.id, ...agencies()]}
        value=""
        onInput={(id) => setAgencies([...agencies(), id])}
      />
      <Kept
        ids={agencies()}
        name={(id) => nameOf(id) ?? <AgencyName id={id} />}
        onDrop={(id) => setAgencies(agencies().filter((each) => each !== id))}
      />
    </ActDialog>
  )
}

const idsOf = (named: readonly Named[] | undefined): readonly string[] =>
  (named ?? []).map(({ id }) => id)

const Kept = (props: {
  ids: readonly string[]
  name: (id: string) => JSX.Element
  onDrop: (id: string) => void
}) => (
  <Show when={props.ids.length > 0}>
    <ul class="kept">
      <For each={props.ids}>
        {(id) => (
          <li>
            {props.name(id)}{" "}
            <button type="button" class="button plain small" onClick={() => props.onDrop(id)}>
              {t("awayForm.drop")}
              <span class="unseen"> {props.name(id)}</span>
            </button>
          </li>
        )}
      </For>
    </ul>
  </Show>
)
