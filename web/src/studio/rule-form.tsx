import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useCategories } from '../categories/use-categories.js';
import { previewedListings } from './preview-pane.js';
import { sellerIn, type WrittenRule } from './rule-words.js';
import { SellerSelect } from './seller-select.js';
import { dayAfter, dayOf, percentOf, toRule } from './written-rule.js';

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
  readonly label: string;
  readonly button: string;
  /** What the fields say to begin with. */
  readonly rule?: WrittenRule;
  readonly onSend: (rule: WrittenRule) => Promise<void>;
}

/** A rule of a draft, as it is to be. */
export function RuleForm({ label, button, rule, onSend }: RuleFormProps): ReactNode {
  const [now] = useState(() => Date.now());
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (fields: FormData) => onSend(toRule(fields)),
  });
  return (
    <form
      className="studio__reason"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        mutate(new FormData(event.currentTarget));
      }}
    >
      <What rule={rule} />
      <TextInput
        name="query"
        label="عند البحث عن (يُترك فارغاً لكل بحث)"
        maxLength={200}
        defaultValue={rule?.query}
      />
      <CategoryField usual={rule?.category ?? ''} />
      <TextInput
        name="until"
        label="آخر يوم تسري فيه"
        type="date"
        required
        withAsterisk={false}
        min={dayAfter(now, 0)}
        defaultValue={rule === undefined ? dayAfter(now, USUAL_TERM) : dayOf(rule.until)}
      />
      <TextInput
        name="reason"
        label="سبب القاعدة، لمن يقرأ السجل"
        required
        withAsterisk={false}
        minLength={3}
        maxLength={500}
        defaultValue={rule?.reason}
      />
      {error !== null && <p role="alert">{error.message}</p>}
      <Button type="submit" loading={isPending}>
        {button}
      </Button>
    </form>
  );
}

function CategoryField({ usual }: { readonly usual: string }): ReactNode {
  const [category, setCategory] = useState(usual);
  const { index } = useCategories();
  return (
    <NativeSelect
      name="category"
      label="في قسم وما تحته"
      value={category}
      onChange={(event) => {
        setCategory(event.currentTarget.value);
      }}
    >
      <option value="">كل الأقسام</option>
      {/* One that the marketplace has no longer, or not yet said, is not to be lost unseen. */}
      {usual !== '' && !index.has(usual) && <option value={usual}>{usual}</option>}
      {[...index].map(([id, { path }]) => (
        <option key={id} value={id}>
          {path.map(({ name }) => name).join(' ‹ ')}
        </option>
      ))}
    </NativeSelect>
  );
}

/** What the rule does, to whom, and how much. Of listings, those of the preview are offered. */
function What({ rule }: { readonly rule: WrittenRule | undefined }): ReactNode {
  const seller = rule === undefined ? undefined : sellerIn(rule);
  const [kind, setKind] = useState<string>(rule?.kind ?? 'pin');
  const [target, setTarget] = useState(seller === undefined ? 'listing' : 'seller');
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
      {isListing ? <ListingField usual={rule?.listing} /> : <SellerSelect name="id" usual={seller} />}
      {kind === 'pin' && (
        <Amount
          key="position"
          name="position"
          label="الموضع"
          min={1}
          max={50}
          usual={rule?.kind === 'pin' ? rule.position : 1}
        />
      )}
      {kind === 'boost' && (
        <Amount
          key="share"
          name="share"
          label="النسبة من أقصى رفع (٪)"
          min={0.01}
          max={100}
          step="any"
          usual={rule?.kind === 'boost' ? percentOf(rule.share) : 50}
        />
      )}
    </>
  );
}

function ListingField({ usual }: { readonly usual: string | undefined }): ReactNode {
  return (
    <TextInput
      name="id"
      label="رمز الخدمة، أو اختر من نتائج المعاينة"
      required
      withAsterisk={false}
      maxLength={200}
      list={previewedListings}
      defaultValue={usual}
    />
  );
}

interface AmountProps {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step?: 'any';
  readonly usual: number;
}

function Amount({ usual, ...field }: AmountProps): ReactNode {
  return <TextInput {...field} type="number" required withAsterisk={false} defaultValue={usual} />;
}
