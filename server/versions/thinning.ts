import { newestFirst, type Version } from './versionStore.ts'

const minute = 60_000
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
	interval: 0,
}

/**
 * Which of a workshop's versions may go. All of the last two hours stay, for a day one per quarter of an hour, then one
 * per day; what was kept by hand, or before a restore or a removal, counts as of the last two hours for a month. Of a
 * stretch the one stays that says most. Above the limits the oldest go first, those last that stay longer; the newest of
 * each room never goes.
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
	// The first to go above the limits: what does not stay longer, the oldest of that.
	const expendable = [...kept]
		.filter((version) => !newest.includes(version))
		.sort((a, b) => Number(staysLonger(a)) - Number(staysLonger(b)) || newestFirst(b, a))
	let bytes = [...kept].reduce((sum, version) => sum + version.bytes, 0)
	for (const version of expendable) {
		if (kept.size <= limits.versions && bytes <= limits.bytes) break
		kept.delete(version)
		bytes -= version.bytes
	}
	return versions.filter((version) => !kept.has(version))
}

const staysLonger = ({ reason }: Version) => ranks[reason] >= ranks.beforeRemoval

/** Of versions with the same stretch one stays. */
function stretchOf(version: Version, now: number): string {
	const { id, room, time } = version
	const age = now - time
	if (age < 2 * hour || (staysLonger(version) && age < 30 * day)) return id
	const length = age < day ? 15 * minute : day
	return `${room}/${length}/${Math.floor(time / length)}`
}
