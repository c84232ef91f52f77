/**
 * `npm run bench:requests [-- COUNT]`: requests published within a minute beside a running server that is killed twice
 * (SIGKILL) and started again: whether all are matched and told of once. For two cores: `taskset -c 0,1 npm run …`.
 */
import { measureBurst } from './measures/requests.js';
import { openNoticeMarket } from './measures/notices.js';

const market = await openNoticeMarket();
try {
  const count = Number(process.argv[2] ?? 1000);
  const burst = await measureBurst(market, count);
  console.log(`${burst.published} requests published within ${burst.publishedAfter.toFixed(1)} s`);
  console.log(`server killed ${burst.kills} times; all matched after ${burst.matchedAfter.toFixed(1)} s`);
  console.log(`matched ${burst.matched}, in two first waves ${burst.twice}`);
  console.log(`sellers told ${burst.told}, notices in their pages ${burst.notices}`);
} finally {
  await market.runtime.close();
}
