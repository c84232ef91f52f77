import { z } from 'zod';
import { noticeKind } from '../kind.js';

const schema = z.object({
  /** The outside id of the request, and what it asks for. */
  request: z.string(),
  title: z.string(),
  /** Why it suits the seller, in Arabic. */
  reasons: z.array(z.string()),
});

/** A buyer asks for something that the seller does. */
export const requestMatchNotice = noticeKind(schema, ({ request, title, reasons }) => ({
  title: `طلب يناسبك: ${title}`,
  text: reasons.map((reason) => `• ${reason}`).join('\n'),
  path: `/requests?request=${encodeURIComponent(request)}`,
}));
