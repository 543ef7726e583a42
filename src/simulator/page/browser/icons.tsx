import type { VNode } from 'preact';

const paths = {
  back: 'M15 5l-7 7 7 7',
  send: 'M5 12h13M12 5l7 7-7 7',
  menu: 'M5 7h14M5 12h14M5 17h9',
  attach: 'M16.5 7.5l-7.2 7.2a2 2 0 002.8 2.8l7.2-7.2a4 4 0 00-5.7-5.7l-7.1 7.2a6 6 0 008.5 8.4l5.6-5.6',
  clock: 'M12 7v5l3.5 2M12 3.5a8.5 8.5 0 110 17 8.5 8.5 0 010-17z',
  tools: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  close: 'M6 6l12 12M18 6L6 18',
  sun: 'M12 8a4 4 0 110 8 4 4 0 010-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M19.5 14.2A8 8 0 019.8 4.5a8 8 0 109.7 9.7z',
  half: 'M12 3.5a8.5 8.5 0 110 17 8.5 8.5 0 010-17zM12 3.5v17M15 5v14M18 7.5v9',
  down: 'M12 5v14M6 13l6 6 6-6',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  out: 'M10 6H6.5A1.5 1.5 0 005 7.5v10A1.5 1.5 0 006.5 19h10a1.5 1.5 0 001.5-1.5V14M13.5 5H19v5.5M19 5l-8 8',
  link: 'M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.300l-1 1M14 10a4 4 0 00-5.700 0l-3 3A4 4 0 0011 18.700l1-1',
  block: 'M12 3.500a8.500 8.500 0 110 17 8.500 8.500 0 010-17zM6 6l12 12',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3zM12 15v5',
  file: 'M7 3.500h7l4 4v13H7zM14 3.500v4h4',
} as const;

/** A line drawing of 24 × 24 in the colour of the text around it. It says nothing to screen readers: label what holds it. */
export function Icon({ name }: { readonly name: keyof typeof paths }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

/** The mark of the page: a folded newspaper with the morning sun on it. */
export function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect class="mark-paper" x="4" y="6" width="32" height="28" rx="8" />
      <circle class="mark-sun" cx="27.500" cy="16" r="4.200" />
      <path class="mark-line" d="M10.500 13.500h9M10.500 19h9M10.500 24.500h19" />
    </svg>
  );
}
