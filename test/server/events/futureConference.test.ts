// A future conference in half a day over the wire: three groups through all five steps, nothing typed twice.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { changeAgendaStep, findAgendaStep, readNow, setMandate } from '../../../shared/agenda/index.ts'
import { addReadyAgenda } from '../../../shared/agenda/ready/index.ts'
import { listPolls } from '../../../shared/blocks/poll/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { areaCalled, cardsOn } from '../../../shared/board/cards/index.ts'
import { columnsNow, materialOptions } from '../../../shared/collected/index.ts'
import { futureConference } from '../../../shared/methods/future-conference/index.ts'
import { findGoal, listDecisions, listGoals, listTasks } from '../../../shared/registry/index.ts'
import { beginGroupRound, findSmallGroup, listSmallGroups } from '../../../shared/smallGroups/index.ts'
import { keepResult } from '../../../shared/taking/index.ts'
import { type Comer, type EventHall, eventHall, seen } from '../../helpers/eventHall.ts'

const organisations = ['Jobcenter', 'Jugendamt', 'Familienzentrum', 'Kita-Verbund', 'Treff Solo', 'Bildungswerk']
let hall: EventHall
let board = ''

beforeAll(async () => {
	hall = await eventHall('future-conference', organisations)
	board = boardsOf(hall.plenum.doc)[0]?.id ?? ''
	hall.stage.edit((doc) => addReadyAgenda(doc, 'future-conference-short', 'de', { replace: true, board }))
})
afterAll(() => hall.cleanUp())

/** The words in an area, with the number of the group they come from. */
function inArea(name: string): string[] {
	const { doc } = hall.plenum
	const id = areaCalled(doc, board, name)?.id
	const groups = cardsOn(doc, board).filter((group) => id !== undefined && [group.id, group.within].includes(id))
	return groups.flatMap(({ cards }) => cards.map(({ text, group }) => `${text} (${group ?? '–'})`)).sort()
}

/** Two people sit in each group; what each writes, by group. */
async function inGroups(title: string, written: readonly (readonly [string, string?][])[]): Promise<string[]> {
	hall.start(title)
	const step = hall.stepCalled(title)
	expect(readNow(hall.stage.doc).round).toBeUndefined()
	const members = (group: number): Comer[] => hall.comers.slice(2 * group, 2 * group + 2)
	const id = `Sitzung${title}`.replace(/\W/gu, '').padEnd(16, '0').slice(0, 16)
	const cards = step.material && { board, areas: [...step.material] }
	const begun = await hall.post('/api/small-groups', {
		...{ id, question: step.question, groups: [{}, {}, {}] },
		...(cards && { cards }),
		into: { board, area: step.area },
		seats: [0, 1, 2].flatMap((group) =>
			members(group).map(({ joined, organisation }) => ({
				participant: joined.participant,
				name: organisation,
				group,
			})),
		),
	})
	expect(begun.status, begun.raw).toBe(201)
	await seen(hall.stage, (doc) => listSmallGroups(doc).length === 3)
	const rooms = listSmallGroups(hall.stage.doc).map(({ room }) => room)
	const found: string[] = []
	for (const [group, room] of rooms.entries()) {
		const client = await hall.house.enter(members(group)[0]?.joined as Comer['joined'], room)
		await seen(client, (doc) => doc.getMap('records').size > 0)
		const own = findSmallGroup(hall.stage.doc, room)?.boards[0] ?? ''
		if (group === 0) found.push(...cardsOn(client.doc, own).flatMap(({ cards }) => cards.map(({ text }) => text)))
		client.leave()
		const settings = step.round
		if (settings?.kind !== 'cards') throw new Error('the step collects no cards')
		const columns = columnsNow(hall.plenum.doc, settings)
		let round = ''
		hall.stage.edit((doc) => {
			round = beginGroupRound(doc, room, { ...settings, columns }) ?? ''
		})
		for (const [i, [words, column]] of (written[group] ?? []).entries()) {
			const goal = columns.find(({ label }) => label === column)?.id
			await hall.card(round, members(group)[i % 2] as Comer, words, settings.attribution, goal)
		}
	}
	const back = await hall.post('/api/small-groups/back', { name: 'Ergebnisse' })
	expect(back.body).toEqual({ board })
	await seen(hall.plenum, (doc) => Object.keys(areaCalled(doc, board, step.area ?? '')?.heard ?? {}).length === 3)
	return found
}

it('[CONF1] what becomes of the results is asked before it begins, and told to everybody', () => {
	expect(readNow(hall.stage.doc).mandate).toBe('open')
	hall.stage.edit((doc) => setMandate(doc, 'order'))
	expect(readNow(hall.stage.doc).mandate).toBe('order')
})

it('[CONF2] groups bring their cards into the area of the step, and the next ones find them before them', async () => {
	await inGroups('Rückblick in Kleingruppen', [
		[['Wege doppelt']],
		[['Umzug heißt Neuanfang']],
		[['Randzeiten fehlen']],
	])
	expect(inArea('review')).toEqual(['Randzeiten fehlen (3)', 'Umzug heißt Neuanfang (2)', 'Wege doppelt (1)'])
	const found = await inGroups('Entwicklungen in Kleingruppen', [[['Mehr Teilzeit']], [['Personal fehlt']], []])
	expect(found.sort()).toEqual(['Randzeiten fehlen', 'Umzug heißt Neuanfang', 'Wege doppelt'])
	// The copies were theirs to read; what comes back is what they wrote.
	expect(inArea('trends')).toEqual(['Mehr Teilzeit (1)', 'Personal fehlt (2)'])
	const seenBefore = await inGroups('Vision in Kleingruppen', [
		[['Eine Tür']],
		[['Niemand erzählt zweimal']],
		[['Wir rufen an']],
	])
	expect(seenBefore).toHaveLength(5)
	expect(inArea('vision')).toHaveLength(3)
	expect(boardsOf(hall.plenum.doc)).toHaveLength(1)
	const checklist = hall.plenum.doc.getMap('checklists').keys().next().value ?? ''
	expect(futureConference.analyse(hall.plenum.doc, checklist).map(({ title }) => title.de)).toEqual([
		'Gruppe 3 nicht gehört',
	])
})

it('[CONF3] what all agree on becomes a goal, what they differ about stays with who, and the goals are the columns of the measures', async () => {
	const round = hall.start('Gemeinsamkeiten') ?? ''
	const sentences = ['Ein Gespräch führt zur Hilfe.', 'Eine Einwilligung gilt überall.', 'Eine Stelle steuert alles.']
	for (const [i, words] of sentences.entries()) await hall.card(round, hall.comers[i] as Comer, words, 'anonymous')
	await seen(hall.plenum, () => inArea('common').length === 3)

	const step = hall.stepCalled('Konsens prüfen')
	const options = materialOptions(hall.plenum.doc, board, step.material ?? [])
	expect(options.map(({ label }) => label).sort()).toEqual([...sentences].sort())
	hall.stage.edit((doc) => {
		if (step.round?.kind === 'consensus') changeAgendaStep(doc, step.id, { round: { ...step.round, options } })
	})
	hall.start('Konsens prüfen')
	const vote = findAgendaStep(hall.stage.doc, step.id)?.roundId ?? ''
	const disputed = options.find(({ label }) => label.startsWith('Eine Stelle'))?.id
	for (const comer of hall.comers) {
		const stances = Object.fromEntries(
			options.map(({ id }) => [
				id,
				id === disputed && comer.organisation === 'Jugendamt'
					? ({ stance: 'veto', reason: 'Hilfeplanung bleibt bei uns.' } as const)
					: ({ stance: 'agree' } as const),
			]),
		)
		await hall.ballot(vote, comer, { kind: 'consensus', stances })
	}
	await hall.reveal(vote)
	await seen(hall.results, (doc) => listPolls(doc).some(({ id }) => id === vote))
	const result = listPolls(hall.results.doc).find(({ id }) => id === vote)?.result
	if (!result) throw new Error('nothing was counted')
	await seen(hall.plenum, (doc) => JSON.stringify(doc.getMap('records').toJSON()).includes(vote))
	hall.plenum.edit((doc) => {
		// Pressed twice it is the same.
		for (const _press of [1, 2]) keepResult(doc, result, step.agreedAs)
	})

	const { doc } = hall.plenum
	const decisions = listDecisions(doc)
	expect(decisions.map(({ text, state }) => `${text} ${state}`).sort()).toEqual([
		'Ein Gespräch führt zur Hilfe. agreed',
		'Eine Einwilligung gilt überall. agreed',
		'Eine Stelle steuert alles. differing',
	])
	expect(decisions.find(({ state }) => state === 'differing')?.reservedElse).toEqual([
		{ name: 'Jugendamt', why: 'Hilfeplanung bleibt bei uns.' },
	])
	const goals = listGoals(doc)
	expect(goals.map(({ text, level }) => `${text} ${level}`).sort()).toEqual([
		'Ein Gespräch führt zur Hilfe. project',
		'Eine Einwilligung gilt überall. project',
	])
	for (const { state, goals: became = [] } of decisions) expect(became).toHaveLength(state === 'agreed' ? 1 : 0)
})

it('[CONF4] measures become tasks tied to the goal whose column they lie in, and what is taken home the task of its organisation', async () => {
	const [first, second] = ['Ein Gespräch führt zur Hilfe.', 'Eine Einwilligung gilt überall.']
	await inGroups('Maßnahmen in Kleingruppen', [
		[['Anlaufstelle erproben', first]],
		[['Einwilligung entwerfen', second]],
		[['Telefonliste anlegen', first]],
	])
	expect(inArea('measures')).toHaveLength(3)
	const area = areaCalled(hall.plenum.doc, board, 'measures')?.id ?? ''
	hall.takeAll('task', [{ board, shape: area }])
	const { doc } = hall.plenum
	const told = listTasks(doc).map(({ text, goals = [] }) => `${text} → ${goals.map((id) => findGoal(doc, id)?.text)}`)
	expect(told.sort()).toEqual([
		`Anlaufstelle erproben → ${first}`,
		`Einwilligung entwerfen → ${second}`,
		`Telefonliste anlegen → ${first}`,
	])
	const checklist = doc.getMap('checklists').keys().next().value ?? ''
	const rules = futureConference.analyse(doc, checklist).map(({ rule }) => rule)
	expect(rules).toEqual(['notHeard', 'differing'])
})
