import type * as Y from 'yjs'
import { listSteps, mandateMeanings, mandates, readNow } from '../../agenda/index.ts'
import type { Evidence } from '../../blocks/checklist/method.ts'
import { isNamed, listActors } from '../../registry/index.ts'
import type { QuestionId } from './sections.ts'

/** What the workshop knows about some of the questions: always how it is now. */
export function evidence(doc: Y.Doc, item: string, stage?: Y.Doc): Evidence | undefined {
	switch (item as QuestionId) {
		case 'frame.mandate':
			return stage && mandate(stage)
		case 'frame.length':
			return stage && length(stage)
		case 'frame.everybody':
			return everybody(doc)
		default:
			return undefined
	}
}

function mandate(stage: Y.Doc): Evidence | undefined {
	const { mandate: agreed } = readNow(stage)
	if (agreed === undefined) return undefined
	if (agreed === 'open')
		return {
			tone: 'care',
			sentence: { de: 'Im Ablauf ist es noch nicht vereinbart.', en: 'The agenda does not say it yet.' },
		}
	const [word, meaning] = [mandates[agreed], mandateMeanings[agreed]]
	return {
		tone: 'fits',
		sentence: {
			de: `Im Ablauf steht: ${word.de}. ${meaning.de}`,
			en: `The agenda says: ${word.en}. ${meaning.en}`,
		},
	}
}

function length(stage: Y.Doc): Evidence {
	const steps = listSteps(stage)
	const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
	if (steps.length === 0)
		return {
			tone: 'plain',
			sentence: { de: 'Im Ablauf steht noch kein Schritt.', en: 'There is no step in the agenda yet.' },
		}
	return {
		tone: 'plain',
		sentence: {
			de: `Der Ablauf dauert mit Pausen ${hours(minutes, ',')} Stunden.`,
			en: `The agenda takes ${hours(minutes, '.')} hours with breaks.`,
		},
	}
}

const hours = (minutes: number, point: string): string => String(Math.round(minutes / 6) / 10).replace('.', point)

function everybody(doc: Y.Doc): Evidence {
	const n = listActors(doc).filter((actor) => isNamed(actor) && actor.involvement === 'active').length
	if (n === 0)
		return {
			tone: 'plain',
			sentence: {
				de: 'Im Verzeichnis ist noch niemand als aktiv eingetragen.',
				en: 'Nobody is entered as active in the registry yet.',
			},
		}
	return {
		tone: 'plain',
		sentence: {
			de: n === 1 ? '1 Organisation ist als aktiv eingetragen.' : `${n} Organisationen sind als aktiv eingetragen.`,
			en: n === 1 ? '1 organisation is entered as active.' : `${n} organisations are entered as active.`,
		},
	}
}
