import { Duration } from "aws-cdk-lib"
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam"
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda"
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from "aws-cdk-lib/aws-scheduler"
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets"
import type { Construct } from "constructs"
import { names } from "#functions/platform/names.ts"
import { acknowledge } from "./acknowledge.ts"
import { entry } from "./function.ts"
import { letAct, letPublish, letSweep } from "./grants.ts"
import type { RelayStack } from "./relay.ts"
import { JakartaStack } from "./stack.ts"
import type { TableStack } from "./table.ts"

type Given = { readonly tables: TableStack; readonly relay: RelayStack }

/** Each minute: clocks that ran out, what the outbox still holds, what has expired. */
export class ClockStack extends JakartaStack {
  readonly clock: LambdaFunction

  constructor(scope: Construct, id: string, { tables, relay }: Given) {
    super(scope, id, "Simpul: clock")
    this.clock = entry(this, "clock", {
      key: tables.recordsKey,
      // A morning after a holiday brings a thousand clocks at once; the next minute comes anyway.
      timeout: Duration.seconds(50),
      environment: {
        [names.table]: tables.main.tableName,
        [names.topic]: relay.topic.topicArn,
      },
    })
    // The schedule only leaves word; a minute that fails is made up for by the next one.
    this.clock.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) })
    acknowledge(this.clock, {
      "Serverless-LambdaAsyncFailureDestination":
        "There is nothing to keep of a failed minute: the next one reads the same table.",
    })
    letSweep(this.clock, tables)
    letAct(this.clock, tables)
    letPublish(this.clock, relay.topic, relay.messagesKey)
    wind(this)
  }
}

function wind(stack: ClockStack): void {
  new Schedule(stack, "EachMinute", {
    description: "Runs Simpul's clock each minute",
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    target: new LambdaInvoke(stack.clock, {
      role: winder(stack).withoutPolicyUpdates(),
      input: ScheduleTargetInput.fromObject({ time: ContextAttribute.scheduledTime }),
      retryAttempts: 1,
      maxEventAge: Duration.minutes(1),
    }),
  })
}

/** May run the clock, for schedules of this account only. */
function winder(stack: ClockStack): Role {
  const role = new Role(stack, "Winder", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": stack.account } },
    }),
  })
  role.addToPolicy(
    new PolicyStatement({
      actions: ["lambda:InvokeFunction"],
      resources: [stack.clock.functionArn],
    }),
  )
  return role
}
