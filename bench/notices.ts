/**
 * `npm run bench:notices [-- DAYS REQUESTS_A_DAY]`: over a simulated market, the share of requests with an offer within a
 * day and the share of sellers ever told, by waves with caps and by telling the best-ranked only.
 */
import { measureNotices, openNoticeMarket, policies } from './measures/notices.js';

const [days = 14, requestsPerDay = 5] = process.argv.slice(2).map(Number);
const market = await openNoticeMarket();
try {
  console.log(`${days} days, ${requestsPerDay} requests a day\n`);
  console.log('seed  policy          requests  in time  notices  sellers told   Gini');
  for (const seed of [1, 2, 3]) {
    for (const policy of Object.keys(policies) as (keyof typeof policies)[]) {
      const { requests, inTime, exposure } = await measureNotices(market, {
        policy,
        seed,
        days,
        requestsPerDay,
      });
      const { notices, sellers, told, gini } = exposure;
      const share = `${told} of ${sellers}`;
      console.log(
        `${String(seed).padEnd(5)} ${policy.padEnd(15)} ${String(requests).padStart(8)}` +
          `${`${(100 * inTime).toFixed(1)} %`.padStart(9)}${String(notices).padStart(9)}${share.padStart(14)}${gini.toFixed(3).padStart(7)}`,
      );
    }
  }
} finally {
  await market.runtime.close();
}
