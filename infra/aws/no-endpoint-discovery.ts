/**
 * Stands in for the SDK's endpoint discovery, which DynamoDB does not need in a region of its own:
 * it would bring a cache and three packages into every cold start.
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => false,
  configFileSelector: () => false,
  default: false,
}

export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config
