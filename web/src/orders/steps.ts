/** The steps that are open to a side of an order, as buttons with what each asks for and brings about. */
import type { OrderResponse } from '../api/contracts.js';
import { formatPrice } from '../language/format.js';
import type { Side } from './questions.js';

export interface Step {
  readonly name: string;
  readonly button: string;
  /** What comes of it. */
  readonly note?: string;
  /** A text that goes with it, by the name of its field. */
  readonly text?: { readonly name: string; readonly label: string; readonly written?: string };
  /** A choice that goes with it. */
  readonly choice?: {
    readonly name: string;
    readonly label: string;
    readonly data: readonly { readonly value: string; readonly label: string }[];
  };
  /** Behind the address of the order. */
  readonly path: string;
  /** What else is sent. */
  readonly body?: object;
}

const text = (label: string, written?: string): NonNullable<Step['text']> => ({
  name: 'text',
  label,
  ...(written === undefined ? {} : { written }),
});

/** The likeliest first. The state machine of the server says which; what lies beside its states is added here. */
export function stepsOf(order: OrderResponse, side: Side): Step[] {
  const { state, brief, steps, reviewId } = order;
  const open = new Set(steps.map(({ step }) => step));
  // Work does not begin without instructions.
  if (brief === null) open.delete('start');
  const isBuyer = side === 'buyer';
  return [
    ...answersOf(order, side),
    ...(isBuyer && state === 'awaiting_instructions' ? [briefing(brief?.text)] : []),
    ...fromMachine(order).filter(({ name }) => open.has(name)),
    ...(isBuyer && state === 'accepted' && reviewId === null ? [reviewing] : []),
    ...cancelling(order),
    ...(open.has('dispute') ? [disputing] : []),
  ];
}

function fromMachine({ totalCents }: OrderResponse): Step[] {
  return [
    {
      name: 'pay',
      button: `ادفع ${formatPrice(totalCents)}`,
      note: 'يُخصم المبلغ من رصيدك ويبقى محفوظاً حتى تستلم العمل.',
      path: 'pay',
    },
    { name: 'start', button: 'ابدأ التنفيذ', note: 'تبدأ مهلة التسليم من الآن.', path: 'start' },
    { name: 'resume', button: 'ابدأ التعديل', path: 'start' },
    {
      name: 'deliver',
      button: 'سلّم العمل',
      text: text('ما الذي سلّمته؟ أضف روابط الملفات.'),
      path: 'deliver',
    },
    {
      name: 'accept',
      button: 'استلم العمل',
      note: 'يُدفع المبلغ للبائع، ولا رجوع عن ذلك.',
      path: 'accept',
    },
    { name: 'revise', button: 'اطلب تعديلاً', text: text('ما الذي تريد تعديله؟'), path: 'revise' },
  ];
}

const briefing = (written?: string): Step => ({
  name: 'brief',
  button: written === undefined ? 'أرسل التعليمات' : 'عدّل التعليمات',
  note: 'يعمل البائع بما تكتبه هنا، ولا يتغير بعد أن يبدأ.',
  text: text('ما الذي يحتاج البائع إلى معرفته؟', written),
  path: 'brief',
});

const reviewing: Step = {
  name: 'review',
  button: 'قيّم الخدمة',
  choice: {
    name: 'stars',
    label: 'تقييمك',
    data: ['ممتاز', 'جيد جداً', 'مقبول', 'ضعيف', 'سيئ'].map((label, index) => ({
      value: String(5 - index),
      label: `${String(5 - index)} من 5 · ${label}`,
    })),
  },
  text: { name: 'comment', label: 'ما الذي يفيد غيرك أن يعرفه؟' },
  path: 'review',
};

const disputing: Step = {
  name: 'dispute',
  button: 'افتح نزاعاً',
  note: 'ينظر فريق الدعم في الطلب وما كُتب فيه، ويبقى المبلغ محفوظاً حتى يقرر.',
  text: text('ما الخلاف؟'),
  path: 'dispute',
};

function answersOf({ proposal }: OrderResponse, side: Side): Step[] {
  if (proposal === null || proposal.by === side) return [];
  const isQuarrel = proposal.reason === 'different_work';
  return [
    {
      name: 'agree',
      button: 'أوافق على الإلغاء',
      note: 'يُلغى الطلب ويعود المبلغ إلى المشتري.',
      path: 'cancel/answer',
      body: { agree: true },
    },
    {
      name: 'decline',
      button: 'لا أوافق على الإلغاء',
      note: isQuarrel ? 'ينتقل الخلاف إلى فريق الدعم.' : 'يستمر الطلب كما هو.',
      ...(isQuarrel ? { text: text('ما رأيك فيما يقوله المشتري؟') } : {}),
      path: 'cancel/answer',
      body: { agree: false },
    },
  ];
}

function cancelling({ cancellationReasons, proposal }: OrderResponse): Step[] {
  // What support decides is not for the sides, and one proposal at a time waits for its answer.
  const reasons = cancellationReasons.filter(
    ({ code, proposed }) => code !== 'support_decision' && !(proposed && proposal !== null),
  );
  if (reasons.length === 0) return [];
  const data = reasons.map(({ code, label, proposed }) => ({
    value: code,
    label: proposed ? `${label.ar} (يُعرض على الطرف الآخر)` : label.ar,
  }));
  return [
    { name: 'cancel', button: 'ألغِ الطلب', choice: { name: 'reason', label: 'السبب', data }, path: 'cancel' },
  ];
}
