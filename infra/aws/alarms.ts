import { Duration } from "aws-cdk-lib"
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch"
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions"
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs"
import { Topic } from "aws-cdk-lib/aws-sns"
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions"
import type { Construct } from "constructs"
import type { ApiStack } from "./api.ts"
import type { ClockStack } from "./clock.ts"
import type { InboxStack } from "./inbox.ts"
import type { RelayStack } from "./relay.ts"
import type { Settings } from "./settings.ts"
import { JakartaStack } from "./stack.ts"

type Given = {
  readonly settings: Settings
  readonly api: ApiStack
  readonly relay: RelayStack
  readonly inbox: InboxStack
  readonly clock: ClockStack
}

/** What wakes the people who run Simpul. */
export class AlarmStack extends JakartaStack {
  readonly topic: Topic

  constructor(scope: Construct, id: string, given: Given) {
    super(scope, id, "Simpul: alarms")
    this.topic = new Topic(this, "Alarms", {
      masterKey: given.relay.messagesKey,
      enforceSSL: true,
    })
    const { alarmMail } = given.settings
    if (alarmMail) this.topic.addSubscription(new EmailSubscription(alarmMail))
    watchQueues(this, given)
    watchFunctions(this, given)
    watchRelayAndClock(this, given)
    watchApi(this, given)
  }

  /** Rings when the metric is above `limit`, or, for a pulse, below it. */
  watch(name: string, metric: IMetric, rule: Rule): void {
    const pulse = rule.below !== undefined
    const alarm = new Alarm(this, name, {
      alarmDescription: rule.means,
      metric,
      threshold: rule.below ?? rule.above ?? 0,
      evaluationPeriods: rule.minutes ?? 1,
      comparisonOperator: pulse
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: pulse ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
  }
}

type Rule = {
  readonly means: string
  readonly above?: number
  readonly below?: number
  readonly minutes?: number
}

const minute = { period: Duration.minutes(1) }

function watchQueues(stack: AlarmStack, { relay, inbox }: Given): void {
  const queues = {
    RelayFailures: relay.failures,
    InboxFailed: inbox.failed,
    InboxUndelivered: inbox.undelivered,
  }
  for (const [name, queue] of Object.entries(queues)) {
    stack.watch(name, queue.metricApproximateNumberOfMessagesVisible(minute), {
      means: "A notice could not be delivered and waits for a person",
      above: 0,
    })
  }
}

function watchFunctions(stack: AlarmStack, { api, relay, inbox, clock }: Given): void {
  const functions = { Api: api.fn, Relay: relay.relay, Inbox: inbox.inbox, Clock: clock.clock }
  for (const [name, fn] of Object.entries(functions)) {
    stack.watch(`${name}Errors`, fn.metricErrors(minute), {
      means: `The function ${name.toLowerCase()} fails`,
      above: 0,
      minutes: 3,
    })
    stack.watch(`${name}Throttles`, fn.metricThrottles(minute), {
      means: `The function ${name.toLowerCase()} is held back by Lambda`,
      above: 0,
      minutes: 3,
    })
  }
}

function watchRelayAndClock(stack: AlarmStack, { relay, clock }: Given): void {
  stack.watch("RelayLate", relay.relay.metric("IteratorAge", { ...minute, statistic: "max" }), {
    means: "Notices leave more than a minute after the act",
    above: 60_000,
  })
  stack.watch("ClockStill", clock.clock.metricInvocations({ ...minute, statistic: "sum" }), {
    means: "The clock has not run for three minutes",
    below: 1,
    minutes: 3,
  })
  stack.watch("ClockLate", latenessOf(clock), {
    means: "Deadlines are acted on more than five minutes after they ran out, or not at all",
    above: 5 * 60,
    minutes: 3,
  })
}

/** Seconds by which the clock was behind, as it says itself whenever something was due. */
function latenessOf({ clock }: ClockStack): IMetric {
  const filter = new MetricFilter(clock, "Lateness", {
    logGroup: clock.logGroup,
    filterPattern: FilterPattern.exists("$.late"),
    metricNamespace: "Simpul",
    metricName: "ClockLate",
    metricValue: "$.late",
  })
  return filter.metric({ ...minute, statistic: "max" })
}

function watchApi(stack: AlarmStack, { api }: Given): void {
  const five = { period: Duration.minutes(5), statistic: "sum" }
  const share = new MathExpression({
    label: "Share of requests that failed",
    expression: "IF(requests > 0, 100 * faults / requests, 0)",
    usingMetrics: {
      faults: api.stage.metricServerError(five),
      requests: api.stage.metricCount(five),
    },
    period: Duration.minutes(5),
  })
  stack.watch("ApiFaults", share, {
    means: "More than one request in a thousand ends in a fault of ours",
    above: 0.1,
  })
}
