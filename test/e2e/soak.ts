import { useAtRandom } from "./random/use";
import { openWorkbench } from "./workbench";

/** `npm run soak -- [minutes] [seed]`: random use of the local workbook for half an hour, unless told otherwise. */
const [minutes = "30", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const bench = await openWorkbench();
try {
  console.log(`Random use for ${minutes} minutes, seed ${seed}`);
  const end = Date.now() + Number(minutes) * 60_000;
  const { actions, checks } = await useAtRandom(bench, {
    seed: Number(seed), isEnough: () => Date.now() >= end, checkEvery: 60, reloadEvery: 10, log: (line) => console.log(line),
  });
  console.log(`${actions} actions, ${checks} times the same as calculated from scratch`);
} finally {
  await bench.close();
}
