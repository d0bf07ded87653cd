import { drawnHere } from '../../../board/canvas/services.ts'
import type { LegendOptions } from '../drawing/legend.ts'
import type { Drawings, DrawingsOptions } from '../picture/pictures.ts'

/** A map as it is drawn here, and what to draw it anew from for a picture that leaves the board. */
export interface Drawn extends Drawings {
	readonly options: DrawingsOptions
	readonly title: string
	readonly captions: readonly string[]
	readonly legend: Omit<LegendOptions, 'scenes' | 'paint'>
}

/** How each map is drawn here; it follows from where people put the nodes, too. */
export const drawnIn = drawnHere<Drawn>('drawn network map')
