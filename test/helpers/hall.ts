import type { RelayLimits } from '../../server/relay/index.ts'
import { addBoard, boardsOf } from '../../shared/board/boards.ts'
import { addCardsInto, addCluster, newCardProps, removeShapes, writeShape } from '../../shared/board/cards/index.ts'
import { readAllRecords } from '../../shared/board/records.ts'
import { ownChange } from '../../shared/lib/change.ts'
import { readAlarms } from '../../shared/versions/index.ts'
import type { Person } from './relayHouse.ts'
import { versionHouse } from './versionHouse.ts'

/** Ids of the cards in a person's document, by the words they begin with. */
export const cardsOf = ({ doc }: Pick<Person, 'doc'>, words = ''): string[] =>
	[...readAllRecords(doc).values()]
		.filter(({ type, props }) => type === 'card' && JSON.stringify(props).includes(`"text":"${words}`))
		.map(({ id }) => id)

/** Lays cards out, a few per change: what one change may cost is not what is tried here. */
export function layOut({ doc }: Pick<Person, 'doc'>, board: string, words: string, count: number): void {
	for (let first = 0; first < count; first += 5) {
		doc.transact(() => {
			for (let i = first; i < Math.min(count, first + 5); i++) {
				const place = { x: (i % 20) * 180, y: Math.floor(i / 20) * 100 }
				writeShape(doc, 'card', board, `a${i % 10}`, place, newCardProps({ text: `${words} ${i}` }), Math.random)
			}
		}, ownChange)
	}
}

export function cluster({ doc }: Person, board: string, words: string, count: number): string {
	const id = addCluster(doc, board, { kind: 'cluster', x: 5_000, y: 0, heading: words })
	addCardsInto(
		doc,
		id,
		Array.from({ length: count }, (_, i) => ({ text: `${words} ${i}` })),
	)
	return id
}

export const take = ({ doc }: Person, ids: readonly string[]): void => removeShapes(doc, ids)

/** A hall with two boards, on which four people have laid 75 cards each; Mona moderates, and Eve has just come. */
export async function hall(limits: Partial<RelayLimits> = {}) {
	const house = versionHouse(limits)
	const { join, settle, clock } = house
	const desk = join('mona', { role: 'moderator', room: 'desk' })
	const mona = join('mona', { role: 'moderator' })
	await settle()
	const boards = ['Ideen', 'Bedenken'].map((name) => addBoard(mona.doc, name))
	const [ideas = '', doubts = ''] = boards
	const [anna, bert, cleo, dora] = [join('anna'), join('bert'), join('cleo'), join('dora')]
	const eve = join('eve')
	await settle()
	for (const [person, name, board] of [
		[anna, 'Anna', ideas],
		[bert, 'Bert', ideas],
		[cleo, 'Cleo', ideas],
		[dora, 'Dora', doubts],
	] as const) {
		layOut(person, board, name, 75)
	}
	await clock.pass(20_000)
	const refused = house.reports.filter(({ event }) => event === 'refused')
	if (refused.length > 0) throw new Error(`nobody did anything yet: ${JSON.stringify(refused)}`)
	return {
		...house,
		desk,
		mona,
		anna,
		bert,
		cleo,
		dora,
		eve,
		ideas,
		doubts,
		boards: () => boardsOf(mona.doc),
		/** what the moderation is told */
		alarms: () => readAlarms(desk.doc),
		/** everything that is said on the boards, as the server has it */
		said: () => house.read((doc) => Object.fromEntries(readAllRecords(doc))),
	}
}
