import type * as Y from 'yjs'
import { askedIn, itemElement, outlineOf, readChecklist, type ShownItem } from '../../blocks/checklist/index.ts'
import { listed } from '../../composition/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { Now } from '../method.ts'
import { openBefore } from '../openBefore.ts'
import { membersOf, workingGroupsIn } from './evidence.ts'
import { given } from './givenChecklist.ts'
import type { QuestionId } from './sections.ts'

/** What is late, and what is agreed without standing in the registry. */
export function analyse(doc: Y.Doc, id: string, { today }: Now = {}): Finding[] {
	const checklist = readChecklist(doc, id)
	if (!checklist) return []
	const asked = askedIn(outlineOf(checklist, given.checklist))
	return [...findNotEntered(doc, asked), ...(today === undefined ? [] : openBefore(asked, today))]
}

function findNotEntered(doc: Y.Doc, asked: readonly ShownItem[]): Finding[] {
	const agreed = (question: QuestionId) => asked.some(({ id, state }) => id === question && state.tone === 'settled')
	const lacking: Finding[] = []
	if (agreed('specialities.subjects') && workingGroupsIn(doc).length === 0) {
		lacking.push(
			notEntered('specialities.subjects', {
				title: { de: 'Keine Fachgruppe eingetragen', en: 'No working group entered' },
				sentence: {
					de: 'Die Arbeitsgruppen sind vereinbart. Unter „Gruppen“ ist noch keine Fachgruppe eingetragen.',
					en: 'The working groups are agreed. Under “Groups” none is entered yet.',
				},
				task: { de: 'Die vereinbarten Fachgruppen eintragen', en: 'Enter the working groups that were agreed' },
			}),
		)
	}
	if (agreed('steering.deciders') && membersOf(doc, 'steering').length === 0) {
		lacking.push(
			notEntered('steering.deciders', {
				title: { de: 'Steuerungsgruppe noch leer', en: 'Steering group still empty' },
				sentence: {
					de: 'Vereinbart ist, wer entscheidet. In der Steuerungsgruppe ist noch niemand eingetragen.',
					en: 'It is agreed who decides. Nobody is entered in the steering group yet.',
				},
				task: { de: 'Mitglieder der Steuerungsgruppe eintragen', en: 'Enter the members of the steering group' },
			}),
		)
	}
	const silent = workingGroupsIn(doc).filter(({ rhythm }) => !rhythm.trim())
	if (agreed('meetings.rhythm') && silent.length > 0) {
		const names = listed(silent.map(({ label }) => label))
		lacking.push(
			notEntered('meetings.rhythm', {
				title: { de: 'Rhythmus der Treffen nicht eingetragen', en: 'Rhythm of meetings not entered' },
				sentence: {
					de: `Vereinbart ist, wie oft Sie sich treffen. Nicht eingetragen ist es bei: ${names.de}.`,
					en: `It is agreed how often you meet. It is not entered for: ${names.en}.`,
				},
				task: { de: 'Eintragen, wie oft sich die Fachgruppen treffen', en: 'Enter how often the working groups meet' },
			}),
		)
	}
	return lacking
}

const notEntered = (question: QuestionId, words: Pick<Finding, 'title' | 'sentence' | 'task'>): Finding => ({
	key: `notEntered/${question}`,
	rule: 'notEntered',
	sign: 'missing',
	tone: 'care',
	elements: [itemElement(question)],
	...words,
})
