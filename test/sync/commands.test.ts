import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type AnyCommand, commandsOf } from '../../shared/lib/command.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import { roomNames } from '../../shared/links/rooms.ts'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'
import { boardPerson } from '../helpers/boardPerson.ts'
import { allCommands as ofTheProduct } from '../helpers/commands.ts'
import { virtualClock } from '../helpers/virtualClock.ts'
import { pick } from './commands/command.ts'
import { allCommands, byModerators, byServer, type SideRoom, sideCommands } from './commands/index.ts'

/**
 * So many deeds, in so many workshops, are enough for all of them: some need what others leave, some begin differently by
 * chance, and some find no room any more where much was done already.
 */
const most = { deeds: 2_000, workshops: 20 }

/** The commands of the product that are not among these, by name. */
const missingFrom = (taken: ReadonlySet<AnyCommand>): string[] =>
	[...ofTheProduct].filter(([command]) => !taken.has(command)).map(([, name]) => name)

/** The commands that take part when people do everything they may do on an afternoon, with those they consist of. */
function takingPart(): ReadonlySet<AnyCommand> {
	const found = new Set<AnyCommand>()
	for (let seed = 1; seed <= most.workshops && missingFrom(found).length > 0; seed++) liveThrough(seed, found)
	return found
}

function liveThrough(seed: number, found: Set<AnyCommand>): void {
	const random = seededRandom(seed)
	const documents = foundWorkshop({ template: 'stakeholder-analysis', locale: 'de', title: 'Auenbrück', random })
	const open = (room: keyof typeof documents) => {
		const doc = new Y.Doc()
		const update = documents[room]
		if (update) Y.applyUpdate(doc, update)
		doc.on('afterTransaction', (transaction: Y.Transaction) => {
			for (const command of commandsOf(transaction)) found.add(command)
		})
		return doc
	}
	const person = boardPerson({ doc: open('plenum'), clock: virtualClock(), random })
	const sides = { stage: open('stage'), desk: open('desk') }
	const deeds = [
		...allCommands.map((command) => () => command.run(person, random)),
		...(Object.keys(sides) as SideRoom[]).flatMap((room) =>
			[...byServer[room], ...byModerators[room]].map(
				(command) => (now: number) => command.run(sides[room], random, now),
			),
		),
	]
	for (let done = 0; done < most.deeds && missingFrom(found).length > 0; done++) pick(deeds, random)?.(done)
	person.leave()
}

test('[SYNC3] every command there is takes part in the afternoons', { timeout: 120_000 }, () => {
	const taken = takingPart()
	expect(missingFrom(taken)).toEqual([])
	for (const room of roomNames) expect([...taken].filter((command) => command.room === room)).not.toEqual([])
})

test('no two things people do are called the same: kept afternoons name them', () => {
	const names = [...allCommands, ...sideCommands].map(({ name }) => name)
	expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
