import type * as Y from 'yjs'
import {
	askedIn,
	type Checklist,
	isUnsettled,
	itemElement,
	outlineOf,
	readChecklist,
	type ShownItem,
} from '../../blocks/checklist/index.ts'
import {
	type IndispensableId,
	imbalancesAmong,
	indispensable,
	isPartner,
	missingAmong,
	oneLevelAmong,
} from '../../composition/index.ts'
import type { Finding } from '../../findings/index.ts'
import { type Actor, isNamed, listActors } from '../../registry/index.ts'
import type { Now } from '../method.ts'
import { openBefore } from '../openBefore.ts'
import { given } from './givenChecklist.ts'
import type { QuestionId } from './sections.ts'

/** What stands in the way of a founding: in the list itself, and among those who take part. */
export function analyse(doc: Y.Doc, id: string, { today }: Now = {}): Finding[] {
	const checklist = readChecklist(doc, id)
	if (!checklist) return []
	const asked = askedIn(outlineOf(checklist, given.checklist))
	const standing = listActors(doc)
		.filter(isNamed)
		.map((actor) => ({ actor }))
	return [
		...findNoCoordination(checklist, asked),
		...(today === undefined ? [] : openBefore(asked, today)),
		...missingAmong(standing.map(({ actor }) => actor)).map((missing) => notThere(missing, standing)),
		...findImbalances(standing),
		...findOneLevel(standing),
	]
}

type Standing = { readonly actor: Actor }

const at = (question: QuestionId): string => itemElement(question)

function findNoCoordination({ day }: Checklist, asked: readonly ShownItem[]): Finding[] {
	const needed: readonly string[] = ['coordination.seat', 'coordination.who'] satisfies QuestionId[]
	const unsettled = asked.filter((item) => needed.includes(item.id) && isUnsettled(item))
	if (day === undefined || unsettled.length === 0) return []
	const said = (locale: 'de' | 'en') => unsettled.map(({ question }) => question[locale]).join(' ')
	return [
		{
			key: 'noCoordination',
			rule: 'noCoordination',
			sign: 'nobody',
			tone: 'bad',
			title: { de: 'Gründung ohne geklärte Koordination', en: 'Founding without a settled coordination' },
			sentence: {
				de: `Der Tag steht fest. Nicht geklärt: ${said('de')}`,
				en: `The day is set. Not settled: ${said('en')}`,
			},
			elements: unsettled.map((item) => itemElement(item.id)),
			task: { de: 'Vor der Gründung klären, wer koordiniert', en: 'Settle before the founding who coordinates' },
		},
	]
}

function notThere(missing: IndispensableId, standing: readonly Standing[]): Finding {
	const { name } = indispensable[missing]
	const waiting = standing.filter(({ actor }) => isPartner(actor, missing)).map(({ actor }) => actor.name)
	return {
		key: `missingIndispensable/${missing}`,
		rule: 'missingIndispensable',
		sign: 'missing',
		tone: 'care',
		title: { de: `Noch nicht dabei: ${name.de}`, en: `Not on board yet: ${name.en}` },
		sentence:
			waiting.length > 0
				? {
						de: `Eingetragen, aber nicht als aktiv: ${waiting.join(', ')}.`,
						en: `Entered, but not as active: ${waiting.join(', ')}.`,
					}
				: {
						de: 'Im Verzeichnis steht niemand, auf den das passt. Wer kann sie ansprechen?',
						en: 'Nobody in the registry fits this. Who can approach them?',
					},
		elements: [at(missing === 'jobCentre' ? 'actors.incomeSupport' : 'actors.blindSpots')],
		task: { de: `Für die Gründung gewinnen: ${name.de}`, en: `Win for the founding: ${name.en}` },
		partner: missing,
	}
}

const findImbalances = (standing: readonly Standing[]): Finding[] =>
	imbalancesAmong(standing).map(({ about, side, isBare, title, sentence, task }) => ({
		...{ key: `${about}/${side}`, rule: about, sign: 'balance', tone: isBare ? 'care' : 'plain' },
		...{ title, sentence, elements: [at(`actors.${about}`)], task },
	}))

function findOneLevel(standing: readonly Standing[]): Finding[] {
	const half = oneLevelAmong(standing)
	if (!half) return []
	const { title, sentence, task } = half
	const elements = [at('actors.bothLevels')]
	return [{ key: 'oneLevel', rule: 'oneLevel', sign: 'balance', tone: 'care', title, sentence, elements, task }]
}
