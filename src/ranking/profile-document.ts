import { z } from 'zod';
import { ruleSchema, type WrittenRule } from './rule-document.js';
import { profileSchema, type Profile } from './profile.js';
import { intentKinds, type IntentKind } from './situation.js';

type DeepPartial<T> = {
  readonly [Key in keyof T]?: T[Key] extends object ? DeepPartial<T[Key]> : T[Key];
};

/** What differs from what would hold otherwise. */
export type Overrides = DeepPartial<Omit<Profile, 'version' | 'rules'>>;

type IntentOverrides = Readonly<Partial<Record<IntentKind, Overrides>>>;

/**
 * A profile as it is written: only what differs from the default profile, for all searches, for an intent, and for a
 * category with all that is below it (by the marketplace's own id).
 */
export interface ProfileDocument extends Overrides {
  readonly intents?: IntentOverrides;
  readonly categories?: Readonly<Record<string, Overrides & { readonly intents?: IntentOverrides }>>;
  /** Pins, boosts and exclusions, by ids of their own. */
  readonly rules?: Readonly<Record<string, WrittenRule>>;
}

const overrides = partial(profileSchema.omit({ version: true }));
const intents = z.partialRecord(z.enum(intentKinds), overrides).exactOptional();

export const profileDocumentSchema = overrides.extend({
  intents,
  categories: z.record(z.string().min(1).max(200), overrides.extend({ intents })).exactOptional(),
  rules: z.record(z.string().min(1).max(100), ruleSchema).exactOptional(),
}) as z.ZodType<ProfileDocument>;

function partial(schema: z.ZodObject): z.ZodObject {
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const inner = field instanceof z.ZodObject ? partial(field) : (field as z.ZodType);
    return [name, inner.exactOptional()] as const;
  });
  return z.strictObject(Object.fromEntries(fields));
}
