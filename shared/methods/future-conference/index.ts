import type * as Y from 'yjs'
import { createChecklist } from '../../blocks/checklist/index.ts'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import type { Method } from '../method.ts'
import { analyse } from './analysis.ts'
import { areas } from './areas.ts'
import { given } from './givenChecklist.ts'
import { head, id } from './head.ts'
import { rules } from './rules.ts'
import { sampleCards } from './sample/cards.ts'
import { addSample } from './sample/index.ts'
import { questionIds } from './sections.ts'
import { guide, purpose } from './texts.ts'

/** M12: the whole network looks back and ahead, finds what it has in common, and agrees on measures. Five areas, one per step. */
export const futureConference = {
	...head,
	...given,
	version: 1,
	purpose,
	guide,
	rules,
	areas: { empty: areas, sample: areas.map((area) => ({ ...area, ...sampleCards[area.name] })) },
	found: command('plenum', (doc: Y.Doc, random: Random = Math.random) => ({
		block: 'checklist',
		id: createChecklist(doc, { method: id, items: Object.fromEntries(questionIds.map((each) => [each, {}])) }, random),
	})),
	sample: (doc, locale, random) => ({ block: 'checklist', id: addSample(doc, locale, random) }),
	analyse,
} as const satisfies Method
