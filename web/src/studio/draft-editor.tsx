import { Button } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { DraftResponse, VersionResponse } from '../api/contracts.js';
import { grouped } from '../language/signals.js';
import { Findings } from './findings.js';
import { PreviewPane } from './preview-pane.js';
import {
  bringUpToDate,
  draft as draftQuery,
  publish,
  saveWeights,
  usualProfile,
  type Scope,
} from './queries.js';
import { ReasonForm } from './reason-form.js';
import { Rules } from './rules.js';
import { ScopeSelect } from './scope-select.js';
import { WeightSlider } from './weight-slider.js';

interface DraftEditorProps {
  readonly id: string;
  readonly live: number;
  readonly onPublished: (version: number) => void;
}

/** Weights and rules of a draft, what they would do, and its publishing. */
export function DraftEditor({ id, live, onPublished }: DraftEditorProps): ReactNode {
  const [scope, setScope] = useState<Scope>({});
  const cache = useQueryClient();
  const { data: usual, error: usualError } = useQuery(usualProfile());
  const { data, error: draftError } = useQuery({
    ...draftQuery(id, scope),
    placeholderData: keepPreviousData,
  });
  const error = draftError ?? usualError;
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined || usual === undefined) return <p role="status">جارٍ فتح المسودة…</p>;
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey: ['studio', 'draft', id] });
  return (
    <div className="studio__draft">
      <section aria-label="الأوزان">
        <h2>أوزان «{data.name}»</h2>
        <ScopeSelect scope={scope} onChange={setScope} />
        <Weights key={JSON.stringify(scope)} draft={data} usual={usual} scope={scope} onSaved={refresh} />
        <Rules draft={data} onChanged={refresh} />
        <Findings findings={data.findings.filter(({ path }) => path[0] !== 'rules')} />
        <Publishing draft={data} live={live} onChanged={refresh} onPublished={onPublished} />
      </section>
      <PreviewPane id={id} revision={data.revision} />
    </div>
  );
}

interface WeightsProps {
  readonly draft: DraftResponse;
  readonly usual: VersionResponse;
  readonly scope: Scope;
  readonly onSaved: () => Promise<void>;
}

type Edited = Readonly<Record<string, number | null>>;

function Weights({ draft, usual, scope, onSaved }: WeightsProps): ReactNode {
  const [edited, setEdited] = useState<Edited>({});
  const usualWeights: Readonly<Record<string, number>> = usual.resolved.weights;
  const weights: Readonly<Record<string, number>> = draft.resolved.weights;
  const written = writtenIn(draft, scope);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => saveWeights(draft, scope, edited),
    onSuccess: async () => {
      await onSaved();
      setEdited({});
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      {grouped(Object.keys(usualWeights)).map(({ name, signals }) => (
        <fieldset key={name}>
          <legend>{name}</legend>
          {signals.map((signal) => (
            <WeightSlider
              key={signal}
              signal={signal}
              usual={usualWeights[signal] ?? 0}
              value={edited[signal] ?? weights[signal] ?? 0}
              changed={edited[signal] === undefined ? written.has(signal) : edited[signal] !== null}
              onChange={(weight) => {
                setEdited({ ...edited, [signal]: weight });
              }}
            />
          ))}
        </fieldset>
      ))}
      <div className="studio__save">
        {error !== null && <p role="alert">{error.message}</p>}
        <Button type="submit" loading={isPending} disabled={Object.keys(edited).length === 0}>
          احفظ المسودة وعاين
        </Button>
      </div>
    </form>
  );
}

/** Signals whose weight the draft itself says in this scope. */
function writtenIn({ document }: DraftResponse, { intent, category }: Scope): ReadonlySet<string> {
  const within = category === undefined ? document : document.categories?.[category];
  const overrides = intent === undefined ? within : document.intents?.[intent as 'browse'];
  return new Set(Object.keys(overrides?.weights ?? {}));
}

interface PublishingProps {
  readonly draft: DraftResponse;
  readonly live: number;
  readonly onChanged: () => Promise<void>;
  readonly onPublished: (version: number) => void;
}

function Publishing({ draft, live, onChanged, onPublished }: PublishingProps): ReactNode {
  return (
    <>
      <h2>النشر</h2>
      {draft.baseVersion === live ? (
        <ReasonForm
          label="سبب النشر، لمن يقرأ السجل"
          button="انشر الآن"
          onSend={async (reason) => {
            onPublished((await publish(draft, reason)).version);
          }}
        />
      ) : (
        <Behind draft={draft} live={live} onChanged={onChanged} />
      )}
    </>
  );
}

/** Something else was published since the draft was begun. */
function Behind({ draft, live, onChanged }: Omit<PublishingProps, 'onPublished'>): ReactNode {
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => bringUpToDate(draft),
    onSuccess: onChanged,
  });
  return (
    <>
      <p>نُشرت النسخة {live} بعد بدء هذه المسودة. حدّثها أولاً، ثم راجع المعاينة.</p>
      {error !== null && <p role="alert">{error.message}</p>}
      <Button
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        حدّث المسودة
      </Button>
    </>
  );
}
