import type * as Y from 'yjs'
import type { Finding } from '../../findings/index.ts'
import type { RelationState } from '../../registry/index.ts'
import { aims } from './findings/aims.ts'
import { bridges, goBetweens } from './findings/bridges.ts'
import { gaps, strains } from './findings/gaps.ts'
import { islands, isolated } from './findings/islands.ts'
import { density, groups, hubs } from './findings/measures.ts'
import { subjectOf } from './findings/subject.ts'

/** What can be found in a network map in one state, the weightiest first; the same on every device. */
export function analyseState(doc: Y.Doc, mapId: string, state: RelationState): Finding[] {
	const subject = subjectOf(doc, mapId, state)
	if (subject.picture.edges.length === 0) return []
	const looks = [islands, isolated, gaps, bridges, strains, hubs, goBetweens, groups, density]
	return [...looks.flatMap((look) => look(subject)), ...aims(doc, mapId, subject)]
}

/** What can be found in today's picture. */
export const analyse = (doc: Y.Doc, mapId: string): Finding[] => analyseState(doc, mapId, 'actual')
