import { useState, type ReactNode } from 'react';
import './picture.css';

/** The listing's main picture; nothing where there is none or it cannot be loaded. */
export function Picture({ address }: { readonly address: string | null }): ReactNode {
  const [broken, setBroken] = useState<string | null>(null);
  if (address === null || address === broken) return null;
  return (
    <div className="picture">
      <img
        src={address}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => {
          setBroken(address);
        }}
      />
    </div>
  );
}
