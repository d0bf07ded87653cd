import { isUnsettled, itemElement, type ShownItem } from '../blocks/checklist/index.ts'
import { dayIn } from '../findings/dayIn.ts'
import type { Finding } from '../findings/index.ts'
import type { Day } from '../registry/index.ts'

/** The questions of a checklist that are not settled although the day by which they were to be has passed: rule `openBefore`. */
export const openBefore = (asked: readonly ShownItem[], today: Day): Finding[] =>
	asked.flatMap((item): Finding[] => {
		const { id, until, state, question } = item
		if (until === undefined || until >= today || !isUnsettled(item)) return []
		const words = { de: question.de.trim() || 'Eigene Frage', en: question.en.trim() || 'Own question' }
		return [
			{
				key: `openBefore/${id}`,
				rule: 'openBefore',
				sign: 'open',
				tone: 'care',
				title: { de: `Überfällig: ${words.de}`, en: `Overdue: ${words.en}` },
				sentence: {
					de: `Die Frage ist „${state.name.de}“ und sollte bis ${dayIn(until).de} geklärt sein.`,
					en: `The question is “${state.name.en}” and should have been settled by ${dayIn(until).en}.`,
				},
				elements: [itemElement(id)],
				task: { de: `Klären: ${words.de}`, en: `Settle: ${words.en}` },
			},
		]
	})
