import type { Log, LogRecord, RoomKey, Snapshot, Stored } from '../../server/log/log.ts'
import type { Random } from '../../shared/lib/random.ts'

/** Whoever writes one room, as the relay would, and keeps account of what the log has answered. */
export interface RoomWriter {
	readonly key: RoomKey
	readonly counts: { appended: number; ahead: number; setBack: number; erased: number }
	/** Writes until told to stop, or for ever waits for a dead disk. */
	writeOn(log: Log): Promise<void>
	stop(): void
	/** Judges what a new process finds, throws if a promise was broken, and goes on from there; how much of it was not promised. */
	takeStock(stored: Stored): number
}

/**
 * The room's content is `<life> <number>` in every record: numbers count without a gap, and a life ends when the room is set
 * back or erased. A snapshot says up to which number of which life it stands.
 */
export function roomWriter(key: RoomKey, random: Random): RoomWriter {
	const counts = { appended: 0, ahead: 0, setBack: 0, erased: 0 }
	/** where the writer is, and what was answered: the life, its last number */
	let at = { life: 0, number: 0, seq: 0 }
	let answered = { life: 0, number: 0 }
	/** a life that was begun and not answered */
	let begun: number | undefined
	/** whose turn it is to write; nobody's before the first log and after `stop` */
	let writing: Log | undefined

	const snapshot = (seq: number): Snapshot => ({
		seq,
		time: 0,
		owners: new Map(),
		epoch: at.life,
		state: Buffer.from(`${at.life} ${at.number}`),
	})

	function records(count: number): LogRecord[] {
		return Array.from({ length: count }, (_, i) => ({
			...plain(`${at.life} ${at.number + i + 1}`, random),
			seq: at.seq + i + 1,
		}))
	}

	async function write(log: Log): Promise<void> {
		const fresh = records(1 + Math.floor(random() * 5))
		for (const record of fresh) log.writeAhead(key, [record])
		counts.ahead += fresh.length
		at = { ...at, number: at.number + fresh.length, seq: at.seq + fresh.length }
		const last = await log.append(key, fresh)
		if (last !== at.seq) throw new Error(`the log counts ${last} where ${at.seq} was said`)
		answered = { life: at.life, number: at.number }
		counts.appended += fresh.length
	}

	/** Set back: numbers go on, in a new life. */
	async function setBack(log: Log): Promise<void> {
		begun = at.life + 1
		at = { ...at, life: begun, seq: at.seq + 1 }
		await log.replace(key, snapshot(at.seq))
		answered = { life: at.life, number: at.number }
		begun = undefined
		counts.setBack++
	}

	async function erase(log: Log): Promise<void> {
		begun = at.life + 1
		at = { life: begun, number: 0, seq: 0 }
		await log.erase(key)
		answered = { life: at.life, number: 0 }
		begun = undefined
		counts.erased++
	}

	return {
		key,
		counts,
		async writeOn(log) {
			writing = log
			await log.read(key)
			while (writing === log) {
				const chance = random()
				if (chance < 0.08) await log.compact(key, snapshot(at.seq))
				else if (chance < 0.11) await setBack(log)
				else if (chance < 0.13) await erase(log)
				else await write(log)
				while (random() < 0.3) await new Promise(setImmediate)
			}
		},
		stop() {
			writing = undefined
		},
		takeStock({ snapshot, tail }) {
			const [life, first] = snapshot ? wordsOf(snapshot.state) : [undefined, 0]
			const lives = new Set(tail.map(({ update }) => wordsOf(update)[0]))
			if (life !== undefined) lives.add(life)
			if (lives.size > 1) throw new Error(`a mixture of lives ${[...lives]}`)
			const [found] = lives
			const numbers = tail.map(({ update }) => wordsOf(update)[1])
			if (!numbers.every((number, i) => number === first + i + 1)) throw new Error(`${numbers} follow ${first}`)
			const number = first + numbers.length
			const isNewer = found !== undefined && found > answered.life
			if (isNewer && found !== begun) throw new Error(`life ${found} was never begun`)
			if (found !== undefined && found < answered.life) throw new Error(`life ${found} is back after ${answered.life}`)
			// An empty room is what an erasure under way may leave.
			const isErased = found === undefined && begun !== undefined
			if (!isNewer && !isErased && number < answered.number) throw new Error(`${number} of ${answered.number}`)
			const kept = isNewer || isErased ? 0 : number - answered.number
			answered = { life: found ?? begun ?? answered.life, number }
			at = { ...answered, seq: tail.at(-1)?.seq ?? snapshot?.seq ?? 0 }
			begun = undefined
			return kept
		},
	}
}

/** Numbered records of a room that only grows. */
export const expectedRoom = {
	records: (from: number, count: number, random: Random): LogRecord[] =>
		Array.from({ length: count }, (_, i) => ({ ...plain(`0 ${from + i}`, random), seq: from + i })),
	numberIn: (update: Uint8Array): number => wordsOf(update)[1],
}

const plain = (words: string, random: Random) => ({
	time: 0,
	author: 'anna',
	binds: [],
	update: Buffer.from(`${words} ${'x'.repeat(Math.floor(random() * 200))}`),
})

function wordsOf(bytes: Uint8Array): [life: number, number: number] {
	const [life, number] = Buffer.from(bytes).toString().split(' ')
	return [Number(life), Number(number)]
}
