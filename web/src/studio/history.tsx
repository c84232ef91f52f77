import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ProfilesResponse } from '../api/contracts.js';
import { restore } from './queries.js';
import { ReasonForm } from './reason-form.js';

interface HistoryProps {
  readonly overview: ProfilesResponse;
  readonly onPublished: (version: number) => void;
}

const dates = new Intl.DateTimeFormat('ar-u-nu-latn', { dateStyle: 'medium', timeStyle: 'short' });

/** What was published by whom and why, and the way back to it. */
export function History({ overview: { versions, live }, onPublished }: HistoryProps): ReactNode {
  return (
    <section aria-label="سجل النشر">
      <h2>سجل النشر</h2>
      {versions.length === 0 && <p>لم يُنشر شيء بعد، فالترتيب بالأوزان المعتادة.</p>}
      <ol className="studio__history" reversed>
        {versions.map(({ version, reason, publishedBy, publishedAt, restores }) => (
          <li key={version}>
            <p>
              <strong>النسخة {version}</strong>
              {version === live && <span className="studio__live"> تسري الآن</span>}
              {restores !== null && ` (عودة إلى النسخة ${restores})`}
            </p>
            <p>{reason}</p>
            <small>
              {publishedBy} · <time dateTime={publishedAt}>{dates.format(new Date(publishedAt))}</time>
            </small>
            {version !== live && <Restore version={version} live={live} onPublished={onPublished} />}
          </li>
        ))}
      </ol>
      {live !== 0 && <Restore version={0} live={live} onPublished={onPublished} />}
    </section>
  );
}

interface RestoreProps {
  readonly version: number;
  readonly live: number;
  readonly onPublished: (version: number) => void;
}

/** A button that asks for the reason before it does what it says. */
function Restore({ version, live, onPublished }: RestoreProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const name = version === 0 ? 'عُد إلى الأوزان المعتادة' : `عُد إلى النسخة ${version}`;
  if (!asking) {
    return (
      <Button
        variant="default"
        size="xs"
        onClick={() => {
          setAsking(true);
        }}
      >
        {name}
      </Button>
    );
  }
  return (
    <ReasonForm
      label="سبب العودة"
      button={name}
      small
      onSend={async (reason) => {
        const published = await restore(version, live, reason);
        setAsking(false);
        onPublished(published.version);
      }}
    />
  );
}
