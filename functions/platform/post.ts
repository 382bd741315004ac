import { SNSClient } from "@aws-sdk/client-sns"
import { names, readName } from "./names.ts"

/** The topic that notices are published to. */
export const topicPost = () => ({ sns: new SNSClient({}), topic: readName(names.topic) })
