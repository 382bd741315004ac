import { CfnOutput, Duration, RemovalPolicy } from "aws-cdk-lib"
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway"
import {
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from "aws-cdk-lib/aws-apigatewayv2"
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers"
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations"
import { Certificate } from "aws-cdk-lib/aws-certificatemanager"
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda"
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs"
import type { Construct } from "constructs"
import { names } from "#functions/platform/names.ts"
import { acknowledge } from "./acknowledge.ts"
import { entry } from "./function.ts"
import { letPerform } from "./grants.ts"
import { apiScope, type IdentityStack } from "./identity.ts"
import type { Domain, Settings } from "./settings.ts"
import { JakartaStack } from "./stack.ts"
import type { TableStack } from "./table.ts"

type Given = {
  readonly settings: Settings
  readonly tables: TableStack
  readonly identity: IdentityStack
  readonly portalUrl: string
}

/** The door for people: one function behind an HTTP API that only lets the signed-in reach it. */
export class ApiStack extends JakartaStack {
  readonly fn: LambdaFunction
  readonly http: HttpApi
  readonly stage: HttpStage
  /** Where the API answers. */
  readonly url: string

  constructor(scope: Construct, id: string, given: Given) {
    super(scope, id, "Simpul: API")
    this.fn = apiFunction(this, given)
    this.http = httpApi(this, given)
    addRoutes(this, given.identity)
    this.stage = addStage(this, given)
    const { domain } = given.settings
    this.url = domain ? `https://${domain.api}` : this.http.apiEndpoint
    new CfnOutput(this, "Url", { value: this.url })
  }
}

function apiFunction(stack: ApiStack, { tables, identity, portalUrl }: Given): LambdaFunction {
  const fn = entry(stack, "api", {
    key: tables.recordsKey,
    memory: 1769,
    environment: {
      [names.table]: tables.main.tableName,
      [names.sealedTable]: tables.sealed.tableName,
      [names.userPool]: identity.pool.userPoolId,
      [names.client]: identity.client.userPoolClientId,
      [names.portal]: portalUrl,
    },
  })
  letPerform(fn, tables)
  return fn
}

const httpApi = (stack: ApiStack, { settings, portalUrl }: Given): HttpApi =>
  new HttpApi(stack, "Http", {
    apiName: "simpul",
    createDefaultStage: false,
    disableExecuteApiEndpoint: settings.domain !== undefined,
    corsPreflight: {
      allowOrigins: [portalUrl],
      allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
      allowHeaders: [
        "accept",
        "accept-language",
        "acting-agency",
        "authorization",
        "content-type",
        "idempotency-key",
        "if-match",
      ],
      exposeHeaders: ["etag", "location", "retry-after"],
      maxAge: Duration.hours(1),
    },
  })

/** What is read without signing in: that the API lives, what it can do, and a calendar by its token. */
const openPaths = ["/v1/health", "/v1/openapi.json", "/v1/calendar"] as const

function addRoutes(stack: ApiStack, { pool, client }: IdentityStack): void {
  const integration = new HttpLambdaIntegration("Api", stack.fn)
  stack.http.addRoutes({
    path: "/v1/{proxy+}",
    methods: [HttpMethod.ANY],
    integration,
    authorizer: new HttpJwtAuthorizer("SignedIn", pool.userPoolProviderUrl, {
      jwtAudience: [client.userPoolClientId],
    }),
    authorizationScopes: [apiScope],
  })
  for (const path of openPaths) {
    const authorizer = new HttpNoneAuthorizer()
    const routes = stack.http.addRoutes({
      path,
      methods: [HttpMethod.GET],
      integration,
      authorizer,
    })
    for (const route of routes) acknowledgeOpen(route)
  }
}

const acknowledgeOpen = (route: Construct): void =>
  acknowledge(route, {
    "AwsSolutions-APIG4":
      "Health and the API's description hold nothing of anybody; calendar programs cannot sign in, so a token of 128 bits that is stored as its hash opens one person's calendar.",
  })

function addStage(stack: ApiStack, { settings, tables }: Given): HttpStage {
  const log = new LogGroup(stack, "AccessLog", {
    logGroupName: "/aws/vendedlogs/simpul/access",
    encryptionKey: tables.recordsKey,
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  return new HttpStage(stack, "Stage", {
    httpApi: stack.http,
    stageName: "$default",
    autoDeploy: true,
    throttle: { rateLimit: 200, burstLimit: 400 },
    detailedMetricsEnabled: true,
    accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLog },
    ...(settings.domain
      ? { domainMapping: { domainName: ownDomain(stack, settings.domain) } }
      : {}),
  })
}

/** No query string and no header: both may carry what a log must not hold. */
const accessLog = AccessLogFormat.custom(
  JSON.stringify({
    time: "$context.requestTime",
    id: "$context.requestId",
    from: "$context.identity.sourceIp",
    method: "$context.httpMethod",
    route: "$context.routeKey",
    path: "$context.path",
    status: "$context.status",
    bytes: "$context.responseLength",
    ms: "$context.responseLatency",
    fault: "$context.integrationErrorMessage",
  }),
)

function ownDomain(stack: ApiStack, domain: Domain): DomainName {
  const name = new DomainName(stack, "Domain", {
    domainName: domain.api,
    certificate: Certificate.fromCertificateArn(stack, "Certificate", domain.apiCertificate),
    securityPolicy: SecurityPolicy.TLS_1_2,
  })
  new CfnOutput(stack, "DomainTarget", { value: name.regionalDomainName })
  return name
}
