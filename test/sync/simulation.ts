import { readAllRecords } from '../../shared/board/records.ts'
import { assertNever } from '../../shared/lib/assertNever.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import { type BoardPerson, boardOf } from '../helpers/boardPerson.ts'
import { readingsOf } from '../helpers/readings.ts'
import { virtualClock } from '../helpers/virtualClock.ts'
import { type Afternoon, type Deed, isModerator } from './afternoon.ts'
import { expectEqual, expectSameReadings, expectSameSides, expectSavedIsStored, storedDocument } from './checks.ts'
import { closeText } from './commands/board.ts'
import { allCommands, byModerators, byServer, type SideRoom } from './commands/index.ts'
import { createHouse } from './house.ts'
import { createParticipant, type Participant } from './participant.ts'

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

/** Somebody with all the rooms they may write. */
interface Person {
	readonly plenum: Participant
	/** for moderators */
	readonly sides: Partial<Record<SideRoom, Participant>>
}

const sideRooms = ['stage', 'desk'] as const satisfies readonly SideRoom[]

/**
 * Lives through one afternoon of a workshop: two to eight people do things to the same documents over lines that delay, repeat
 * and break, while moderators run the agenda, lock and open the boards, the house lays cards, and the server dies and comes
 * back. Then the lines are mended, and everything must be the same everywhere. Throws if it is not.
 */
export async function simulate({ people: count, weather, deeds }: Afternoon): Promise<Course> {
	const random = seededRandom(weather)
	const clock = virtualClock()
	const house = createHouse(clock, random)
	await house.found()
	const people = Array.from({ length: count }, (_, i): Person => {
		const name = `person ${i + 1}`
		if (!isModerator(i)) return { plenum: createParticipant(name, house), sides: {} }
		const [plenum, stage, desk] = (['plenum', ...sideRooms] as const).map((room) =>
			createParticipant(name, house, 'moderator', room),
		)
		return { plenum: plenum as Participant, sides: { stage, desk } as Person['sides'] }
	})
	const inPlenum = people.map(({ plenum }) => plenum)
	const everywhere = people.flatMap(({ plenum, sides }) => [plenum, ...Object.values(sides)])
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

	for (const participant of everywhere) participant.connect()
	await clock.pass(500)
	for (const deed of deeds) {
		await live(deed)
		if (deed.pass) await clock.pass(deed.pass)
	}

	// Whatever state a document is in on the way, people look at it.
	for (const { doc } of inPlenum) readingsOf(doc)
	// First all that moderators said must be heard, then nothing is locked any more.
	for (const participant of everywhere) participant.connect()
	await clock.pass(6_000)
	house.moderation.open(house.relay)
	await peace(everywhere, clock)
	await expectEqual(inPlenum, house.disk, clock)
	await expectSameReadings(inPlenum, house.disk)
	for (const room of sideRooms)
		await expectSameSides(
			people.flatMap(({ sides }) => sides[room] ?? []),
			house.disk,
			room,
		)
	await expectSavedIsStored(everywhere, house.disk)
	house.moderation.expectKept(
		await storedDocument(house.disk),
		inPlenum.filter((_, i) => isModerator(i)).map(({ name }) => name),
	)
	Object.assign(course, house.moderation.figures)
	course.savedFrames = inPlenum.reduce((sum, { saved }) => sum + saved.length, 0)
	const [board] = inPlenum.map((participant) => participant.board)
	course.shapes = board?.store.allRecords().filter(({ typeName }) => typeName === 'shape').length ?? 0
	course.quarantined = board?.binding.quarantined().length ?? 0
	course.mended = board ? mendedOn(board) : 0
	for (const participant of everywhere) participant.leave()
	house.end()
	return course

	async function live(deed: Deed): Promise<void> {
		switch (deed.do) {
			case 'cut':
				course.cuts++
				for (const participant of roomsOf(deed.who)) participant.cut()
				return
			case 'connect':
				for (const participant of roomsOf(deed.who)) participant.connect()
				return
			case 'crash':
				course.crashes++
				return house.crash(everywhere)
			case 'restart':
				course.restarts++
				return house.restart()
			case 'lock':
				return house.moderation.lock(house.relay, deed.locked)
			case 'lay':
				return house.moderation.layCards(house.relay, seededRandom(deed.chance))
			case 'act':
				return act(deed)
			case 'moderate':
				return moderate(deed)
			case 'report': {
				const command = named(byServer[deed.room], deed.command)
				noteRun(command.name)
				return house.moderation.report(house.relay, deed.room, (doc) =>
					command.run(doc, seededRandom(deed.chance), clock.now()),
				)
			}
			default:
				return assertNever(deed)
		}
	}

	function act({ who, command: name, chance, mark }: Deed & { do: 'act' }): void {
		const board = people[who]?.plenum.board
		const command = named(allCommands, name)
		if (!board) return
		if (mark) board.history.mark()
		command.run(board, seededRandom(chance))
		noteRun(name)
	}

	function moderate({ who, room, command: name, chance }: Deed & { do: 'moderate' }): void {
		const participant = people[who]?.sides[room]
		const command = named(byModerators[room], name)
		if (!participant?.hasArrived) return
		command.run(participant.doc, seededRandom(chance), clock.now())
		noteRun(name)
	}

	function roomsOf(who: number): Participant[] {
		const person = people[who]
		return person ? [person.plenum, ...Object.values(person.sides)] : []
	}

	function noteRun(name: string): void {
		course.commands.set(name, (course.commands.get(name) ?? 0) + 1)
	}
}

/** A kept afternoon names its commands: one that is renamed must be renamed there, too. */
function named<Each extends { readonly name: string }>(commands: readonly Each[], name: string): Each {
	const command = commands.find((each) => each.name === name)
	if (!command) throw new Error(`There is no command "${name}".`)
	return command
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
