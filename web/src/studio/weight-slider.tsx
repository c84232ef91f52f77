import { useId, type ReactNode } from 'react';
import { formatNumber } from '../language/plural.js';
import { signalName } from '../language/signals.js';

/** Weights differ by orders of magnitude, so a slider turns what is usual: from nothing to four times as much. */
const MOST = 4;
const STEP = 0.1;
/** What a signal that usually weighs nothing is turned by. */
const SMALLEST = 0.005;

interface WeightSliderProps {
  readonly signal: string;
  readonly usual: number;
  readonly value: number;
  readonly changed: boolean;
  /** Null is back to what holds otherwise. */
  readonly onChange: (weight: number | null) => void;
}

export function WeightSlider({ signal, usual, value, changed, onChange }: WeightSliderProps): ReactNode {
  const id = useId();
  const unit = usual > 0 ? usual : SMALLEST;
  const times = Math.round((value / unit) * 10) / 10;
  return (
    <div className="weight" data-changed={changed || undefined}>
      <label htmlFor={id}>{signalName(signal)}</label>
      <output htmlFor={id}>{inWords(times, usual)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(MOST, times)}
        step={STEP}
        value={times}
        aria-valuetext={inWords(times, usual)}
        onChange={(event) => {
          onChange(Number((Number(event.currentTarget.value) * unit).toPrecision(4)));
        }}
      />
      {changed && (
        <button
          type="button"
          className="weight__back"
          aria-label={`أعد «${signalName(signal)}» كما كان`}
          onClick={() => {
            onChange(null);
          }}
        >
          كما كان
        </button>
      )}
    </div>
  );
}

function inWords(times: number, usual: number): string {
  if (times === 0) return 'بلا أثر';
  if (usual === 0) return `أثر بدرجة ${formatNumber(times)}`;
  if (times === 1) return 'المعتاد';
  return `${formatNumber(times)} × المعتاد`;
}
