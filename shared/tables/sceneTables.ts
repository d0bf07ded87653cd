import type * as Y from 'yjs'
import {
	feedbackQuestionIds,
	feedbackQuestions,
	personRole,
	playGroups,
	readPlay,
	saidOf,
	sceneWords,
} from '../blocks/scenes/index.ts'
import { findActor, findCase, type Term } from '../registry/index.ts'
import type { TableMeans } from './blockTables.ts'

const sceneColumns = {
	number: { de: 'Nr.', en: 'No.' },
	scene: { de: 'Szene', en: 'Scene' },
	lane: { de: 'Bei', en: 'At' },
	minutes: { de: 'Minuten geplant', en: 'Minutes planned' },
	played: { de: 'Minuten gespielt', en: 'Minutes played' },
} as const satisfies Record<string, Term>
const beside: Term = { de: 'Weitere Beobachtungen', en: 'Further observations' }

/** The scenes of a play with what observers said of each, as rows of words under headings. */
export function sceneTable(doc: Y.Doc, id: string, { locale }: TableMeans): string[][] {
	const scenes = readPlay(doc, id)?.scenes ?? []
	const said = saidOf(doc, scenes)
	const rows = scenes.map((scene, at) => [
		...[`${at + 1}`, scene.text.trim()],
		scene.lane === undefined
			? sceneWords.noLane[locale]
			: findActor(doc, scene.lane)?.name.trim() || sceneWords.gone[locale],
		...[scene.minutes > 0 ? `${scene.minutes}` : '', scene.played === undefined ? '' : `${scene.played}`],
		...[...feedbackQuestionIds, undefined].map((asked) =>
			(said.get(scene.id) ?? []).flatMap(({ question, text }) => (question === asked ? [text] : [])).join('\n'),
		),
	])
	return [
		[...Object.values(sceneColumns), ...Object.values(feedbackQuestions), beside].map((heading) => heading[locale]),
		...rows,
	]
}

const partColumns = {
	group: { de: 'Gruppe', en: 'Group' },
	role: { de: 'Rolle', en: 'Part' },
	title: { de: 'Bezeichnung', en: 'Title' },
} as const satisfies Record<string, Term>

/** The parts of a play, as rows of words under headings; who plays which is said on the day, and stands in no file. */
export function partTable(doc: Y.Doc, id: string, { locale }: TableMeans): string[][] {
	const play = readPlay(doc, id)
	const nameOf = (role: string | undefined) => {
		if (role === undefined) return sceneWords.free[locale]
		if (role === personRole) return findCase(doc, play?.case ?? '')?.person.trim() || sceneWords.person[locale]
		return findActor(doc, role)?.name.trim() || sceneWords.gone[locale]
	}
	return [
		Object.values(partColumns).map((heading) => heading[locale]),
		...(play?.parts ?? []).map(({ group, role, title }) => [playGroups[group][locale], nameOf(role), title.trim()]),
	]
}
