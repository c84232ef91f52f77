import { grade, type Signal } from '../signal.js';

/** Whether the title says what is done, on what, and one detail, and promises nothing that nobody can (marketplace/listings/quality). */
export const titleQuality: Signal = {
  name: 'titleQuality',
  neutral: 0.7,
  value: ({ titleQuality: value }) => value,
  sentence(value) {
    if (value === null) return 'جودة عنوانك غير محسوبة، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'عنوانك عام ولا يقول ما ستنجزه.',
      'عنوانك يقول ما ستنجزه، وينقصه تفصيل يساعد المشتري على الاختيار.',
      'عنوانك يقول ما ستنجزه بوضوح.',
    ]);
  },
};
