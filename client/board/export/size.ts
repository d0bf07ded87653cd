/** Pixels per inch at which a picture prints well. */
const printDensity = 300
const millimetresPerInch = 25.4

/** The longer and the shorter side of paper in millimetres, and what a screen shows: as large as the board, twice as fine. */
export const pictureSizes = {
	screen: undefined,
	a4: [297, 210],
	a3: [420, 297],
	a2: [594, 420],
} as const satisfies Record<string, readonly [long: number, short: number] | undefined>
export type PictureSize = keyof typeof pictureSizes

/** Most pixels of a side of a picture for screens. */
const mostOnScreen = 8192

/** Pixels per inch of a picture in a document, the room a sheet of A4 has for it in millimetres, and how far it is enlarged at most. */
const documentDensity = 200
const roomInDocument = { w: 170, h: 150 } as const
const mostInDocument = 3

/** A picture in whole pixels. */
export interface Pixels {
	readonly w: number
	readonly h: number
	/** pixels per inch it is meant to be printed with */
	readonly density: number
}

/**
 * How many pixels what is so large on the board (board units) gets: as many as fit onto the paper, across or upright, whichever is
 * better. Both sides keep their ratio, and have a pixel at least.
 */
export function pixelsFor(box: { readonly w: number; readonly h: number }, size: PictureSize): Pixels {
	const [long, short] = [Math.max(box.w, box.h, 1), Math.max(Math.min(box.w, box.h), 1)]
	const paper = pictureSizes[size]
	const dots = (millimetres: number) => (millimetres / millimetresPerInch) * printDensity
	const scale = paper ? Math.min(dots(paper[0]) / long, dots(paper[1]) / short) : Math.min(2, mostOnScreen / long)
	const whole = (side: number) => Math.max(1, Math.round(side * scale))
	return { w: whole(box.w), h: whole(box.h), density: paper ? printDensity : 144 }
}

/** The same for a document: as many as its sheets have room for, so that pictures print well and no board makes a file too large. */
export function pixelsInDocument(box: { readonly w: number; readonly h: number }): Pixels {
	const dots = (millimetres: number) => (millimetres / millimetresPerInch) * documentDensity
	const scale = Math.min(
		dots(roomInDocument.w) / Math.max(box.w, 1),
		dots(roomInDocument.h) / Math.max(box.h, 1),
		mostInDocument,
	)
	const whole = (side: number) => Math.max(1, Math.round(side * scale))
	return { w: whole(box.w), h: whole(box.h), density: documentDensity }
}
