/*
 * What people handed in is laid under ids that follow from what it is: laying it twice, or from two devices at once, lays it
 * once, and it is known again wherever it lies.
 */

export const cardShape = (round: string, card: string) => `shape:card.${round}.${card}`
/** The area of a column; without one, that of the question. */
export const areaShape = (round: string, column?: string) =>
	column === undefined ? `shape:area.${round}` : `shape:area.${round}.${column}`

/** The round for which something was laid; undefined for what people laid themselves. */
export const roundOf = (shape: string): string | undefined => /^shape:[a-z]+\.([^.]+)/u.exec(shape)?.[1]
/** The round a card was handed in to; undefined for what is no such card. */
export const roundOfCard = (shape: string): string | undefined => /^shape:card\.([^.]+)\../u.exec(shape)?.[1]
/** The column an area was laid for; undefined for any other shape. */
export const columnOf = (shape: string): string | undefined => /^shape:area\.[^.]+\.(.+)$/u.exec(shape)?.[1]
