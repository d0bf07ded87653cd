import type * as Y from 'yjs'
import { listSteps } from '../../agenda/index.ts'
import type { Evidence } from '../../blocks/checklist/method.ts'
import { type BlockRef, methodIdOf, placedBlocks } from '../../blocks/index.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { isNamed, listActors, listMeetings } from '../../registry/index.ts'
import type { QuestionId } from './sections.ts'

/** What the workshop knows about some of the questions: always how it is now. */
export function evidence(doc: Y.Doc, item: string, stage?: Y.Doc): Evidence | undefined {
	switch (item as QuestionId) {
		case 'general.who':
			return who(doc)
		case 'before.facts':
			return facts(doc)
		case 'before.date':
			return stage && agenda(stage)
		case 'after.records':
			return meetings(doc)
		default:
			return undefined
	}
}

function who(doc: Y.Doc): Evidence {
	const actors = listActors(doc).filter(isNamed)
	const taking = actors.filter(({ involvement }) => involvement === 'active' || involvement === 'wished')
	const both = taking.filter(({ level }) => level === 'both').length
	const deciding = taking.filter(({ level }) => level === 'decision').length
	const working = taking.filter(({ level }) => level === 'operative').length
	if (taking.length === 0)
		return {
			tone: 'care',
			sentence: {
				de: 'Im Verzeichnis steht noch niemand, der mitarbeitet oder gewonnen werden soll.',
				en: 'Nobody who takes part or is wished for stands in the registry yet.',
			},
		}
	return {
		tone: deciding + both > 0 && working + both > 0 ? 'fits' : 'care',
		sentence: {
			de: `Im Verzeichnis: ${taking.length} Aktive und Wunschpartner; Entscheidungsebene ${deciding}, operative Ebene ${working}, beide ${both}.`,
			en: `In the registry: ${taking.length} active or wished for; decision level ${deciding}, operative level ${working}, both ${both}.`,
		},
	}
}

function facts(doc: Y.Doc): Evidence {
	const place = placeOf(doc, 'stakeholder-analysis')
	return place
		? {
				tone: 'fits',
				sentence: { de: 'Eine Beteiligtenanalyse liegt vor.', en: 'There is a stakeholder analysis.' },
				place,
			}
		: {
				tone: 'care',
				sentence: {
					de: 'In dieser Werkstatt gibt es noch keine Beteiligtenanalyse.',
					en: 'There is no stakeholder analysis in this workshop yet.',
				},
			}
}

function agenda(stage: Y.Doc): Evidence {
	const steps = listSteps(stage)
	const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
	return {
		tone: 'plain',
		sentence:
			steps.length === 0
				? { de: 'Im Ablauf steht noch kein Schritt.', en: 'There is no step in the agenda yet.' }
				: {
						de: `Der Ablauf dauert ${minutes} Minuten.`,
						en: `The agenda takes ${minutes} minutes.`,
					},
	}
}

function meetings(doc: Y.Doc): Evidence {
	const n = listMeetings(doc).length
	return {
		tone: 'plain',
		sentence:
			n === 0
				? { de: 'Noch ist kein Treffen eingetragen.', en: 'No meeting is entered yet.' }
				: {
						de: n === 1 ? '1 Treffen ist eingetragen.' : `${n} Treffen sind eingetragen.`,
						en: n === 1 ? '1 meeting is entered.' : `${n} meetings are entered.`,
					},
	}
}

/** Where a method of this id lies on a board of the plenum. */
function placeOf(doc: Y.Doc, method: string): BlockRef | undefined {
	const plenum = registryOf(doc)
	const found = placedBlocks(plenum).find((ref) => methodIdOf(plenum, ref) === method)
	return found && { block: found.block, id: found.id }
}
