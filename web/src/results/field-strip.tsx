import type { CSSProperties, ReactNode } from 'react';
import { appearanceOf } from '../categories/appearance.js';
import { Icon } from '../identity/icon.js';
import './field-strip.css';

interface FieldStripProps {
  /** Name of the top category, which decides colour and icon. */
  readonly field: string;
  readonly category: string;
}

/** The band on top of a card: its category on a quiet pattern in the colour of its field. */
export function FieldStrip({ field, category }: FieldStripProps): ReactNode {
  const { icon, hue } = appearanceOf(field);
  return (
    <p className="field-strip" style={{ '--hue': hue } as CSSProperties}>
      <Icon name={icon} size={20} />
      <span>{category}</span>
    </p>
  );
}
