/** Under which key a row keeps what its cell in a column holds; of several things, each under this key and a name of its own. */
export const cellKey = (column: string) => `c.${column}`

/** The column a key of a row belongs to; undefined if it is none of a cell. */
export const columnOfKey = (key: string): string | undefined => /^c\.([^/]+)/u.exec(key)?.[1]
