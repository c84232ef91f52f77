import type { ReactNode } from 'react';

/** Line icons on a grid of 24, drawn for this page. */
const paths = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16 16l4.5 4.5',
  close: 'm6 6 12 12M18 6 6 18',
  sliders: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2',
  back: 'm9 5 7 7-7 7',
  forward: 'm15 5-7 7 7 7',
  bag: 'M5 8h14l-1 12H6ZM9 8V6.5a3 3 0 0 1 6 0V8',
  offline: 'M4 4l16 16M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.4M19 12a10 10 0 0 0-6.5-2.9M12 19h.01',
  alert: 'M12 4 2.8 19.5h18.4ZM12 10v4.5M12 17.2v.1',
  grid: 'M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h6v6h-6Z',
  pen: 'm4 20 1.2-4.6L16 4.6a2 2 0 0 1 2.8 0l.6.6a2 2 0 0 1 0 2.8L8.6 18.8ZM14 6.6l3.4 3.4',
  palette:
    'M12 3.5a8.5 8.5 0 1 0 0 17c1.6 0 2-1 1.5-2.2-.6-1.4.2-2.8 2-2.8h2a3 3 0 0 0 3-3c0-5-3.8-9-8.5-9ZM8 10h.01M12 7.5h.01M16 10h.01M7.5 14h.01',
  code: 'm8.5 7-5 5 5 5M15.5 7l5 5-5 5M13.5 5l-3 14',
  megaphone: 'M4 10v4h3l9 4.5v-13L7 10ZM7 14l1.2 5h2.6M19 9.5a3.5 3.5 0 0 1 0 5',
  film: 'M3.5 5.5h17v13h-17ZM10 9.2v5.6l4.8-2.8Z',
  microphone: 'M12 3.5a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0v-5a3 3 0 0 0-3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
  chart: 'M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6',
  ruler: 'M4 20 20 4v16ZM14 16h2v-2.5M8.5 18.5v1.5M12 15v1.5',
  graduation: 'm2.5 9.5 9.5-5 9.5 5-9.5 5ZM6.5 12v4.5c3 2.5 8 2.5 11 0V12M21.5 9.5v5',
  leaf: 'M5 19c0-9 5-14 15-14 0 10-5 15-13 13M5 20c1.5-5 4.5-8.5 9-10.5',
  spark: 'M12 3c.8 5 3 7.5 8 9-5 1.5-7.2 4-8 9-.8-5-3-7.5-8-9 5-1.5 7.2-4 8-9Z',
  briefcase: 'M3.5 8h17v11.5h-17ZM8.5 8V6A1.5 1.5 0 0 1 10 4.5h4A1.5 1.5 0 0 1 15.5 6v2M3.5 13h17',
} as const;

export type IconName = keyof typeof paths;

/** An icon in the colour of the text; always decorative, its words stand beside it. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
