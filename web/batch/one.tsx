import { revalidate, useAction, useParams } from "@solidjs/router"
import { type Accessor, onCleanup } from "solid-js"
import { ActDialog } from "../acting.tsx"
import { OnePage } from "../one-page.tsx"
import { type ActProps, type Asked, type Deeds, PowerPanel } from "../powers.tsx"
import { ownZone } from "../session/agency.ts"
import { Since } from "../ui/due.tsx"
import { Story } from "../ui/story.tsx"
import { label, t } from "../words/words.ts"
import { actOnBatch, type BatchView, getBatch, offerEntry, readBatch } from "./data.ts"
import { About, Entries, StatusChip } from "./parts.tsx"
import { Progress } from "./progress.tsx"
import { createRun } from "./run.ts"
import "./batch.css"

type Props = ActProps<BatchView>

const ApproveDialog = (props: Props) => (
  <ActDialog
    {...props}
    title={t("batchAct.approve")}
    text={t("batch.approveText", { n: props.view.tallies.all, agency: props.view.to.name })}
    send={t("batchAct.approve")}
    done={t("batch.approved")}
    body={() => ({})}
  />
)

const CancelDialog = (props: Props) => (
  <ActDialog
    {...props}
    title={t("batchAct.cancel")}
    text={t("batch.cancelText")}
    send={t("batchAct.cancel")}
    back={t("app.back")}
    harm
    done={t("batch.cancelled")}
    body={() => ({})}
  />
)

const deeds: Deeds<BatchView> = {
  dialogs: { approve: ApproveDialog, cancel: CancelDialog },
  harm: ["cancel"],
  silent: [".missing", ".wrong-state", ".not-author"],
}

/** One bulk handoff: how far it is, what became of each child, and the way on. */
export function BatchPage() {
  const params = useParams<{ id: string }>()
  return (
    <OnePage
      load={() => getBatch(params.id)}
      origin={{ href: "/serah-terima-massal", name: t("batch.list") }}
      title={({ title }) => title}
      above={(view) => (
        <div class="chips">
          <StatusChip of={view()} />
        </div>
      )}
    >
      {(view, etag) => <Whole read={view} etag={etag} />}
    </OnePage>
  )
}

function Whole(props: { read: Accessor<BatchView>; etag: Accessor<string | undefined> }) {
  const act = useAction(actOnBatch)
  const run = createRun({ look: readBatch, offer: offerEntry })
  onCleanup(run.stop)
  // While it runs, what the run saw last is newer than what the page was opened with.
  const view = () => {
    const seen = run.seen()
    return seen && seen.version > props.read().version ? seen : props.read()
  }
  const go = async (wants?: Parameters<typeof run.run>[1]) => {
    await run.run(props.read().id, wants)
    await revalidate(getBatch.keyFor(props.read().id))
  }
  /** What was approved goes out at once: nobody has to press a second time. */
  const approveAndGo = async (asked: Asked) => {
    const answer = await act({ id: view().id, ...asked })
    if (answer.ok && asked.verb === "approve") void go()
    return answer
  }
  return (
    <div class="stack">
      <div class="split">
        <Progress
          view={view()}
          running={run.isRunning()}
          problem={run.problem()}
          onGo={() => void go()}
          onAgain={() => void go(({ result }) => result === "refused")}
          onStop={run.stop}
        />
        <PowerPanel
          title={t("act.title")}
          deeds={deeds}
          view={view()}
          etag={`"${view().version}"`}
          name={(verb) => label("batchAct", verb)}
          act={(asked) => approveAndGo(asked)}
        />
      </div>
      <Entries entries={view().entries} />
      <About view={view()} />
      <Story
        title={t("task.story")}
        steps={view()
          .timeline.filter(({ type }) => type.startsWith("batch."))
          .map((step) => ({
            what: label("happened", step.type),
            who: [step.person?.name, step.agency.name].filter(Boolean).join(" · "),
            when: <Since at={step.at} zone={ownZone()} />,
          }))}
      />
    </div>
  )
}
