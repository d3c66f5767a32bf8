const counts = { Three: "3", Four: "4", Five: "5" } as const;

/** Files count icons in digits, the API in words: `3Arrows`, `ThreeArrows`. */
export const storedSet = (name: string): string => name.replace(/^(?:Three|Four|Five)/, (word) => counts[word as keyof typeof counts]);
export const apiSet = (stored: string): string => stored.replace(/^[345]/, (digit) => (Object.keys(counts) as (keyof typeof counts)[]).find((word) => counts[word] === digit) ?? digit);
