import { expect, test } from 'vitest'
import { listSeats, sittingOf } from '../../../shared/smallGroups/index.ts'
import { workshop } from '../../helpers/relayHouse.ts'
import { RelayedMeeting, wordsIn } from './relayed.ts'

/*
 * Small groups over the product's relay, with lost connections, people who are moved and a server that is killed. As many
 * histories as in `histories.test.ts` beside it; a failure names its seed, and `GROUP_SEEDS=1 GROUP_FIRST=<seed>` repeats it alone.
 */
const first = Number(process.env.GROUP_FIRST ?? 1)
const count = Number(process.env.GROUP_SEEDS ?? 60)
const deeds = 18

/** From so many on it is no chance whether everything that can happen did. */
const enough = 20

async function live(seed: number): Promise<RelayedMeeting> {
	const meeting = new RelayedMeeting(seed)
	const { members, random } = meeting
	const oneOf = <Each>(list: readonly Each[]): Each => list[Math.floor(random() * list.length)] as Each
	await meeting.begin(4, 2)
	for (let i = 0; i < deeds; i++) {
		const member = oneOf(members)
		const chance = random()
		if (chance < 0.45) meeting.write(member)
		else if (chance < 0.6) member.goAway()
		else if (chance < 0.75) await meeting.comeBack(member)
		else if (chance < 0.95) await meeting.move(member, oneOf(meeting.groups).room)
		else await meeting.kill()
	}
	const seats = await meeting.stage(listSeats)
	expect(seats.map(({ participant }) => participant).sort(), `seed ${seed}: everybody sits in one group`).toEqual(
		members.map(({ name }) => name).sort(),
	)
	// Some come back before everything is brought together, some afterwards.
	for (const member of members) if (random() < 0.5) await meeting.comeBack(member)
	for (const member of members) {
		const room = await meeting.roomOf(member)
		if (!member.line || room === undefined) continue
		const there = await meeting.read(room, (doc) => [...wordsIn(doc).keys()].sort())
		expect([...wordsIn(member.doc(room)).keys()].sort(), `seed ${seed}: ${member.name} sees the same`).toEqual(there)
	}
	await meeting.untilDone((server) => server.bringBack(workshop, 'Ergebnisse'))
	for (const member of members) await meeting.comeBack(member)
	for (const { room } of [...meeting.groups, ...meeting.groups].sort(() => random() - 0.5))
		await meeting.untilDone((server) => server.bringLate(workshop, room))
	return meeting
}

test(`[COMEBACK3] in ${count} meetings over the relay every word comes back with the group it was written in, and nobody gets what others write where they no longer sit`, {
	timeout: 60_000 + count * 3_000,
}, async () => {
	let [words, kills, moves, brought] = [0, 0, 0, 0]
	for (let seed = first; seed < first + count; seed++) {
		const told = `seed ${seed}`
		const meeting = await live(seed)
		const numbers = new Map(meeting.groups.map(({ room, number }) => [room, number]))
		const there = await meeting.read('plenum', wordsIn)
		for (const [text, room] of meeting.written) expect(there.get(text), `${told}: ${text}`).toBe(numbers.get(room))
		expect([...there.keys()].sort(), told).toEqual([...meeting.written.keys()].sort())
		expect(await meeting.stage(sittingOf), told).toBeUndefined()
		for (const { name, left, docs, own } of meeting.members) {
			for (const [room, known] of left) {
				const doc = docs.get(room)
				const got = doc ? [...wordsIn(doc).keys()] : []
				const foreign = got.filter((text) => !known.has(text) && !own.has(text))
				expect(foreign, `${told}: ${name} in ${room}`).toEqual([])
			}
		}
		words += meeting.written.size
		kills += meeting.kills
		moves += meeting.moves
		brought += meeting.brought
		meeting.end()
	}
	if (count >= enough) {
		expect(words, 'words that came back').toBeGreaterThan(count)
		expect(kills, 'kills of the server').toBeGreaterThan(count / 5)
		expect(moves, 'people who were moved').toBeGreaterThan(count)
		expect(brought, 'words brought to a group that was left').toBeGreaterThan(count)
	}
})
