import type { MarketCheck, SimulationReport } from '../../simulation/index.js';

export interface SimulationResult extends SimulationReport, MarketCheck {
  readonly seconds: number;
  /** Documents of the index that are not what the rows say. */
  readonly drift: number;
}

/** What was lived and what the checks said, for a person. */
export function describeSimulation(result: SimulationResult): string {
  const { done, refused, swept, seconds, ledgerFaults, signalsOff, drift } = result;
  const lines = [
    heading('ما حدث', 'What happened'),
    ...table(done),
    ...table({ 'حان موعده · fell due': swept }),
    '',
    heading('ما رفضه السوق', 'What the core refused'),
    ...table(refused),
    '',
    heading('الفحص', 'Checks'),
    verdict(
      'الدفتر · ledger',
      ledgerFaults.length,
      ledgerFaults.map(({ fault, where }) => `${fault}: ${where.slice(0, 5).join(', ')}`),
    ),
    verdict('الإشارات · signals', signalsOff),
    verdict('الفهرس · index', drift),
    '',
    `${seconds.toFixed(1)} s`,
  ];
  return lines.join('\n');
}

function heading(ar: string, en: string): string {
  return `${ar} · ${en}`;
}

function table(counts: Readonly<Record<string, number>>): string[] {
  const width = Math.max(0, ...Object.values(counts).map((count) => String(count).length));
  return Object.entries(counts).map(([what, count]) => `  ${String(count).padStart(width)}  ${what}`);
}

function verdict(what: string, wrong: number, details: readonly string[] = []): string {
  if (wrong === 0) return `  ✓ ${what}`;
  return [`  ✗ ${what}: ${wrong}`, ...details.map((detail) => `      ${detail}`)].join('\n');
}
