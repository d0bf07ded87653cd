import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { mapIn, newEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'

/** Version of what lies in the map of circles, kept there as `v`. */
const circlesVersion = 1

/** How a network is drawn: Steuerungsgruppe, Fachgruppen and all of it below each other, or a core with those around it. */
export const circlesForms = ['levels', 'rings'] as const
export type CirclesForm = (typeof circlesForms)[number]

/*
 * `circles`: circles id -> { v, method, form }. Which groups there are, who is in them and to whom they report stands in the
 * registry: all circles of a workshop show the same.
 */

export const circlesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('circles')

const isCirclesForm = (value: unknown): value is CirclesForm => (circlesForms as readonly unknown[]).includes(value)

/** The workshop's circles, in no particular order. */
export function listCircles(doc: Y.Doc): { id: string; method: string }[] {
	return [...circlesOf(doc).entries()].flatMap(([id, stored]) => {
		const method = stored instanceof Y.Map ? stored.get('method') : undefined
		return typeof method === 'string' ? [{ id, method }] : []
	})
}

/** In which form these circles are drawn; what cannot be read is drawn in levels. */
export function formOf(doc: Y.Doc, id: string): CirclesForm {
	const form = mapIn(circlesOf(doc), id)?.get('form')
	return isCirclesForm(form) ? form : 'levels'
}

interface NewCircles {
	method: string
	form?: CirclesForm
}

/** Founds circles of the workshop's groups and gives their id. */
export const createCircles = command(
	'plenum',
	(doc: Y.Doc, { method, form = 'levels' }: NewCircles, random: Random = Math.random): string => {
		const id = newId(random)
		circlesOf(doc).set(id, newEntry({ v: circlesVersion, method, form }))
		return id
	},
)

/** Draws these circles in another form, for everybody. */
export const setCirclesForm = command('plenum', (doc: Y.Doc, id: string, form: CirclesForm): void => {
	const stored = mapIn(circlesOf(doc), id)
	if (stored && isCirclesForm(form) && stored.get('form') !== form) stored.set('form', form)
})
