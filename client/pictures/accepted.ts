/** Files that people are offered to choose as pictures. */
export const fileTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml'] as const

/** Longest side of a preview in pixels. */
export const previewSide = 400
