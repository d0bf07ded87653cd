import * as Y from 'yjs'
import { roomPolicies } from '../../../server/policies.ts'
import { SmallGroups } from '../../../server/smallGroups/smallGroups.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards, readCard } from '../../../shared/board/cards/index.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import type { GroupRoom } from '../../../shared/links/rooms.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { groupOf, listSmallGroups, type Seat, type SmallGroup, takeSeat } from '../../../shared/smallGroups/index.ts'
import { type Person, type RelayHouse, relayHouse, workshop } from '../../helpers/relayHouse.ts'

/** The words on all cards of a document. */
export const wordsIn = (doc: Y.Doc): ReadonlyMap<string, number | undefined> =>
	new Map(
		[...readAllRecords(doc).values()].flatMap((record) => {
			const card = readCard(record)
			return card && !record.id.startsWith('shape:title.') ? [[card.text, card.group] as const] : []
		}),
	)

/** Somebody with one device: it keeps what it has of each room, and works where it believes its person to sit. */
export class Member {
	readonly name: string
	readonly docs = new Map<GroupRoom, Y.Doc>()
	/** what lay in a room when the person was moved from it: nothing of others may come to that */
	readonly left = new Map<GroupRoom, ReadonlySet<string>>()
	readonly own = new Set<string>()
	room: GroupRoom
	line: Person | undefined

	constructor(name: string, room: GroupRoom) {
		this.name = name
		this.room = room
	}

	doc(room: GroupRoom): Y.Doc {
		const doc = this.docs.get(room) ?? new Y.Doc()
		this.docs.set(room, doc)
		return doc
	}

	goAway(): void {
		this.line?.leave()
		this.line = undefined
	}
}

/** A workshop in small groups over the product's relay: its people come, go and are moved, and its server dies. */
export class RelayedMeeting {
	readonly house: RelayHouse = relayHouse({ policies: roomPolicies })
	readonly members: Member[] = []
	/** what was written, and in which group's room */
	readonly written = new Map<string, GroupRoom>()
	groups: readonly SmallGroup[] = []
	kills = 0
	moves = 0
	/** how often somebody brought words to a group they do not sit in any more */
	brought = 0
	readonly random: Random

	constructor(seed: number) {
		this.random = seededRandom(seed)
	}

	async begin(people: number, groups: number): Promise<void> {
		await this.house.writes('plenum', (plenum) => addBoard(plenum, 'Ankommen', this.random, 'page:begin'))
		const seats = Array.from({ length: people }, (_, i) => ({ ...this.seatOf(`person${i}`), group: i % groups }))
		await this.untilDone((server) =>
			server.begin(workshop, {
				id: 'sitting',
				question: 'Wo reißt der Weg ab?',
				isClosed: true,
				groups: Array.from({ length: groups }, () => ({ name: '' })),
				seats,
				material: [],
			}),
		)
		this.groups = await this.stage(listSmallGroups)
		for (const { participant, group } of seats)
			this.members.push(new Member(participant, this.groups[group]?.room ?? 'group-1'))
		for (const member of this.members) await this.comeBack(member)
	}

	write(member: Member): void {
		const board = this.groups.find(({ room }) => room === member.room)?.boards[0]
		if (board === undefined) return
		const text = `Gedanke ${this.written.size + 1}`
		this.written.set(text, member.room)
		member.own.add(text)
		addCards(member.doc(member.room), board, [{ text, x: 0, y: 0 }], this.random)
	}

	/** The moderation moves somebody; whoever is connected hears it. */
	async move(member: Member, to: GroupRoom): Promise<void> {
		const from = await this.roomOf(member)
		if (from === to) return
		if (from) member.left.set(from, new Set(wordsIn(member.doc(from)).keys()))
		member.left.delete(to)
		this.moves++
		await this.house.writes('stage', (stage) => takeSeat(stage, { ...this.seatOf(member.name), room: to }))
		if (!member.line) return
		member.goAway()
		await this.comeBack(member)
	}

	/** Connects to every room of which the device holds something, and stays where the person sits now. */
	async comeBack(member: Member): Promise<void> {
		member.goAway()
		member.room = (await this.roomOf(member)) ?? member.room
		for (const room of [...member.docs.keys(), member.room]) {
			member.goAway()
			member.line = this.house.join(member.name, { room, doc: member.doc(room) })
			await this.house.settle()
			await this.house.clock.pass(1_500)
			if (room !== member.room && member.line.socket.closed === undefined) this.brought++
		}
	}

	async kill(): Promise<void> {
		this.kills++
		for (const member of this.members) member.goAway()
		this.house.kill()
		await this.house.settle()
	}

	/** Has the server do something, again and again until it is done. */
	async untilDone<Answer>(task: (server: SmallGroups) => Promise<Answer>): Promise<Answer> {
		for (let tries = 0; ; tries++) {
			const { relay, clock } = this.house
			const server = new SmallGroups({ relay, random: this.random, now: () => clock.now(), report: () => {} })
			let outcome: { answer: Answer } | { reason: unknown } | undefined
			task(server).then(
				(answer) => {
					outcome = { answer }
				},
				(reason: unknown) => {
					outcome = { reason }
				},
			)
			for (let waited = 0; outcome === undefined && waited < 200; waited++) await clock.pass(100)
			if (outcome && 'answer' in outcome) return outcome.answer
			const reason = outcome && 'reason' in outcome ? outcome.reason : new Error('it does not end')
			if (tries > 20 || !(reason instanceof Refusal && reason.id === 'storageAway')) throw reason
		}
	}

	async stage<Answer>(read: (stage: Y.Doc) => Answer): Promise<Answer> {
		return this.read('stage', read)
	}

	async read<Answer>(room: 'stage' | 'plenum' | GroupRoom, read: (doc: Y.Doc) => Answer): Promise<Answer> {
		const reading = this.house.relay.read({ workshop, room }, read)
		reading.catch(() => {})
		await this.house.clock.pass(50)
		return reading
	}

	roomOf({ name }: Member): Promise<GroupRoom | undefined> {
		return this.stage((stage) => groupOf(stage, name)?.room)
	}

	end(): void {
		for (const member of this.members) member.goAway()
	}

	private seatOf = (participant: string): Omit<Seat, 'room'> => ({
		participant,
		name: participant,
		organisation: '',
		hasDevice: true,
	})
}
