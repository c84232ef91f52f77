import { grade, type Signal } from '../../src/ranking/signal.js';

/** How much of what the seller offers is this listing: who offers three things knows them better than who offers fifty. */
export const specialisation: Signal = {
  name: 'specialisation',
  neutral: 0.5,
  value: ({ sellerListings }) =>
    sellerListings === null ? null : 1 / (1 + Math.log(Math.max(1, sellerListings))),
  sentence(value) {
    if (value === null) return 'عدد خدماتك غير معروف، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'تعرض خدمات كثيرة، فلا يظهر تخصصك.',
      'تعرض خدمات عدة في أكثر من مجال.',
      'تعرض خدمات قليلة، وذلك يُظهر تخصصك.',
    ]);
  },
};
