import { useState, type CSSProperties, type ReactNode } from 'react';
import { appearanceOf } from '../categories/appearance.js';
import { Icon } from '../identity/icon.js';
import './cover.css';

interface CoverProps {
  readonly image: string | null;
  /** Name of the top category, which decides colour and icon where there is no picture. */
  readonly field: string;
}

/** The listing's picture, or a quiet patterned ground in the colour of its field. */
export function Cover({ image, field }: CoverProps): ReactNode {
  const [broken, setBroken] = useState<string | null>(null);
  const { icon, hue } = appearanceOf(field);
  return (
    <div className="cover" style={{ '--hue': hue } as CSSProperties}>
      {image !== null && image !== broken ? (
        <img
          src={image}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => {
            setBroken(image);
          }}
        />
      ) : (
        <Icon name={icon} size={34} />
      )}
    </div>
  );
}
