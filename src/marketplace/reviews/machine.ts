import { defineMachine } from '../core/index.js';

/** What a review counts for: only what is published is seen and ranked by. A doubted review starts held. */
export const reviewMachine = defineMachine({
  name: 'review',
  thing: { ar: 'التقييم', en: 'review' },
  initial: 'published',
  states: {
    published: { ar: 'منشور', en: 'published' },
    held: { ar: 'قيد المراجعة', en: 'held for moderation' },
    removed: { ar: 'محذوف', en: 'removed' },
  },
  steps: {
    publish: {
      from: ['held', 'removed'],
      to: 'published',
      by: ['moderator', 'support'],
      emits: 'review.published',
      ar: 'نشر التقييم',
      en: 'publish',
    },
    uphold: {
      from: ['published'],
      to: 'published',
      by: ['moderator', 'support'],
      emits: 'review.upheld',
      ar: 'تثبيت التقييم',
      en: 'uphold',
    },
    hold: {
      from: ['published'],
      to: 'held',
      by: ['moderator', 'support'],
      emits: 'review.held',
      ar: 'تعليق التقييم',
      en: 'hold',
    },
    remove: {
      from: ['published', 'held'],
      to: 'removed',
      by: ['moderator', 'support'],
      emits: 'review.removed',
      ar: 'حذف التقييم',
      en: 'remove',
    },
  },
});

export type ReviewStep = keyof typeof reviewMachine.steps;
