import { Button } from '@mantine/core';
import { useFocusReturn } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { DraftResponse } from '../api/contracts.js';
import { listing, seller } from '../api/queries.js';
import { useCategories } from '../categories/use-categories.js';
import { Findings } from './findings.js';
import { addRule, giveBackRule, removeRule, replaceRule } from './queries.js';
import { RuleForm } from './rule-form.js';
import {
  deedOf,
  rulesOf,
  scopeOf,
  sellerIn,
  termOf,
  withDiscarded,
  type RuleEntry,
  type WrittenRule,
} from './rule-words.js';

interface RulesProps {
  readonly draft: DraftResponse;
  readonly onChanged: () => Promise<void>;
}

/** Pins, boosts and exclusions of a draft: what each does, until when and why; adding, changing, taking out, and back. */
export function Rules({ draft, onChanged }: RulesProps): ReactNode {
  const [isAdding, setAdding] = useState(false);
  // A rule that was never published is nowhere kept but here once it is out of the draft.
  const [thrown, setThrown] = useState<readonly RuleEntry[]>([]);
  const rules = withDiscarded(rulesOf(draft), thrown);
  return (
    <div className="studio__rules">
      <h2>القواعد</h2>
      {rules.length === 0 && <p>لا قواعد: لا خدمة مثبّتة أو مرفوعة أو مخفية.</p>}
      <ul>
        {rules.map((entry) => (
          <Rule
            key={entry.id}
            entry={entry}
            draft={draft}
            onChanged={onChanged}
            onRemoved={() => {
              if (entry.state === 'new') setThrown([...thrown.filter(({ id }) => id !== entry.id), entry]);
            }}
          />
        ))}
      </ul>
      {isAdding ? (
        <RuleForm
          label="قاعدة جديدة"
          button="أضفها إلى المسودة"
          onSend={async (rule) => {
            await addRule(draft, rule);
            await onChanged();
            setAdding(false);
          }}
        />
      ) : (
        <Button
          variant="default"
          onClick={() => {
            setAdding(true);
          }}
        >
          أضف قاعدة
        </Button>
      )}
    </div>
  );
}

interface RuleProps extends RulesProps {
  readonly entry: RuleEntry;
  readonly onRemoved: () => void;
}

function Rule({ entry, draft, onChanged, onRemoved }: RuleProps): ReactNode {
  const { id, rule, state } = entry;
  const [now] = useState(() => Date.now());
  const { index } = useCategories();
  const isRemoved = state === 'removed' || state === 'discarded';
  const deed = deedOf(rule, useNameOf(rule));
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => (isRemoved ? giveBackRule(draft, id, rule) : removeRule(draft, id)),
    onSuccess: () => {
      if (!isRemoved) onRemoved();
      return onChanged();
    },
  });
  return (
    <li data-state={state}>
      <p className="studio__rule">
        {isRemoved ? <del>{deed}</del> : deed}
        {state !== 'kept' && <span className="studio__live"> {stateWords[state]}</span>}
      </p>
      <small>
        {scopeOf(rule, (category) => index.get(category)?.node.name ?? category)} · {termOf(rule, now)} ·
        السبب: {rule.reason}
      </small>
      <Findings findings={draft.findings.filter(({ path }) => path[0] === 'rules' && path[1] === id)} />
      {error !== null && <p role="alert">{error.message}</p>}
      <Button
        variant="subtle"
        size="xs"
        loading={isPending}
        aria-label={`${isRemoved ? 'أعد' : 'احذف'} القاعدة: ${deed}`}
        onClick={() => {
          mutate();
        }}
      >
        {isRemoved ? 'أعدها' : 'احذف'}
      </Button>
      {!isRemoved && <Change entry={entry} deed={deed} draft={draft} onChanged={onChanged} />}
    </li>
  );
}

const stateWords = {
  changed: 'تُعدَّل عند النشر',
  new: 'جديدة',
  removed: 'تُحذف عند النشر',
  discarded: 'حُذفت قبل أن تُنشر',
} as const;

interface ChangeProps extends RulesProps {
  readonly entry: RuleEntry;
  readonly deed: string;
}

/** The form of a rule that stays where it is. */
function Change({ entry: { id, rule }, deed, draft, onChanged }: ChangeProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useFocusReturn({ opened: isOpen });
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        aria-expanded={isOpen}
        aria-label={`${isOpen ? 'تراجع عن تعديل' : 'عدّل'} القاعدة: ${deed}`}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {isOpen ? 'تراجع' : 'عدّل'}
      </Button>
      {isOpen && (
        <RuleForm
          label={`تعديل القاعدة: ${deed}`}
          button="احفظ التعديل"
          rule={rule}
          onSend={async (changed) => {
            await replaceRule(draft, id, changed);
            await onChanged();
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

/** The listing's title or the seller's name; the id until it is known. */
function useNameOf(rule: WrittenRule): string {
  const sellerId = sellerIn(rule);
  const title = useQuery({ ...listing(rule.listing ?? ''), enabled: rule.listing !== undefined }).data?.title;
  const name = useQuery({ ...seller(sellerId ?? ''), enabled: sellerId !== undefined }).data?.displayName;
  return title ?? name ?? rule.listing ?? sellerId ?? '';
}
