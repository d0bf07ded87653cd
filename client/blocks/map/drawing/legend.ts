import type { ReactNode } from 'react'
import type { MapMethod } from '../../../../shared/blocks/map/index.ts'
import type { Field, Rating, Term } from '../../../../shared/registry/index.ts'
import type { Scene } from '../picture/scene.ts'
import type { mapTexts } from '../texts.ts'
import { fieldsIn, involvementIn, kindsIn } from './legendOfActors.tsx'
import { differencesIn, marksIn, relationsIn } from './legendOfLines.tsx'
import type { Paint } from './paint.ts'
import type { ShownMarks } from './TieMarks.tsx'

/** A sign and its words. The sign is drawn around 0/0, 44 wide and 20 high. */
export interface LegendEntry {
	readonly id: string
	readonly sign: ReactNode
	readonly words: string
}
export interface LegendSection {
	readonly title: string
	readonly aside?: string
	/** whether its signs are lines, and need all of the room there is */
	readonly isWide?: boolean
	readonly entries: readonly LegendEntry[]
}

/** What a legend is told for. */
export interface LegendOptions {
	readonly scenes: readonly Scene[]
	readonly fields: readonly Field[]
	readonly locale: keyof Term
	readonly texts: (typeof mapTexts)['de']
	readonly ratingWords: Readonly<Record<Rating, Term>>
	/** what the method calls the differences */
	readonly differenceWords: MapMethod['differenceWords'] | undefined
	readonly marks: ShownMarks
	readonly overlay: boolean
	readonly hasWay: boolean
	readonly paint: Paint
}

/** Everything that occurs in the pictures, and nothing else, with its words: first what cannot be guessed. */
export function legendOf(options: LegendOptions): LegendSection[] {
	return [
		differencesIn(options),
		relationsIn(options),
		marksIn(options),
		fieldsIn(options),
		kindsIn(options),
		involvementIn(options),
	].filter(({ entries }) => entries.length > 0)
}
