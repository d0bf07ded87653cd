import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import type { Random } from '../lib/random.ts'
import { addActors, listActors, type Term, wordKey } from '../registry/index.ts'
import { type SampleActor, sampleActors } from './actors.ts'

export type { SampleActor } from './actors.ts'

/**
 * The people of the invented town all samples tell of, as actor ids: whoever is not in the registry yet under that name is
 * entered. So the samples of several methods in one workshop speak of the same actors.
 */
export const enterSampleActors = command(
	'plenum',
	(doc: Y.Doc, locale: keyof Term, random: Random = Math.random): Record<SampleActor, string> => {
		const known = new Map(listActors(doc).map(({ id, name }) => [wordKey(name), id]))
		const ids = Object.entries(sampleActors).map(([key, { name: names, ...details }]) => {
			const name = names[locale]
			return [key, known.get(wordKey(name)) ?? addActors(doc, [{ ...details, name }], random)[0] ?? '']
		})
		return Object.fromEntries(ids) as Record<SampleActor, string>
	},
)

/** Everyone in town, in the order in which they are introduced. */
export const samplePeople = Object.keys(sampleActors) as SampleActor[]
