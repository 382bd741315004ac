import { App } from "aws-cdk-lib"
import { simpul } from "./simpul.ts"

simpul(new App())
