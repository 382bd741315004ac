import { For, type JSX, Show } from "solid-js"
import { PowerButton } from "../powers.tsx"
import { RegionName } from "../region/place-name.tsx"
import { ownZone } from "../session/agency.ts"
import { Moment } from "../ui/due.tsx"
import { label, t } from "../words/words.ts"
import { ChangeDialog } from "./change.tsx"
import type { CaseSeen } from "./data.ts"
import { IdentifyDialog } from "./identify.tsx"
import type { Part } from "./part.ts"

const childWords = ({ sex, ageBand, isAgeEstimated }: CaseSeen): string =>
  [
    sex ? label("sex", sex) : "",
    ageBand ? t("age.band", { band: ageBand.replace("-", "–") }) : "",
    isAgeEstimated ? t("case.ageEstimated") : "",
  ]
    .filter(Boolean)
    .join(", ")

/** The envelope: what coordination needs to know of a case, never who the child is. */
export const About = (props: Part) => (
  <Show when={props.view.category}>
    <section class="card padded">
      <h2>{t("case.about")}</h2>
      <dl class="facts">
        <Fact term={t("case.child")} value={childWords(props.view)} />
        <Fact
          term={t("case.identity")}
          value={props.view.identityStatus && label("identity", props.view.identityStatus)}
        />
        <Fact
          term={t("case.category")}
          value={props.view.category && label("category", props.view.category)}
        />
        <Fact term={t("case.subCode")} value={props.view.subCode} />
        <Fact
          term={t("case.abh")}
          value={props.view.abhPosition && label("abh", props.view.abhPosition)}
        />
        <Fact
          term={t("case.cluster")}
          value={props.view.cluster && label("cluster", props.view.cluster)}
        />
        <Fact
          term={t("case.harms")}
          value={props.view.harms?.map((each) => label("harm", each)).join(", ")}
        />
        <Fact
          term={t("case.level")}
          value={props.view.tier && label("caseLevel", props.view.tier)}
        />
        <Fact
          term={t("case.atensi")}
          value={props.view.atensi && label("atensi", props.view.atensi)}
        />
        <Fact
          term={t("case.region")}
          value={props.view.region && <RegionName code={props.view.region} />}
        />
        <Fact
          term={t("case.source")}
          value={props.view.source && label("source", props.view.source)}
        />
        <Fact
          term={t("case.opened")}
          value={props.view.openedAt && <Moment at={props.view.openedAt} zone={ownZone()} />}
        />
        <Show when={(props.view.externalReferences ?? []).length > 0}>
          <Fact term={t("case.external")} value={<References view={props.view} />} />
        </Show>
        <Fact
          term={t("case.laws")}
          value={props.view.legalReferences
            ?.map((code) => label("regulation", code, code.replaceAll("_", " ")))
            .join(", ")}
        />
        <Fact term={t("case.aliases")} value={props.view.aliases?.join(", ")} />
      </dl>
      <p class="soft">{t("case.noIdentity")}</p>
      <div class="actions">
        <PowerButton
          {...props}
          verb="change"
          label={t("caseAct.change")}
          dialog={ChangeDialog}
          small
        />
        <PowerButton
          {...props}
          verb="identify"
          label={t("caseAct.identify")}
          dialog={IdentifyDialog}
          small
        />
      </div>
    </section>
  </Show>
)

const References = (props: { view: CaseSeen }) => (
  <For each={props.view.externalReferences}>
    {(each) => (
      <span class="reference">
        {label("system", each.system)} {each.number}{" "}
      </span>
    )}
  </For>
)

const Fact = (props: { term: string; value: JSX.Element }) => (
  <Show when={props.value}>
    <dt>{props.term}</dt>
    <dd>{props.value}</dd>
  </Show>
)
