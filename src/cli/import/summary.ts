import type { FileSummary, ImportSummary } from '../../marketplace/import/import-files.js';
import { countArabic, formatCount, type ArabicNoun } from '../../platform/count.js';
import { describeError } from '../describe-error.js';

export interface ImportFigures {
  /** Listings that the engine refused. */
  readonly failed: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const record: ArabicNoun = {
  zero: 'لا شيء',
  one: 'سجل واحد',
  two: 'سجلان',
  few: 'سجلات',
  many: 'سجلاً',
  other: 'سجل',
};

export const waitingText =
  'عملية أخرى تستورد أحد هذه الملفات؛ ننتظر انتهاءها.\nAnother process imports one of these files; waiting for it.';

/** 0 all good, 1 some rejected, 2 not all of the files could be read. */
export function exitCodeOf({ files }: ImportSummary, failed: number): number {
  if (files.some(({ problem }) => problem !== null)) return 2;
  return failed > 0 || files.some(({ rejectedLines }) => rejectedLines > 0) ? 1 : 0;
}

export function interruptedText(files: readonly string[]): string {
  const command = `mizan import ${files.join(' ')}`;
  return `توقف الاستيراد، وما حُمّل محفوظ. للمتابعة: ${command}\nStopped; what was loaded is kept. To go on: ${command}`;
}

/** Each file with its counts, then time and memory; Arabic first, English below. */
export function describeSummary({ files }: ImportSummary, figures: ImportFigures): string {
  const seconds = figures.seconds.toFixed(1);
  const memory = formatCount(Math.round(figures.peakMegabytes));
  const lines = files.flatMap(describeFile);
  if (figures.failed > 0) {
    lines.push(
      `خدمات لم يقبلها محرك البحث: ${formatCount(figures.failed)}. التفاصيل: mizan drift`,
      `Listings that the engine refused: ${formatCount(figures.failed)}. Details: mizan drift`,
    );
  }
  lines.push(
    `كل ما حُمّل قابل للبحث الآن. الزمن ${seconds} ثانية، وأقصى ذاكرة ${memory} ميغابايت.`,
    `Everything loaded is searchable now. ${seconds} s, peak memory ${memory} MB.`,
  );
  return lines.join('\n');
}

function describeFile(file: FileSummary): string[] {
  const known = file.unchanged + file.stale;
  const lines = [
    file.path,
    `  حُمّل: ${countArabic(file.applied, record)} · لم يتغير: ${countArabic(known, record)} · رُفض: ${countArabic(file.rejectedLines, record)}`,
    `  loaded ${formatCount(file.applied)} · unchanged ${formatCount(known)} · rejected ${formatCount(file.rejectedLines)}`,
  ];
  if (file.resumedAfter > 0) {
    lines.push(
      `  تابعنا من السطر ${formatCount(file.resumedAfter + 1)} حيث توقف الاستيراد السابق.`,
      `  Went on from line ${formatCount(file.resumedAfter + 1)}, where the last import stopped.`,
    );
  }
  if (file.rejectedFile !== null) lines.push(`  الأسطر المرفوضة · rejected lines: ${file.rejectedFile}`);
  if (file.problem !== null) lines.push(describeError(file.problem));
  return lines;
}
