import type { Signal } from '../signal.js';

/**
 * What speaks against the seller's honesty, taken from 1: praise doubted as bought or exchanged, texts refused as copied
 * or leading past the market, orders ended by own fault (marketplace/signals). Nobody is suspected of what is unknown.
 */
export const integrity: Signal = {
  name: 'integrity',
  neutral: 1,
  value: ({ misconduct }) => (misconduct === null ? null : 1 - misconduct),
  sentence(value) {
    if (value === null || value >= 0.95) return 'لا شيء يُحسب عليك في أمانة التعامل.';
    if (value >= 0.75) return 'عليك مخالفات قليلة: تقييمات مشكوك فيها، أو نصوص رُفضت، أو طلبات أُلغيت بسببك.';
    return 'عليك مخالفات تؤخّر خدماتك: تقييمات مشكوك فيها، أو نصوص رُفضت، أو طلبات أُلغيت بسببك.';
  },
};
