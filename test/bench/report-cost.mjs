// Preloaded into a program whose cost is measured, and into the programs that it starts; plain JavaScript, since it
// runs before any loader.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const folder = process.env["REPORT_COST_TO"];
if (folder !== undefined && isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cost = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
    writeFileSync(`${folder}/${process.pid}.json`, JSON.stringify(cost));
  });
}
