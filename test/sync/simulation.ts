import { memoryLog } from '../../server/log/memoryLog.ts'
import { memorySegments } from '../../server/log/memorySegments.ts'
import { createRelay, type Relay } from '../../server/relay/index.ts'
import { readAllRecords } from '../../shared/board/records.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import { type Random, seededRandom } from '../../shared/lib/random.ts'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'
import { type BoardPerson, boardOf } from '../helpers/boardPerson.ts'
import { readingsOf } from '../helpers/readings.ts'
import { policiesFor } from '../helpers/relayHouse.ts'
import { virtualClock } from '../helpers/virtualClock.ts'
import { expectEqual, expectSameReadings, expectSavedIsStored, storedDocument } from './checks.ts'
import { boardCommands, closeText, undoing } from './commands/board.ts'
import { cardCommands } from './commands/cards.ts'
import { chainCommands } from './commands/chain.ts'
import { collectedCommands } from './commands/collected.ts'
import { type Command, pick, pickCommand } from './commands/command.ts'
import { mapCommands } from './commands/map.ts'
import { methodCommands } from './commands/methods.ts'
import { parkedCommands } from './commands/parked.ts'
import { registryCommands } from './commands/registry.ts'
import { standCommands } from './commands/stands.ts'
import { tableCommands } from './commands/table.ts'
import { taskCommands } from './commands/tasks.ts'
import { createModeration } from './moderation.ts'
import { createDisk, createLife, type Life } from './mortal.ts'
import { createParticipant, type Participant, place } from './participant.ts'

/** What people do, by what it is about. New blocks add their commands here. */
const commandsBy = {
	boards: boardCommands,
	tables: [...tableCommands, ...standCommands],
	registry: registryCommands,
	chains: chainCommands,
	maps: mapCommands,
	tasks: taskCommands,
	cards: cardCommands,
	collected: collectedCommands,
	parked: parkedCommands,
	methods: methodCommands,
} as const satisfies Record<string, readonly Command[]>

export const allCommands: readonly Command[] = Object.values<readonly Command[]>(commandsBy).flat()

/** What an afternoon may be about: everything alike, or something in which people then get into each other's way. */
export const topics = ['everything', ...(Object.keys(commandsBy) as (keyof typeof commandsBy)[])] as const

/** So many times as often as the rest comes what belongs to the topic, and with it undo and redo. */
const asOften = 6

export function commandsAbout(topic: (typeof topics)[number]): readonly Command[] {
	if (topic === 'everything') return allCommands
	const own: readonly Command[] = [...commandsBy[topic], ...undoing]
	return allCommands.map((command) =>
		own.includes(command) ? { ...command, weight: command.weight * asOften } : command,
	)
}

/** The commands of the afternoon with this seed: one topic after the other. */
export const commandsOf = (seed: number): readonly Command[] =>
	commandsAbout(topics[seed % topics.length] ?? 'everything')

export interface Run {
	seed: number
	steps?: number
	commands?: readonly Command[]
}

/** What happened, to see that a run was worth its while. */
export interface Course {
	people: number
	/** how often each command ran */
	commands: Map<string, number>
	cuts: number
	crashes: number
	restarts: number
	/** how often the moderation locked the boards, and cards the house laid */
	locks: number
	laid: number
	savedFrames: number
	shapes: number
	quarantined: number
	/** records that are shown elsewhere than they say, or not at all */
	mended: number
}

/** Virtual milliseconds after which peace must have come. */
const patience = 120_000

/**
 * One afternoon of a workshop from its seed: two to eight people do random things to the same documents over lines that
 * delay, repeat and break, while the moderation locks and opens the boards, the house lays cards, and the server dies and
 * comes back. Then the lines are mended, and everything must be the same everywhere. Throws, with all that is needed to repeat it, if it is not.
 */
export async function simulate({ seed, steps = 200, commands = commandsOf(seed) }: Run): Promise<Course> {
	const random = seededRandom(seed)
	const clock = virtualClock()
	const house = createHouse(clock, random)
	await house.found()
	const people = Array.from({ length: 2 + Math.floor(random() * 7) }, (_, i) =>
		createParticipant(`person ${i + 1}`, house, i === 0 ? 'moderator' : 'participant'),
	)
	const course: Course = {
		people: people.length,
		commands: new Map(),
		cuts: 0,
		crashes: 0,
		restarts: 0,
		locks: 0,
		laid: 0,
		savedFrames: 0,
		shapes: 0,
		quarantined: 0,
		mended: 0,
	}

	for (const person of people) person.connect()
	await clock.pass(500)
	for (let step = 0; step < steps; step++) {
		const person = pick(people, random)
		const chance = random()
		if (!person) continue
		if (chance < 0.06) {
			course.cuts++
			person.cut()
		} else if (chance < 0.14) person.connect()
		else if (chance < 0.155) {
			course.crashes++
			await house.crash(people)
		} else if (chance < 0.165) {
			course.restarts++
			await house.restart()
		} else if (chance < 0.19) house.moderation.lock(house.relay, random() < 0.5)
		else if (chance < 0.21) house.moderation.layCards(house.relay, random)
		else act(person, commands, random, course)
		if (random() < 0.5) await clock.pass(random() * 150)
	}

	// Whatever state a document is in on the way, people look at it.
	for (const { doc } of people) readingsOf(doc)
	house.moderation.lock(house.relay, false)
	await peace(people, clock)
	await expectEqual(people, house.disk, clock)
	await expectSameReadings(people, house.disk)
	await expectSavedIsStored(people, house.disk)
	house.moderation.expectKept(await storedDocument(house.disk), ['person 1'])
	Object.assign(course, house.moderation.figures)
	course.savedFrames = people.reduce((sum, { saved }) => sum + saved.length, 0)
	course.shapes = people[0]?.board?.store.allRecords().filter(({ typeName }) => typeName === 'shape').length ?? 0
	course.quarantined = people[0]?.board?.binding.quarantined().length ?? 0
	course.mended = people[0]?.board ? mendedOn(people[0].board) : 0
	for (const person of people) person.leave()
	house.end()
	return course
}

function act({ board }: Participant, commands: readonly Command[], random: Random, course: Course) {
	const command = pickCommand(commands, random)
	if (!board || !command) return
	// A gesture is a step of its own; what is written goes on into the next one.
	if (random() < 0.6) board.history.mark()
	command.run(board, random)
	course.commands.set(command.name, (course.commands.get(command.name) ?? 0) + 1)
}

/** How many sound records the board shows in another place than they say, or hides. */
function mendedOn({ doc, store, binding }: BoardPerson): number {
	const quarantined = new Set(binding.quarantined())
	const board = boardOf(store)
	return [...readAllRecords(doc).values()].filter(({ id, parentId }) => {
		const shown = board[id] as { parentId?: string } | undefined
		return !quarantined.has(id) && shown?.parentId !== parentId
	}).length
}

/** Everyone is connected, closes what they have open, and waits until nothing moves any more. */
async function peace(people: readonly Participant[], clock: ReturnType<typeof virtualClock>) {
	for (let waited = 0; waited < patience; waited += 1000) {
		let moved = false
		const note = () => {
			moved = true
		}
		for (const { doc } of people) doc.on('update', note)
		for (const person of people) {
			if (!person.isConnected) person.connect()
			if (person.board) closeText(person.board)
		}
		await clock.pass(1000)
		for (const { doc } of people) doc.off('update', note)
		// Longer than the slowest repair and everything on its way.
		if (!moved && waited > 3000 && people.every(({ ledger }) => ledger.settled)) return
	}
	const state = people.map(({ name, ledger, isConnected }) => `${name}: ${isConnected}, ${ledger.unsaved} unsaved`)
	throw new Error(`No peace after ${patience} ms: ${state.join('; ')}`)
}

/** The server's side: a relay that can die, over a disk that does not. */
function createHouse(clock: Clock, random: Random) {
	const disk = createDisk()
	const moderation = createModeration(clock)
	let life: Life
	let relay: Relay
	/** What was written ahead outlives a killed process, as in the system's memory. */
	const segments = memorySegments()
	/** The last stop was not a clean one. */
	let healing = false
	const start = () => {
		life = createLife(disk, clock, random)
		// Small bounds, so that snapshots and sleeping documents happen within a short run.
		const limits = { recordsPerSnapshot: 20, restMs: 2_000, unloadMs: 4_000 }
		relay = createRelay({
			log: moderation.watched(memoryLog(life.storage, segments)),
			clock: life.clock,
			random,
			limits,
			policies: policiesFor({ conditionsOf: moderation.conditionsOf }),
			healing,
		})
	}
	const house = {
		clock,
		random,
		disk,
		moderation,
		get relay() {
			return relay
		},
		slowest: () => (random() < 0.3 ? 800 : 60),
		async found() {
			const { plenum } = foundWorkshop({ template: 'stakeholder-analysis', locale: 'de', title: 'Lindenau', random })
			const seeding = relay.seed(place, plenum ?? new Uint8Array())
			await (clock as ReturnType<typeof virtualClock>).pass(300)
			await seeding
		},
		/** kill -9: what was only in memory is lost, and nothing may be that was reported saved. */
		async crash(people: readonly Participant[]) {
			life.die()
			for (const person of people) person.cut()
			await expectSavedIsStored(people, disk)
			healing = true
			start()
		},
		/** An orderly end and a new beginning. */
		async restart() {
			const closing = relay.close()
			await (clock as ReturnType<typeof virtualClock>).pass(1500)
			await closing
			life.die()
			start()
		},
		end: () => life.die(),
	}
	start()
	return house
}
