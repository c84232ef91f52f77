import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { DraftResponse } from '../api/contracts.js';
import { useCategories } from '../categories/use-categories.js';
import { previewedListings } from './preview-pane.js';
import { addRule } from './queries.js';
import { dayAfter, toRule } from './written-rule.js';

const kinds = [
  { value: 'pin', label: 'تثبّت خدمة في موضع' },
  { value: 'boost', label: 'ترفع' },
  { value: 'exclusion', label: 'تخفي' },
];

const targets = [
  { value: 'listing', label: 'خدمة واحدة' },
  { value: 'seller', label: 'كل خدمات بائع' },
];

/** Days that a rule holds where nobody says otherwise. */
const USUAL_TERM = 30;

interface RuleFormProps {
  readonly draft: DraftResponse;
  readonly onAdded: () => Promise<void>;
}

/** A new rule of a draft. */
export function RuleForm({ draft, onAdded }: RuleFormProps): ReactNode {
  const [now] = useState(() => Date.now());
  const { index } = useCategories();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (fields: FormData) => addRule(draft, toRule(fields)),
    onSuccess: onAdded,
  });
  return (
    <form
      className="studio__reason"
      aria-label="قاعدة جديدة"
      onSubmit={(event) => {
        event.preventDefault();
        mutate(new FormData(event.currentTarget));
      }}
    >
      <What />
      <TextInput name="query" label="عند البحث عن (يُترك فارغاً لكل بحث)" maxLength={200} />
      <NativeSelect name="category" label="في قسم وما تحته">
        <option value="">كل الأقسام</option>
        {[...index].map(([id, { path }]) => (
          <option key={id} value={id}>
            {path.map(({ name }) => name).join(' ‹ ')}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        name="until"
        label="آخر يوم تسري فيه"
        type="date"
        required
        withAsterisk={false}
        min={dayAfter(now, 0)}
        defaultValue={dayAfter(now, USUAL_TERM)}
      />
      <TextInput
        name="reason"
        label="سبب القاعدة، لمن يقرأ السجل"
        required
        withAsterisk={false}
        minLength={3}
        maxLength={500}
      />
      {error !== null && <p role="alert">{error.message}</p>}
      <Button type="submit" loading={isPending}>
        أضفها إلى المسودة
      </Button>
    </form>
  );
}

/** What the rule does, to whom, and how much. Of listings, those of the preview are offered. */
function What(): ReactNode {
  const [kind, setKind] = useState('pin');
  const [target, setTarget] = useState('listing');
  const isListing = kind === 'pin' || target === 'listing';
  return (
    <>
      <NativeSelect
        name="kind"
        label="ما تفعله القاعدة"
        data={kinds}
        value={kind}
        onChange={(event) => {
          setKind(event.currentTarget.value);
        }}
      />
      {kind !== 'pin' && (
        <NativeSelect
          name="target"
          label="ما تشمله"
          data={targets}
          value={target}
          onChange={(event) => {
            setTarget(event.currentTarget.value);
          }}
        />
      )}
      <TextInput
        name="id"
        label={isListing ? 'رمز الخدمة، أو اختر من نتائج المعاينة' : 'رمز البائع'}
        required
        withAsterisk={false}
        maxLength={200}
        list={isListing ? previewedListings : undefined}
      />
      {kind === 'pin' && <Amount key="position" name="position" label="الموضع" max={50} usual={1} />}
      {kind === 'boost' && (
        <Amount key="share" name="share" label="النسبة من أقصى رفع (٪)" max={100} usual={50} />
      )}
    </>
  );
}

interface AmountProps {
  readonly name: string;
  readonly label: string;
  readonly max: number;
  readonly usual: number;
}

function Amount({ usual, ...field }: AmountProps): ReactNode {
  return <TextInput {...field} type="number" required withAsterisk={false} min={1} defaultValue={usual} />;
}
