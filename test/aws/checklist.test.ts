import { afterAll, describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { simpul } from "#infra/aws/simpul.ts"
import { appOf, newApp, ownDomain, propertiesOf, resourcesOf } from "./synth.ts"

const { app, clean } = appOf()
const own = appOf(ownDomain)
afterAll(() => {
  clean()
  own.clean()
})

const only = (type: string, of = app) => {
  const found = propertiesOf(of, type)
  expect(found).toHaveLength(1)
  return found[0] ?? {}
}

describe("place", () => {
  test("any region but Jakarta is refused in words", () => {
    const elsewhere = newApp(app.outdir, { region: "ap-southeast-1" })
    expect(() => simpul(elsewhere)).toThrow("ap-southeast-3 only, not in ap-southeast-1")
  })

  test("each stack is in Jakarta and protected against deletion", () => {
    const stacks = Object.values(own.stacks).filter((stack) => stack !== undefined)
    expect(stacks.map(({ region }) => new Set([region]))).toEqual(
      stacks.map(() => new Set(["ap-southeast-3"])),
    )
    expect(stacks.every(({ terminationProtection }) => terminationProtection)).toBe(true)
  })
})

describe("what is kept", () => {
  test("tables: own keys, recovery to any second of 35 days, no deletion, spending caps", () => {
    const tables = [...resourcesOf(app, "AWS::DynamoDB::Table").values()]
    expect(tables).toHaveLength(2)
    for (const { Properties, DeletionPolicy } of tables) {
      expect(DeletionPolicy).toBe("Retain")
      expect(Properties).toMatchObject({
        BillingMode: "PAY_PER_REQUEST",
        DeletionProtectionEnabled: true,
        OnDemandThroughput: { MaxReadRequestUnits: 6000, MaxWriteRequestUnits: 6000 },
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: true,
          RecoveryPeriodInDays: 35,
        },
        SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
      })
    }
    const keys = tables.map(({ Properties }) => JSON.stringify(Properties["SSESpecification"]))
    expect(new Set(keys).size).toBe(2)
  })

  test("tables refuse every other account", () => {
    for (const table of propertiesOf(app, "AWS::DynamoDB::Table")) {
      expect(table["ResourcePolicy"]).toMatchObject({
        PolicyDocument: {
          Statement: [
            {
              Effect: "Deny",
              Principal: { AWS: "*" },
              Condition: { StringNotEquals: { "aws:PrincipalAccount": { Ref: "AWS::AccountId" } } },
            },
          ],
        },
      })
    }
  })

  test("keys turn each year and take a month to die", () => {
    const keys = [...resourcesOf(app, "AWS::KMS::Key").values()]
    expect(keys).toHaveLength(3)
    for (const { Properties, DeletionPolicy } of keys) {
      expect(DeletionPolicy).toBe("Retain")
      expect(Properties).toMatchObject({ EnableKeyRotation: true, PendingWindowInDays: 30 })
    }
  })

  test("logs: own key, a term for each, named where the key's policy expects them", () => {
    const logs = propertiesOf(app, "AWS::Logs::LogGroup")
    const terms = Object.fromEntries(
      logs.map((log) => [String(log["LogGroupName"]), log["RetentionInDays"]]),
    )
    expect(terms).toEqual({
      "/simpul/api": 90,
      "/simpul/relay": 90,
      "/simpul/inbox": 90,
      "/simpul/clock": 90,
      "/aws/vendedlogs/simpul/access": 365,
    })
    expect(logs.every((log) => log["KmsKeyId"])).toBe(true)
  })
})

describe("the door", () => {
  test("requests are counted and capped; the log holds no query string and no header", () => {
    const stage = only("AWS::ApiGatewayV2::Stage")
    expect(stage).toMatchObject({
      StageName: "$default",
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    })
    const format = JSON.stringify(stage["AccessLogSettings"])
    expect(format).toContain("$context.status")
    expect(format).not.toMatch(/quer|header|user-?agent|authori|claims/i)
  })

  test("all routes ask for a token with the portal's scope, but for the three read without signing in", () => {
    const routes = propertiesOf(app, "AWS::ApiGatewayV2::Route").map((route) => [
      route["RouteKey"],
      [route["AuthorizationType"], route["AuthorizationScopes"]],
    ])
    expect(Object.fromEntries(routes)).toEqual({
      "ANY /v1/{proxy+}": ["JWT", ["simpul/portal"]],
      "GET /v1/calendar": ["NONE", undefined],
      "GET /v1/health": ["NONE", undefined],
      "GET /v1/openapi.json": ["NONE", undefined],
    })
    expect(only("AWS::ApiGatewayV2::Authorizer")).toMatchObject({ AuthorizerType: "JWT" })
  })

  test("with a domain there is no second door, and TLS begins at 1.2", () => {
    expect(only("AWS::ApiGatewayV2::Api", own.app)).toMatchObject({
      DisableExecuteApiEndpoint: true,
      CorsConfiguration: { AllowOrigins: ["https://portal.simpul.example"] },
    })
    expect(only("AWS::ApiGatewayV2::Api")).toMatchObject({ DisableExecuteApiEndpoint: false })
    expect(only("AWS::ApiGatewayV2::DomainName", own.app)).toMatchObject({
      DomainName: "api.simpul.example",
      DomainNameConfigurations: [{ EndpointType: "REGIONAL", SecurityPolicy: "TLS_1_2" }],
    })
  })
})

describe("who people are", () => {
  test("a second factor from an app, no sign-up, no recovery by mail, threats watched", () => {
    const pool = only("AWS::Cognito::UserPool")
    expect(pool).toMatchObject({
      MfaConfiguration: "ON",
      EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: "admin_only", Priority: 1 }] },
      DeletionProtection: "ACTIVE",
      Policies: { PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 1 } },
      UserPoolTier: "PLUS",
      UserPoolAddOns: { AdvancedSecurityMode: "ENFORCED" },
    })
    expect(pool["LambdaConfig"]).toBeUndefined()
  })

  test("whoever is invited is mailed where to sign in, and nothing of who invited them", () => {
    const { AdminCreateUserConfig: created } = only("AWS::Cognito::UserPool", own.app)
    const { EmailSubject: subject, EmailMessage: text } = z
      .object({
        InviteMessageTemplate: z.object({ EmailSubject: z.string(), EmailMessage: z.string() }),
      })
      .parse(created).InviteMessageTemplate
    expect(subject).toBe("Undangan ke Simpul · Invitation to Simpul")
    for (const language of ["Anda diundang", "You are invited"]) expect(text).toContain(language)
    expect(text.match(/https:\/\/portal\.simpul\.example/g)).toHaveLength(2)
    expect(new Set(text.match(/\{.*?\}/g))).toEqual(new Set(["{username}", "{####}"]))
  })

  test("where threat protection is not offered, it alone goes", () => {
    const { app: less, clean: forget } = appOf({ threatProtection: "false" })
    const pool = only("AWS::Cognito::UserPool", less)
    expect(pool).toMatchObject({ MfaConfiguration: "ON", UserPoolTier: "ESSENTIALS" })
    expect(pool["UserPoolAddOns"]).toBeUndefined()
    forget()
  })

  test("the portal: no secret, code only, ten minutes, eight hours, revocable", () => {
    expect(only("AWS::Cognito::UserPoolClient", own.app)).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: expect.arrayContaining(["openid"]),
      ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      PreventUserExistenceErrors: "ENABLED",
      EnableTokenRevocation: true,
      AccessTokenValidity: 10,
      IdTokenValidity: 10,
      RefreshTokenValidity: 480,
      TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "minutes" },
      CallbackURLs: [
        "https://portal.simpul.example/masuk/kembali",
        "https://portal.simpul.example/masuk/senyap",
      ],
      LogoutURLs: ["https://portal.simpul.example/"],
      SupportedIdentityProviders: ["COGNITO"],
    })
    expect(only("AWS::Cognito::UserPoolResourceServer")).toMatchObject({
      Identifier: "simpul",
      Scopes: [{ ScopeName: "portal" }],
    })
  })
})

describe("messages", () => {
  test("topics and queues: own key, TLS only; queues keep two weeks and give up after five", () => {
    const topics = propertiesOf(app, "AWS::SNS::Topic")
    const queues = propertiesOf(app, "AWS::SQS::Queue")
    expect([topics.length, queues.length]).toEqual([2, 4])
    for (const each of [...topics, ...queues]) expect(each["KmsMasterKeyId"]).toBeDefined()
    for (const each of queues) expect(each["MessageRetentionPeriod"]).toBe(14 * 24 * 3600)
    const doors = ["AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy"]
    for (const policy of doors.flatMap((type) => propertiesOf(app, type))) {
      expect(JSON.stringify(policy)).toContain(
        '"Condition":{"Bool":{"aws:SecureTransport":"false"}}',
      )
    }
    const redrives = queues.map((each) => each["RedrivePolicy"]).filter(Boolean)
    expect(redrives).toMatchObject([{ maxReceiveCount: 5 }])
  })

  test("the inbox gets bare messages, no address outside is subscribed", () => {
    expect(only("AWS::SNS::Subscription")).toMatchObject({
      Protocol: "sqs",
      RawMessageDelivery: true,
      RedrivePolicy: { deadLetterTargetArn: expect.anything() },
    })
  })

  test("the relay hears of each new act until it succeeds, for twenty hours", () => {
    const [stream] = propertiesOf(app, "AWS::Lambda::EventSourceMapping").filter(
      (each) => each["StartingPosition"],
    )
    expect(stream).toMatchObject({
      StartingPosition: "TRIM_HORIZON",
      BatchSize: 25,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 50,
      MaximumRecordAgeInSeconds: 20 * 3600,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    })
    const filter = JSON.stringify(stream?.["FilterCriteria"]).replaceAll("\\", "")
    expect(filter).toContain(
      '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"outbox":{"S":["pending"]}}}}',
    )
  })

  test("the clock runs each minute and is told which", () => {
    expect(only("AWS::Scheduler::Schedule")).toMatchObject({
      ScheduleExpression: "rate(1 minute)",
      State: "ENABLED",
      Target: { Input: '{"time":"<aws.scheduler.scheduled-time>"}' },
    })
  })
})

test("what goes wrong rings", () => {
  const alarms = propertiesOf(own.app, "AWS::CloudWatch::Alarm")
  expect(alarms.every((each) => Array.isArray(each["AlarmActions"]))).toBe(true)
  const late = alarms.find((each) => each["MetricName"] === "IteratorAge")
  expect(late).toMatchObject({ Threshold: 60_000 })
  const watched = alarms.filter((each) => String(each["MetricName"]).startsWith("Approximate"))
  expect(watched).toHaveLength(3)
  expect(resourcesOf(own.app, "AWS::SNS::Subscription").size).toBe(2)
})
