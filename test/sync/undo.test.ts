import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Random, seededRandom } from '../../shared/lib/random.ts'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'
import { type BoardPerson, boardPerson } from '../helpers/boardPerson.ts'
import { virtualClock } from '../helpers/virtualClock.ts'
import { boardCommands, closeText, undoing } from './commands/board.ts'
import { type Command, pickCommand } from './commands/command.ts'
import { commandsOf } from './commands/index.ts'

/** `UNDO_SEEDS=2000 npx vitest run --project sync test/sync/undo.test.ts` is a long run. */
const afternoons = Number(process.env.UNDO_SEEDS ?? 60)

test('[SYNC4] undo takes back all one did alone, and redo brings it back', {
	timeout: 120_000 + afternoons * 2_000,
}, () => {
	let steps = 0
	for (let seed = 1; seed <= afternoons; seed++) steps += backAndForth(seed)
	expect(steps, 'steps taken back').toBeGreaterThan(afternoons * 20)
})

/**
 * Redo loses a word that was typed into a formatted text, in one of some hundred afternoons spent on boards alone. Not mended
 * yet: whoever mends it finds this test red, and takes it away.
 */
test.fails('[SYNC4] a word in a formatted text comes back by redo, too', () =>
	void backAndForth(losesWord, boardCommands))
const losesWord = 1

/** Works for an afternoon, undoes all of it and does it again; gives the number of steps. */
function backAndForth(seed: number, commands = commandsOf(seed)): number {
	const random = seededRandom(seed)
	const person = alone(random)
	const begun = contentOf(person)
	workFor(80, person, commands, random)
	const done = contentOf(person)
	const { undo } = person.history.depth.get()
	for (let i = 0; i < undo; i++) person.history.undo()
	expect(contentOf(person), `seed ${seed}: after undo`).toEqual(begun)
	for (let i = 0; i < undo; i++) person.history.redo()
	expect(contentOf(person), `seed ${seed}: after redo`).toEqual(done)
	person.leave()
	return undo
}

function alone(random: Random): BoardPerson {
	const doc = new Y.Doc()
	const { plenum } = foundWorkshop({ template: 'stakeholder-analysis', locale: 'de', title: 'Auenbrück', random })
	if (plenum) Y.applyUpdate(doc, plenum)
	return boardPerson({ doc, clock: virtualClock(), random })
}

/** What only another program does: nobody here takes it back. */
const byOthers = ['write nonsense', 'damage something', 'send something out of reach']

function workFor(times: number, person: BoardPerson, all: readonly Command[], random: Random) {
	const commands = all.filter(({ name }) => !undoing.some((each) => each.name === name) && !byOthers.includes(name))
	for (let i = 0; i < times; i++) {
		person.history.mark()
		pickCommand(commands, random)?.run(person, random)
	}
	closeText(person)
	person.history.mark()
}

/** All that lies in the document; empty maps are those that somebody only looked into. */
function contentOf({ doc, binding }: BoardPerson) {
	binding.commit()
	const all = [...doc.share.keys()].sort().map((name) => [name, doc.getMap(name).toJSON()] as const)
	return Object.fromEntries(all.filter(([, content]) => Object.keys(content).length > 0))
}
