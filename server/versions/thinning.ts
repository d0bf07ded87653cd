import { mainRooms } from '../../shared/links/rooms.ts'
import { newestFirst, type Version } from './versionStore.ts'

const minute = 60_000
const quarter = 15 * minute
const hour = 60 * minute
const day = 24 * hour

/** How much a workshop may keep, all its rooms together. */
export const versionLimits = { versions: 200, bytes: 64 * 1024 * 1024 } as const

/** Those that outrank others of the same stretch of time: what people asked for, then what happened. */
const ranks: Record<Version['reason'], number> = {
	byHand: 4,
	beforeRestore: 3,
	beforeRemoval: 3,
	reveal: 2,
	step: 1,
	stepEnd: 1,
	interval: 0,
}

/**
 * Which of a workshop's versions may go. All of the last two hours stay, for a day one per quarter of an hour, then one
 * per day; what was kept by hand, or before a restore or a removal, counts as of the last two hours for a month. Of a
 * stretch the one stays that says most. Above the limits more goes, in the order of `expendable`; the newest of each room
 * only when nothing else is left, and that of the boards of all never.
 */
export function superfluous(
	versions: readonly Version[],
	now: number,
	limits: { versions: number; bytes: number } = versionLimits,
): Version[] {
	const byAge = [...versions].sort(newestFirst)
	const rooms = new Set<string>()
	const newest = byAge.filter(({ room }) => !rooms.has(room) && rooms.add(room))
	const best = new Map<string, Version>()
	for (const version of byAge) {
		const stretch = stretchOf(version, now)
		const known = best.get(stretch)
		if (!known || ranks[version.reason] > ranks[known.reason]) best.set(stretch, version)
	}
	const kept = new Set([...newest, ...best.values()])
	let bytes = [...kept].reduce((sum, version) => sum + version.bytes, 0)
	const last = newest.filter(({ room }) => room !== mainRooms.boards).reverse()
	for (const version of [...expendable([...kept], newest), ...last]) {
		if (kept.size <= limits.versions && bytes <= limits.bytes) break
		kept.delete(version)
		bytes -= version.bytes
	}
	return versions.filter((version) => !kept.has(version))
}

/**
 * Which versions go above the limits, and in what order. First the many of a short time, from where there are most, then
 * those of longer times, but for the first of what says most: whoever floods a workshop with alarms, or fills its document,
 * shall not push out what there was before. Then what does not stay longer, the oldest of that.
 */
function expendable(kept: readonly Version[], newest: readonly Version[]): Version[] {
	let rest = kept.filter((version) => !newest.includes(version)).sort((a, b) => newestFirst(b, a))
	const order: Version[] = []
	for (const length of [quarter, hour, day]) {
		const stretches = new Map<string, Version[]>()
		for (const version of rest) {
			if (isAsked(version)) continue
			const stretch = `${version.room}/${Math.floor(version.time / length)}`
			stretches.set(stretch, [...(stretches.get(stretch) ?? []), version])
		}
		const crowd = [...stretches.values()].flatMap((stretch) =>
			stretch
				.sort((a, b) => ranks[b.reason] - ranks[a.reason] || newestFirst(b, a))
				.map((version, place) => ({ version, place })),
		)
		crowd.sort((a, b) => b.place - a.place || newestFirst(b.version, a.version))
		const gone = crowd.filter(({ place }) => place > 0).map(({ version }) => version)
		order.push(...gone)
		rest = rest.filter((version) => !gone.includes(version))
	}
	return [...order, ...rest.sort((a, b) => Number(staysLonger(a)) - Number(staysLonger(b)) || newestFirst(b, a))]
}

/** Only the moderation brings these about. */
const isAsked = ({ reason }: Version) => reason === 'byHand' || reason === 'beforeRestore'

const staysLonger = ({ reason }: Version) => ranks[reason] >= ranks.beforeRemoval

/** Of versions with the same stretch one stays. */
function stretchOf(version: Version, now: number): string {
	const { id, room, time } = version
	const age = now - time
	if (age < 2 * hour || (staysLonger(version) && age < 30 * day)) return id
	const length = age < day ? quarter : day
	return `${room}/${length}/${Math.floor(time / length)}`
}
