/** Line drawings on a 16-unit grid, in the colour of the text around them. */
const PATHS = {
  lens: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.4 10.4 14 14M5 7h4M7 5v4',
  close: 'M4 4l8 8M12 4l-8 8',
  collapse: 'M3 3v10M7 8h7M11 5l3 3-3 3',
  swap: 'M2.5 6h11M10.5 3l3 3-3 3M13.5 11h-11M5.5 8l-3 3 3 3',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.4 10.4 14 14',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  save: 'M4 2.5h8v11L8 10.8 4 13.5Z',
  done: 'M3 8.5 6.5 12 13 4.5',
  warning: 'M8 2.5 14.5 13.5h-13ZM8 6.5v3.5M8 11.6v.4',
  info: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2ZM8 7.2v4M8 4.8v.4',
  open: 'M9.5 2.5h4v4M13.5 2.5 7.5 8.5M12 9.5v4H2.5V4h4',
  bin: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  back: 'M13 8H3M7 4 3 8l4 4',
  table: 'M2.5 3.5h11v9h-11ZM2.5 6.5h11M6.5 3.5v9',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10',
  keys: 'M1.5 4h13v8h-13ZM4 6.5h.4M7 6.5h.4M10 6.5h.4M12.4 6.5h.2M5 9.5h6',
  copy: 'M5.5 5.5h8v8h-8ZM3.5 10.5h-1v-8h8v1',
  locate: 'M8 4.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6ZM8 1.5v2.7M8 11.8v2.7M1.5 8h2.7M11.8 8h2.7',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
