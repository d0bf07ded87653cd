import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { type Lead, readLead, readSummons, type Sight, type Summons } from './attention.ts'
import type { Reading } from './reading.ts'
import { nowOf, runOf } from './stage.ts'

/*
 * Calling everybody somewhere, inviting them to follow a view, reading aloud to them. All of it lies in the room `stage`,
 * which the moderation alone writes: so nobody else can take people anywhere, whatever their device tells. `now` is the
 * server's time in milliseconds since 1970.
 */

/**
 * "Alle hierher holen": takes everybody once to this part of a board, or those who are at the place `from`. With `isBinding`
 * they are brought back there for as long as the step runs; without a step there is nothing it could end with.
 */
export const summon = command(
	'stage',
	(
		stage: Y.Doc,
		{ board, x, y, w, h }: Sight,
		now: number,
		{ title, from, isBinding = false }: Pick<Summons, 'title' | 'from'> & { readonly isBinding?: boolean } = {},
	): void => {
		const holds = isBinding ? runOf(stage)?.since : undefined
		nowOf(stage).set('summons', {
			...{ board, x, y, w, h },
			at: now,
			...(title && { title }),
			...(from && { from }),
			...(holds !== undefined && { holds }),
		})
	},
)

/** Lets everybody go where they like again; who is somewhere stays there. */
export const release = command('stage', (stage: Y.Doc): void => {
	const called = readSummons(nowOf(stage).get('summons'))
	if (called?.holds === undefined) return
	const { holds: _held, ...rest } = called
	nowOf(stage).set('summons', rest)
})

/** "Mir folgen": invites everybody to follow this person's view. One view at a time; without a name it is the moderation's. */
export const beginLead = command(
	'stage',
	(stage: Y.Doc, { participant, name, shows }: Pick<Lead, 'participant' | 'name' | 'shows'>, now: number): void => {
		nowOf(stage).set('lead', { participant, at: now, ...(name && { name }), ...(shows && { shows }) })
	},
)

/** Says which board the view shows now, for those who read it. */
export const showInLead = command('stage', (stage: Y.Doc, shows: string): void => {
	const lead = readLead(nowOf(stage).get('lead'))
	if (lead && lead.shows !== shows) nowOf(stage).set('lead', { ...lead, shows })
})

export const endLead = command('stage', (stage: Y.Doc): void => {
	if (nowOf(stage).has('lead')) nowOf(stage).delete('lead')
})

/** Shows everybody a scene of a case that is read aloud; the next one takes its place. */
export const readAloud = command('stage', (stage: Y.Doc, reading: Reading): void => {
	nowOf(stage).set('reading', { ...reading })
})

export const endReading = command('stage', (stage: Y.Doc): void => {
	if (nowOf(stage).has('reading')) nowOf(stage).delete('reading')
})
