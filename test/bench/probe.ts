import { Session } from "node:inspector/promises"
import { manyPlaces } from "./accept.ts"
import { fill } from "./filling.ts"
import { openStage } from "./stage.ts"
import { officerFrom } from "./people.ts"
import { cpuOf } from "./rounds.ts"
const stage = await openStage()
try {
  await manyPlaces(stage); await fill(stage.tables, stage.cast, [0, 200])
  const headers = stage.headersOf(officerFrom(stage.cast))
  const n = 400
  const go = async () => (await stage.calls.prepare(Array.from({length:n},()=>({method:"GET" as const,path:"/v1/handoffs?box=in",headers})),1))()
  await go(); await go()
  for (let i=0;i<4;i++) { const run = await stage.calls.prepare(Array.from({length:n},()=>({method:"GET" as const,path:"/v1/handoffs?box=in",headers})),1); console.log("cpu ms/req", (await cpuOf(run))/n) }
  const session = new Session(); session.connect()
  await session.post("Profiler.enable"); await session.post("Profiler.setSamplingInterval",{interval:100}); await session.post("Profiler.start")
  await go()
  const { profile } = await session.post("Profiler.stop")
  const self = new Map<number, number>()
  profile.samples!.forEach((id,i)=>self.set(id,(self.get(id)??0)+profile.timeDeltas![i]!/1000))
  const byId = new Map(profile.nodes.map(x=>[x.id,x])); const parent = new Map<number,number>(); for (const x of profile.nodes) for (const c of x.children??[]) parent.set(c,x.id)
  const byFn = new Map<string, number>()
  const short=(u:string)=>u.replace(/^file:\/\/.*node_modules\//,"").replace(/^file:\/\/\/work\/main\//,"")
  for (const [id,ms] of self) { const f=byId.get(id)!.callFrame; let u=short(f.url); if(!u){ let p=parent.get(id); while(p&&!byId.get(p)!.callFrame.url) p=parent.get(p); if(p) u="native< "+short(byId.get(p)!.callFrame.url)+":"+byId.get(p)!.callFrame.functionName } const k=`${f.functionName} ${u}:${f.lineNumber}`; byFn.set(k,(byFn.get(k)??0)+ms) }
  for (const [k,v] of [...byFn].sort((a,b)=>b[1]-a[1]).slice(0,70)) console.log((v/n).toFixed(3), k)
  // inclusive for some
  const incl = new Map<string, number>()
  for (const [id,ms] of self) { const seen=new Set<string>(); let p: number|undefined=id; while(p){ const f=byId.get(p)!.callFrame; const k=`${f.functionName} ${short(f.url)}`; if(!seen.has(k)){seen.add(k); incl.set(k,(incl.get(k)??0)+ms)} p=parent.get(p) } }
  console.log("--- inclusive"); for (const [k,v] of [...incl].filter(([k])=>/functions|shared|hono|jwt|infra|_http/.test(k)).sort((a,b)=>b[1]-a[1]).slice(0,45)) console.log((v/n).toFixed(3), k)
} finally { await stage.end() }
