import type { ReactNode } from 'react';
import './logo.css';

/** The balance, drawn in two colours of the theme. Decorative: the name stands beside it. */
function BalanceMark(): ReactNode {
  return (
    <svg className="balance" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect className="balance__ground" width="40" height="40" rx="11" />
      <g fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M20 8.5v22M14.5 31h11M9.5 13h21" />
        <path d="m5 22.5 4.5-9.5 4.5 9.5M26 22.5l4.5-9.5 4.5 9.5" strokeWidth="1.6" />
        <path d="M5 22.5a4.5 4.5 0 0 0 9 0z" fill="#fff" strokeWidth="1.2" />
        <path className="balance__gold" d="M26 22.5a4.5 4.5 0 0 0 9 0z" strokeWidth="1.2" />
        <circle className="balance__gold" cx="20" cy="8.5" r="1.6" />
      </g>
    </svg>
  );
}

/** Mark and name; links to the start page. */
export function Logo({ onHome }: { readonly onHome: () => void }): ReactNode {
  return (
    <a
      className="logo"
      href="/"
      aria-label="ميزان، الصفحة الرئيسية"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onHome();
      }}
    >
      <BalanceMark />
      <span className="logo__name">ميزان</span>
    </a>
  );
}
