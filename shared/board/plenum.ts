/** Version of the layout of a `plenum` document, kept in its `meta` map as `format`. */
export const plenumFormat = 1

/** The top-level maps of a `plenum` document that people change, and so the scope of undo. */
export const plenumMaps = ['records', 'actors', 'fields', 'tables'] as const
