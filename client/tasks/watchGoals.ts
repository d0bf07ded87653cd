import type * as Y from 'yjs'
import { firstNodes, goalLevels, goalOutline, goalsOf, type Term } from '../../shared/registry/index.ts'
import { derived } from '../sync/derived.ts'
import { allOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'

const namesIn = perDocument((doc) =>
	derived([allOf(goalsOf(doc))], (): Readonly<Record<string, Term>> => {
		const name = (level: string, number: string) => [level, number].filter(Boolean).join(' ')
		return Object.fromEntries(
			firstNodes(goalOutline(doc)).map(({ goal: { id, level }, number }) => {
				const { de, en } = goalLevels[level]
				return [id, { de: name(de, number), en: name(en, number) }]
			}),
		)
	}),
)

/** Goal id -> "Teilziel 1.2", as the plan says for what something is done. */
export const useGoalNames = (doc: Y.Doc): Readonly<Record<string, Term>> => useValue(namesIn(doc))
