import { execFileSync } from "node:child_process"
import { writeFileSync, readFileSync, readdirSync, rmSync, mkdirSync } from "node:fs"
import { bundle } from "#infra/aws/bundle.ts"
import { openStage } from "./stage.ts"
import { officerFrom } from "./people.ts"
const stage = await openStage()
try {
  const b = bundle("functions/api.lambda.ts", "/tmp/bb3")
  const headers = stage.headersOf(officerFrom(stage.cast))
  const ev = (path: string) => ({ version: "2.0", routeKey: "$default", rawPath: path, rawQueryString: "", headers: { ...headers, host: "a" }, requestContext: { http: { method: "GET", path, protocol: "HTTP/1.1", sourceIp: "1" }, domainName: "a", requestId: "b", stage: "$default", timeEpoch: 1 }, isBase64Encoded: false })
  for (const path of ["/v1/notices", "/v1/health"]) { writeFileSync("/tmp/bb3/e.json", JSON.stringify(ev(path))); const t=[]; for (let i=0;i<9;i++) t.push(JSON.parse(execFileSync(process.execPath, ["test/bench/cold-start.mjs", b.file, "/tmp/bb3/e.json"]).toString())); t.sort((a,b)=>a.total-b.total); console.log(path, t[4], t[0]) }
  writeFileSync("/tmp/bb3/e.json", JSON.stringify(ev("/v1/notices")))
  writeFileSync("/tmp/bb3/run.mjs", readFileSync("test/bench/cold-start.mjs","utf8").replace("process.exit()","").replace("const start","import {Session} from 'node:inspector/promises'\nconst S=new Session();S.connect();await S.post('Profiler.enable');await S.post('Profiler.setSamplingInterval',{interval:100});await S.post('Profiler.start')\nconst start").replace("const answered = performance.now()","const answered = performance.now();const P=(await S.post('Profiler.stop')).profile;await import('node:fs').then(f=>f.writeFileSync('/tmp/bb3/p.json',JSON.stringify(P)))") + "\nprocess.exit()")
  const acc = new Map<string, number>()
  for (let i=0;i<8;i++) { execFileSync(process.execPath, ["/tmp/bb3/run.mjs", b.file, "/tmp/bb3/e.json"]); const p = JSON.parse(readFileSync("/tmp/bb3/p.json","utf8")); const byId=new Map(p.nodes.map((n:any)=>[n.id,n])); const parent=new Map(); for (const n of p.nodes) for (const c of n.children??[]) parent.set(c,n.id)
    p.samples.forEach((id:any,i:number)=>{ const d=p.timeDeltas[i]/1000; const seen=new Set(); let q=id; while(q){const f=(byId.get(q) as any).callFrame; const k=`${f.functionName||"(anon)"} ${f.url.split("/").slice(-2).join("/")}:${f.lineNumber}:${f.columnNumber}`; if(!seen.has(k)){seen.add(k);acc.set(k,(acc.get(k)??0)+d)} q=parent.get(q)} }) }
  for (const [k,v] of [...acc].sort((a,b)=>b[1]-a[1]).slice(0,70)) console.log((v/8).toFixed(1), k)
} finally { await stage.end() }
