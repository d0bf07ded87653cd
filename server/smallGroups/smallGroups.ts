import * as Y from 'yjs'
import { findRound } from '../../shared/agenda/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { countedApart, keepCounted } from '../../shared/collected/index.ts'
import { createTurns } from '../../shared/lib/inTurn.ts'
import type { Random } from '../../shared/lib/random.ts'
import { type GroupRoom, mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import {
	addGroupBoards,
	addMaterialTo,
	askForHelp,
	beginSitting,
	boardOfResults,
	type CardMaterial,
	copyGroup,
	endHelp,
	endSitting,
	findSmallGroup,
	groupContent,
	groupOf,
	groupTitle,
	layBroughtBack,
	listSeats,
	listSmallGroups,
	type Material,
	materialId,
	mergeGroup,
	nextRoomNumber,
	noteHelp,
	type Seat,
	type SittingDraft,
	type SmallGroup,
	sittingLimits,
	sittingOf,
	takeSeat,
} from '../../shared/smallGroups/index.ts'
import type { Relay } from '../relay/index.ts'

/** What the moderation has settled: `group` of a seat counts the groups from 0. */
export interface Settled extends Pick<SittingDraft, 'id' | 'question' | 'isClosed' | 'into'> {
	readonly places?: number | undefined
	readonly groups: readonly { readonly name: string; readonly question?: string | undefined }[]
	readonly seats: readonly (Omit<Seat, 'room'> & { readonly group: number })[]
	/** tldraw page ids of boards that each group gets a copy of */
	readonly material: readonly string[]
	/** areas of a board whose cards each group has before it */
	readonly cards?: CardMaterial | undefined
}

interface SmallGroupsOptions {
	relay: Pick<Relay, 'merge' | 'read' | 'readAuthors' | 'seed' | 'write' | 'keep'>
	random: Random
	now: () => number
	report: (event: string, details: object) => void
}

/**
 * The rooms of small groups: made by the server, since they begin with copies of the plenary's boards, and brought back by it,
 * since whoever merges must be nobody's device. Wherever that breaks off, doing it again completes it.
 */
export class SmallGroups {
	readonly #options: SmallGroupsOptions
	/** Two at once could give the same number, or bring a group back twice at the same place. */
	readonly #inTurn = createTurns()

	constructor(options: SmallGroupsOptions) {
		this.#options = options
	}

	/**
	 * The groups begin to work, each with a document of its own. The same sitting begins once, however often it is asked for.
	 *
	 * @throws `notAllowed` if no numbers are left for rooms; `storageAway`
	 */
	begin(workshop: string, settled: Settled): Promise<void> {
		return this.#inTurn(workshop, async () => {
			const { relay, random, now } = this.#options
			const { first, isKnown } = await this.#stage(workshop, (stage) => ({
				first: nextRoomNumber(stage),
				isKnown: sittingOf(stage)?.id === settled.id,
			}))
			if (isKnown) return
			if (first + settled.groups.length > sittingLimits.rooms) throw new Refusal('notAllowed', 'no numbers are left')
			const groups: SittingDraft['groups'][number][] = []
			for (const [i, { name, question }] of settled.groups.entries()) {
				const room: GroupRoom = `group-${first + i}`
				const { update, boards } = await relay.read({ workshop, room: mainRooms.boards }, (plenum) => {
					const title = groupTitle(plenum, i + 1, name)
					return groupContent(
						...([plenum, room] as const),
						{ name: title, material: named(plenum, settled.material, title), cards: settled.cards },
						random,
					)
				})
				// Content first: a group that is listed is there.
				await relay.seed({ workshop, room }, update)
				groups.push({ room, name, boards, ...(question !== undefined && { question }) })
			}
			const seats = settled.seats.flatMap(({ group, ...seat }): Seat[] => {
				const room = groups[group]?.room
				return room ? [{ ...seat, room }] : []
			})
			await relay.write({ workshop, room: mainRooms.stage }, (stage) =>
				beginSitting(stage, { ...settled, groups, seats }, now()),
			)
		})
	}

	/**
	 * A group at work gets copies of further boards beside what it has; of each board one, however often it is asked for. Boards that
	 * are not there are left out.
	 *
	 * @throws `notFound` if no such group is at work; `notAllowed` if it has as many as it may; `documentFull`, `storageAway`
	 */
	addMaterial(workshop: string, room: GroupRoom, material: readonly string[]): Promise<void> {
		return this.#inTurn(workshop, async () => {
			const { relay, random } = this.#options
			const group = await this.#stage(workshop, (stage) => listSmallGroups(stage).find((each) => each.room === room))
			if (!group) throw new Refusal('notFound', 'no such group is at work')
			const { wanted, content } = await relay.read({ workshop, room: mainRooms.boards }, (plenum) => {
				const title = groupTitle(plenum, group.number, group.name)
				const copies = named(plenum, material, title)
				return { wanted: copies, content: groupContent(plenum, room, { name: title, material: copies }, random) }
			})
			const ids = wanted.map(({ board }) => materialId(room, board))
			const news = ids.filter((id) => !group.boards.includes(id))
			if (group.boards.length + news.length > 1 + sittingLimits.boards)
				throw new Refusal('notAllowed', 'the group has as many boards as it may')
			await relay.write({ workshop, room }, (doc) => addMaterialTo(doc, room, content, wanted, random))
			// Content first, as when they begin.
			await relay.write({ workshop, room: mainRooms.stage }, (stage) => addGroupBoards(stage, room, ids))
		})
	}

	/**
	 * Everybody is back: what the groups have made lies in the plenary, and the sitting is over. Gives the board where it lies:
	 * that of the area it was made for, else one of its own; undefined if there was no sitting.
	 *
	 * @param name of that board
	 * @throws `documentFull`, `storageAway`; then the groups work on, and doing it again goes on from there
	 */
	bringBack(workshop: string, name: string): Promise<string | undefined> {
		return this.#inTurn(workshop, async () => {
			const { relay, now, report } = this.#options
			const groups = await this.#stage(workshop, (stage) => listSmallGroups(stage))
			const [first] = groups
			if (!first) return undefined
			// What the plenary was before can be brought back; whether that can be kept stops nobody.
			await relay
				.keep({ workshop, room: mainRooms.boards }, 'beforeRestore', name)
				.catch((err: unknown) => report('versionNotKept', { workshop, err }))
			for (const group of groups) await this.#bringOne(workshop, group, name)
			await relay.write({ workshop, room: mainRooms.stage }, (stage) => endSitting(stage, now()))
			return relay.read({ workshop, room: mainRooms.boards }, (plenum) => boardOfResults(plenum, first))
		})
	}

	/**
	 * What a device has handed in to a group's room after that was brought back is brought behind it.
	 *
	 * @throws `notFound` if there is no such group; `documentFull`, `storageAway`
	 */
	bringLate(workshop: string, room: GroupRoom): Promise<void> {
		return this.#inTurn(workshop, async () => {
			const { group, isWorking } = await this.#stage(workshop, (stage) => {
				const found = findSmallGroup(stage, room)
				return { group: found, isWorking: found?.sitting === sittingOf(stage)?.id }
			})
			if (!group) throw new Refusal('notFound', 'no such group')
			if (!isWorking) await this.#bringOne(workshop, group, '')
		})
	}

	/**
	 * Somebody chooses their group, as long as it has places.
	 *
	 * @throws `notAllowed` if people do not choose, or the group is full; `notFound` if there is no such group
	 */
	async choose(workshop: string, seat: Seat): Promise<void> {
		const { relay } = this.#options
		await relay.write({ workshop, room: mainRooms.stage }, (stage) => {
			const places = sittingOf(stage)?.places
			if (!listSmallGroups(stage).some(({ room }) => room === seat.room)) throw new Refusal('notFound', 'no such group')
			const others = listSeats(stage).filter(({ participant }) => participant !== seat.participant)
			const taken = others.filter(({ room }) => room === seat.room).length
			if (places === undefined || taken >= places) throw new Refusal('notAllowed', 'there is no place to choose')
			takeSeat(stage, seat)
		})
	}

	/**
	 * A member asks the moderation for help, in words if they like; or says that the group needs none any more.
	 *
	 * @throws `notAllowed` for somebody who sits in no group
	 */
	async askForHelp(workshop: string, participant: string, words: string | undefined): Promise<void> {
		const { relay, now } = this.#options
		const room = await relay.write({ workshop, room: mainRooms.stage }, (stage) => {
			const own = groupOf(stage, participant)?.room
			if (own && words === undefined) endHelp(stage, own)
			return own && words !== undefined ? askForHelp(stage, participant, now()) : own
		})
		if (!room && words === undefined) return
		if (!room) throw new Refusal('notAllowed', 'who asks sits in no group')
		await relay.write({ workshop, room: mainRooms.desk }, (desk) => noteHelp(desk, room, words ?? ''))
	}

	/** What the server has counted in a group's own rounds, as it lies in its room: what members laid in its place is not among it. */
	async counted(workshop: string, room: RoomName) {
		const counted = await this.#options.relay.readAuthors({ workshop, room }, countedApart)
		return this.#stage(workshop, (stage) => counted.filter(({ id }) => findRound(stage, id)?.room === room))
	}

	async #bringOne(workshop: string, group: SmallGroup, name: string): Promise<void> {
		const { relay, report } = this.#options
		const plenum: { workshop: string; room: RoomName } = { workshop, room: mainRooms.boards }
		const content = await relay.read({ workshop, room: group.room }, (doc) => Y.encodeStateAsUpdate(doc))
		try {
			await relay.merge(plenum, content, mergeGroup)
		} catch (reason) {
			if (!(reason instanceof Refusal && reason.id === 'forgedAuthor')) throw reason
			// Somebody wrote there in another's name: it comes by value, so that one guest holds up nobody's results.
			report('groupCopied', { workshop, room: group.room })
			await relay.write(plenum, (doc) => copyGroup(doc, content))
		}
		await relay.write(plenum, (doc) => layBroughtBack(doc, group, name))
		await this.#vouchFor(workshop, group)
	}

	/** What the server has counted in a group's rounds is vouched for in the plenary as well, with the group's number. */
	async #vouchFor(workshop: string, { room, number }: SmallGroup): Promise<void> {
		const { relay } = this.#options
		const own = await this.counted(workshop, room)
		if (own.length === 0) return
		await relay.write({ workshop, room: mainRooms.results }, (doc) => {
			for (const result of own) keepCounted(doc, { ...result, group: number })
		})
	}

	#stage<Answer>(workshop: string, read: (stage: Y.Doc) => Answer): Promise<Answer> {
		return this.#options.relay.read({ workshop, room: mainRooms.stage }, read)
	}
}

/** The boards that are there, called after the group as well: "Netzwerkbild (Gruppe 2)". */
function named(plenum: Y.Doc, material: readonly string[], group: string): Material[] {
	const boards = boardsOf(plenum)
	return material.flatMap((board) => {
		const name = boards.find(({ id }) => id === board)?.name
		return name === undefined ? [] : [{ board, name: `${name} (${group})` }]
	})
}
