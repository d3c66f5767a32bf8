const icon = (paths: string): string =>
  `<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

const sheet = `<path d="M6 3.5h8l4 4v13H6z"/><path d="M14 3.5v4h4"/>`;
const disk = `<path d="M4.5 5.5a1 1 0 0 1 1-1h10.6l3.4 3.4v10.6a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1z"/><path d="M8 4.5v4.5h7V4.5M7.5 19.5v-6h9v6"/>`;

/** Icons of the file commands, in the line style of the ribbon's. */
export const fileIcons = {
  new: icon(`${sheet}<path d="M12 11v6M9 14h6"/>`),
  open: icon(`<path d="M3.5 18.5v-12a1 1 0 0 1 1-1h4.6l2 2.5h7.4a1 1 0 0 1 1 1V11"/><path d="M3.5 18.5 6.3 11h15l-2.8 7.5z"/>`),
  save: icon(disk),
  saveAs: icon(`${disk}<path d="m15.5 21.5.6-2.6 4.2-4.2 2 2-4.2 4.2z" fill="#fff"/>`),
  samples: icon(`${sheet}<path d="M9 11.5h6M9 14.5h6M9 17.5h4"/>`),
} as const;
