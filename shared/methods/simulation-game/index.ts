import type * as Y from 'yjs'
import { createPlay } from '../../blocks/scenes/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { areas, sampleAreas } from './areas.ts'
import { given } from './givenScenes.ts'
import { head, id } from './head.ts'
import { rules } from './rules.ts'
import { addSample } from './sample/index.ts'
import { guide, purpose } from './texts.ts'

/**
 * M9: the way of an invented person through the organisations, played scene by scene by those who work there; others advise,
 * others look on and say after each scene what they saw. After the handbook "Unterstützungsnetzwerke für Alleinerziehende"
 * (BMFSFJ, 2013).
 */
export const simulationGame = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	areas: { empty: areas, sample: sampleAreas },
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => ({
		block: 'scenes',
		id: createPlay(doc, { method: id }, random),
	})),
	sample: (doc, locale, random) => ({ block: 'scenes', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method
