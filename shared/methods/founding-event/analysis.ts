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
import type { Finding } from '../../findings/index.ts'
import { isNamed, isPending, listActors, listTasks, type Term, wordKey } from '../../registry/index.ts'
import type { Now } from '../method.ts'
import { openBefore } from '../openBefore.ts'
import { given } from './givenChecklist.ts'
import type { QuestionId } from './sections.ts'

const at = (question: QuestionId): string => itemElement(question)

/** What is still missing for the event, and whom nobody invites. */
export function analyse(doc: Y.Doc, id: string, { today }: Now = {}): Finding[] {
	const checklist = readChecklist(doc, id)
	if (!checklist) return []
	const asked = askedIn(outlineOf(checklist, given.checklist))
	return [
		...findBriefGaps(checklist, asked),
		...findNoMinutes(checklist, asked),
		...findNobodyAsks(doc),
		...(today === undefined ? [] : openBefore(asked, today)),
	]
}

function findBriefGaps({ day }: Checklist, asked: readonly ShownItem[]): Finding[] {
	const empty = asked.filter(
		({ id, answer, state }) => id.startsWith('brief.') && answer.trim() === '' && state.tone !== 'aside',
	)
	if (day === undefined || empty.length === 0) return []
	const said = (locale: keyof Term) => empty.map(({ question }) => question[locale].replace(/\?$/u, '')).join(', ')
	return [
		{
			...{ key: 'briefGaps', rule: 'briefGaps', sign: 'missing', tone: 'care' },
			title: { de: 'Kurzinformation unvollständig', en: 'Short information incomplete' },
			sentence: { de: `Noch leer: ${said('de')}.`, en: `Still empty: ${said('en')}.` },
			elements: empty.map((item) => itemElement(item.id)),
			task: { de: `Kurzinformation ergänzen: ${said('de')}`, en: `Complete the short information: ${said('en')}` },
		},
	]
}

function findNoMinutes({ day }: Checklist, asked: readonly ShownItem[]): Finding[] {
	const open = asked.find((item) => item.id === ('before.minutes' satisfies QuestionId) && isUnsettled(item))
	if (day === undefined || !open) return []
	return [
		{
			...{ key: 'noMinutes', rule: 'noMinutes', sign: 'nobody', tone: 'care' },
			title: { de: 'Niemand führt Protokoll', en: 'Nobody keeps the minutes' },
			sentence: {
				de: 'Der Tag steht fest, aber nicht, wer Protokoll führt und fotografiert.',
				en: 'The day is set, but not who keeps the minutes and takes photos.',
			},
			elements: [at('before.minutes')],
			task: { de: 'Jemanden für Protokoll und Fotos finden', en: 'Find somebody for minutes and photos' },
		},
	]
}

function findNobodyAsks(doc: Y.Doc): Finding[] {
	const open = listTasks(doc).filter(isPending)
	const isSpokenOf = (id: string, names: readonly string[]) =>
		open.some(
			({ who, text }) => who.includes(id) || names.some((name) => name !== '' && wordKey(text).includes(wordKey(name))),
		)
	return listActors(doc)
		.filter((actor) => isNamed(actor) && actor.involvement === 'wished')
		.filter(({ id, name, shortName = '' }) => !isSpokenOf(id, [name, shortName]))
		.map(
			({ id, name }): Finding => ({
				...{ key: `nobodyAsks/${id}`, rule: 'nobodyAsks', sign: 'nobody', tone: 'care' },
				title: { de: `Wer spricht sie an: ${name.trim()}?`, en: `Who approaches them: ${name.trim()}?` },
				sentence: {
					de: `${name.trim()} ist Wunschpartner, und keine offene Maßnahme handelt davon.`,
					en: `${name.trim()} is wished for, and no open task is about it.`,
				},
				elements: [at('general.who')],
				task: { de: `Ansprechen und einladen: ${name.trim()}`, en: `Approach and invite: ${name.trim()}` },
			}),
		)
}
